import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { create } from 'qrcode/lib/core/qrcode.js';
import { describe, expect, it, vi } from 'vitest';
import { PYTHON_VECTORS } from '../../test/vectors.ts';
import { errorCorrectionLevels } from './error-correction-level.ts';
import { encodeQr, type EncodeQrOptions, type QrSymbol } from './encode-qr.ts';
import { pythonQrcode82 } from './python-qrcode-82.ts';
import { getDataCapacity } from './qrcode-core.ts';
import type { QrSegment } from './segment.ts';
import { TesseraQrError, type TesseraQrErrorCode } from '../tessera-qr-error.ts';

const SYMBOLS = PYTHON_VECTORS.flatMap(({ expect: expected, ...vector }) =>
  expected ? [{ ...vector, expected }] : [],
);
const OVERFLOWS = PYTHON_VECTORS.filter(({ error }) => error === 'DataOverflowError');

/** Converts each row to a hexadecimal number, with the first module as the highest bit. */
function toHexRows({ size, isDark }: QrSymbol): string[] {
  return Array.from({ length: size }, (_, row) =>
    BigInt(
      `0b${Array.from({ length: size }, (__, column) => Number(isDark(row, column))).join('')}`,
    ).toString(16),
  );
}

function catchError(run: () => unknown): TesseraQrError {
  try {
    run();
  } catch (error) {
    if (error instanceof TesseraQrError) {
      return error;
    }
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the vectors made by python-qrcode', () => {
  it('The vectors made by python-qrcode are 85 symbols and 14 overflows.', () => {
    expect([SYMBOLS.length, OVERFLOWS.length]).toEqual([85, 14]);
  });

  it.each(SYMBOLS.map((vector, index) => ({ ...vector, index })))(
    'Symbol $index (version $expected.version-$errorCorrectionLevel, mask $mask) has the modules of python-qrcode.',
    ({ expected, errorCorrectionLevel, version, fit, mask }) => {
      const symbol = encodeQr(expected.segments, {
        errorCorrectionLevel,
        fit,
        mask,
        version: version ?? undefined,
      });
      expect({ version: symbol.version, size: symbol.size, rows: toHexRows(symbol) }).toEqual({
        version: expected.version,
        size: expected.size,
        rows: expected.rows,
      });
    },
  );

  it.each(OVERFLOWS.map((vector, index) => ({ ...vector, index })))(
    'Overflow $index (version $version-$errorCorrectionLevel) is rejected with the version that holds the data.',
    ({ text, errorCorrectionLevel, version, fit, mask }) => {
      const options = { errorCorrectionLevel, fit, mask, version: version ?? undefined };
      const { code, requiredVersion } = catchError(() => encodeQr(text, options));
      expect(code).toBe('version-too-small');
      expect(encodeQr(text, { ...options, version: requiredVersion }).version).toBe(
        requiredVersion,
      );
      expect(
        catchError(() => encodeQr(text, { ...options, version: requiredVersion! - 1 })).code,
      ).toBe('version-too-small');
    },
  );
});

describe('known symbols', () => {
  const digest = (symbol: QrSymbol): string =>
    createHash('sha256').update(symbol.modules.join('')).digest('hex').slice(0, 16);

  it('The symbol of "01234567" is that of ISO/IEC 18004, Annex I.', () => {
    const symbol = encodeQr('01234567', { errorCorrectionLevel: 'M', version: 1, mask: 2 });
    expect(toHexRows(symbol).slice(0, 2)).toEqual([
      (0b111111100101101111111).toString(16),
      (0b100000100111101000001).toString(16),
    ]);
    expect(digest(symbol)).toBe('f3893350666aa94b');
  });

  it('The symbol of "HELLO WORLD" at level Q has mask 6 and the known modules.', () => {
    const symbol = encodeQr('HELLO WORLD', { errorCorrectionLevel: 'Q' });
    expect(symbol).toMatchObject({ version: 1, mask: 6 });
    expect(digest(symbol)).toBe('a3e78d2b19b36fb0');
  });

  it('The symbol of "hello" at level H has mask 6, not 0 as with a one-sided balance score.', () => {
    expect(encodeQr('hello', { errorCorrectionLevel: 'H' }).mask).toBe(6);
  });

  it.each([
    [2331, 'M'],
    [2953, 'L'],
    [1663, 'Q'],
    [1273, 'H'],
  ] as const)('Version 40 holds %i bytes at level %s, and not one more.', (length, level) => {
    const options: EncodeQrOptions = { errorCorrectionLevel: level };
    expect(encodeQr('é'.repeat(length >> 1) + 'e'.repeat(length % 2), options).version).toBe(40);
    expect(catchError(() => encodeQr('e'.repeat(length + 1), options)).code).toBe('data-too-long');
  });
});

