import { drawQr } from '../draw/draw-qr.ts';
import type { EyeShape } from '../draw/eye-shape.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import { measureCoverage } from '../raster/measure-coverage.ts';
import type { ScannabilityFinding } from './scannability-finding.ts';

// ISO/IEC 18004 §5.3.8. Measured on a dark page: with 0 modules, no reader finds the symbol; with
// 2, some readers miss it.
const GOOD_BORDER = 4;
// Measured: with 2 pixels per module all readers read a sharp picture, with 1 they do not. A
// picture on a screen or from a camera is never that sharp.
const GOOD_BOX_SIZE = 3;
const MIN_BOX_SIZE = 1;
// Measured: all readers read squares, circles, diamonds and bars that cover 49 % of the module. At
// 40 % and below, some readers fail.
const GOOD_FILL = 0.45;
const MIN_FILL = 0.1;
const GOOD_SPILL = 0.1;
const MAX_SPILL = 0.4;
// Measured: some readers miss other pairs when they are small or noisy.
const COMMON_EYES: ReadonlyArray<readonly [EyeShape, EyeShape]> = [
  ['square', 'square'],
  ['rounded', 'rounded'],
];

/**
 * Assesses sizes and shapes: the quiet zone, pixels per module, how much of their squares the
 * modules cover, and the eyes.
 */
export function assessModules(
  symbol: QrSymbol,
  style: QrStyle,
): { fill: number; findings: ScannabilityFinding[] } {
  const findings: ScannabilityFinding[] = [];
  const { border = GOOD_BORDER, boxSize = 10 } = style;
  if (border < GOOD_BORDER) {
    findings.push({
      code: 'narrow-border',
      severity: border === 0 ? 'unscannable' : 'risky',
      value: border,
      limit: GOOD_BORDER,
      message: `The quiet zone is ${border} modules wide, so readers miss the symbol on a dark page.`,
      fix: `Set border to ${GOOD_BORDER}.`,
    });
  }
  if (boxSize < GOOD_BOX_SIZE) {
    findings.push({
      code: 'small-modules',
      severity: boxSize < MIN_BOX_SIZE ? 'unscannable' : 'risky',
      value: boxSize,
      limit: GOOD_BOX_SIZE,
      message: `A module is ${boxSize} pixels wide, so the slightest blur merges modules.`,
      fix: `Set boxSize to ${GOOD_BOX_SIZE} or more.`,
    });
  }

  const { fill, spill } = measureModuleFill(symbol, style);
  if (fill < GOOD_FILL) {
    findings.push({
      code: 'thin-modules',
      severity: fill < MIN_FILL ? 'unscannable' : 'risky',
      value: fill,
      limit: GOOD_FILL,
      message: `The modules cover ${Math.round(100 * fill)} % of their squares. Below ${100 * GOOD_FILL} % they fade when blurred.`,
      fix: 'Use a larger moduleSize or a fuller moduleShape.',
    });
  }
  if (spill > GOOD_SPILL) {
    findings.push({
      code: 'spilling-modules',
      severity: spill > MAX_SPILL ? 'unscannable' : 'risky',
      value: spill,
      limit: GOOD_SPILL,
      message: `Dark modules cover ${Math.round(100 * spill)} % of the light ones.`,
      fix: 'Draw each module within its own square.',
    });
  }

  const { eyeShape = 'square' } = style;
  const { ring = 'square', center = 'square' } =
    typeof eyeShape === 'object' ? eyeShape : { ring: eyeShape, center: eyeShape };
  if (
    !COMMON_EYES.some(
      ([commonRing, commonCenter]) => ring === commonRing && center === commonCenter,
    )
  ) {
    findings.push({
      code: 'uncommon-eyes',
      severity: 'risky',
      value: 3,
      limit: 0,
      message: `Some readers miss eyes with a ${ring} ring and a ${center} center.`,
      fix: 'Use square or rounded for both ring and center.',
    });
  }
  return { fill, findings };
}

/**
 * Measures how much of the dark and of the light modules is covered, 0–1, without eyes and
 * alignment patterns.
 */
function measureModuleFill(symbol: QrSymbol, style: QrStyle): { fill: number; spill: number } {
  const { moduleShape = 'square', moduleSize, moduleRadius } = style;
  if (moduleShape === 'square') {
    return { fill: 1, spill: 0 };
  }
  const { size, isDark, kindAt } = symbol;
  const { layers } = drawQr(symbol, {
    border: 0,
    backColor: 'transparent',
    moduleShape,
    moduleSize,
    moduleRadius,
  });
  const [layer] = layers;
  if (layer?.type !== 'path') {
    return { fill: 0, spill: 0 };
  }
  const scale = 4;
  const covered = measureCoverage(layer, size * scale, 0, scale);
  const sums = { dark: 0, light: 0 };
  const counts = { dark: 0, light: 0 };
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const kind = kindAt(row, column);
      if (kind === 'finder' || kind === 'separator' || kind === 'alignment') {
        continue;
      }
      const shade = isDark(row, column) ? 'dark' : 'light';
      counts[shade]++;
      for (let i = 0; i < scale * scale; i++) {
        const y = row * scale + Math.floor(i / scale);
        sums[shade] += covered[y * size * scale + column * scale + (i % scale)]! / (scale * scale);
      }
    }
  }
  return { fill: sums.dark / counts.dark, spill: sums.light / counts.light };
}
