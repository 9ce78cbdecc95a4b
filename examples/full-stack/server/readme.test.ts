import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const readme = await readFile(join(root, 'README.md'), 'utf8');

it('names files that are there', async () => {
  const files = readme.match(/`(?:src|server|test)\/[\w./-]+`/g)!.map((file) => file.slice(1, -1));
  expect(files.length).toBeGreaterThan(20);
  await Promise.all(files.map((file) => access(join(root, file))));
});

it('names tests that are there, for each requirement of ASVS §6.5', async () => {
  const rows = readme.match(/^\| 6\.5\.\d .*$/gm)!;
  expect(rows.map((row) => row.slice(2, 7))).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((i) => `6.5.${i}`),
  );
  // The example has no biometrics.
  for (const row of rows.filter((one) => !one.startsWith('| 6.5.7'))) {
    const tests = [...row.matchAll(/`(server\/[\w-]+\.test\.ts)` “([^”]+)”/g)];
    expect(tests).not.toHaveLength(0);
    for (const [, file = '', title = ''] of tests) {
      expect(await readFile(join(root, file), 'utf8')).toContain(`'${title}'`);
    }
  }
});
