import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/**
 * Where an empty database is: in memory, or on the Postgres server of `TEST_DATABASE_URL`, where
 * one is made for each caller, so that tests with clocks of their own can run side by side.
 */
export async function createTestDatabase(): Promise<string> {
  const { TEST_DATABASE_URL } = process.env;
  if (TEST_DATABASE_URL === undefined) {
    return 'memory://';
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: TEST_DATABASE_URL });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return TEST_DATABASE_URL.replace(/\/[^/]*$/, `/${name}`);
}
