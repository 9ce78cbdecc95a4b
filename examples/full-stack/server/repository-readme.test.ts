import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import * as core from '@tessera/core';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { docSections } from '../../../test/doc-page.ts';
import { loadExample } from '../../../test/load-example.ts';
import { copyDatabaseTemplate } from './testing/create-database-template.ts';

interface User {
  id: string;
  secret: string;
  lastTimeStep: number | null;
}

interface ServerExample {
  startSetup: (accountName: string) => { secret: string; keyUri: string };
  acceptCode: (user: User, code: string) => Promise<boolean>;
}

const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
const database = new PGlite(await copyDatabaseTemplate(inject('databaseTemplate')));
const { program } = docSections(readme).find(({ heading }) => heading === 'On the server')!;
const example = loadExample(
  `${program}\nexport { acceptCode, startSetup };`,
  { '@tessera/core': core },
  {
    database: {
      query: async (sql: string, values: unknown[]) => {
        const { affectedRows } = await database.query(sql, values);
        return { rowCount: affectedRows };
      },
    },
  },
) as unknown as ServerExample;

beforeAll(() => database.exec('CREATE TABLE users (id text, secret text, last_time_step bigint)'));
beforeEach(() => database.exec('DELETE FROM users'));
afterAll(() => database.close());

/** Stores a user who has just started, and returns them with a current code. */
async function addUser(): Promise<{ user: User; code: string }> {
  const { secret } = example.startSetup('ada@example.org');
  await database.query('INSERT INTO users (id, secret) VALUES ($1, $2)', ['ada', secret]);
  const code = core.generateTotp({ secret });
  return { user: { id: 'ada', secret, lastTimeStep: null }, code };
}

async function readLastTimeStep(): Promise<number | null> {
  const { rows } = await database.query<{ last_time_step: number | null }>(
    'SELECT last_time_step FROM users',
  );
  return rows[0]!.last_time_step;
}

it('The server example of the README creates a key URI with the secret.', () => {
  const { keyUri, secret } = example.startSetup('ada@example.org');
  expect(core.parseKeyUri(keyUri)).toMatchObject({
    secret,
    issuer: 'Acme',
    accountName: 'ada@example.org',
  });
});

it('The server example of the README accepts the first code of a user.', async () => {
  const { code, user } = await addUser();
  expect(await example.acceptCode(user, code)).toBe(true);
  expect(await readLastTimeStep()).toBeGreaterThan(0);
});

it('The server example of the README rejects a code that was accepted before.', async () => {
  const { code, user } = await addUser();
  await example.acceptCode(user, code);
  const lastTimeStep = await readLastTimeStep();
  expect(await example.acceptCode({ ...user, lastTimeStep }, code)).toBe(false);
  expect(await readLastTimeStep()).toBe(lastTimeStep);
});

it('The server example of the README accepts a code in one of two parallel requests.', async () => {
  const { code, user } = await addUser();
  const accepted = await Promise.all([
    example.acceptCode(user, code),
    example.acceptCode(user, code),
  ]);
  expect(accepted.filter(Boolean)).toHaveLength(1);
});

it('The server example of the README rejects a wrong code.', async () => {
  const { code, user } = await addUser();
  const wrong = code === '000000' ? '000001' : '000000';
  expect(await example.acceptCode(user, wrong)).toBe(false);
  expect(await readLastTimeStep()).toBeNull();
});
