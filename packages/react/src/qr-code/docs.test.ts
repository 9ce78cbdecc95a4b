import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as qr from '@tessera/qr';
import { describe, expect, it } from 'vitest';
import { docSections, runProgram } from '../../../../test/doc-page.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ROOT = '../../../..';
const page = readFileSync(file(`${ROOT}/docs/qr.mdx`), 'utf8');
const sections = docSections(page);
const programs = sections.filter(({ program }) => program !== '');

const KEY_URI =
  'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';

// `pnpm typecheck` compiles the examples.
describe('docs/qr.mdx', () => {
  it('The page names every function of @tessera/qr, every shape and every flag.', () => {
    const names = [
      ...Object.keys(qr),
      ...qr.moduleShapes,
      ...qr.eyeShapes,
      ...qr.gradientTypes,
      ...qr.logoShapes,
      ...qr.errorCorrectionLevels,
      'optimize',
      'factory-drawer',
      'symbol-version',
      'fill-color',
      'ascii',
    ];
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([]);
  });

  it.each(programs)(
    'The examples under $heading give the results that their comments claim.',
    async ({ program }) => {
      const claims = program.match(/\/\/ (?:→|throws) /g) ?? [];
      expect(claims.length).toBeGreaterThan(0);
      const checked = await runProgram(program, { ...qr, keyUri: KEY_URI }, (actual, expected) => {
        expect(actual).toEqual(expected);
      });
      expect(checked).toBe(claims.length);
    },
  );
});
