import { readFile, rm, writeFile } from 'node:fs/promises';

/**
 * Holds a file that names this process, so that no two use the same thing at once. What a process
 * that died has left behind is taken over.
 *
 * @returns A function that gives it back.
 * @throws Error when a running process holds it.
 */
export async function holdLockFile(path: string): Promise<() => Promise<void>> {
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  if (holder && holder !== process.pid) {
    if (isRunning(holder)) {
      throw new Error(
        `Process ${holder} holds ${path}. Two at once would destroy what it protects. Stop that process first.`,
      );
    }
    await rm(path, { force: true });
  }
  await writeFile(path, String(process.pid), { flag: holder === process.pid ? 'w' : 'wx' });
  return () => rm(path, { force: true });
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0); // Signal 0 only asks.
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
