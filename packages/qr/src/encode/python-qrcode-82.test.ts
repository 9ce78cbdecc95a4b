import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PYTHON_82_VECTORS, PYTHON_VECTORS } from '../../test/vectors.ts';
import { encodeQr } from './encode-qr.ts';
import { pythonQrcode82 } from './python-qrcode-82.ts';

describe('pythonQrcode82', () => {
  it('The vectors made by python-qrcode 8.2 are 220 symbols with every mask.', () => {
    expect(PYTHON_82_VECTORS).toHaveLength(220);
    expect(new Set(PYTHON_82_VECTORS.map(({ expect: { mask } }) => mask)).size).toBe(8);
  });

  it.each(PYTHON_82_VECTORS.map((vector, index) => ({ ...vector, index })))(
    'Symbol $index is that of python-qrcode 8.2 (optimize $optimize, level $errorCorrectionLevel).',
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

  it('Text is split into the segments that other versions of python-qrcode make.', () => {
    const others = PYTHON_VECTORS.filter((vector) => vector.expect);
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

  it('A given mask and segmentation: byte take precedence over the conventions.', () => {
    const conventions = pythonQrcode82();
    expect(encodeQr('0'.repeat(30), { conventions, segmentation: 'byte' }).segments).toEqual([
      { mode: 'byte', data: '0'.repeat(30) },
    ]);
    expect(encodeQr('hello', { conventions, mask: 1 }).mask).toBe(1);
  });
});
