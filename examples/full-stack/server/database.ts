/**
 * One interface to two databases that take the same SQL: PGlite, which is Postgres compiled to
 * WebAssembly and needs no installation, and any Postgres server.
 */

import { holdLockFile } from './lock-file.ts';

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

const SCHEMA = [
  `CREATE TABLE IF NOT EXISTS users (
    id uuid PRIMARY KEY,
    email text NOT NULL UNIQUE,
    password_hash text NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS sessions (
    id uuid PRIMARY KEY,
    token_hash text NOT NULL UNIQUE, -- so that nobody can sign in with a stolen copy of the table
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    signed_in boolean NOT NULL, -- false until the second factor was given
    authenticated_at timestamptz NOT NULL, -- when the user last gave the password, and the code if two-factor is on
    expires_at timestamptz NOT NULL
  )`,
  `CREATE INDEX IF NOT EXISTS sessions_user_id ON sessions (user_id)`,
  `CREATE TABLE IF NOT EXISTS authenticators (
    user_id uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    id uuid NOT NULL UNIQUE,
    secret bytea NOT NULL, -- encrypted
    record jsonb NOT NULL, -- of @tessera/core, such as the last code that was accepted
    recovery_codes jsonb NOT NULL, -- hashes only
    recovery_codes_saved boolean NOT NULL -- false until the user says so
  )`,
  `CREATE TABLE IF NOT EXISTS pending_enrollments (
    user_id uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE, -- signing out cancels it
    replaces uuid, -- the id of the authenticator in use, if there is one
    secret bytea NOT NULL, -- encrypted
    record jsonb NOT NULL -- of @tessera/core, such as when it expires
  )`,
  `CREATE TABLE IF NOT EXISTS attempts (
    key text PRIMARY KEY,
    state jsonb
  )`,
];

/**
 * Opens the database and creates the tables that are missing.
 *
 * @param location A `postgres://` URL, a folder for PGlite, or `memory://` for a PGlite that keeps
 * nothing.
 */
export async function openDatabase(location: string): Promise<Database> {
  const database = /^postgres(?:ql)?:\/\//.test(location)
    ? await openPostgres(location)
    : await openPglite(location);
  await database.transaction(async (transaction) => {
    // Two servers that start at the same time take turns.
    await transaction.query('SELECT pg_advisory_xact_lock(1)');
    for (const statement of SCHEMA) {
      await transaction.query(statement);
    }
  });
  return database;
}

async function openPglite(folder: string): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  // PGlite does not lock its folder, and two processes that write to it corrupt it.
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
  // The pool replaces an idle connection that breaks. Without a listener the error would end the
  // process.
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
