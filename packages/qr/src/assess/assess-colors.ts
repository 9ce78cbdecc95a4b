import { parseColor, type Rgba } from '../color/parse-color.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import type { QrPixels } from '../raster/qr-pixels.ts';
import {
  compositeOver,
  getContrastRatio,
  getGrayLevel,
  getLuminance,
  WHITE,
} from './color-contrast.ts';
import type { ScannabilityFinding } from './scannability-finding.ts';

// Measured: at 6.6 : 1 and below, some reader fails. Below 2 : 1, most readers fail.
const GOOD_CONTRAST = 7;
const MIN_CONTRAST = 2;
// Measured: on a white page, readers take black on a darker ground for one dark area.
const MIN_GROUND_LEVEL = 0.7;

/** Assesses the colors of a style: the lightest color that must be dark, against the ground. */
export function assessColors(
  style: QrStyle,
  images: Readonly<Record<string, QrPixels>>,
): { contrast: number | undefined; findings: ScannabilityFinding[] } {
  const findings: ScannabilityFinding[] = [];
  const { backColor = '#ffffff', fillImage } = style;
  const back = parseColor(backColor);
  const written = listDarkColors(style).map(parseColor);
  const unknown = [back, ...written].filter((color) => color === undefined).length;
  if (unknown > 0) {
    findings.push({
      code: 'unknown-color',
      severity: 'risky',
      value: unknown,
      limit: 0,
      message: 'A color takes its value from the page, so its contrast is unknown.',
      fix: 'Use a color with a value, such as #1d1d1f.',
    });
  }
  if (back !== undefined && back[3] < 1) {
    findings.push({
      code: 'transparent-ground',
      severity: 'risky',
      value: back[3],
      limit: 1,
      message: 'The page shows through the ground, so readers miss the symbol on a dark page.',
      fix: 'Use an opaque, light backColor.',
    });
  }

  const picture = fillImage === undefined ? undefined : images[fillImage];
  if (fillImage !== undefined && picture === undefined) {
    findings.push({
      code: 'unknown-picture',
      severity: 'risky',
      value: 1,
      limit: 0,
      message: 'The picture in the modules is unknown, and readers miss modules where it is light.',
      fix: 'Pass its pixels in images to assess it, or use a color.',
    });
  }
  if (back === undefined || unknown > 0) {
    return { contrast: undefined, findings };
  }

  const ground = compositeOver(back, WHITE);
  const dark = written.map((color) => compositeOver(color!, ground));
  if (picture !== undefined) {
    dark.push(findLightestPixel(picture, dark[0]!));
  }
  const contrast = getContrastRatio(getLuminance(ground), Math.max(...dark.map(getLuminance)));
  findings.push(...assessContrast(contrast));
  if (contrast > 1 && getGrayLevel(ground) < MIN_GROUND_LEVEL) {
    findings.push({
      code: 'dark-ground',
      severity: 'risky',
      value: getGrayLevel(ground),
      limit: MIN_GROUND_LEVEL,
      message:
        'The ground is so dark that readers take the whole symbol for one dark area on a light page.',
      fix: 'Use a lighter backColor.',
    });
  }
  return { contrast, findings };
}

function assessContrast(contrast: number): ScannabilityFinding[] {
  if (contrast >= GOOD_CONTRAST) {
    return [];
  }
  if (contrast <= 1) {
    return [
      {
        code: 'inverted',
        severity: 'unscannable',
        value: contrast,
        limit: GOOD_CONTRAST,
        message:
          'A color that must be dark is not darker than the ground, and most readers find dark on light only.',
        fix: 'Make fillColor, gradient and eyeColor dark and backColor light.',
      },
    ];
  }
  return [
    {
      code: 'low-contrast',
      severity: contrast < MIN_CONTRAST ? 'unscannable' : 'risky',
      value: contrast,
      limit: GOOD_CONTRAST,
      message: `The contrast is ${contrast.toFixed(1)} : 1, but needs ${GOOD_CONTRAST} : 1 to withstand blur and noise.`,
      fix: 'Make the lightest of fillColor, gradient and eyeColor darker, or backColor lighter.',
    },
  ];
}

/**
 * Lists the colors that must be dark. Between two stops, a gradient is never lighter than both of
 * them.
 */
function listDarkColors({ fillColor = '#000000', gradient, eyeColor }: QrStyle): string[] {
  const eyes = typeof eyeColor === 'object' ? [eyeColor.ring, eyeColor.center] : [eyeColor];
  const fills = gradient ? gradient.stops.map(({ color }) => color) : [fillColor];
  return [...fills, ...eyes.filter((color) => color !== undefined)];
}

/**
 * Returns the lightest color of a picture over a color, ignoring the lightest hundredth of its
 * pixels.
 */
function findLightestPixel({ data }: QrPixels, under: Rgba): Rgba {
  const colors = Array.from({ length: data.length / 4 }, (_, i) => {
    const at = 4 * i;
    return compositeOver([data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]! / 255], under);
  });
  const sorted = colors.toSorted((a, b) => getLuminance(a) - getLuminance(b));
  return sorted[Math.floor(0.99 * (sorted.length - 1))]!;
}
