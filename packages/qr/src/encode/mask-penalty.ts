/**
 * A square of modules as bits. Each word holds the same column of 32 lines, so that one operation on words looks at 32 lines at once and nothing is ever
 * shifted from one word to the next: word `w * size + i` holds, in bit `n`, module `i` of line `32 * w + n`.
 */
export interface PackedModules {
  size: number;
  /** Lines are columns: walking a word's neighbours walks down the symbol. */
  columns: Int32Array;
  /** Lines are rows: walking a word's neighbours walks across the symbol. */
  rows: Int32Array;
}

/** Packs modules given row by row, 1 for dark. */
export function packModules(size: number, modules: Uint8Array): PackedModules {
  const length = size * Math.ceil(size / 32);
  const columns = new Int32Array(length);
  const rows = new Int32Array(length);
  for (let row = 0, i = 0; row < size; row++) {
    const rowWord = (row >> 5) * size;
    for (let column = 0; column < size; column++, i++) {
      if (modules[i] === 0) continue;
      columns[(column >> 5) * size + row]! |= 1 << (column & 31);
      rows[rowWord + column]! |= 1 << (row & 31);
    }
  }
  return { size, columns, rows };
}

/**
 * The penalty of a symbol (ISO/IEC 18004 §7.8.3.1, Table 11): 3 and more for five or more modules of one color in a line, 3 for each block of 2 × 2, 40
 * for each 1 : 1 : 3 : 1 : 1 with four light modules at one side of it, 10 for each 5 % that the dark modules are away from half. Patterns are looked for
 * inside the symbol; the quiet zone is no part of it.
 */
export function maskPenalty({ size, columns, rows }: PackedModules): number {
  return linePenalty(size, columns) + linePenalty(size, rows) + areaPenalty(size, columns);
}

/** Runs and finder-like patterns in one direction. */
function linePenalty(size: number, words: Int32Array): number {
  let penalty = 0;
  for (let start = 0, lines = size; lines > 0; start += size, lines -= 32) {
    const used = lines >= 32 ? -1 : (1 << lines) - 1;
    // Suffix n: n modules ago. same: equal to the module before; run: the fifth or a later module of a run.
    let [x1, x2, x3, x4, x5, x6] = [0, 0, 0, 0, 0, 0];
    let [same1, same2, same3, run1] = [0, 0, 0, 0];
    for (let i = 0; i < size; i++) {
      const x = words[start + i]!;
      const same = i === 0 ? 0 : ~(x ^ x1) & used;
      const run = same & same1 & same2 & same3;
      if (run !== 0) penalty += countBits(run) + 2 * countBits(run & ~run1);
      // dark, light, dark × 3, light, dark
      const pattern = x & ~x1 & x2 & x3 & x4 & ~x5 & x6;
      if (pattern !== 0) {
        const at = start + i;
        if (i >= 10)
          penalty +=
            40 *
            countBits(
              pattern & ~(words[at - 7]! | words[at - 8]! | words[at - 9]! | words[at - 10]!),
            );
        if (i + 4 < size)
          penalty +=
            40 *
            countBits(
              pattern & ~(words[at + 1]! | words[at + 2]! | words[at + 3]! | words[at + 4]!),
            );
      }
      [x6, x5, x4, x3, x2, x1] = [x5, x4, x3, x2, x1, x];
      [same3, same2, same1, run1] = [same2, same1, same, run];
    }
  }
  return penalty;
}

/** Blocks of 2 × 2 and the proportion of dark modules. */
function areaPenalty(size: number, columns: Int32Array): number {
  let blocks = 0;
  let dark = 0;
  for (let start = 0, lines = size; lines > 0; start += size, lines -= 32) {
    // The last column has no neighbor.
    const used = lines > 32 ? -1 : (1 << (lines - 1)) - 1;
    let x1 = 0;
    let beside1 = 0;
    for (let i = 0; i < size; i++) {
      const x = columns[start + i]!;
      const next = lines > 32 ? columns[start + size + i]! : 0;
      const beside = ~(x ^ ((x >>> 1) | (next << 31))) & used;
      blocks += countBits(beside & beside1 & ~(x ^ x1));
      dark += countBits(x);
      x1 = x;
      beside1 = beside;
    }
  }
  // In whole numbers: |dark / size² − ½| in steps of 5 %.
  const steps = Math.floor(Math.abs(20 * dark - 10 * size * size) / (size * size));
  return 3 * blocks + 10 * steps;
}

function countBits(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
