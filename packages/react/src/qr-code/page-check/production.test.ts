import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildChunks } from '../../../../../test/bundled-modules.ts';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const COMPONENTS = [
  ['PlainQrCode', 'qr-code/PlainQrCode.tsx'],
  ['QrCode', 'qr-code/QrCode.tsx'],
  ['QrCodeCanvas', 'qr-code/QrCodeCanvas.tsx'],
  ['ConcealedQrCode', 'qr-code/ConcealedQrCode.tsx'],
  ['TwoFactorSetup', 'two-factor-setup/TwoFactorSetup.tsx'],
] as const;

/** Something of each: the warning, and its findings about colors and about what lies above. */
const TEXTS = ['device pixels per module', 'page-opacity', 'page-cover'];

/** Returns the texts and modules of the check in all chunks that a page can load. */
async function findCheck(name: string, path: string, mode: string): Promise<string[]> {
  const chunks = await buildChunks(file(path), [name], mode);
  return [
    ...TEXTS.filter((text) => chunks.some(({ code }) => code.includes(text))),
    ...new Set(
      chunks
        .flatMap(({ modules }) => modules)
        .filter((id) => id.includes('/page-check/'))
        .map((id) => id.split('/').at(-1) ?? ''),
    ),
  ].toSorted();
}

describe('the check of the page in production', () => {
  it.each(COMPONENTS)('No chunk of %s has a part of the check.', async (name, path) => {
    expect(await findCheck(name, path, 'production')).toEqual([]);
  });

  it('A development build of TwoFactorSetup has the check in chunks of its own.', async () => {
    const found = await findCheck(...COMPONENTS[4], 'development');
    expect(found).toEqual(expect.arrayContaining([...TEXTS, 'PageCheck.tsx', 'check-page.ts']));
  });
});
