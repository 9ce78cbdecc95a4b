import type { QrGradientPaint } from './gradient.ts';
import type { QrLogoArea } from './logo.ts';

/** A path and its fill rule. */
export interface QrFilledPath {
  /** SVG path data, in modules. */
  path: string;
  fillRule: 'evenodd' | 'nonzero';
}

/** A layer that is a filled path. */
export interface QrPathLayer extends QrFilledPath {
  type: 'path';
  part: 'ground' | 'modules' | 'eye-ring' | 'eye-center' | 'logo';
  /** A CSS color, or a gradient. */
  fill: string | QrGradientPaint;
  /** The area to clip the path to. Left out if the whole path is visible. */
  clip?: QrFilledPath;
}

/** A layer that is a picture. Position and size are in modules. */
export interface QrImageLayer {
  type: 'image';
  part: 'modules' | 'logo';
  /** The address of the picture, as given in the style. */
  src: string;
  /** How the picture is requested from another server, as given in the style. */
  crossOrigin?: 'anonymous' | 'use-credentials' | undefined;
  x: number;
  y: number;
  width: number;
  height: number;
  /**
   * Whether the picture fills its box without keeping its proportions. If not, it is scaled to fit
   * into the box.
   */
  isStretched: boolean;
  /** The area to clip the picture to. */
  clip: QrFilledPath;
}

/** One layer of a drawing. */
export type QrLayer = QrPathLayer | QrImageLayer;

/**
 * A symbol and its style as plain geometry: `renderSvg` writes it, a component can turn it into
 * elements, a canvas can paint it. One unit is a module. The origin is the upper left corner of the
 * symbol, with the quiet zone around the symbol.
 */
export interface QrDrawing {
  /** Modules per side, quiet zone included. */
  side: number;
  /** Width of the quiet zone in modules: the drawing reaches from `-border` to `side - border`. */
  border: number;
  /** Pixels per side: `side × boxSize`. */
  pixels: number;
  /** The `viewBox` attribute for an `<svg>`. */
  viewBox: string;
  /** The accessible name. */
  title: string | undefined;
  /** What to draw, from the bottom layer to the top one. */
  layers: QrLayer[];
  /** The place of the logo without its padding. Left out if there is no logo. */
  logo?: QrLogoArea;
}
