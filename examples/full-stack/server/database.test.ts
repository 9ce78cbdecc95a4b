import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, stat, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';
import { openPostgres } from './open-postgres.ts';
import { SCHEMA } from './schema.ts';
import { copyDatabaseTemplate } from './testing/create-database-template.ts';
import { createTestDatabase } from './testing/create-test-database.ts';
import { servePostgres } from './testing/serve-postgres.ts';

const INSERT_USER = `INSERT INTO users (id, email, password_hash) VALUES (gen_random_uuid(), $1, '')`;

describe.each(['PGlite', 'a Postgres server'])('%s', (kind) => {
  let database: Database;
  let closeServer: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    if (kind === 'PGlite') {
      database = await openDatabase('memory://');
    } else if (process.env.TEST_DATABASE_URL !== undefined) {
      database = await openDatabase(await createTestDatabase());
    } else {
      const server = await servePostgres();
      closeServer = server.close;
      database = await openDatabase(server.url);
    }
  });
  afterAll(async () => {
    await database.close();
    await closeServer?.();
  });

  it('The database returns the values that it was given.', async () => {
    const values = [
      true,
      new Date(1_767_225_600_123),
      Buffer.from([0, 255]),
      '{"a": [1]}',
      2 ** 31 - 1,
    ];
    const [row] = await database.query<Record<string, unknown>>(
      'SELECT $1::boolean AS a, $2::timestamptz AS b, $3::bytea AS c, $4::jsonb AS d, $5::integer AS e',
      values,
    );
    expect({ ...row, c: Buffer.from(row!.c as Uint8Array) }).toEqual({
      a: true,
      b: values[1],
      c: values[2],
      d: { a: [1] },
      e: values[4],
    });
  });

  it('A transaction is committed as a whole or not at all.', async () => {
    const work = database.transaction(async (transaction) => {
      await transaction.query(INSERT_USER, ['bob@example.org']);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await database.query('SELECT * FROM users')).toEqual([]);

    const id = await database.transaction(async (transaction) => {
      const [row] = await transaction.query<{ id: string }>(`${INSERT_USER} RETURNING id`, [
        'bob@example.org',
      ]);
      return row!.id;
    });
    expect(await database.query('SELECT id FROM users')).toEqual([{ id }]);
  });

  it('A transaction that ignores the error of a statement fails as well, because it was rolled back.', async () => {
    const work = database.transaction(async (transaction) => {
      await transaction.query(INSERT_USER, ['eve@example.org']);
      await transaction.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(
      await database.query('SELECT id FROM users WHERE email = $1', ['eve@example.org']),
    ).toEqual([]);
  });
});

describe('a connection to Postgres', () => {
  let server: Awaited<ReturnType<typeof servePostgres>>;
  let database: Database;
  beforeAll(async () => {
    server = await servePostgres();
  });
  afterEach(() => database.close());
  afterAll(() => server.close());

  it('A transaction whose connection is lost between two statements fails, and the next one works.', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    database = await openPostgres(server.url);
    const work = database.transaction(async (transaction) => {
      await transaction.query('SELECT 1');
      server.disconnect();
      await delay(100); // The process would end here.
      await transaction.query('SELECT 2');
    });
    await expect(work).rejects.toThrow(/connection|terminated|closed/i);
    expect(await database.query('SELECT 3 AS three')).toEqual([{ three: 3 }]);
    log.mockRestore();
  });

  it('The error of the first statement that failed is reported, not that of the ROLLBACK.', async () => {
    database = await openPostgres(server.url);
    const work = database.transaction(async (transaction) => {
      await transaction.query('SELECT 1');
      server.disconnect();
      throw new Error('the reason');
    });
    await expect(work).rejects.toThrow('the reason');
  });

  it('A Postgres that stops answering fails requests after a time, and they work when it goes on.', async () => {
    database = await openPostgres(server.url, { query_timeout: 200, connectionTimeoutMillis: 200 });
    const work = database.transaction(async (transaction) => {
      server.freeze();
      await transaction.query('SELECT 1');
    });
    await expect(work).rejects.toThrow('timeout');
    await expect(database.query('SELECT 2')).rejects.toThrow('timeout');
    server.thaw();
    expect(await database.query('SELECT 3 AS three')).toEqual([{ three: 3 }]);
  });
});

describe('PGlite in a folder', () => {
  it('Only the owner can enter the folder, even if others could before.', async () => {
    const location = await copyDatabaseTemplate(inject('databaseTemplate'));
    await chmod(location, 0o755);
    const database = await openDatabase(location);
    expect((await stat(location)).mode & 0o777).toBe(0o700);
    await database.close();
  });

  it('PGlite keeps its data when it is closed and opened again.', async () => {
    const location = await copyDatabaseTemplate(inject('databaseTemplate'));
    const first = await openDatabase(location);
    await first.query(INSERT_USER, ['ada@example.org']);
    await first.close();
    const second = await openDatabase(location);
    expect(await second.query('SELECT email FROM users')).toEqual([{ email: 'ada@example.org' }]);
    expect(await second.query('SELECT * FROM schema_version')).toEqual([
      { applied: SCHEMA.length },
    ]);
    await second.close();
  });

  it('A folder of PGlite is locked while another process runs, and free after that process died.', async () => {
    const location = await copyDatabaseTemplate(inject('databaseTemplate'));
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
    await writeFile(`${location}.lock`, String(other.pid));
    await expect(openDatabase(location)).rejects.toThrow(
      `Process ${other.pid} holds ${location}.lock`,
    );

    other.kill('SIGKILL');
    await once(other, 'exit');
    const database = await openDatabase(location);
    await database.close();
    await expect(access(`${location}.lock`)).rejects.toThrow('ENOENT');
  });
});
