import { drawQr } from '../draw/draw-qr.ts';
import type { EyeShape } from '../draw/eye-shape.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import { coverage } from '../raster/coverage.ts';
import type { ScannabilityFinding } from './scannability-finding.ts';

// ISO/IEC 18004 §5.3.8. Measured: without any, no reader finds the symbol on a dark page; with 2
// some miss it.
const goodBorder = 4;
// Measured: at 2 all read a sharp picture, at 1 not; a screen or a camera is never that sharp.
const goodBoxSize = 3;
const leastBoxSize = 1;
// Measured: squares, circles, diamonds and bars that cover 49 % are read by all, from 40 % down
// some are missed.
const goodFill = 0.45;
const leastFill = 0.1;
const mostSpill = 0.1;
const worstSpill = 0.4;
// Measured: other pairs are not found by all readers when they are small or noise is added.
const commonEyes: ReadonlyArray<readonly [EyeShape, EyeShape]> = [
  ['square', 'square'],
  ['rounded', 'rounded'],
];

/**
 * Judges sizes and shapes: quiet zone, pixels per module, how much of their place the modules
 * cover, and the eyes.
 */
export function assessModules(
  symbol: QrSymbol,
  style: QrStyle,
): { fill: number; findings: ScannabilityFinding[] } {
  const findings: ScannabilityFinding[] = [];
  const { border = goodBorder, boxSize = 10 } = style;
  if (border < goodBorder) {
    findings.push({
      code: 'narrow-border',
      severity: border === 0 ? 'unscannable' : 'risky',
      value: border,
      limit: goodBorder,
      message: `The quiet zone is ${border} modules wide; on a dark page readers do not find the symbol.`,
      fix: `Set border to ${goodBorder}.`,
    });
  }
  if (boxSize < goodBoxSize) {
    findings.push({
      code: 'small-modules',
      severity: boxSize < leastBoxSize ? 'unscannable' : 'risky',
      value: boxSize,
      limit: goodBoxSize,
      message: `A module is ${boxSize} pixels wide; the least blur makes one of two.`,
      fix: `Set boxSize to ${goodBoxSize} or more.`,
    });
  }

  const { fill, spill } = moduleFill(symbol, style);
  if (fill < goodFill) {
    findings.push({
      code: 'thin-modules',
      severity: fill < leastFill ? 'unscannable' : 'risky',
      value: fill,
      limit: goodFill,
      message: `The modules cover ${Math.round(100 * fill)} % of their place; below ${100 * goodFill} % they fade when blurred.`,
      fix: 'Set a larger moduleSize or choose a fuller moduleShape.',
    });
  }
  if (spill > mostSpill) {
    findings.push({
      code: 'spilling-modules',
      severity: spill > worstSpill ? 'unscannable' : 'risky',
      value: spill,
      limit: mostSpill,
      message: `Dark modules cover ${Math.round(100 * spill)} % of the light ones.`,
      fix: 'Draw each module within its own place.',
    });
  }

  const { eyeShape = 'square' } = style;
  const { ring = 'square', pupil = 'square' } =
    typeof eyeShape === 'object' ? eyeShape : { ring: eyeShape, pupil: eyeShape };
  if (
    !commonEyes.some(([commonRing, commonPupil]) => ring === commonRing && pupil === commonPupil)
  ) {
    findings.push({
      code: 'uncommon-eyes',
      severity: 'risky',
      value: 3,
      limit: 0,
      message: `Some readers miss eyes with a ${ring} ring around a ${pupil} pupil.`,
      fix: 'Use square or rounded for both ring and pupil.',
    });
  }
  return { fill, findings };
}

/** The parts of dark and of light modules that are covered, eyes and alignment patterns aside. */
function moduleFill(symbol: QrSymbol, style: QrStyle): { fill: number; spill: number } {
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
  const covered = coverage(layer, size * scale, 0, scale);
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