describe('modules', () => {
  it('The modules are those of qrcode for the same segments, version and mask.', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
        fc.constantFrom(...errorCorrectionLevels),
        (text, errorCorrectionLevel) => {
          const symbol = encodeQr(text, { errorCorrectionLevel });
          const { modules } = create([...symbol.segments], {
            version: symbol.version,
            errorCorrectionLevel,
            maskPattern: symbol.mask,
          });
          expect(symbol.modules).toEqual(modules.data);
        },
      ),
    );
  });

  it('The modules outside the symbol are light.', () => {
    const { isDark, size } = encodeQr('x');
    expect([isDark(-1, 0), isDark(0, -1), isDark(0, size), isDark(size, 0)]).toEqual(
      Array(4).fill(false),
    );
  });
});

describe('segments of bytes', () => {
  it('Segments of bytes stay bytes after other code gave qrcode a table of kanji.', () => {
    const before = encodeQr('漢字とかな').modules;
    create([{ mode: 'byte', data: 'x' }], {
      version: 1,
      errorCorrectionLevel: 'L',
      maskPattern: 0,
      toSJISFunc: () => 0x8abf,
    } as Parameters<typeof create>[1]);
    expect(encodeQr('漢字とかな').modules).toEqual(before);
  });
});

describe('option: version', () => {
  it('A given version is a minimum, so that the size stays while the content changes.', () => {
    const first = encodeQr('https://example.com/a/rather/long/path');
    expect(encodeQr('short', { version: first.version }).size).toBe(first.size);
  });

  it('The version grows when the data does not fit.', () => {
    expect(encodeQr('x'.repeat(100), { version: 1 }).version).toBeGreaterThan(1);
  });

  it('The version is exact with fit: false.', () => {
    expect(encodeQr('x', { version: 7, fit: false }).version).toBe(7);
  });

  it('The version is the smallest with fit: false and no version, as in python-qrcode.', () => {
    expect(encodeQr('x', { fit: false }).version).toBe(1);
  });

  it('The version is the smallest that holds the data, at every level and length.', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1200 }),
        fc.constantFrom(...errorCorrectionLevels),
        (length, errorCorrectionLevel) => {
          const { version } = encodeQr('~'.repeat(length), { errorCorrectionLevel, mask: 0 });
          const bits = (v: number): number => 4 + (v < 10 ? 8 : 16) + 8 * length;
          const fits = (v: number): boolean => bits(v) <= getDataCapacity(v, errorCorrectionLevel);
          expect([version, version - 1].map((v) => v > 0 && fits(v))).toEqual([true, false]);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('option: boostErrorCorrection', () => {
  it('boostErrorCorrection raises the level as far as the version allows.', () => {
    const plain = encodeQr('1', { errorCorrectionLevel: 'L' });
    const boosted = encodeQr('1', { errorCorrectionLevel: 'L', boostErrorCorrection: true });
    expect(plain).toMatchObject({ version: 1, errorCorrectionLevel: 'L' });
    expect(boosted).toMatchObject({ version: 1, errorCorrectionLevel: 'H' });
  });

  it('boostErrorCorrection never lowers the level or changes the version.', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 80 }),
        fc.constantFrom(...errorCorrectionLevels),
        (text, errorCorrectionLevel) => {
          const plain = encodeQr(text, { errorCorrectionLevel });
          const boosted = encodeQr(text, { errorCorrectionLevel, boostErrorCorrection: true });
          expect(boosted.version).toBe(plain.version);
          expect(
            errorCorrectionLevels.indexOf(boosted.errorCorrectionLevel),
          ).toBeGreaterThanOrEqual(errorCorrectionLevels.indexOf(errorCorrectionLevel));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('segments', () => {
  it('encodeQr keeps given segments and leaves out empty ones.', () => {
    const segments: QrSegment[] = [
      { mode: 'byte', data: new Uint8Array([0, 255]) },
      { mode: 'numeric', data: '' },
      { mode: 'alphanumeric', data: 'A1' },
    ];
    expect(encodeQr(segments).segments).toEqual([segments[0], segments[2]]);
  });

  it('encodeQr makes one segment of bytes with segmentation: byte.', () => {
    expect(encodeQr('0123456789', { segmentation: 'byte' }).segments).toEqual([
      { mode: 'byte', data: '0123456789' },
    ]);
  });
});

describe('bad input', () => {
  const options = (value: unknown): EncodeQrOptions => value as EncodeQrOptions;
  const cases: Array<[string, TesseraQrErrorCode, unknown, unknown?]> = [
    ['an empty text', 'empty-data', ''],
    ['no segments', 'empty-data', []],
    ['empty segments only', 'empty-data', [{ mode: 'byte', data: '' }]],
    ['undefined', 'invalid-data', undefined],
    ['null', 'invalid-data', null],
    ['a number', 'invalid-data', 5],
    ['bytes outside a segment', 'invalid-data', new Uint8Array([1])],
    ['a lone surrogate', 'invalid-data', 'a\ud800b'],
    ['a lone surrogate in a segment', 'invalid-data', [{ mode: 'byte', data: '\udc00' }]],
    ['a number as bytes', 'invalid-segment', [{ mode: 'byte', data: 123 }]],
    ['bytes in numeric mode', 'invalid-segment', [{ mode: 'numeric', data: new Uint8Array(1) }]],
    ['letters in numeric mode', 'invalid-segment', [{ mode: 'numeric', data: '12a' }]],
    ['lower case in alphanumeric mode', 'invalid-segment', [{ mode: 'alphanumeric', data: 'a' }]],
    ['kanji mode', 'invalid-segment', [{ mode: 'kanji', data: '漢' }]],
    ['an inherited property as mode', 'invalid-segment', [{ mode: 'toString', data: 'a' }]],
    ['a segment without mode', 'invalid-segment', [{ data: '1' }]],
    ['null in the list of segments', 'invalid-segment', [null]],
    ['version 0', 'invalid-version', 'x', { version: 0 }],
    ['version 41', 'invalid-version', 'x', { version: 41 }],
    ['version 2.5', 'invalid-version', 'x', { version: 2.5 }],
    ['version "7"', 'invalid-version', 'x', { version: '7' }],
    ['version NaN', 'invalid-version', 'x', { version: Number.NaN }],
    ['version null', 'invalid-version', 'x', { version: null }],
    ['level "Z"', 'invalid-error-correction-level', 'x', { errorCorrectionLevel: 'Z' }],
    ['level "m"', 'invalid-error-correction-level', 'x', { errorCorrectionLevel: 'm' }],
    ['mask 8', 'invalid-mask', 'x', { mask: 8 }],
    ['mask -1', 'invalid-mask', 'x', { mask: -1 }],
    ['mask 1.5', 'invalid-mask', 'x', { mask: 1.5 }],
    ['an unknown segmentation', 'invalid-option', 'x', { segmentation: 'words' }],
    ['more than version 40 holds', 'data-too-long', 'x'.repeat(3000)],
  ];

  it.each(cases)('encodeQr rejects %s with the code %s.', (_, code, data, given) => {
    expect(catchError(() => encodeQr(data as string, options(given))).code).toBe(code);
  });

  it('The error of a version that is too small names the version that holds the data.', () => {
    const { message, requiredVersion } = catchError(() =>
      encodeQr('x'.repeat(100), { version: 2, fit: false }),
    );
    expect(requiredVersion).toBe(6);
    expect(message).toContain('Use version 6 or higher');
  });

  it('The error of data that is too long names the level at which it fits.', () => {
    const { message } = catchError(() => encodeQr('x'.repeat(2900)));
    expect(message).toContain('Use level L');
  });

  it('No error message contains the data.', () => {
    const secret = 'otpauth://totp/alice?secret=JBSWY3DPEHPK3PXP';
    const messages = [
      catchError(() => encodeQr(secret, { version: 1, fit: false })),
      catchError(() => encodeQr(secret.repeat(80))),
      catchError(() => encodeQr(`${secret}\ud800`)),
      catchError(() => encodeQr([{ mode: 'numeric', data: secret }])),
    ].map(({ message }) => message);
    for (const message of messages) {
      expect(message).not.toMatch(/alice|JBSWY|otpauth/);
    }
  });

  it('encodeQr encodes any text as UTF-8, also where there is no TextEncoder.', () => {
    const texts = ['a', 'ä€😀\0\u{10ffff}\ufeff%41', 'otpauth://totp/%C3%84?secret=AAAA'];
    const bytes = texts.map((text) => new TextEncoder().encode(text));
    vi.stubGlobal('TextEncoder', undefined);
    try {
      for (const [i, text] of texts.entries()) {
        for (const conventions of [undefined, pythonQrcode82()]) {
          expect(() => encodeQr(text, { conventions })).not.toThrow();
        }
        expect(encodeQr(text, { segmentation: 'byte' }).modules).toEqual(
          encodeQr([{ mode: 'byte', data: bytes[i]! }]).modules,
        );
      }
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
