import type { Database } from './database.ts';
import { openPglite } from './open-pglite.ts';
import { openPostgres } from './open-postgres.ts';
import { SCHEMA } from './schema.ts';

/**
 * Opens the database and brings its tables up to date.
 *
 * @param location A `postgres://` URL, a folder for PGlite, or `memory://` for a PGlite that keeps
 * nothing.
 */
export async function openDatabase(location: string): Promise<Database> {
  const database = await connect(location);
  await migrate(database, SCHEMA);
  return database;
}

/** Opens the database as it is. */
export function connect(location: string): Promise<Database> {
  return isPostgresUrl(location) ? openPostgres(location) : openPglite(location);
}

/** Runs those statements of the schema that the database has not run yet, all of them or none. */
export async function migrate(database: Database, schema: readonly string[]): Promise<void> {
  await database.transaction(async (transaction) => {
    // Two servers that start at the same time take turns.
    await transaction.query('SELECT pg_advisory_xact_lock(1)');
    // Databases of the first version lack this table. What they ran can run again.
    await transaction.query('CREATE TABLE IF NOT EXISTS schema_version (applied integer NOT NULL)');
    const [version] = await transaction.query<{ applied: number }>(
      'SELECT applied FROM schema_version',
    );
    for (const statement of schema.slice(version?.applied)) {
      await transaction.query(statement);
    }
    await transaction.query('DELETE FROM schema_version');
    await transaction.query('INSERT INTO schema_version VALUES ($1)', [schema.length]);
  });
}

function isPostgresUrl(location: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(location);
}
