import { describe, expect, it } from 'vitest';
import { encodeQr } from '../encode/encode-qr.ts';
import {
  type ErrorCorrectionLevel,
  errorCorrectionLevels,
} from '../encode/error-correction-level.ts';
import { getBlockLayout } from '../encode/qrcode-core.ts';
import type { QrSegment } from '../encode/segment.ts';
import { mapCodewords } from './codeword-map.ts';

/** Reads the codewords of a symbol with mask 0 through the map. */
function readCodewords(
  data: string | QrSegment[],
  version: number,
  level: ErrorCorrectionLevel,
): number[] {
  const symbol = encodeQr(data, { version, fit: false, errorCorrectionLevel: level, mask: 0 });
  const { codewordOfModule, blockOfCodeword } = mapCodewords(symbol);
  const bits = Array.from(blockOfCodeword, () => '');
  // The first bit of a codeword is at its lower right. The order of its modules is the order in
  // which the map walks.
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

/** The powers of the generator of GF(256) with x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004 §7.5.2). */
const POWERS = Array.from({ length: 255 }, () => 0);
for (let i = 0, power = 1; i < 255; i++) {
  POWERS[i] = power;
  power = power < 128 ? power * 2 : (power * 2) ^ 0x11d;
}

/**
 * Evaluates a codeword polynomial at a power of the generator. The value is 0 for each root of an
 * undamaged block.
 */
function evaluateAt(codewords: number[], root: number): number {
  return codewords.reduce((value, codeword) => {
    const raised = value === 0 ? 0 : POWERS[(POWERS.indexOf(value) + root) % 255]!;
    return raised ^ codeword;
  }, 0);
}

function parseHex(text: string): number[] {
  return text.split(' ').map((codeword) => Number.parseInt(codeword, 16));
}

describe('mapCodewords', () => {
  it('The map finds the codewords of ISO/IEC 18004, Annex I.', () => {
    expect(readCodewords('01234567', 1, 'M')).toEqual(
      parseHex('10 20 0C 56 61 80 EC 11 EC 11 EC 11 EC 11 EC 11 A5 24 D4 C1 ED 36 C7 87 2C 55'),
    );
  });

  it('The map finds the codewords of "HELLO WORLD" at level Q.', () => {
    expect(readCodewords('HELLO WORLD', 1, 'Q')).toEqual(
      parseHex('20 5B 0B 78 D1 72 DC 4D 43 40 EC 11 EC A8 48 16 52 D9 36 9C 00 2E 0F B4 7A 10'),
    );
  });

  it('The map finds the codewords of "Hello, world! 123" as one segment of bytes.', () => {
    expect(readCodewords([{ mode: 'byte', data: 'Hello, world! 123' }], 1, 'L')).toEqual(
      parseHex('41 14 86 56 C6 C6 F2 C2 07 76 F7 26 C6 42 12 03 13 23 30 85 A9 5E 07 0A 36 C9'),
    );
  });

  const cases = [1, 2, 3, 5, 6, 7, 8, 10, 13, 14, 21, 27, 32, 40].flatMap((version) =>
    errorCorrectionLevels.map((level) => ({ version, level })),
  );
  it.each(cases)(
    'Version $version-$level has every codeword in the block whose error correction covers it.',
    ({ version, level }) => {
      const symbol = encodeQr(`${version}${level}`, {
        version,
        errorCorrectionLevel: level,
        mask: 0,
      });
      const { blockOfCodeword, blocks, budget } = mapCodewords(symbol);
      const { errorCorrectionPerBlock } = getBlockLayout(version, level);
      expect(budget).toBe(Math.floor(errorCorrectionPerBlock / 2));
      const codewords = readCodewords(`${version}${level}`, version, level);
      for (let block = 0; block < blocks; block++) {
        const own = codewords.filter((_, i) => blockOfCodeword[i] === block);
        const syndromes = Array.from({ length: errorCorrectionPerBlock }, (_, root) =>
          evaluateAt(own, root),
        );
        expect(syndromes).toEqual(syndromes.map(() => 0));
      }
    },
  );

  it('The map leaves out function patterns and the remainder bits.', () => {
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
