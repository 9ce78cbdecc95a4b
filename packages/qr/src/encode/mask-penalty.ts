/**
 * Modules as bits. The lines of a symbol are its columns, from left to right, followed by its rows,
 * from top to bottom. A word holds the same position of 32 lines, one bit per line, so that one
 * operation examines 32 lines at once.
 */
export interface PackedModules {
  /** Modules per side. */
  size: number;
  /** Bit `n` of word `strip * size + i` is module `i` of line `32 * strip + n`. */
  words: Int32Array;
}

/** Packs modules, given row by row with 1 for dark, into bits. */
export function packModules(size: number, modules: Uint8Array): PackedModules {
  const words = new Int32Array(Math.ceil(size / 16) * size);
  for (let row = 0, i = 0; row < size; row++) {
    const line = size + row;
    const start = (line >> 5) * size;
    let word = 0;
    for (let column = 0; column < size; column++, i++) {
      const dark = modules[i]!;
      words[start + column]! |= dark << line;
      word |= dark << column;
      if ((column & 31) === 31 || column === size - 1) {
        words[(column >> 5) * size + row]! |= word;
        word = 0;
      }
    }
  }
  return { size, words };
}

/**
 * Returns the penalty of a symbol (ISO/IEC 18004 §7.8.3.1, Table 11): 3 or more for five or more
 * modules of one color in a line, 3 for each block of 2 × 2, 40 for each 1 : 1 : 3 : 1 : 1 with
 * four light modules on one side, 10 for each 5 % by which the share of dark modules differs from
 * half. The quiet zone does not count.
 *
 * @param difference - the modules to invert first.
 * @param limit - a penalty that is too high. The count may end there.
 */
export function scoreMask(
  { size, words }: PackedModules,
  { words: difference }: PackedModules,
  limit: number = Infinity,
): number {
  let penalty = 0;
  let dark = 0;
  for (let start = 0, line = 0; line < 2 * size && penalty < limit; start += size, line += 32) {
    const lines = bitsBelow(2 * size - line);
    // Each module is in a column and in a row. The columns suffice to count it, and all columns but
    // the last to compare it with its right neighbor.
    const columns = bitsBelow(size - line);
    const paired = bitsBelow(size - line - 1);
    // Suffix n: n modules ago. same: equal to the previous module. run: the fifth or a later module
    // of a run. beside: equal to the right neighbor.
    let [x1, x2, x3, x4, x5, x6] = [0, 0, 0, 0, 0, 0];
    let [same1, same2, same3, run1, beside1] = [0, 0, 0, 0, 0];
    for (let i = start; i < start + size; i++) {
      const x = words[i]! ^ difference[i]!;
      const same = i === start ? 0 : ~(x ^ x1) & lines;
      const run = same & same1 & same2 & same3;
      if (run !== 0) {
        penalty += countBits(run) + 2 * countBits(run & ~run1);
      }

      // Dark, light, three dark, light, dark, with four light before or after.
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
  // |dark ÷ size² − ½| in steps of 5 %, computed with integers.
  return penalty + 10 * Math.floor(Math.abs(20 * dark - 10 * size * size) / (size * size));
}

/** Returns a word with this many of its lowest bits set. */
function bitsBelow(count: number): number {
  return count < 1 ? 0 : -1 >>> Math.max(0, 32 - count);
}

/** Returns the lines that are dark at any of four positions. */
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
