import { parseColor, type Rgba } from '../color/parse-color.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import type { QrPixels } from '../raster/qr-pixels.ts';
import { composite, contrastRatio, grayLevel, luminance } from './color-contrast.ts';
import type { ScannabilityFinding } from './scannability-finding.ts';

// Measured: pairs from 6.6 : 1 down fail with one reader or another; below 2 : 1 most of them do.
const goodContrast = 7;
const leastContrast = 2;
// Measured: on a white page, black on a ground darker than this is not told from the ground.
const leastGround = 0.7;

const white: Rgba = [255, 255, 255, 1];

/** Judges the colors of a style: the lightest of what is meant to be dark against the ground. */
export function assessColors(
  style: QrStyle,
  images: Readonly<Record<string, QrPixels>>,
): { contrast: number | undefined; findings: ScannabilityFinding[] } {
  const findings: ScannabilityFinding[] = [];
  const { backColor = '#ffffff', fillImage } = style;
  const back = parseColor(backColor);
  const written = darkColors(style).map(parseColor);
  const unknown = [back, ...written].filter((color) => color === undefined).length;
  if (unknown > 0) {
    findings.push({
      code: 'unknown-color',
      severity: 'risky',
      value: unknown,
      limit: 0,
      message: 'A color takes its value from the page, so its contrast is not known.',
      fix: 'Write the color out, such as #1d1d1f.',
    });
  }
  if (back !== undefined && back[3] < 1) {
    findings.push({
      code: 'transparent-ground',
      severity: 'risky',
      value: back[3],
      limit: 1,
      message: 'The page shows through the ground; on a dark page the symbol is not seen.',
      fix: 'Give the symbol an opaque, light backColor.',
    });
  }

  const picture = fillImage === undefined ? undefined : images[fillImage];
  if (fillImage !== undefined && picture === undefined) {
    findings.push({
      code: 'unknown-picture',
      severity: 'risky',
      value: 1,
      limit: 0,
      message: 'The picture in the modules is not known; where it is light, modules are not seen.',
      fix: 'Pass its pixels as images to have it judged, or fill with a color.',
    });
  }
  if (back === undefined || unknown > 0) {
    return { contrast: undefined, findings };
  }

  const ground = composite(back, white);
  const dark = written.map((color) => composite(color!, ground));
  if (picture !== undefined) {
    dark.push(lightestPixel(picture, dark[0]!));
  }
  const contrast = contrastRatio(luminance(ground), Math.max(...dark.map(luminance)));
  findings.push(...contrastFindings(contrast));
  if (contrast > 1 && grayLevel(ground) < leastGround) {
    findings.push({
      code: 'dark-ground',
      severity: 'risky',
      value: grayLevel(ground),
      limit: leastGround,
      message:
        'The ground is so dark that on a light page the whole symbol is taken for one dark area.',
      fix: 'Choose a lighter backColor.',
    });
  }
  return { contrast, findings };
}

function contrastFindings(contrast: number): ScannabilityFinding[] {
  if (contrast >= goodContrast) {
    return [];
  }
  if (contrast <= 1) {
    return [
      {
        code: 'inverted',
        severity: 'unscannable',
        value: contrast,
        limit: goodContrast,
        message:
          'Something that has to be dark is no darker than the ground; most readers look for dark on light only.',
        fix: 'Make fillColor, gradient and eyeColor dark and backColor light.',
      },
    ];
  }
  return [
    {
      code: 'low-contrast',
      severity: contrast < leastContrast ? 'unscannable' : 'risky',
      value: contrast,
      limit: goodContrast,
      message: `The contrast is ${contrast.toFixed(1)} : 1; from ${goodContrast} : 1 on it bears blur and noise.`,
      fix: 'Make the lightest of fillColor, gradient and eyeColor darker, or backColor lighter.',
    },
  ];
}

/**
 * Every color that is meant to be dark; between the colors of a gradient none is lighter than both.
 */
function darkColors({ fillColor = '#000000', gradient, eyeColor }: QrStyle): string[] {
  const eyes = typeof eyeColor === 'object' ? [eyeColor.ring, eyeColor.pupil] : [eyeColor];
  const fills = gradient ? gradient.stops.map(({ color }) => color) : [fillColor];
  return [...fills, ...eyes.filter((color) => color !== undefined)];
}

/**
 * The lightest color of a picture on what lies under it, leaving out the lightest hundredth of its
 * pixels.
 */
function lightestPixel({ data }: QrPixels, under: Rgba): Rgba {
  const colors = Array.from({ length: data.length / 4 }, (_, i) => {
    const at = 4 * i;
    return composite([data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]! / 255], under);
  });
  const sorted = colors.toSorted((a, b) => luminance(a) - luminance(b));
  return sorted[Math.floor(0.99 * (sorted.length - 1))]!;
}
