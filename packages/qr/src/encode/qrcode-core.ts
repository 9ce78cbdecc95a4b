// A program that compiles this package from source finds the types only through this reference. The
// emitted declarations do not need it.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./qrcode-modules.d.ts" />
import { getPositions } from 'qrcode/lib/core/alignment-pattern.js';
import { getBlocksCount, getTotalCodewordsCount } from 'qrcode/lib/core/error-correction-code.js';
import { from as levelFrom } from 'qrcode/lib/core/error-correction-level.js';
import { getEncodedBits } from 'qrcode/lib/core/format-info.js';
import { exp, log } from 'qrcode/lib/core/galois-field.js';
import { generateECPolynomial } from 'qrcode/lib/core/polynomial.js';
import { getSymbolTotalCodewords } from 'qrcode/lib/core/utils.js';
import type { ErrorCorrectionLevel } from './error-correction-level.ts';

// The only file that calls `qrcode`. It imports modules from inside the package, because the
// package's entry pulls in canvas and PNG code that does not run in workers and edge runtimes.
// These paths are not part of qrcode's public API: if a release moves or renames one of the files,
// this package no longer loads; if one changes its signature, the tests against python-qrcode's
// vectors and ISO/IEC 18004 fail. So the version is pinned exactly, and every update runs them.
//
// Its `create` is not among them: it splits text into segments a second time, with a table of kanji
// and a search for the shortest path. Nor are its masks, which come with their scores. Together
// they would be a quarter of what a page loads for a QR code.

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

/** The centers of the alignment patterns as rows and columns (ISO/IEC 18004, Annex E). */
export const getAlignmentCenters: (version: number) => Array<[number, number]> = getPositions;

/**
 * Returns the power of 2 that a value other than 0 is in GF(2⁸) modulo x⁸ + x⁴ + x³ + x² + 1
 * (ISO/IEC 18004 §7.5.2).
 */
export const getPower: (value: number) => number = log;

/** Returns a power of 2 in that field, up to 510. So products are sums of powers. */
export const raiseTwo: (power: number) => number = exp;

/**
 * Returns the coefficients of the generator polynomial for this many error correction codewords,
 * highest first (ISO/IEC 18004, Annex A).
 */
export const createGenerator: (degree: number) => Uint8Array = generateECPolynomial;

/** Returns the 15 bits of the format information (ISO/IEC 18004 §7.9). */
export function getFormatBits(level: ErrorCorrectionLevel, mask: MaskPattern): number {
  return getEncodedBits(levelFrom(level), mask);
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
