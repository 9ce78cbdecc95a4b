import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { measureBundle, readSizeLimit } from '../../../../../test/bundled-modules.ts';

it('CodeInput is within its size limit when it is bundled by Vite.', async () => {
  const path = fileURLToPath(new URL('../CodeInput.tsx', import.meta.url));
  expect(await measureBundle(path)).toBeLessThanOrEqual(readSizeLimit('react: CodeInput'));
});
