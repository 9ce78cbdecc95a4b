import type { QrStyle } from '../draw/qr-style.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import { drawQr } from '../draw/draw-qr.ts';
import type { QrPixels } from '../raster/qr-pixels.ts';
import { assessColors } from './assess-colors.ts';
import { assessLogo } from './assess-logo.ts';
import { assessModules } from './assess-modules.ts';
import type { ScannabilityFinding } from './scannability-finding.ts';
import type { QrLogoDamage } from './logo-damage.ts';

/** Options of {@link assessScannability} and `largestLogo`. */
export interface AssessScannabilityOptions {
  /**
   * The pictures of the style, decoded, by their addresses. Without them a logo counts as unknown
   * and a `fillImage` is a finding.
   */
  images?: Readonly<Record<string, QrPixels>> | undefined;
}

/** Whether a drawing can be expected to be read, and why not. */
export interface ScannabilityAssessment {
  /**
   * `scannable`: no findings. `risky`: some readers fail, or some pages, sizes and lights.
   * `unscannable`: next to none reads it, or none on a dark page.
   */
  verdict: 'scannable' | 'risky' | 'unscannable';
  /** The worst first. */
  findings: ScannabilityFinding[];
  /**
   * Contrast of the lightest dark color and the ground (WCAG), below 1 when inverted; `undefined`
   * when a color is not known.
   */
  contrast: number | undefined;
  /** The part of their place that dark modules cover, 0–1. */
  moduleFill: number;
  /** What the logo costs, if there is one. */
  logo: QrLogoDamage | undefined;
}

/**
 * Judges whether a symbol in a style will be read: by computation, without a reader. It looks at
 * polarity and contrast of the worst pair of colors, quiet zone, pixels per module, what the
 * modules cover, the shapes of the eyes, and at how many codewords a logo takes from the
 * Reed–Solomon blocks.
 *
 * The limits come from experiments: what is called scannable was read by ZXing without its second
 * looks, ZBar and jsQR, on a white page and on a black one, with 3 pixels a module, at a fractional
 * size, blurred and noisy.
 *
 * @throws {TesseraQrError} as `drawQr` does.
 * @example
 * const { verdict, findings } = assessScannability(symbol, { fillColor: '#999' });
 * verdict; // 'risky'
 * findings[0].message; // 'The contrast is 2.8 : 1; …'
 */
export function assessScannability(
  symbol: QrSymbol,
  style: QrStyle = {},
  { images = {} }: AssessScannabilityOptions = {},
): ScannabilityAssessment {
  // Refuses what could not be drawn.
  drawQr(symbol, style);
  const colors = assessColors(style, images);
  const modules = assessModules(symbol, style);
  const logo = assessLogo(symbol, style, images);
  const findings = [...colors.findings, ...modules.findings, ...logo.findings].toSorted(
    (a, b) => Number(b.severity === 'unscannable') - Number(a.severity === 'unscannable'),
  );
  return {
    verdict: findings[0]?.severity ?? 'scannable',
    findings,
    contrast: colors.contrast,
    moduleFill: modules.fill,
    logo: logo.damage,
  };
}
