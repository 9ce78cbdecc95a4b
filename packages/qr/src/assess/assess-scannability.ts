import type { QrStyle } from '../draw/qr-style.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import { drawQr } from '../draw/draw-qr.ts';
import type { QrPixels } from '../raster/qr-pixels.ts';
import { readImages } from '../raster/read-images.ts';
import { assessColors } from './assess-colors.ts';
import { assessLogo } from './assess-logo.ts';
import { assessModules } from './assess-modules.ts';
import type { ScannabilityFinding } from './scannability-finding.ts';
import type { QrLogoDamage } from './logo-damage.ts';

/** Options of {@link assessScannability} and `largestLogo`. */
export interface AssessScannabilityOptions {
  /**
   * The decoded pictures of the style, by their addresses. Without its pixels a logo counts as
   * light, and so does one without a picture; a `fillImage` is a finding.
   */
  images?: Readonly<Record<string, QrPixels>> | undefined;
}

/** The verdict on a drawing, and the reasons for it. */
export interface ScannabilityAssessment {
  /**
   * - `scannable`: no findings.
   * - `risky`: some readers fail, or all fail on some page, at some size or in some light.
   * - `unscannable`: hardly any reader succeeds, or none on a dark page.
   */
  verdict: 'scannable' | 'risky' | 'unscannable';
  /** The problems found, the worst first. */
  findings: ScannabilityFinding[];
  /**
   * Contrast ratio (WCAG) of the lightest dark color and the ground, below 1 when inverted.
   * `undefined` if a color has no value outside a page.
   */
  contrast: number | undefined;
  /** How much of their squares the dark modules cover, 0–1. */
  moduleFill: number;
  /** The damage that the logo does. `undefined` without a logo. */
  logo: QrLogoDamage | undefined;
}

/**
 * Assesses whether a symbol in a style scans. The verdict is computed, without a reader, from the
 * contrast of the worst pair of colors, the quiet zone, the pixels per module, the area that the
 * modules cover, the shapes of the eyes, and the codewords that a logo destroys in each
 * Reed–Solomon block.
 *
 * The limits come from experiments. Everything called scannable was read by ZXing (strict), ZBar
 * and jsQR on a white and on a black page, at 3 pixels per module, at a fractional size, blurred
 * and noisy.
 *
 * @throws {TesseraQrError} like `drawQr`.
 * @example
 * const { verdict, findings } = assessScannability(symbol, { fillColor: '#999' });
 * verdict; // 'risky'
 * findings[0].message; // 'The contrast is 2.8 : 1, but needs …'
 */
export function assessScannability(
  symbol: QrSymbol,
  style: QrStyle = {},
  options: AssessScannabilityOptions = {},
): ScannabilityAssessment {
  const images = readImages(options);
  // Throws if the style cannot be drawn.
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
