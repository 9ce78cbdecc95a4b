/**
 * One interface to two databases that take the same SQL: PGlite, which is Postgres compiled to
 * WebAssembly and needs no installation, and any Postgres server.
 */

export interface Queryable {
  /**
   * Runs one statement and resolves to the rows that it returns. Pass values as parameters (`$1`,
   * `$2`, …), never in the text: that is what protects from SQL injection.
   */
  query: <Row = unknown>(sql: string, parameters?: unknown[]) => Promise<Row[]>;
}

export interface Database extends Queryable {
  /** Runs `work` in a transaction, and rolls all of it back if it throws. */
  transaction: <Result>(work: (transaction: Queryable) => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
}
