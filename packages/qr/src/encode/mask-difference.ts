import { getFormatBits, type MaskPattern, type ModuleMatrix } from './qrcode-core.ts';
import { addFormat } from './symbol-layout.ts';

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

/**
 * Computes which modules change between mask 0 and `mask`: 1 where they differ. The result depends
 * on the version only, because a mask is added to the data modules, and the format information is a
 * linear code, in which the level contributes the same to both.
 */
export function computeMaskDifference(
  { size, reserved }: Omit<ModuleMatrix, 'modules'>,
  mask: MaskPattern,
): Uint8Array {
  // A page often encodes only once, so the code has not been optimized: a tile saves most calls.
  const tile = Uint8Array.from({ length: PERIOD ** 2 }, (_, i) => {
    const row = Math.floor(i / PERIOD);
    const column = i % PERIOD;
    return Number(MASK_CONDITIONS[0]!(row, column) !== MASK_CONDITIONS[mask]!(row, column));
  });
  const modules = new Uint8Array(size * size);
  for (let row = 0, i = 0; row < size; row++) {
    for (let column = 0; column < size; column++, i++) {
      modules[i] = tile[(row % PERIOD) * PERIOD + (column % PERIOD)]! & ~reserved[i]!;
    }
  }
  // Any level, because it does not change the difference.
  addFormat(size, modules, getFormatBits('L', 0) ^ getFormatBits('L', mask));
  return modules;
}
