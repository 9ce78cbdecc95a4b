import { TesseraQrError } from '../tessera-qr-error.ts';
import { type ModuleGrid, modulePath } from './module-path.ts';
import type { ModuleShapeName } from './module-shape-name.ts';
import { pathNumber as n } from './path-number.ts';
import type { QrFilledPath } from './qr-drawing.ts';
import { roundedOutline } from './rounded-outline.ts';

/** A dark module and what is around it, for a {@link ModuleShapeFunction}. */
export interface ModuleSurroundings {
  readonly row: number;
  readonly column: number;
  /**
   * Whether the module this many rows below and columns to the right is dark and drawn in the same
   * shape; eyes and what a logo displaces are not.
   */
  readonly isDark: (rows: number, columns: number) => boolean;
}

/**
 * Draws one dark module: returns SVG path data that begins at the module's upper left corner, in
 * modules, with relative (lower case) commands only. What it fills by the nonzero rule is dark. It
 * may reach into neighbors, and return `''` for a module that it drew with another.
 *
 * @example
 * const plus: ModuleShapeFunction = () => 'm.3 0h.4v.3h.3v.4h-.3v.3h-.4v-.3h-.3v-.4h.3z';
 */
export type ModuleShapeFunction = (module: ModuleSurroundings) => string;

type Drawing = (grid: ModuleGrid, size: number | undefined, radius: number) => string;

const drawings: Readonly<Record<ModuleShapeName, Drawing>> = {
  square: modulePath,
  'gapped-square': stamped(
    (_, size = 0.8) =>
      `m${n((1 - size) / 2)} ${n((1 - size) / 2)}h${n(size)}v${n(size)}h${n(-size)}z`,
  ),
  circle: stamped((_, size = 1) => circle(size)),
  'gapped-circle': stamped((_, size = 0.9) => circle(size)),
  diamond: stamped((_, size = 1) => {
    const [reach, back] = [n(size / 2), n(-size / 2)];
    return `m.5 ${n((1 - size) / 2)}l${reach} ${reach} ${back} ${reach} ${back} ${back}z`;
  }),
  rounded: outlined([true, true, true, true], false),
  'extra-rounded': outlined([true, true, true, true], true),
  classy: outlined([false, true, false, true], false),
  'classy-rounded': outlined([false, true, false, true], true),
  'vertical-bars': stamped(({ isDark }, size = 0.8) => {
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
  'horizontal-bars': stamped(({ isDark }, size = 0.8) => {
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
 * The dark modules of a grid in a shape.
 *
 * @param size - the side or diameter as a part of the module, for the shapes that have one.
 * @param radius - the corner radius as a part of half a module, for the rounded and classy shapes.
 */
export function drawModules(
  grid: ModuleGrid,
  shape: ModuleShapeName | ModuleShapeFunction,
  size: number | undefined,
  radius: number,
): QrFilledPath {
  const drawing =
    typeof shape === 'function'
      ? stamped((module) => checkedShape(shape(module)))
      : drawings[shape];
  // Only the outlines of whole modules cross themselves.
  return {
    path: drawing(grid, size, radius),
    fillRule: shape === 'square' ? 'evenodd' : 'nonzero',
  };
}

/** A shape that is drawn module by module. */
function stamped(stamp: (module: ModuleSurroundings, size: number | undefined) => string): Drawing {
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

/** A shape that is the outline of the modules with some corners rounded. */
function outlined(corners: readonly [boolean, boolean, boolean, boolean], extra: boolean): Drawing {
  return (grid, _, radius) => roundedOutline(grid, { radius: radius / 2, corners, extra });
}

function circle(size: number): string {
  const arc = `a${n(size / 2)} ${n(size / 2)} 0 1 1 `;
  return `m${n((1 - size) / 2)} .5${arc}${n(size)} 0${arc}${n(-size)} 0z`;
}

/**
 * Only what moves relatively may stand after the corner of a module; and nothing that could end the
 * attribute.
 */
function checkedShape(path: string): string {
  if (typeof path !== 'string' || !/^[a-z\d\s.,+-]*$/.test(path)) {
    throw new TesseraQrError(
      'invalid-option',
      'moduleShape returned no path data with relative commands. It would be drawn in another place. Use the lower case commands m, h, v, l, c, s, q, t, a and z.',
    );
  }
  return path;
}
