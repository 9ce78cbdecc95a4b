import {
  clampRgb,
  converter,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeRgb,
  modeXyz50,
  modeXyz65,
  parse,
  useMode,
} from 'culori/fn';

/** A color in sRGB: red, green and blue from 0 to 255, opacity from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

// The color spaces of CSS Color 4. culori parses only those that are registered.
const COLOR_MODES = [
  modeRgb,
  modeLrgb,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeOklab,
  modeOklch,
  modeP3,
  modeXyz50,
  modeXyz65,
];
let convertToRgb: ReturnType<typeof converter<'rgb'>> | undefined;

/**
 * Returns the value of a CSS color, clamped to sRGB. `undefined` for a color whose value only a
 * page knows, such as `currentColor` and `var(…)`, and for anything that is not a color.
 */
export function parseColor(color: string): Rgba | undefined {
  if (convertToRgb === undefined) {
    for (const mode of COLOR_MODES) {
      useMode(mode as Parameters<typeof useMode>[0]);
    }
    convertToRgb = converter('rgb');
  }
  const parsed = parse(color);
  if (parsed === undefined) {
    return undefined;
  }
  const { r, g, b, alpha = 1 } = clampRgb(convertToRgb(parsed));
  return [255 * r, 255 * g, 255 * b, Math.min(1, Math.max(0, alpha))];
}
