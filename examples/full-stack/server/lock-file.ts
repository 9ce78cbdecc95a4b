import { readFile, rm, writeFile } from 'node:fs/promises';

/**
 * Creates a file with the id of this process, so that only one process at a time uses what the file
 * protects. Takes over the file of a process that no longer runs.
 *
 * @returns A function that releases the lock.
 * @throws Error if another running process holds the lock.
 */
export async function holdLockFile(path: string): Promise<() => Promise<void>> {
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  if (holder && holder !== process.pid) {
    if (isRunning(holder)) {
      throw new Error(
        `Process ${holder} holds ${path}. Two processes at once would corrupt the data. Stop that process first.`,
      );
    }
    await rm(path, { force: true });
  }
  await writeFile(path, String(process.pid), { flag: holder === process.pid ? 'w' : 'wx' });
  return () => rm(path, { force: true });
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0); // Signal 0 only checks.
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
