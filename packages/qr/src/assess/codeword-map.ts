import type { QrSymbol } from '../encode/encode-qr.ts';
import { getBlockLayout } from '../encode/qrcode-core.ts';
import { getSymbolLayout } from '../encode/symbol-layout.ts';

/** The codeword of each module, and the Reed–Solomon block of each codeword. */
export interface CodewordMap {
  /**
   * The codeword of each module, row by row. -1 for function patterns and for the remainder bits at
   * the end.
   */
  codewordOfModule: Int16Array;
  /** The block of each codeword, starting at 0. */
  blockOfCodeword: Int16Array;
  /** Number of blocks. */
  blocks: number;
  /** How many codewords of a block may be wrong: half of its error correction codewords. */
  budget: number;
}

/** Maps the modules of a symbol to its codewords, and those to blocks. */
export function mapCodewords({ size, version, errorCorrectionLevel }: QrSymbol): CodewordMap {
  const { codewords, blocks, errorCorrectionPerBlock } = getBlockLayout(
    version,
    errorCorrectionLevel,
  );
  const codewordOfModule = new Int16Array(size * size).fill(-1);
  const { path } = getSymbolLayout(version);
  for (let bit = 0; bit < 8 * codewords; bit++) {
    codewordOfModule[path[bit]!] = bit >> 3;
  }

  // ISO/IEC 18004 §7.6: the codewords of the blocks are interleaved. If blocks differ in length,
  // the last ones have one more data codeword.
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
