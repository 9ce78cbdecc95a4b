import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundleSize } from '../../test/bundle-size.ts';

function sizeOf(component: string): Promise<number> {
  return bundleSize(fileURLToPath(new URL(`${component}.tsx`, import.meta.url)));
}

it('PlainQrCode weighs at most 12 kB with the encoder, two thirds of which are qrcode’s', async () => {
  expect(await sizeOf('PlainQrCode')).toBeLessThanOrEqual(12_000);
}, 60_000);

it('what draws every style is carried by pages that show it, and by no others', async () => {
  expect(await sizeOf('QrCode')).toBeGreaterThan((await sizeOf('PlainQrCode')) + 4000);
}, 60_000);
