/** Error correction level: about 7 %, 15 %, 25 % and 30 % of the codewords of a block may be wrong (ISO/IEC 18004 §6.5.1). */
export type ErrorCorrectionLevel = 'L' | 'M' | 'Q' | 'H';

/** The levels from the weakest to the strongest. */
export const errorCorrectionLevels: readonly ErrorCorrectionLevel[] = ['L', 'M', 'Q', 'H'];

/** How the codewords of a symbol are divided into Reed–Solomon blocks (ISO/IEC 18004, Table 9). */
export interface BlockLayout {
  /** Codewords of the whole symbol, data and error correction. */
  codewords: number;
  /** Number of Reed–Solomon blocks. */
  blocks: number;
  /** Error correction codewords in each block; half as many codewords of it may be wrong. */
  errorCorrectionPerBlock: number;
}

// ISO/IEC 18004, Table 9: error correction codewords per block, then blocks, for versions 1–40.
// oxfmt-ignore
const errorCorrectionPerBlock = {
  L: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
  M: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
  Q: [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
  H: [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
};
// oxfmt-ignore
const blockCounts = {
  L: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
  M: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
  Q: [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68],
  H: [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81],
};

/** The Reed–Solomon blocks of a symbol. */
export function blockLayout(version: number, level: ErrorCorrectionLevel): BlockLayout {
  return {
    codewords: codewordCount(version),
    blocks: blockCounts[level][version - 1]!,
    errorCorrectionPerBlock: errorCorrectionPerBlock[level][version - 1]!,
  };
}

/** How many bits of segments, their headers included, a symbol holds (ISO/IEC 18004, Table 7). */
export function dataCapacity(version: number, level: ErrorCorrectionLevel): number {
  const layout = blockLayout(version, level);
  return 8 * (layout.codewords - layout.blocks * layout.errorCorrectionPerBlock);
}

/** What the function patterns, the format and the version information leave, in whole codewords (ISO/IEC 18004, Table 1). */
function codewordCount(version: number): number {
  const size = 4 * version + 17;
  const alignments = version === 1 ? 0 : Math.floor(version / 7) + 2;
  // Three finder patterns with their separators, both timing patterns, the format information twice with the dark module.
  let modules = size * size - 3 * 64 - 2 * (size - 16) - 31;
  // Every crossing but the three in the finder patterns; two in each timing pattern's row and column share 5 modules with it.
  if (alignments > 0) modules -= 25 * (alignments * alignments - 3) - 10 * (alignments - 2);
  if (version >= 7) modules -= 36;
  return modules >> 3;
}
