import { describe, expect, it } from 'vitest';
import { encodeQr } from '../encode/encode-qr.ts';
import { errorCorrectionLevels } from '../encode/error-correction-level.ts';
import { getBlockLayout } from '../encode/qrcode-core.ts';
import type { QrSegment } from '../encode/segment.ts';
import { mapCodewords } from './codeword-map.ts';

/** The codewords of a symbol with mask 0, read back through the map. */
function codewordsOf(
  data: string | QrSegment[],
  version: number,
  level: 'L' | 'M' | 'Q' | 'H',
): number[] {
  const symbol = encodeQr(data, { version, fit: false, errorCorrectionLevel: level, mask: 0 });
  const { codewordOfModule, blockOfCodeword } = mapCodewords(symbol);
  const bits = Array.from(blockOfCodeword, () => '');
  // Within a codeword the first bit lies lowest right; the order of its modules is that of the
  // map's walk.
  const walk: Array<[row: number, column: number]> = [];
  let isUpward = true;
  for (let right = symbol.size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let i = 0; i < symbol.size; i++) {
      for (const column of [right, right - 1]) {
        walk.push([isUpward ? symbol.size - 1 - i : i, column]);
      }
    }
    isUpward = !isUpward;
  }
  for (const [row, column] of walk) {
    const codeword = codewordOfModule[row * symbol.size + column]!;
    if (codeword < 0) {
      continue;
    }
    const isMasked = (row + column) % 2 === 0;
    bits[codeword]! += Number(symbol.isDark(row, column) !== isMasked);
  }
  return bits.map((byte) => Number.parseInt(byte, 2));
}

/** Powers of the generator of GF(256) with x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004 §7.5.2). */
const powers = Array.from({ length: 255 }, () => 0);
for (let i = 0, power = 1; i < 255; i++) {
  powers[i] = power;
  power = power < 128 ? power * 2 : (power * 2) ^ 0x11d;
}

/**
 * The value of a codeword polynomial at a power of the generator: 0 for each root of an undamaged
 * block.
 */
function valueAt(codewords: number[], root: number): number {
  return codewords.reduce((value, codeword) => {
    const raised = value === 0 ? 0 : powers[(powers.indexOf(value) + root) % 255]!;
    return raised ^ codeword;
  }, 0);
}

const hex = (text: string): number[] =>
  text.split(' ').map((codeword) => Number.parseInt(codeword, 16));

describe('codewordMap', () => {
  it('finds the codewords of ISO/IEC 18004, Annex I', () => {
    expect(codewordsOf('01234567', 1, 'M')).toEqual(
      hex('10 20 0C 56 61 80 EC 11 EC 11 EC 11 EC 11 EC 11 A5 24 D4 C1 ED 36 C7 87 2C 55'),
    );
  });

  it('finds the codewords of "HELLO WORLD" at level Q', () => {
    expect(codewordsOf('HELLO WORLD', 1, 'Q')).toEqual(
      hex('20 5B 0B 78 D1 72 DC 4D 43 40 EC 11 EC A8 48 16 52 D9 36 9C 00 2E 0F B4 7A 10'),
    );
  });

  it('finds the codewords of "Hello, world! 123" as one segment of bytes', () => {
    expect(codewordsOf([{ mode: 'byte', data: 'Hello, world! 123' }], 1, 'L')).toEqual(
      hex('41 14 86 56 C6 C6 F2 C2 07 76 F7 26 C6 42 12 03 13 23 30 85 A9 5E 07 0A 36 C9'),
    );
  });

  const cases = [1, 2, 3, 5, 6, 7, 8, 10, 13, 14, 21, 27, 32, 40].flatMap((version) =>
    errorCorrectionLevels.map((level) => ({ version, level })),
  );
  it.each(cases)(
    'puts every codeword into the block whose error correction covers it, version $version-$level',
    ({ version, level }) => {
      const symbol = encodeQr(`${version}${level}`, {
        version,
        errorCorrectionLevel: level,
        mask: 0,
      });
      const { blockOfCodeword, blocks, budget } = mapCodewords(symbol);
      const { errorCorrectionPerBlock } = getBlockLayout(version, level);
      expect(budget).toBe(Math.floor(errorCorrectionPerBlock / 2));
      const codewords = codewordsOf(`${version}${level}`, version, level);
      for (let block = 0; block < blocks; block++) {
        const own = codewords.filter((_, i) => blockOfCodeword[i] === block);
        const syndromes = Array.from({ length: errorCorrectionPerBlock }, (_, root) =>
          valueAt(own, root),
        );
        expect(syndromes).toEqual(syndromes.map(() => 0));
      }
    },
  );

  it('leaves out function patterns and the bits after the last codeword', () => {
    const symbol = encodeQr('x', { version: 2 });
    const { codewordOfModule, blockOfCodeword } = mapCodewords(symbol);
    const counts = Array.from(blockOfCodeword, () => 0);
    for (const codeword of codewordOfModule) {
      if (codeword >= 0) {
        counts[codeword]!++;
      }
    }
    expect(new Set(counts)).toEqual(new Set([8]));
    // Version 2 has 7 remainder bits.
    const data = Array.from(codewordOfModule, (_, i) =>
      symbol.kindAt(Math.floor(i / symbol.size), i % symbol.size),
    ).filter((kind) => kind === 'data');
    expect(data).toHaveLength(8 * blockOfCodeword.length + 7);
  });
});
