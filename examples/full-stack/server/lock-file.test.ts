import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdLockFile } from './lock-file.ts';

/** Above the largest id that Linux gives. */
const DEAD_PROCESS = 2 ** 22 + 1;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tessera-example-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('Of five that find the lock of a dead process at once, one takes it over.', async () => {
  for (let round = 0; round < 40; round++) {
    const path = join(folder, `stale-${round}`);
    await writeFile(path, String(DEAD_PROCESS));
    const starts = await Promise.allSettled(Array.from({ length: 5 }, () => holdLockFile(path)));
    const holders = starts.filter(({ status }) => status === 'fulfilled');
    expect(holders).toHaveLength(1);
  }
});

it('Of five that start at once without a lock, one gets it, and it can be taken after its release.', async () => {
  const path = join(folder, 'free');
  for (let round = 0; round < 40; round++) {
    const starts = await Promise.allSettled(Array.from({ length: 5 }, () => holdLockFile(path)));
    const holders = starts.filter((one) => one.status === 'fulfilled');
    expect(holders).toHaveLength(1);
    await holders[0]!.value();
    await expect(access(path)).rejects.toThrow('ENOENT');
  }
});

it('The lock of a process that died while it took over another lock is taken over, too.', async () => {
  const path = join(folder, 'twice');
  await writeFile(path, String(DEAD_PROCESS));
  await writeFile(`${path}.takeover`, String(DEAD_PROCESS));
  const release = await holdLockFile(path);
  await release();
  await expect(access(`${path}.takeover`)).rejects.toThrow('ENOENT');
});

it('The lock of a dead process is taken over if another process has its id now.', async () => {
  for (const [name, processId] of [
    ['own', process.pid],
    ['parent', process.ppid],
  ]) {
    const path = join(folder, `reused-${name}`);
    await writeFile(path, `${processId} ${hostname()} 1 an-earlier-one`);
    const release = await holdLockFile(path);
    expect(await readFile(path, 'utf8')).toContain(`${process.pid} ${hostname()}`);
    await release();
  }
});

it('The lock of another machine is respected, because nobody can tell whether its process runs.', async () => {
  const path = join(folder, 'shared');
  await writeFile(path, `${DEAD_PROCESS} another-machine 1 a-lock`);
  await expect(holdLockFile(path)).rejects.toThrow(`Process ${DEAD_PROCESS} holds ${path}`);
});
