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

/** Expects that each item names a test, and that the file of the test has one with that title. */
async function expectTests(items: readonly string[]): Promise<void> {
  for (const item of items) {
    const tests = [...item.matchAll(/`(server\/[\w.-]+\.test\.ts)`\s+“([^”]+)”/g)];
    expect(tests).not.toHaveLength(0);
    for (const [, file = '', title = ''] of tests) {
      expect(await readFile(join(root, file), 'utf8')).toContain(`'${title}'`);
    }
  }
}

it('The README names an existing test for each requirement of ASVS §6.5.', async () => {
  const items = readme.match(/^- \*\*6\.5\.\d .*(?:\n {2}.*)*/gm)!;
  expect(items.map((item) => item.slice(4, 9))).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((i) => `6.5.${i}`),
  );
  // The example has no biometrics.
  await expectTests(items.filter((one) => !one.startsWith('- **6.5.7')));
});

it('The README names an existing test for each requirement on passwords and sessions that it lists.', async () => {
  const items = readme.match(/^- \*\*(?:6\.2|7\.\d)\.\d+ .*(?:\n {2}.*)*/gm)!;
  expect(items).toHaveLength(8);
  await expectTests(items);
});
