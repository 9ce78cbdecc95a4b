import { parseColor, type Rgba } from '../color/parse-color.ts';
import { contains, placeLogo } from '../draw/logo.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import type { ModuleKind } from '../encode/module-kind.ts';
import { pictureSampler } from '../raster/picture-sampler.ts';
import type { QrPixels } from '../raster/qr-pixels.ts';
import { composite, luminance } from './color-contrast.ts';
import type { ScannabilityFinding } from './scannability-finding.ts';
import { type QrLogoDamage, logoDamage } from './logo-damage.ts';

// Measured: what leaves three fifths of the budget is read blurred and noisy; with less, ZBar
// begins to fail.
const goodReserve = 0.6;
// Measured: ZBar misses symbols when colors between dark and light lie on an alignment pattern.
const lightLuminance = 0.7;

// Readers find the symbol by these, or cannot tell its mask and level without them.
const vitalPatterns: readonly ModuleKind[] = [
  'finder',
  'separator',
  'format',
  'version',
  'dark-module',
];

/** Judges what the logo of a style covers. */
export function assessLogo(
  symbol: QrSymbol,
  style: QrStyle,
  images: Readonly<Record<string, QrPixels>>,
): { damage: QrLogoDamage | undefined; findings: ScannabilityFinding[] } {
  const { logo } = style;
  if (!logo) {
    return { damage: undefined, findings: [] };
  }
  const damage = logoDamage(symbol, logo, shownByLogo(symbol, style, images));
  const findings: ScannabilityFinding[] = [];
  const { budget, asDrawn, worstCase, reserve, patterns } = damage;
  const fix =
    'Make logo.size or logo.padding smaller, or raise errorCorrectionLevel; largestLogo() tells the largest size.';
  if (asDrawn > budget) {
    findings.push({
      code: 'logo-over-budget',
      severity: 'unscannable',
      value: asDrawn,
      limit: budget,
      message: `The logo destroys ${asDrawn} codewords of a block that can bear ${budget}.`,
      fix,
    });
  } else if (reserve < goodReserve) {
    findings.push({
      code: 'logo-low-reserve',
      severity: 'risky',
      value: reserve,
      limit: goodReserve,
      message: `The logo may take ${worstCase} of the ${budget} codewords that a block can bear, which leaves too little for blur and glare.`,
      fix,
    });
  }
  const vital = patterns.filter((pattern) => vitalPatterns.includes(pattern));
  if (vital.length > 0) {
    findings.push({
      code: 'logo-on-pattern',
      severity: 'unscannable',
      value: vital.length,
      limit: 0,
      message: `The logo touches ${vital.join(', ')} modules, without which readers do not find their way.`,
      fix: 'Make logo.size smaller.',
    });
  } else if (patterns.length > 0 && !isKnownLight(symbol, style, images)) {
    findings.push({
      code: 'logo-on-alignment',
      severity: 'risky',
      value: patterns.length,
      limit: 0,
      message: `The logo touches ${patterns.join(' and ')} patterns, and ZBar may take a part of it for one.`,
      fix: 'Use a version from 2 to 6 or from 14 to 20, which have none in the middle, or a picture as light as the ground.',
    });
  }
  return { damage, findings };
}

/**
 * Whether plate or picture show dark at a point; `undefined` where neither shows anything, or where
 * nothing is known.
 */
function shownByLogo(
  { size }: QrSymbol,
  { logo, fillColor = '#000000', backColor = '#ffffff' }: QrStyle,
  images: Readonly<Record<string, QrPixels>>,
): (x: number, y: number) => boolean | undefined {
  const white: Rgba = [255, 255, 255, 1];
  const ground = composite(parseColor(backColor) ?? white, white);
  const fill = composite(parseColor(fillColor) ?? [0, 0, 0, 1], ground);
  const middle = (luminance(ground) + luminance(fill)) / 2;
  const plate = logo?.backColor === undefined ? undefined : parseColor(logo.backColor);
  const { picture, padded } = placeLogo(size, logo!);
  const pixels = images[logo!.src];
  const sample = pixels && pictureSampler(pixels, { ...picture, isStretched: false }, 0.5);
  return (x, y) => {
    const inPicture = contains(picture, x, y);
    const under = plate && contains(padded, x, y) ? composite(plate, ground) : undefined;
    const over = sample && inPicture ? sample(x, y) : undefined;
    if (over !== undefined && (over[3] > 0.5 || under !== undefined)) {
      return luminance(composite(over, under ?? ground)) < middle;
    }
    if (under !== undefined) {
      return luminance(under) < middle;
    }
    // A picture that is not known counts as light.
    return inPicture && !sample ? false : undefined;
  };
}

/** Whether all that a logo shows is known to be as light as a ground. */
function isKnownLight(
  { size }: QrSymbol,
  { logo }: QrStyle,
  images: Readonly<Record<string, QrPixels>>,
): boolean {
  const { src, backColor = '#ffffff' } = logo!;
  const pixels = images[src];
  const plate = parseColor(backColor);
  if (pixels === undefined || plate === undefined || plate[3] < 1) {
    return false;
  }
  const { picture } = placeLogo(size, logo!);
  const sample = pictureSampler(pixels, { ...picture, isStretched: false }, 0.5);
  for (let y = picture.y; y < picture.y + picture.height; y += 0.5) {
    for (let x = picture.x; x < picture.x + picture.width; x += 0.5) {
      if (luminance(composite(sample(x, y), plate)) < lightLuminance) {
        return false;
      }
    }
  }
  return luminance(plate) >= lightLuminance;
}
