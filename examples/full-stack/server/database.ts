/**
 * One small interface over two databases: PGlite, which is Postgres compiled to WebAssembly and
 * needs no installation, and any Postgres server. The SQL is the same for both.
 */

import { holdLockFile } from './lock-file.ts';

export interface Queryable {
  /**
   * Runs one statement; parameters are `$1`, `$2` … and never part of its text. Resolves to the
   * rows it returns.
   */
  query: <Row = unknown>(sql: string, parameters?: unknown[]) => Promise<Row[]>;
}

export interface Database extends Queryable {
  /** Runs `work` in a transaction: all of it, or nothing if it throws. */
  transaction: <Result>(work: (transaction: Queryable) => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
}

const schema = [
  `CREATE TABLE IF NOT EXISTS users (
    id uuid PRIMARY KEY,
    email text NOT NULL UNIQUE,
    password_hash text NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS sessions (
    id uuid PRIMARY KEY,
    token_hash text NOT NULL UNIQUE, -- a stolen copy of the table signs no one in
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    signed_in boolean NOT NULL, -- false while the code is still asked for
    authenticated_at timestamptz NOT NULL, -- when the password, and the code where there is one, was last given
    expires_at timestamptz NOT NULL
  )`,
  `CREATE INDEX IF NOT EXISTS sessions_user_id ON sessions (user_id)`,
  `CREATE TABLE IF NOT EXISTS authenticators (
    user_id uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    id uuid NOT NULL UNIQUE,
    secret bytea NOT NULL, -- encrypted
    record jsonb NOT NULL, -- of @tessera/core: which codes are spent
    recovery_codes jsonb NOT NULL, -- hashes
    recovery_codes_saved boolean NOT NULL -- false until the person says so
  )`,
  `CREATE TABLE IF NOT EXISTS pending_enrollments (
    user_id uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE, -- signing out calls it off
    replaces uuid, -- the id of the authenticator in use
    secret bytea NOT NULL, -- encrypted
    record jsonb NOT NULL -- of @tessera/core: until when it can be confirmed
  )`,
  `CREATE TABLE IF NOT EXISTS attempts (
    subject text PRIMARY KEY,
    state jsonb
  )`,
];

/**
 * Opens the database and creates what is missing in it.
 *
 * @param location A `postgres://` URL, a folder for PGlite, or `memory://` for a PGlite that
 * forgets.
 */
export async function openDatabase(location: string): Promise<Database> {
  const database = /^postgres(?:ql)?:\/\//.test(location)
    ? await openPostgres(location)
    : await openPglite(location);
  await database.transaction(async (transaction) => {
    // Two servers that start at once take turns.
    await transaction.query('SELECT pg_advisory_xact_lock(1)');
    for (const statement of schema) {
      await transaction.query(statement);
    }
  });
  return database;
}

async function openPglite(folder: string): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  // PGlite takes no lock of its own, and two processes in one folder destroy it.
  const release = folder.startsWith('memory:') ? undefined : await holdLockFile(`${folder}.lock`);
  const pglite = await PGlite.create(folder);
  return {
    query: async <Row>(sql: string, parameters?: unknown[]) =>
      (await pglite.query<Row>(sql, parameters)).rows,
    transaction: (work) =>
      pglite.transaction((transaction) =>
        work({
          query: async <Row>(sql: string, parameters?: unknown[]) =>
            (await transaction.query<Row>(sql, parameters)).rows,
        }),
      ),
    async close() {
      await pglite.close();
      await release?.();
    },
  };
}

async function openPostgres(url: string): Promise<Database> {
  const { Pool } = await import('pg');
  const pool = new Pool({ connectionString: url });
  // The pool replaces a connection that breaks while idle; without a listener Node would stop
  // instead.
  pool.on('error', (error) => console.error('A database connection was lost:', error.message));
  return {
    query: async <Row>(sql: string, parameters?: unknown[]) =>
      (await pool.query(sql, parameters)).rows as Row[],
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const result = await work({
          query: async <Row>(sql: string, parameters?: unknown[]) =>
            (await client.query(sql, parameters)).rows as Row[],
        });
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
