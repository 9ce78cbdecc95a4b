// A program that compiles this package from source finds the types only through this reference. The
// emitted declarations do not need it.
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

// The only file that calls `qrcode`. It imports modules from inside the package, because the
// package's entry pulls in canvas and PNG code that does not run in workers and edge runtimes.
// These paths are not part of qrcode's public API: if a release moves or renames one of the files,
// this package no longer loads; if one changes its signature, the tests against python-qrcode's
// vectors and ISO/IEC 18004 fail. So the version is pinned exactly, and every update runs them.
//
// qrcode ignores what it does not understand, and keeps a kanji table for all later calls once it
// gets one. So everything is checked first, and no other options are passed.

/** One of the eight data mask patterns of ISO/IEC 18004, Table 10. */
export type MaskPattern = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The modules of a symbol, row by row. */
export interface ModuleMatrix {
  /** Modules per side. */
  size: number;
  /** 1 for dark, 0 for light. */
  modules: Uint8Array;
  /** 1 for modules that carry no data: function patterns, format and version information. */
  reserved: Uint8Array;
}

/** Creates the symbol for segments that are known to fit in `version`. */
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
 * Computes which modules change between mask 0 and `mask`: 1 where they differ. The result depends
 * on the version only, because a mask is added to the data modules, and the format information is a
 * linear code, in which the level contributes the same to both.
 */
export function computeMaskDifference(
  { size, reserved }: ModuleMatrix,
  mask: MaskPattern,
): Uint8Array {
  const matrix = new BitMatrix(size);
  const difference = matrix.data;
  matrix.reservedBit.set(reserved);
  applyMask(0, matrix);
  applyMask(mask, matrix);
  const level = { bit: 0 };
  const format = getEncodedBits(level, 0) ^ getEncodedBits(level, mask);
  for (let bit = 0; bit < 15; bit++) {
    // ISO/IEC 18004, Figure 25. Both strips skip the timing patterns, and the left one also skips
    // the end of the upper one.
    const row = bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit;
    const column = bit < 8 ? size - 1 - bit : bit < 9 ? 7 : 14 - bit;
    difference[row * size + 8] = difference[8 * size + column] = (format >> bit) & 1;
  }
  return difference;
}

/** Returns how many bits of segments, headers included, a symbol holds (ISO/IEC 18004, Table 7). */
export function getDataCapacity(version: number, level: ErrorCorrectionLevel): number {
  return 8 * (getSymbolTotalCodewords(version) - getTotalCodewordsCount(version, levelFrom(level)));
}

/** How the codewords of a symbol are divided into Reed–Solomon blocks (ISO/IEC 18004, Table 9). */
export interface BlockLayout {
  /** Codewords of the symbol, data and error correction. */
  codewords: number;
  /** Number of Reed–Solomon blocks. */
  blocks: number;
  /** Error correction codewords per block. Half as many codewords of a block may be wrong. */
  errorCorrectionPerBlock: number;
}

/** Returns the Reed–Solomon blocks of a symbol. */
export function getBlockLayout(version: number, level: ErrorCorrectionLevel): BlockLayout {
  const blocks = getBlocksCount(version, levelFrom(level));
  return {
    codewords: getSymbolTotalCodewords(version),
    blocks,
    errorCorrectionPerBlock: getTotalCodewordsCount(version, levelFrom(level)) / blocks,
  };
}
