import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const readme = await readFile(join(root, 'README.md'), 'utf8');

it('The README names only files that exist.', async () => {
  const files = readme.match(/`(?:src|server|test)\/[\w./-]+`/g)!.map((file) => file.slice(1, -1));
  expect(files.length).toBeGreaterThan(20);
  await Promise.all(files.map((file) => access(join(root, file))));
});

it('The README names an existing test for each requirement of ASVS §6.5.', async () => {
  const items = readme.match(/^- \*\*6\.5\.\d .*(?:\n {2}.*)*/gm)!;
  expect(items.map((item) => item.slice(4, 9))).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((i) => `6.5.${i}`),
  );
  // The example has no biometrics.
  for (const item of items.filter((one) => !one.startsWith('- **6.5.7'))) {
    const tests = [...item.matchAll(/`(server\/[\w.-]+\.test\.ts)`\s+“([^”]+)”/g)];
    expect(tests).not.toHaveLength(0);
    for (const [, file = '', title = ''] of tests) {
      expect(await readFile(join(root, file), 'utf8')).toContain(`'${title}'`);
    }
  }
});
