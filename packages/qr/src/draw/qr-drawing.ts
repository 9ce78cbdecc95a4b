import type { QrGradientPaint } from './gradient.ts';

/** A path and the rule by which it is to be filled. */
export interface QrFilledPath {
  /** SVG path data, in modules. */
  path: string;
  fillRule: 'evenodd' | 'nonzero';
}

/** A filled path. */
export interface QrPathLayer extends QrFilledPath {
  type: 'path';
  part: 'ground' | 'modules' | 'eye-ring' | 'eye-pupil' | 'logo';
  /** A color as in CSS, or a gradient. */
  fill: string | QrGradientPaint;
  /** What is to be seen of it, if not all. */
  clip?: QrFilledPath;
}

/** A picture, its place in modules. */
export interface QrImageLayer {
  type: 'image';
  part: 'modules' | 'logo';
  /** Its address, as the style gives it. */
  src: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /**
   * Whether it fills its box in disregard of its own proportions; else it is fitted into the box.
   */
  isStretched: boolean;
  /** What is to be seen of it. */
  clip: QrFilledPath;
}

/** One of the things to draw, from the ground up. */
export type QrLayer = QrPathLayer | QrImageLayer;

/**
 * A symbol with its style as plain geometry: what `renderSvg` writes, what a component can turn
 * into elements of its own and what a canvas can paint. One unit is a module; 0 0 is the upper left
 * corner of the symbol, the quiet zone lies around it.
 */
export interface QrDrawing {
  /** Modules a side, with the quiet zone. */
  side: number;
  /** Width of the quiet zone in modules: the drawing reaches from `-border` to `side - border`. */
  border: number;
  /** Pixels a side: `side × boxSize`. */
  pixels: number;
  /** For the `viewBox` attribute of an `<svg>`. */
  viewBox: string;
  /** The name that assistive technology reads. */
  title: string | undefined;
  /** What to draw, the lowest first. */
  layers: QrLayer[];
}
