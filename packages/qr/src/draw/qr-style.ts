import {
  checkColor,
  checkNumber,
  checkObject,
  checkOneOf,
  checkValue,
  isPositive,
} from '../check-option.ts';
import type { PlainQrStyle } from './draw-plain-qr.ts';
import { type EyeShape, eyeShapes } from './eye-shape.ts';
import { gradientTypes, type QrGradient } from './gradient.ts';
import { logoShapes, type QrLogo } from './logo.ts';
import { type ModuleShapeName, moduleShapes } from './module-shape-name.ts';
import type { ModuleShapeFunction } from './module-shape.ts';

/**
 * The style of a symbol: plain data that `drawQr`, `renderSvg`, `renderPng` and
 * `assessScannability` accept.
 *
 * @example
 * const style: QrStyle = { boxSize: 8, moduleShape: 'rounded', eyeShape: 'rounded', eyeColor: '#2f55d4' };
 */
export interface QrStyle extends PlainQrStyle {
  /**
   * The shape of the dark modules outside the eyes: a name, or a function that draws a module.
   *
   * @default 'square'
   */
  moduleShape?: ModuleShapeName | ModuleShapeFunction | undefined;
  /**
   * Side, diameter or width as a part of the module, for gapped shapes, circles, diamonds and bars.
   * Greater than 0 and at most 1.
   *
   * @default 0.8 for gapped squares and bars, 0.9 for gapped circles, 1 for other shapes
   */
  moduleSize?: number | undefined;
  /**
   * How round the corners of rounded and classy shapes are, from 0 for square corners to 1 for a
   * radius of half a module.
   *
   * @default 1
   */
  moduleRadius?: number | undefined;
  /**
   * The shape of the eyes, or of their rings and centers.
   *
   * @default 'square'
   */
  eyeShape?: EyeShape | { ring?: EyeShape | undefined; center?: EyeShape | undefined } | undefined;
  /**
   * The color of the eyes, or of their rings and centers, as in CSS. Default: filled like the
   * modules.
   */
  eyeColor?: string | { ring?: string | undefined; center?: string | undefined } | undefined;
  /** Colors that change across the dark modules. Replaces `fillColor`. */
  gradient?: QrGradient | undefined;
  /**
   * The address of a picture that is visible through the dark modules, stretched over the symbol.
   * Until it has loaded, the modules have `fillColor`.
   */
  fillImage?: string | undefined;
  /** A picture in the middle of the symbol, or a place for something of yours. */
  logo?: QrLogo | undefined;
}

const isFromZeroToOne = (value: number): boolean => value >= 0 && value <= 1;
const isPart = (value: number): boolean => value > 0 && value <= 1;

/** A checked style with its defaults. */
export interface CheckedStyle extends QrStyle {
  fillColor: string;
  moduleShape: ModuleShapeName | ModuleShapeFunction;
  moduleRadius: number;
  eyeShape: { ring: EyeShape; center: EyeShape };
  eyeColor: { ring?: string | undefined; center?: string | undefined };
}

/**
 * Checks the options that a plain style does not have, and fills in the defaults.
 *
 * @throws {TesseraQrError} `invalid-option` or `invalid-color`, naming the option.
 */
export function checkStyle(style: QrStyle): CheckedStyle {
  const {
    fillColor = '#000000',
    moduleShape = 'square',
    moduleSize = 1,
    moduleRadius = 1,
    gradient,
    fillImage,
    logo,
    title,
  } = style;
  if (typeof moduleShape !== 'function') {
    checkOneOf('moduleShape', moduleShape, moduleShapes);
  }
  checkNumber('moduleSize', moduleSize, isPart, 'a number greater than 0 and at most 1');
  checkNumber('moduleRadius', moduleRadius, isFromZeroToOne, 'a number from 0 to 1');

  const eyeShape =
    typeof style.eyeShape === 'object' && style.eyeShape !== null
      ? style.eyeShape
      : { ring: style.eyeShape, center: style.eyeShape };
  const { ring = 'square', center = 'square' } = eyeShape;
  checkOneOf('eyeShape', ring, eyeShapes);
  checkOneOf('eyeShape', center, eyeShapes);
  const eyeColor =
    typeof style.eyeColor === 'object' && style.eyeColor !== null
      ? style.eyeColor
      : { ring: style.eyeColor, center: style.eyeColor };
  if (eyeColor.ring !== undefined) {
    checkColor('eyeColor', eyeColor.ring);
  }
  if (eyeColor.center !== undefined) {
    checkColor('eyeColor', eyeColor.center);
  }

  if (gradient) {
    checkGradient(gradient);
  }
  if (logo) {
    checkLogo(logo);
  }
  if (fillImage !== undefined) {
    checkAddress('fillImage', fillImage);
  }
  if (title !== undefined) {
    checkValue(typeof title === 'string', 'title', title, 'text');
  }
  return {
    ...style,
    fillColor,
    moduleShape,
    moduleRadius,
    eyeShape: { ring, center },
    eyeColor,
  };
}

function checkGradient(gradient: QrGradient): void {
  checkObject('gradient', gradient);
  const { type, angle = 0, stops } = gradient;
  checkOneOf('gradient.type', type, gradientTypes);
  checkNumber('gradient.angle', angle, () => true, 'a number of degrees');
  const isList = Array.isArray(stops) && stops.length > 0;
  checkValue(isList, 'gradient.stops', stops, 'a list of at least one color');
  for (const [i, stop] of stops.entries()) {
    checkObject(`gradient.stops[${i}]`, stop);
    const { offset, color } = stop;
    checkNumber(`gradient.stops[${i}].offset`, offset, isFromZeroToOne, 'a number from 0 to 1');
    checkColor(`gradient.stops[${i}].color`, color);
  }
}

// HTML, “CORS settings attributes”.
const CROSS_ORIGINS = ['anonymous', 'use-credentials'] as const;

function checkLogo(logo: QrLogo): void {
  checkObject('logo', logo);
  const { src, crossOrigin, size = 1, aspectRatio = 1, padding = 0, shape = 'square' } = logo;
  const { backColor } = logo;
  if (src !== undefined) {
    checkAddress('logo.src', src);
  }
  if (crossOrigin !== undefined) {
    checkOneOf('logo.crossOrigin', crossOrigin, CROSS_ORIGINS);
  }
  checkNumber('logo.size', size, isPart, 'a number greater than 0 and at most 1');
  checkNumber('logo.aspectRatio', aspectRatio, isPositive, 'a number greater than 0');
  checkNumber('logo.padding', padding, (room) => room >= 0, 'a number from 0');
  checkOneOf('logo.shape', shape, logoShapes);
  if (backColor !== undefined) {
    checkColor('logo.backColor', backColor);
  }
}

function checkAddress(name: string, address: unknown): void {
  const isAddress = typeof address === 'string' && address !== '';
  checkValue(isAddress, name, address, 'the address of a picture');
}
