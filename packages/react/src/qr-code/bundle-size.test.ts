import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundleSize } from '../../test/bundle-size.ts';

function measureSize(component: string): Promise<number> {
  return bundleSize(fileURLToPath(new URL(`${component}.tsx`, import.meta.url)));
}

it('PlainQrCode has at most 12 kB with the encoder.', async () => {
  expect(await measureSize('PlainQrCode')).toBeLessThanOrEqual(12_000);
}, 60_000);

it('Only pages that import QrCode load the code for every style.', async () => {
  expect(await measureSize('QrCode')).toBeGreaterThan((await measureSize('PlainQrCode')) + 4000);
}, 60_000);
