import type { QrSymbol } from '../encode/encode-qr.ts';
import { pathNumber as n } from './path-number.ts';

/**
 * Every shape of an eye: the values of `QrStyle.eyeShape`.
 *
 * @example
 * eyeShapes.map((eyeShape) => renderSvg(symbol, { eyeShape }));
 */
export const eyeShapes = ['square', 'rounded', 'circle', 'leaf'] as const;

/**
 * The shape of the ring or the pupil of an eye (finder pattern). Both are always solid, because
 * readers look for nothing else. Alignment patterns get the same shapes.
 */
export type EyeShape = (typeof eyeShapes)[number];

// Radius as a part of half the side; a leaf keeps its upper right and lower left corner.
const radii: Readonly<Record<EyeShape, number>> = { square: 0, rounded: 0.6, circle: 1, leaf: 0.8 };

/**
 * A pattern of a ring around a pupil: a finder pattern with 7 modules a side, or an alignment
 * pattern with 5.
 */
export interface EyePattern {
  row: number;
  column: number;
  side: 7 | 5;
}

/** The three finder patterns, then the alignment patterns. */
export function eyePatterns({ size, kindAt }: QrSymbol): EyePattern[] {
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

/** The ring of a pattern, a module thick, for either fill rule. */
export function eyeRing({ row, column, side }: EyePattern, shape: EyeShape): string {
  const radius = (radii[shape] * side) / 2;
  return (
    roundedSquare(column, row, side, radius, shape, true) +
    roundedSquare(column + 1, row + 1, side - 2, Math.max(0, radius - 1), shape, false)
  );
}

/** The pupil of a pattern, for either fill rule. */
export function eyePupil({ row, column, side }: EyePattern, shape: EyeShape): string {
  return roundedSquare(column + 2, row + 2, side - 4, (radii[shape] * (side - 4)) / 2, shape, true);
}

/** A square with its corners rounded, drawn clockwise, or the other way for a hole. */
function roundedSquare(
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
