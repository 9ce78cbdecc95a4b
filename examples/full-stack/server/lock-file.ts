import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** What this process holds. Another process can have had the same id before. */
const held = new Set<string>();

/**
 * Creates a file that names this process, so that only one process at a time uses what the file
 * protects. Takes over the file of a process that no longer runs.
 *
 * @returns A function that releases the lock.
 * @throws Error if another running process holds the lock.
 */
export async function holdLockFile(path: string): Promise<() => Promise<void>> {
  const content = [process.pid, hostname(), await readStartTime(process.pid), randomUUID()].join(
    ' ',
  );
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, content, { flag: 'wx', mode: 0o600 });
  held.add(content);
  try {
    await place(draft, path);
  } catch (error) {
    held.delete(content);
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return async () => {
    await rm(path, { force: true });
    held.delete(content);
  };
}

/** Puts the draft at the path, unless a running process holds it. */
async function place(draft: string, path: string): Promise<void> {
  // A link, unlike a file that is written in place, is never seen half written.
  while (!(await tryTo(() => link(draft, path), 'EEXIST'))) {
    const holder = await read(path);
    if (holder === undefined) {
      continue; // Released in the meantime.
    }
    if (await isHeld(holder)) {
      const [processId] = holder.split(' ');
      throw new Error(
        `Process ${processId} holds ${path}. Two processes at once would corrupt the data. Stop that process first. If it ran on a machine that is gone, delete the file.`,
      );
    }
    if (await takeOver(path, holder, draft)) {
      return;
    }
  }
}

/**
 * Replaces the file of a dead process. Of several processes that found it dead, the first one may
 * replace it; without a lock for this step, the next one would replace the lock of the first.
 */
async function takeOver(path: string, dead: string, draft: string): Promise<boolean> {
  const release = await holdLockFile(`${path}.takeover`);
  try {
    if ((await read(path)) !== dead) {
      return false;
    }
    await rename(draft, path);
    return true;
  } finally {
    await release();
  }
}

async function isHeld(content: string): Promise<boolean> {
  const [processId = '', host = hostname(), startTime = ''] = content.split(' ');
  if (host !== hostname()) {
    return true; // Nobody can tell from here.
  }
  if (Number(processId) === process.pid) {
    return held.has(content);
  }
  if (!isRunning(Number(processId))) {
    return false;
  }
  // An id is used again after a while, for example after each start of a container.
  return startTime === '' || startTime === (await readStartTime(Number(processId)));
}

function isRunning(processId: number): boolean {
  if (!(processId > 0)) {
    return false;
  }
  try {
    process.kill(processId, 0); // Signal 0 only checks.
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, as Linux counts. Other systems do not tell; the text is empty there. */
async function readStartTime(processId: number): Promise<string> {
  const status = (await read(`/proc/${processId}/stat`)) ?? '';
  // The name of the program, which may hold spaces, is in parentheses. 20 columns follow it.
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/** Resolves to `false` if the work fails with this code. */
async function tryTo(work: () => Promise<void>, expectedCode: string): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === expectedCode) {
      return false;
    }
    throw error;
  }
}
