import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeQr } from './encode-qr.ts';
import type { ErrorCorrectionLevel } from './error-correction-level.ts';
import { pythonQrcode82 } from './python-qrcode-82.ts';
import type { MaskPattern } from './qrcode-core.ts';

interface Vector {
  text: string;
  errorCorrectionLevel: ErrorCorrectionLevel;
  version: number | null;
  optimize: number;
  expect: { version: number; mask: MaskPattern; segments: Array<[string, number]>; sha256: string };
}

function readVectors<T>(name: string): T[] {
  return JSON.parse(
    readFileSync(new URL(`../../test/vectors/${name}`, import.meta.url), 'utf8'),
  ) as T[];
}

describe('pythonQrcode82', () => {
  const vectors = readVectors<Vector>('python-qrcode-8.2.json');

  it('has 220 symbols to compare with, of every mask', () => {
    expect(vectors).toHaveLength(220);
    expect(new Set(vectors.map(({ expect: { mask } }) => mask)).size).toBe(8);
  });

  it.each(vectors.map((vector, index) => ({ ...vector, index })))(
    'draws symbol $index as python-qrcode 8.2 does (optimize $optimize, level $errorCorrectionLevel)',
    ({ text, errorCorrectionLevel, version, optimize, expect: expected }) => {
      const symbol = encodeQr(text, {
        errorCorrectionLevel,
        version: version ?? undefined,
        conventions: pythonQrcode82({ optimize }),
      });
      const segments = symbol.segments.map(({ mode, data }) => [
        mode,
        new TextEncoder().encode(data as string).length,
      ]);
      const sha256 = createHash('sha256').update(symbol.modules.join('')).digest('hex');
      expect({ version: symbol.version, mask: symbol.mask, segments, sha256 }).toEqual(expected);
    },
  );

  it('splits as the vectors of other versions do', () => {
    const others = readVectors<{
      text: string;
      optimize: number;
      mask: MaskPattern;
      errorCorrectionLevel: ErrorCorrectionLevel;
      version: number | null;
      expect?: { segments: unknown };
    }>('python-qrcode.json').filter((vector) => vector.expect);
    for (const {
      text,
      optimize,
      mask,
      errorCorrectionLevel,
      version,
      expect: expected,
    } of others) {
      const conventions = pythonQrcode82({ optimize });
      const options = { mask, errorCorrectionLevel, version: version ?? undefined, conventions };
      expect(encodeQr(text, options).segments).toEqual(expected!.segments);
    }
  });

  it('leaves segments, MASKS and segmentation: byte to the caller', () => {
    const conventions = pythonQrcode82();
    expect(encodeQr('0'.repeat(30), { conventions, segmentation: 'byte' }).segments).toEqual([
      { mode: 'byte', data: '0'.repeat(30) },
    ]);
    expect(encodeQr('hello', { conventions, mask: 1 }).mask).toBe(1);
  });
});
