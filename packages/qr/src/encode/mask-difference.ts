import { bitsBelow, packModules, type PackedModules } from './mask-penalty.ts';
import { getFormatBits, type MaskPattern, type ModuleMatrix } from './qrcode-core.ts';
import { forEachFormatBit } from './symbol-layout.ts';

// ISO/IEC 18004, Table 10: whether a mask inverts the module in a row and a column.
const MASK_CONDITIONS: ReadonlyArray<(row: number, column: number) => boolean> = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => ((row >> 1) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row * column) % 3) + ((row + column) % 2)) % 2 === 0,
];

/** Every mask repeats after this many modules, down and across. */
const PERIOD = 12;

/** By modules per side: the reserved modules, and by mask what it changes. Filled on first use. */
const packedBySize: Array<{ reserved: PackedModules; differences: PackedModules[] }> = [];

/**
 * Returns which modules change between mask 0 and `mask`: 1 where they differ. The result depends
 * on the version only, because a mask is added to the data modules, and the format information is a
 * linear code, in which the level contributes the same to both.
 */
export function getMaskDifference(
  { size, reserved }: Omit<ModuleMatrix, 'modules'>,
  mask: MaskPattern,
): PackedModules {
  const packed = (packedBySize[size] ??= {
    reserved: packModules(size, reserved),
    differences: [],
  });
  return (packed.differences[mask] ??= computeMaskDifference(packed.reserved, mask));
}

/**
 * A page often shows one code, and runs this code for the first time then, when it is slow. So the
 * masks are not computed module by module: a tile of twelve modules is repeated.
 */
function computeMaskDifference(
  { size, words: reserved }: PackedModules,
  mask: MaskPattern,
): PackedModules {
  const words = new Int32Array(reserved.length);
  const { columnTiles, rowTiles } = readTiles(mask);
  for (let start = 0, line = 0; line < 2 * size; start += size, line += 32) {
    const columns = bitsBelow(size - line);
    const lines = bitsBelow(2 * size - line);
    for (let i = 0; i < size; i++) {
      const down = repeatTile(columnTiles[i % PERIOD]!, line) & columns;
      const across = repeatTile(rowTiles[i % PERIOD]!, line - size) & ~columns & lines;
      words[start + i] = (down | across) & ~reserved[start + i]!;
    }
  }
  // Any level, because it does not change the difference.
  const format = getFormatBits('L', 0) ^ getFormatBits('L', mask);
  forEachFormatBit(size, format, (row, column) => {
    words[(column >> 5) * size + row]! |= 1 << column;
    words[((size + row) >> 5) * size + column]! |= 1 << (size + row);
  });
  return { size, words };
}

/** Returns for each position in a line which of twelve lines differ from mask 0, as bits. */
function readTiles(mask: MaskPattern): { columnTiles: Int32Array; rowTiles: Int32Array } {
  const columnTiles = new Int32Array(PERIOD);
  const rowTiles = new Int32Array(PERIOD);
  for (let row = 0; row < PERIOD; row++) {
    for (let column = 0; column < PERIOD; column++) {
      if (MASK_CONDITIONS[0]!(row, column) !== MASK_CONDITIONS[mask]!(row, column)) {
        columnTiles[row]! |= 1 << column;
        rowTiles[column]! |= 1 << row;
      }
    }
  }
  return { columnTiles, rowTiles };
}

/** Returns 32 lines of a tile that repeats, from a line that may be negative. */
function repeatTile(tile: number, from: number): number {
  const shift = ((from % PERIOD) + PERIOD) % PERIOD;
  const turned = ((tile >> shift) | (tile << (PERIOD - shift))) & 0xfff;
  return turned | (turned << 12) | (turned << 24);
}
