import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { copyDatabaseTemplate } from './create-database-template.ts';

/**
 * Returns the location of an empty database: a folder of PGlite, or on the Postgres server of
 * `TEST_DATABASE_URL`. Each call creates a database, because each test file has a clock of its own.
 */
export async function createTestDatabase(): Promise<string> {
  const { TEST_DATABASE_URL } = process.env;
  if (TEST_DATABASE_URL === undefined) {
    return copyDatabaseTemplate(inject('databaseTemplate'));
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: TEST_DATABASE_URL });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return TEST_DATABASE_URL.replace(/\/[^/]*$/, `/${name}`);
}
