/**
 * Modules as bits. The lines of a symbol are its columns, from left to right, and then its rows,
 * from top to bottom; a word holds the same place of 32 lines, one bit a line. So one operation
 * looks at 32 lines at once, and walking from word to word walks along all of them.
 */
export interface PackedModules {
  /** Modules a side. */
  size: number;
  /** Word `strip * size + i` holds, in bit `n`, module `i` of line `32 * strip + n`. */
  words: Int32Array;
}

/** Packs modules given row by row, 1 for dark. */
export function packModules(size: number, modules: Uint8Array): PackedModules {
  const words = new Int32Array(Math.ceil(size / 16) * size);
  for (let row = 0, i = 0; row < size; row++) {
    for (let column = 0; column < size; column++, i++) {
      const dark = modules[i]!;
      const line = size + row;
      words[(column >> 5) * size + row]! |= dark << column;
      words[(line >> 5) * size + column]! |= dark << line;
    }
  }
  return { size, words };
}

/**
 * The penalty of a symbol (ISO/IEC 18004 §7.8.3.1, Table 11): 3 and more for five or more modules
 * of one color in a line, 3 for each block of 2 × 2, 40 for each 1 : 1 : 3 : 1 : 1 with four light
 * modules at one side of it, 10 for each 5 % that the dark modules are away from half. Patterns are
 * looked for inside the symbol; the quiet zone is no part of it.
 *
 * @param difference - the modules to invert before they are judged.
 */
export function maskPenalty(
  { size, words }: PackedModules,
  { words: difference }: PackedModules,
): number {
  let penalty = 0;
  let dark = 0;
  for (let start = 0, line = 0; line < 2 * size; start += size, line += 32) {
    const lines = bitsBelow(2 * size - line);
    // Each module is in a column and in a row: the columns are enough to count it, all but the last
    // to compare it with the one at its right.
    const columns = bitsBelow(size - line);
    const paired = bitsBelow(size - line - 1);
    // Suffix n: n modules ago. same: equal to the module before. run: the fifth or a later module
    // of a run. beside: equal to the module at its right.
    let [x1, x2, x3, x4, x5, x6] = [0, 0, 0, 0, 0, 0];
    let [same1, same2, same3, run1, beside1] = [0, 0, 0, 0, 0];
    for (let i = start; i < start + size; i++) {
      const x = words[i]! ^ difference[i]!;
      const same = i === start ? 0 : ~(x ^ x1) & lines;
      const run = same & same1 & same2 & same3;
      if (run !== 0) {
        penalty += countBits(run) + 2 * countBits(run & ~run1);
      }

      // Dark, light, three dark, light, dark; four light before or behind.
      const finder = x & ~x1 & x2 & x3 & x4 & ~x5 & x6;
      if (finder !== 0) {
        if (i >= start + 10) {
          penalty += 40 * countBits(finder & ~anyOfFour(words, difference, i - 10));
        }
        if (i + 4 < start + size) {
          penalty += 40 * countBits(finder & ~anyOfFour(words, difference, i + 1));
        }
      }

      if (columns !== 0) {
        const next = words[i + size]! ^ difference[i + size]!;
        const beside = ~(x ^ ((x >>> 1) | (next << 31))) & paired;
        penalty += 3 * countBits(beside & beside1 & same);
        dark += countBits(x & columns);
        beside1 = beside;
      }
      [x6, x5, x4, x3, x2, x1] = [x5, x4, x3, x2, x1, x];
      [same3, same2, same1, run1] = [same2, same1, same, run];
    }
  }
  // |dark ÷ size² − ½| in steps of 5 %, in whole numbers.
  return penalty + 10 * Math.floor(Math.abs(20 * dark - 10 * size * size) / (size * size));
}

/** A word with its lowest bits set, as many of them as it has. */
function bitsBelow(count: number): number {
  return count < 1 ? 0 : -1 >>> Math.max(0, 32 - count);
}

/** The lines that are dark at any of four places. */
function anyOfFour(words: Int32Array, difference: Int32Array, from: number): number {
  let dark = 0;
  for (let i = from; i < from + 4; i++) {
    dark |= words[i]! ^ difference[i]!;
  }
  return dark;
}

function countBits(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
