import { parseColor } from '../color/parse-color.ts';
import { containsPoint, placeLogo, type QrLogo } from '../draw/logo.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import type { ModuleKind } from '../encode/module-kind.ts';
import { createPictureSampler } from '../raster/picture-sampler.ts';
import type { QrPixels } from '../raster/qr-pixels.ts';
import { compositeOver, getLuminance, WHITE } from './color-contrast.ts';
import type { ScannabilityFinding } from './scannability-finding.ts';
import { measureLogoDamage, type QrLogoDamage } from './logo-damage.ts';

// Measured: a logo that leaves three fifths of the budget is read blurred and noisy. With less,
// ZBar starts to fail.
const GOOD_RESERVE = 0.6;
// Measured: ZBar misses symbols when colors between dark and light cover an alignment pattern.
const LIGHT_LUMINANCE = 0.7;

// Readers need these to find the symbol or to know its mask and level.
const VITAL_PATTERNS: readonly ModuleKind[] = [
  'finder',
  'separator',
  'format',
  'version',
  'dark-module',
];

/** Assesses what the logo of a style covers. */
export function assessLogo(
  symbol: QrSymbol,
  style: QrStyle,
  images: Readonly<Record<string, QrPixels>>,
): { damage: QrLogoDamage | undefined; findings: ScannabilityFinding[] } {
  const { logo } = style;
  if (!logo) {
    return { damage: undefined, findings: [] };
  }
  const damage = measureLogoDamage(symbol, logo, createLogoShade(symbol, style, images));
  const findings: ScannabilityFinding[] = [];
  const { budget, asDrawn, worstCase, reserve, patterns } = damage;
  const fix =
    'Reduce logo.size or logo.padding, or raise errorCorrectionLevel. largestLogo() returns the largest size.';
  if (asDrawn > budget) {
    findings.push({
      code: 'logo-over-budget',
      severity: 'unscannable',
      value: asDrawn,
      limit: budget,
      message: `The logo destroys ${asDrawn} codewords of a block that can lose ${budget}.`,
      fix,
    });
  } else if (reserve < GOOD_RESERVE) {
    findings.push({
      code: 'logo-low-reserve',
      severity: 'risky',
      value: reserve,
      limit: GOOD_RESERVE,
      message: `The logo may destroy ${worstCase} of the ${budget} codewords that a block can lose, which leaves too few for blur and glare.`,
      fix,
    });
  }
  const vital = patterns.filter((pattern) => VITAL_PATTERNS.includes(pattern));
  if (vital.length > 0) {
    findings.push({
      code: 'logo-on-pattern',
      severity: 'unscannable',
      value: vital.length,
      limit: 0,
      message: `The logo covers ${vital.join(', ')} modules, which readers need to decode the symbol.`,
      fix: 'Reduce logo.size.',
    });
  } else if (patterns.length > 0 && !isKnownLight(symbol, style, images)) {
    findings.push({
      code: 'logo-on-alignment',
      severity: 'risky',
      value: patterns.length,
      limit: 0,
      message: `The logo covers ${patterns.join(' and ')} patterns, and ZBar may mistake a part of it for one.`,
      fix: `Use a version from 2 to 6 or 14 to 20, which have none in the middle${logo.src === undefined ? '' : ', or a picture as light as the ground'}.`,
    });
  }
  return { damage, findings };
}

/**
 * Creates a function that returns whether the plate or the picture is dark at a point, `undefined`
 * where neither covers it.
 */
function createLogoShade(
  { size }: QrSymbol,
  { logo, fillColor = '#000000', backColor = '#ffffff' }: QrStyle,
  images: Readonly<Record<string, QrPixels>>,
): (x: number, y: number) => boolean | undefined {
  const ground = compositeOver(parseColor(backColor) ?? WHITE, WHITE);
  const fill = compositeOver(parseColor(fillColor) ?? [0, 0, 0, 1], ground);
  const middle = (getLuminance(ground) + getLuminance(fill)) / 2;
  const plate = logo?.backColor === undefined ? undefined : parseColor(logo.backColor);
  const { picture, padded } = placeLogo(size, logo!);
  const pixels = findPixels(logo!, images);
  const sample = pixels && createPictureSampler(pixels, { ...picture, isStretched: false }, 0.5);
  return (x, y) => {
    const inPicture = containsPoint(picture, x, y);
    const under = plate && containsPoint(padded, x, y) ? compositeOver(plate, ground) : undefined;
    const over = sample && inPicture ? sample(x, y) : undefined;
    if (over !== undefined && (over[3] > 0.5 || under !== undefined)) {
      return getLuminance(compositeOver(over, under ?? ground)) < middle;
    }
    if (under !== undefined) {
      return getLuminance(under) < middle;
    }
    // An unknown picture counts as light.
    return inPicture && !sample ? false : undefined;
  };
}

/** Returns the pixels of a logo, `undefined` if they are unknown. */
function findPixels(
  { src }: QrLogo,
  images: Readonly<Record<string, QrPixels>>,
): QrPixels | undefined {
  return src === undefined ? undefined : images[src];
}

/** Whether the whole logo is known to be as light as a ground. */
function isKnownLight(
  { size }: QrSymbol,
  { logo }: QrStyle,
  images: Readonly<Record<string, QrPixels>>,
): boolean {
  const { backColor = '#ffffff' } = logo!;
  const pixels = findPixels(logo!, images);
  const plate = parseColor(backColor);
  if (pixels === undefined || plate === undefined || plate[3] < 1) {
    return false;
  }
  const { picture } = placeLogo(size, logo!);
  const sample = createPictureSampler(pixels, { ...picture, isStretched: false }, 0.5);
  for (let y = picture.y; y < picture.y + picture.height; y += 0.5) {
    for (let x = picture.x; x < picture.x + picture.width; x += 0.5) {
      if (getLuminance(compositeOver(sample(x, y), plate)) < LIGHT_LUMINANCE) {
        return false;
      }
    }
  }
  return getLuminance(plate) >= LIGHT_LUMINANCE;
}
