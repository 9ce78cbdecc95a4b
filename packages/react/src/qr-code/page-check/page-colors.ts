/** A color with parts from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** White. */
export const WHITE: Color = [1, 1, 1, 1];

let context: CanvasRenderingContext2D | null | undefined;

/** Reads a color of any kind. Returns `undefined` for one that depends on the page. */
export function readColor(color: string): Color | undefined {
  if (!CSS.supports('color', color) || /var\(|currentcolor|light-dark\(/i.test(color)) {
    return undefined;
  }
  context ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
    '2d',
    { willReadFrequently: true },
  );
  if (!context) {
    return undefined;
  }
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}

/** Puts a color over an opaque one. */
export function putOver([r, g, b, alpha]: Color, under: Color): Color {
  const mix = (over: number, below: number): number => over * alpha + below * (1 - alpha);
  return [mix(r, under[0]), mix(g, under[1]), mix(b, under[2]), 1];
}

/** Returns the relative luminance of an opaque color (WCAG 2.2). */
function getLuminance([r, g, b]: Color): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast of a ground and the lightest dark color, below 1 when inverted. */
export function getContrast(ground: Color, dark: readonly Color[]): number {
  return (getLuminance(ground) + 0.05) / (Math.max(...dark.map(getLuminance)) + 0.05);
}
