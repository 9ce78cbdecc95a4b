// A program that takes this package as source finds the types only by this reference; the emitted
// declarations do without.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./qrcode-modules.d.ts" />
import BitMatrix from 'qrcode/lib/core/bit-matrix.js';
import { getBlocksCount, getTotalCodewordsCount } from 'qrcode/lib/core/error-correction-code.js';
import { from as levelFrom } from 'qrcode/lib/core/error-correction-level.js';
import { getEncodedBits } from 'qrcode/lib/core/format-info.js';
import { applyMask } from 'qrcode/lib/core/mask-pattern.js';
import { create } from 'qrcode/lib/core/qrcode.js';
import { getSymbolTotalCodewords } from 'qrcode/lib/core/utils.js';
import type { ErrorCorrectionLevel } from './error-correction-level.ts';
import type { QrSegment } from './segment.ts';

// The only file that calls `qrcode`, which looks past what it does not understand and keeps state
// once it is given a kanji table: all is checked before, and nothing else is passed.

/** One of the eight data mask patterns of ISO/IEC 18004, Table 10. */
export type MaskPattern = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The modules of a symbol, row by row. */
export interface ModuleMatrix {
  /** Modules a side. */
  size: number;
  /** 1 for dark, 0 for light. */
  modules: Uint8Array;
  /** 1 for the modules that carry no data: function patterns, format and version information. */
  reserved: Uint8Array;
}

/** Draws the symbol of segments that are known to fit in `version`. */
export function createMatrix(
  segments: readonly QrSegment[],
  version: number,
  errorCorrectionLevel: ErrorCorrectionLevel,
  maskPattern: MaskPattern,
): ModuleMatrix {
  const { size, data, reservedBit } = create([...segments], {
    version,
    errorCorrectionLevel,
    maskPattern,
  }).modules;
  return { size, modules: data, reserved: reservedBit };
}

/**
 * The modules in which a symbol with `mask` differs from the same symbol with mask 0: 1 where it
 * does. It depends on the version alone, for the mask is added to the data modules and the format
 * information is a linear code, in which the level's part is the same for both.
 */
export function maskDifference({ size, reserved }: ModuleMatrix, mask: MaskPattern): Uint8Array {
  const matrix = new BitMatrix(size);
  const difference = matrix.data;
  matrix.reservedBit.set(reserved);
  applyMask(0, matrix);
  applyMask(mask, matrix);
  const level = { bit: 0 };
  const format = getEncodedBits(level, 0) ^ getEncodedBits(level, mask);
  for (let bit = 0; bit < 15; bit++) {
    // ISO/IEC 18004, Figure 25. Both strips step over the timing patterns, and the left one over
    // the end of the upper one.
    const row = bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit;
    const column = bit < 8 ? size - 1 - bit : bit < 9 ? 7 : 14 - bit;
    difference[row * size + 8] = difference[8 * size + column] = (format >> bit) & 1;
  }
  return difference;
}

/** How many bits of segments, their headers included, a symbol holds (ISO/IEC 18004, Table 7). */
export function dataCapacity(version: number, level: ErrorCorrectionLevel): number {
  return 8 * (getSymbolTotalCodewords(version) - getTotalCodewordsCount(version, levelFrom(level)));
}

/** How the codewords of a symbol are divided into Reed–Solomon blocks (ISO/IEC 18004, Table 9). */
export interface BlockLayout {
  /** Codewords of the whole symbol, data and error correction. */
  codewords: number;
  /** Number of Reed–Solomon blocks. */
  blocks: number;
  /** Error correction codewords in each block; half as many codewords of it may be wrong. */
  errorCorrectionPerBlock: number;
}

/** The Reed–Solomon blocks of a symbol. */
export function blockLayout(version: number, level: ErrorCorrectionLevel): BlockLayout {
  const blocks = getBlocksCount(version, levelFrom(level));
  return {
    codewords: getSymbolTotalCodewords(version),
    blocks,
    errorCorrectionPerBlock: getTotalCodewordsCount(version, levelFrom(level)) / blocks,
  };
}
