import type { QrSymbol } from '../encode/encode-qr.ts';
import { formatPathNumber as n } from './format-path-number.ts';

/**
 * Every eye shape: the values that `QrStyle.eyeShape` accepts.
 *
 * @example
 * eyeShapes.map((eyeShape) => renderSvg(symbol, { eyeShape }));
 */
export const eyeShapes = ['square', 'rounded', 'circle', 'leaf'] as const;

/**
 * The shape of the ring or the center of an eye (finder pattern). Both are always solid, because
 * readers do not find anything else. Alignment patterns get the same shapes.
 */
export type EyeShape = (typeof eyeShapes)[number];

// Corner radius as a part of half the side. A leaf has sharp upper right and lower left corners.
const CORNER_RADII: Readonly<Record<EyeShape, number>> = {
  square: 0,
  rounded: 0.6,
  circle: 1,
  leaf: 0.8,
};

/**
 * A pattern that is a ring around a center: a finder pattern, 7 modules per side, or an alignment
 * pattern, 5 modules per side.
 */
export interface EyePattern {
  row: number;
  column: number;
  side: 7 | 5;
}

/** Finds the three finder patterns, followed by the alignment patterns. */
export function findEyePatterns({ size, kindAt }: QrSymbol): EyePattern[] {
  const patterns: EyePattern[] = [
    { row: 0, column: 0, side: 7 },
    { row: 0, column: size - 7, side: 7 },
    { row: size - 7, column: 0, side: 7 },
  ];
  const isAlignment = (row: number, column: number): boolean => kindAt(row, column) === 'alignment';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (
        isAlignment(row, column) &&
        !isAlignment(row - 1, column) &&
        !isAlignment(row, column - 1)
      ) {
        patterns.push({ row, column, side: 5 });
      }
    }
  }
  return patterns;
}

/** Draws the ring of a pattern, one module thick, for either fill rule. */
export function drawEyeRing({ row, column, side }: EyePattern, shape: EyeShape): string {
  const radius = (CORNER_RADII[shape] * side) / 2;
  return (
    drawRoundedSquare(column, row, side, radius, shape, true) +
    drawRoundedSquare(column + 1, row + 1, side - 2, Math.max(0, radius - 1), shape, false)
  );
}

/** Draws the center of a pattern, for either fill rule. */
export function drawEyeCenter({ row, column, side }: EyePattern, shape: EyeShape): string {
  const centerSide = side - 4;
  const radius = (CORNER_RADII[shape] * centerSide) / 2;
  return drawRoundedSquare(column + 2, row + 2, centerSide, radius, shape, true);
}

/** Draws a square with rounded corners, clockwise, or counterclockwise for a hole. */
function drawRoundedSquare(
  x: number,
  y: number,
  side: number,
  radius: number,
  shape: EyeShape,
  isClockwise: boolean,
): string {
  const sharp = shape === 'leaf' ? 0 : radius;
  const [first, second] = isClockwise ? ['h', 'v'] : ['v', 'h'];
  const straight = n(side - radius - sharp);
  const arc = (r: number, along: number, aside: number): string => {
    if (r === 0) {
      return '';
    }
    const [dx, dy] = isClockwise ? [along, aside] : [aside, along];
    return `a${n(r)} ${n(r)} 0 0 ${isClockwise ? 1 : 0} ${n(r * dx)} ${n(r * dy)}`;
  };
  const [startX, startY] = isClockwise ? [x + radius, y] : [x, y + radius];
  return (
    `M${n(startX)} ${n(startY)}${first}${straight}${arc(sharp, 1, 1)}${second}${straight}${arc(radius, -1, 1)}` +
    `${first}-${straight}${arc(sharp, -1, -1)}${second}-${straight}${arc(radius, 1, -1)}z`
  );
}
