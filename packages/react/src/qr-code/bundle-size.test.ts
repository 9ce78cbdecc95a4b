import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { measureBundle, readSizeLimit } from '../../../../test/bundled-modules.ts';

function measureComponent(name: string): Promise<number> {
  return measureBundle(fileURLToPath(new URL(`${name}.tsx`, import.meta.url)));
}

it('PlainQrCode is within its size limit when it is bundled by Vite.', async () => {
  const limit = readSizeLimit('react: PlainQrCode');
  expect(await measureComponent('PlainQrCode')).toBeLessThanOrEqual(limit);
});

it('Pages load the code that draws every style only if they show QrCode.', async () => {
  const plain = await measureComponent('PlainQrCode');
  expect(await measureComponent('QrCode')).toBeGreaterThan(plain + 4000);
});
