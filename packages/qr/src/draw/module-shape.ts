import { TesseraQrError } from '../tessera-qr-error.ts';
import { formatPathNumber as n } from './format-path-number.ts';
import { drawModulePath, type ModuleGrid } from './module-path.ts';
import type { ModuleShapeName } from './module-shape-name.ts';
import type { QrFilledPath } from './qr-drawing.ts';
import { type CornerRounding, drawRoundedOutline } from './rounded-outline.ts';

/** A dark module and its neighbors, passed to a {@link ModuleShapeFunction}. */
export interface ModuleSurroundings {
  readonly row: number;
  readonly column: number;
  /**
   * Whether the module that is `rows` below and `columns` to the right is dark and drawn in the
   * same shape. Eyes and modules that a logo replaces do not count.
   */
  readonly isDark: (rows: number, columns: number) => boolean;
}

/**
 * Draws one dark module. Returns SVG path data that starts at the module's upper left corner, in
 * modules, with relative (lower case) commands only. The path is filled by the nonzero rule. It may
 * reach into neighbors. Return `''` for a module that is already drawn as part of another.
 *
 * @example
 * const plus: ModuleShapeFunction = () => 'm.3 0h.4v.3h.3v.4h-.3v.3h-.4v-.3h-.3v-.4h.3z';
 */
export type ModuleShapeFunction = (module: ModuleSurroundings) => string;

type ModuleDrawer = (grid: ModuleGrid, size: number | undefined, radius: number) => string;

const DRAWERS: Readonly<Record<ModuleShapeName, ModuleDrawer>> = {
  square: drawModulePath,
  'gapped-square': createStampDrawer(
    (_, size = 0.8) =>
      `m${n((1 - size) / 2)} ${n((1 - size) / 2)}h${n(size)}v${n(size)}h${n(-size)}z`,
  ),
  circle: createStampDrawer((_, size = 1) => drawCircle(size)),
  'gapped-circle': createStampDrawer((_, size = 0.9) => drawCircle(size)),
  diamond: createStampDrawer((_, size = 1) => {
    const [reach, back] = [n(size / 2), n(-size / 2)];
    return `m.5 ${n((1 - size) / 2)}l${reach} ${reach} ${back} ${reach} ${back} ${back}z`;
  }),
  rounded: createOutlineDrawer([true, true, true, true], false),
  'extra-rounded': createOutlineDrawer([true, true, true, true], true),
  classy: createOutlineDrawer([false, true, false, true], false),
  'classy-rounded': createOutlineDrawer([false, true, false, true], true),
  'vertical-bars': createStampDrawer(({ isDark }, size = 0.8) => {
    if (isDark(-1, 0)) {
      return '';
    }
    let length = 1;
    while (isDark(length, 0)) {
      length++;
    }
    const arc = `a${n(size / 2)} ${n(size / 2)} 0 0 1 `;
    return `m${n((1 - size) / 2)} ${n(size / 2)}${arc}${n(size)} 0v${n(length - size)}${arc}${n(-size)} 0z`;
  }),
  'horizontal-bars': createStampDrawer(({ isDark }, size = 0.8) => {
    if (isDark(0, -1)) {
      return '';
    }
    let length = 1;
    while (isDark(0, length)) {
      length++;
    }
    const arc = `a${n(size / 2)} ${n(size / 2)} 0 0 0 `;
    return `m${n(size / 2)} ${n((1 - size) / 2)}${arc}0 ${n(size)}h${n(length - size)}${arc}0 ${n(-size)}z`;
  }),
};

/**
 * Draws the dark modules of a grid in a shape.
 *
 * @param size - side, diameter or width as a part of the module, for the shapes that have one.
 * @param radius - corner radius as a part of half a module, for the rounded and classy shapes.
 */
export function drawModules(
  grid: ModuleGrid,
  shape: ModuleShapeName | ModuleShapeFunction,
  size: number | undefined,
  radius: number,
): QrFilledPath {
  const draw =
    typeof shape === 'function'
      ? createStampDrawer((module) => checkShapePath(shape(module)))
      : DRAWERS[shape];
  // Only the outline of square modules crosses itself.
  return {
    path: draw(grid, size, radius),
    fillRule: shape === 'square' ? 'evenodd' : 'nonzero',
  };
}

/** Creates a drawer that draws a shape module by module. */
function createStampDrawer(
  stamp: (module: ModuleSurroundings, size: number | undefined) => string,
): ModuleDrawer {
  return ({ size: side, modules }, size) => {
    let path = '';
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        if (modules[row * side + column] === 0) {
          continue;
        }
        const isDark = (rows: number, columns: number): boolean => {
          const [y, x] = [row + rows, column + columns];
          return y >= 0 && x >= 0 && y < side && x < side && modules[y * side + x] === 1;
        };
        const outline = stamp({ row, column, isDark }, size);
        if (outline !== '') {
          path += `M${column} ${row}${outline}`;
        }
      }
    }
    return path;
  };
}

/** Creates a drawer that draws the outline of the modules with some corners rounded. */
function createOutlineDrawer(corners: CornerRounding['corners'], extra: boolean): ModuleDrawer {
  return (grid, _, radius) => drawRoundedOutline(grid, { radius: radius / 2, corners, extra });
}

function drawCircle(size: number): string {
  const arc = `a${n(size / 2)} ${n(size / 2)} 0 1 1 `;
  return `m${n((1 - size) / 2)} .5${arc}${n(size)} 0${arc}${n(-size)} 0z`;
}

/**
 * Throws unless a path consists of relative commands, which are drawn from the module's corner, and
 * has nothing that could end the attribute.
 */
function checkShapePath(path: string): string {
  if (typeof path !== 'string' || !/^[a-z\d\s.,+-]*$/.test(path)) {
    throw new TesseraQrError(
      'invalid-option',
      '`moduleShape` must return path data with relative commands only: m, h, v, l, c, s, q, t, a and z. An absolute command would draw in the wrong place.',
    );
  }
  return path;
}
