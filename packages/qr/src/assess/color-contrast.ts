import type { Rgba } from '../color/parse-color.ts';

export const WHITE: Rgba = [255, 255, 255, 1];

/** Returns the relative luminance, 0 for black and 1 for white (WCAG 2.2). */
export function getLuminance([red, green, blue]: Rgba): number {
  const linear = (value: number): number => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Returns the gray value, 0–1, that most readers compute first (ITU-R BT.601). */
export function getGrayLevel([red, green, blue]: Rgba): number {
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** Returns the contrast ratio of two luminances, 1 to 21 (WCAG 2.2). */
export function getContrastRatio(lighter: number, darker: number): number {
  return (lighter + 0.05) / (darker + 0.05);
}

/** Blends a color over an opaque ground. */
export function compositeOver([red, green, blue, alpha]: Rgba, ground: Rgba): Rgba {
  const mix = (over: number, under: number): number => over * alpha + under * (1 - alpha);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
}
