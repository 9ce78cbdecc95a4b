/** Every gradient type: the values that `QrGradient.type` accepts. */
export const gradientTypes = ['linear', 'radial', 'square'] as const;

/** The type of a gradient. */
export type QrGradientType = (typeof gradientTypes)[number];

/** A color of a gradient and its position. */
export interface QrGradientStop {
  /** The position, from 0 at the start of the gradient to 1 at its end. */
  offset: number;
  /** A CSS color. */
  color: string;
}

/**
 * Colors that change across the dark modules.
 *
 * - `linear`: from one side to the other, in the direction of `angle`.
 * - `radial`: from the center to the corners.
 * - `square`: from the center to the sides, in squares.
 *
 * @example
 * const gradient: QrGradient = { type: 'linear', angle: 90, stops: [{ offset: 0, color: '#0b3d91' }, { offset: 1, color: '#1d1d1f' }] };
 */
export interface QrGradient {
  type: QrGradientType;
  /**
   * The direction of a linear gradient in degrees, clockwise: 0 from left to right, 90 from top to
   * bottom.
   *
   * @default 0
   */
  angle?: number | undefined;
  /** The colors, at least one, in the order of their offsets. */
  stops: readonly QrGradientStop[];
}

/** A gradient placed in a drawing, in modules: along a line, or outward from a point. */
export type QrGradientPaint =
  | {
      type: 'linear';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      stops: readonly QrGradientStop[];
    }
  | { type: 'radial'; cx: number; cy: number; r: number; stops: readonly QrGradientStop[] };

/** A paint and, if it fills only a part of the shape, the path of that part. */
export interface PlacedPaint {
  paint: QrGradientPaint;
  clip?: string;
}

/** Places a gradient over a symbol. Returns the paints to fill one shape with, bottom first. */
export function placeGradient(size: number, { type, angle = 0, stops }: QrGradient): PlacedPaint[] {
  const middle = size / 2;
  if (type === 'radial') {
    return [{ paint: { type, cx: middle, cy: middle, r: middle * Math.SQRT2, stops } }];
  }
  if (type === 'linear') {
    const radians = (angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
    // The distance from the center to the farthest corner in this direction.
    const reach = middle * (Math.abs(cos) + Math.abs(sin));
    const [dx, dy] = [cos * reach, sin * reach];
    return [
      {
        paint: { type, x1: middle - dx, y1: middle - dy, x2: middle + dx, y2: middle + dy, stops },
      },
    ];
  }
  // SVG has no square gradient. One mirrored from top to bottom is right above and below the
  // center. Another, mirrored from left to right, goes over the left and right quarters. They meet
  // at the diagonals, where both have the same color.
  const mirrored = [
    ...stops.map(({ offset, color }) => ({ offset: 0.5 - offset / 2, color })).toReversed(),
    ...stops.map(({ offset, color }) => ({ offset: 0.5 + offset / 2, color })),
  ];
  const line = { type: 'linear', x1: 0, y1: 0, x2: 0, y2: 0, stops: mirrored } as const;
  return [
    { paint: { ...line, y2: size } },
    { paint: { ...line, x2: size }, clip: `M0 0L${size} ${size}V0L0 ${size}z` },
  ];
}
