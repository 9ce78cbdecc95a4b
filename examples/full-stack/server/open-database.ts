import type { Database } from './database.ts';
import { openPglite } from './open-pglite.ts';
import { openPostgres } from './open-postgres.ts';
import { SCHEMA } from './schema.ts';

/**
 * Opens the database and creates the tables that are missing.
 *
 * @param location A `postgres://` URL, a folder for PGlite, or `memory://` for a PGlite that keeps
 * nothing.
 */
export async function openDatabase(location: string): Promise<Database> {
  const database = isPostgresUrl(location)
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

function isPostgresUrl(location: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(location);
}
