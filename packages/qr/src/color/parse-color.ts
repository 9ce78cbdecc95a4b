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

// What CSS Color 4 can write; a mode that is not registered is not understood.
const modes = [
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
let toRgb: ReturnType<typeof converter<'rgb'>> | undefined;

/**
 * The value of a CSS color, moved into sRGB; `undefined` for what only a page can tell, such as
 * `currentColor` and `var(…)`, and for what is no color.
 */
export function parseColor(color: string): Rgba | undefined {
  if (toRgb === undefined) {
    for (const mode of modes) {
      useMode(mode as Parameters<typeof useMode>[0]);
    }
    toRgb = converter('rgb');
  }
  const parsed = parse(color);
  if (parsed === undefined) {
    return undefined;
  }
  const { r, g, b, alpha = 1 } = clampRgb(toRgb(parsed));
  return [255 * r, 255 * g, 255 * b, Math.min(1, Math.max(0, alpha))];
}
