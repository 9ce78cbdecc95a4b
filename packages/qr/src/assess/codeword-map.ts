import type { QrSymbol } from '../encode/encode-qr.ts';
import { blockLayout } from '../encode/qrcode-core.ts';

/** Which codeword each module belongs to, and which Reed–Solomon block each codeword. */
export interface CodewordMap {
  /**
   * By row and column; -1 where there is no codeword: in function patterns, and in the bits left
   * over at the end.
   */
  codewordOfModule: Int16Array;
  /** The block of each codeword, from 0. */
  blockOfCodeword: Int16Array;
  /** Number of blocks. */
  blocks: number;
  /** How many wrong codewords a block can bear: half of its error correction codewords. */
  budget: number;
}

/** Follows the codewords of a symbol through its modules. */
export function codewordMap({
  size,
  version,
  errorCorrectionLevel,
  kindAt,
}: QrSymbol): CodewordMap {
  const { codewords, blocks, errorCorrectionPerBlock } = blockLayout(version, errorCorrectionLevel);
  const codewordOfModule = new Int16Array(size * size).fill(-1);
  // ISO/IEC 18004 §7.7.3: in pairs of columns from the right, up and down by turns, stepping over
  // the timing pattern.
  let bit = 0;
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) {
      right = 5;
    }
    for (let i = 0; i < size; i++) {
      const row = isUpward ? size - 1 - i : i;
      for (const column of [right, right - 1]) {
        if (kindAt(row, column) !== 'data') {
          continue;
        }
        if (bit < 8 * codewords) {
          codewordOfModule[row * size + column] = bit >> 3;
        }
        bit++;
      }
    }
    isUpward = !isUpward;
  }

  // ISO/IEC 18004 §7.6: the blocks take turns; where they are not of one length, the last ones have
  // one data codeword more.
  const dataCodewords = codewords - blocks * errorCorrectionPerBlock;
  const even = dataCodewords - (dataCodewords % blocks);
  const blockOfCodeword = Int16Array.from({ length: codewords }, (_, i) =>
    i < even
      ? i % blocks
      : i < dataCodewords
        ? blocks - (dataCodewords - i)
        : (i - dataCodewords) % blocks,
  );
  return {
    codewordOfModule,
    blockOfCodeword,
    blocks,
    budget: Math.floor(errorCorrectionPerBlock / 2),
  };
}
