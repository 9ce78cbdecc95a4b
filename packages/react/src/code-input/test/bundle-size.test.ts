import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundleSize } from '../../../test/bundle-size.ts';

it('CodeInput weighs at most 4.25 kB without its stylesheet', async () => {
  const path = fileURLToPath(new URL('../CodeInput.tsx', import.meta.url));
  expect(await bundleSize(path)).toBeLessThanOrEqual(4250);
}, 60_000);
