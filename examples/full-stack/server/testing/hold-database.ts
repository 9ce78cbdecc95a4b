import type { Database, Queryable } from '../database.ts';

export interface HeldDatabase extends Database {
  /**
   * Holds the next statement that starts like this, in a transaction or not: a moment in which
   * another request is faster. `BEGIN` holds the next transaction. Resolves when the request has
   * got there, to a function that lets it go on.
   */
  hold: (start: string) => Promise<() => void>;
}

/** Wraps a database for requests that others overtake. */
export function holdDatabase(database: Database): HeldDatabase {
  let holding: { start: string; arrive: (release: () => void) => void } | undefined;

  async function pass(statement: string): Promise<void> {
    if (!holding || !statement.startsWith(holding.start)) {
      return;
    }
    const { arrive } = holding;
    holding = undefined;
    await new Promise<void>((resolve) => arrive(resolve));
  }

  function holdQuery(connection: Queryable): Queryable['query'] {
    return async <Row>(sql: string, parameters?: unknown[]) => {
      await pass(sql);
      return connection.query<Row>(sql, parameters);
    };
  }

  return {
    hold: (start) =>
      new Promise((arrive) => {
        holding = { start, arrive };
      }),
    query: holdQuery(database),
    async transaction(work) {
      await pass('BEGIN');
      return database.transaction((transaction) => work({ query: holdQuery(transaction) }));
    },
    close: () => database.close(),
  };
}
