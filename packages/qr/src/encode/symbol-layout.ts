import { getAlignmentCenters, type ModuleMatrix } from './qrcode-core.ts';

/** What all symbols of a version have in common. */
export interface SymbolLayout extends ModuleMatrix {
  /**
   * The function patterns and the version information, and mask 0 where the data goes. The format
   * information is light.
   */
  modules: Uint8Array;
  /** The modules that carry data, in the order of the bits. */
  path: Uint16Array;
}

// From the center outwards: 1 for dark, 0 for light.
const FINDER_RINGS = [1, 1, 0, 1, 0];
const ALIGNMENT_RINGS = [1, 0, 1];

const ALL_FORMAT_BITS = 0x7fff;

// x¹² + x¹¹ + x¹⁰ + x⁹ + x⁸ + x⁵ + x² + 1 (ISO/IEC 18004, Annex D).
const VERSION_GENERATOR = 0x1f25;

// By version. Filled on first use.
const layouts: SymbolLayout[] = [];

/** Returns the layout of the symbols of a version. */
export function getSymbolLayout(version: number): SymbolLayout {
  return (layouts[version] ??= createSymbolLayout(version));
}

function createSymbolLayout(version: number): SymbolLayout {
  const size = 4 * version + 17;
  const modules = new Uint8Array(size * size);
  const reserved = new Uint8Array(size * size);

  function reserve(row: number, column: number, dark: number): void {
    modules[row * size + column] = dark;
    reserved[row * size + column] = 1;
  }

  function drawRings(centerRow: number, centerColumn: number, rings: readonly number[]): void {
    const radius = rings.length - 1;
    for (let row = -radius; row <= radius; row++) {
      for (let column = -radius; column <= radius; column++) {
        const isInside = [centerRow + row, centerColumn + column].every((i) => i >= 0 && i < size);
        if (isInside) {
          const dark = rings[Math.max(Math.abs(row), Math.abs(column))]!;
          reserve(centerRow + row, centerColumn + column, dark);
        }
      }
    }
  }

  for (let i = 8; i < size - 8; i++) {
    reserve(6, i, 1 - (i % 2));
    reserve(i, 6, 1 - (i % 2));
  }
  drawRings(3, 3, FINDER_RINGS);
  drawRings(3, size - 4, FINDER_RINGS);
  drawRings(size - 4, 3, FINDER_RINGS);
  for (const [row, column] of getAlignmentCenters(version)) {
    drawRings(row, column, ALIGNMENT_RINGS);
  }
  if (version >= 7) {
    let remainder = version;
    for (let i = 0; i < 12; i++) {
      remainder = (remainder << 1) ^ ((remainder >> 11) * VERSION_GENERATOR);
    }
    const bits = (version << 12) | remainder;
    for (let i = 0; i < 18; i++) {
      const row = Math.floor(i / 3);
      const column = size - 11 + (i % 3);
      reserve(row, column, (bits >> i) & 1);
      reserve(column, row, (bits >> i) & 1);
    }
  }
  addFormat(size, reserved, ALL_FORMAT_BITS);
  // The module that is always dark.
  reserve(size - 8, 8, 1);

  const path = findPath(size, reserved);
  // Mask 0 inverts where row plus column is even. So is the index then, because the size is odd.
  for (const module of path) {
    modules[module] = 1 - (module % 2);
  }
  return { size, modules, reserved, path };
}

/**
 * ISO/IEC 18004 §7.7.3: in pairs of columns from the right, alternately up and down, skipping the
 * vertical timing pattern.
 */
function findPath(size: number, reserved: Uint8Array): Uint16Array {
  const path: number[] = [];
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) {
      right = 5;
    }
    for (let i = 0; i < size; i++) {
      const row = isUpward ? size - 1 - i : i;
      for (const module of [row * size + right, row * size + right - 1]) {
        if (reserved[module] === 0) {
          path.push(module);
        }
      }
    }
    isUpward = !isUpward;
  }
  return Uint16Array.from(path);
}

/** Sets both copies of the format information where its bits are 1 (ISO/IEC 18004, Figure 25). */
export function addFormat(size: number, modules: Uint8Array, bits: number): void {
  for (let bit = 0; bit < 15; bit++) {
    // Both strips skip the timing patterns, and the left one also skips the end of the upper one.
    const row = bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit;
    const column = bit < 8 ? size - 1 - bit : bit < 9 ? 7 : 14 - bit;
    modules[row * size + 8]! |= (bits >> bit) & 1;
    modules[8 * size + column]! |= (bits >> bit) & 1;
  }
}
