import type { ModuleMatrix } from './create-matrix.ts';

/** One of the eight data mask patterns of ISO/IEC 18004, Table 10. */
export type MaskPattern = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The mask patterns in the order in which they are tried. */
export const maskPatterns: readonly MaskPattern[] = [0, 1, 2, 3, 4, 5, 6, 7];

/** Whether a mask inverts the module at this row and column (ISO/IEC 18004, Table 10). */
function inverts(mask: MaskPattern, row: number, column: number): boolean {
  const product = row * column;
  switch (mask) {
    case 0:
      return (row + column) % 2 === 0;
    case 1:
      return row % 2 === 0;
    case 2:
      return column % 3 === 0;
    case 3:
      return (row + column) % 3 === 0;
    case 4:
      return ((row >> 1) + Math.floor(column / 3)) % 2 === 0;
    case 5:
      return (product % 2) + (product % 3) === 0;
    case 6:
      return ((product % 2) + (product % 3)) % 2 === 0;
    default:
      return (((row + column) % 2) + (product % 3)) % 2 === 0;
  }
}

/**
 * The modules in which a symbol with `mask` differs from the same symbol with mask 0: 1 where it does. It depends on the version alone, for the mask is
 * added to the data modules and the format information is a linear code, in which the level's part is the same for both.
 */
export function maskDifference({ size, reserved }: ModuleMatrix, mask: MaskPattern): Uint8Array {
  const difference = new Uint8Array(size * size);
  for (let row = 0, i = 0; row < size; row++)
    for (let column = 0; column < size; column++, i++)
      if (reserved[i] === 0 && inverts(0, row, column) !== inverts(mask, row, column))
        difference[i] = 1;

  // ISO/IEC 18004 §7.9: 5 bits of level and mask, then the remainder by the generator x¹⁰ + x⁸ + x⁵ + x⁴ + x² + x + 1.
  let format = mask << 10;
  for (let bit = 12; bit >= 10; bit--) if ((format >> bit) & 1) format ^= 0x537 << (bit - 10);
  format |= mask << 10;
  for (let bit = 0; bit < 15; bit++) {
    if (((format >> bit) & 1) === 0) continue;
    // ISO/IEC 18004, Figure 25: bits 0–7 lie at the right of row 8 and the top of column 8, which leave out the timing patterns.
    const top = bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit;
    const left = bit < 8 ? size - 1 - bit : bit === 8 ? 7 : 14 - bit;
    difference[top * size + 8] = 1;
    difference[8 * size + left] = 1;
  }
  return difference;
}
