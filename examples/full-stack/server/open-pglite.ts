import { mkdir } from 'node:fs/promises';
import type { Database } from './database.ts';
import { holdLockFile } from './lock-file.ts';

/** @param location A folder, or `memory://`. */
export async function openPglite(location: string): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  const release = location.startsWith('memory:') ? undefined : await prepareFolder(location);
  const pglite = await PGlite.create(location);
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

/** Resolves to a function that lets another process use the folder. */
async function prepareFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  // PGlite does not lock its folder, and two processes that write to it corrupt it.
  return holdLockFile(`${folder}.lock`);
}
