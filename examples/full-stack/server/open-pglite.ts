import { chmod, mkdir } from 'node:fs/promises';
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
  // PGlite creates files that everybody can read and write. Nobody else can enter the folder.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  // PGlite does not lock its folder, and two processes that write to it corrupt it.
  return holdLockFile(`${folder}.lock`);
}
