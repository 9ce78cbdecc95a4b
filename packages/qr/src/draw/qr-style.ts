import { checkColor, checkNumber, checkOption } from '../check-option.ts';
import { TesseraQrError } from '../tessera-qr-error.ts';
import type { PlainQrStyle } from './draw-plain-qr.ts';
import { type EyeShape, eyeShapes } from './eye-shape.ts';
import { gradientTypes, type QrGradient } from './gradient.ts';
import type { QrLogo } from './logo.ts';
import { type ModuleShapeName, moduleShapes } from './module-shape-name.ts';
import type { ModuleShapeFunction } from './module-shape.ts';

/**
 * How a symbol is drawn: plain data, which `drawQr`, `renderSvg`, `renderPng` and
 * `assessScannability` take.
 *
 * @example
 * const style: QrStyle = { boxSize: 8, moduleShape: 'rounded', eyeShape: 'rounded', eyeColor: '#2f55d4' };
 */
export interface QrStyle extends PlainQrStyle {
  /**
   * The shape of the dark modules outside the eyes: a name, or a function that draws one.
   *
   * @default 'square'
   */
  moduleShape?: ModuleShapeName | ModuleShapeFunction | undefined;
  /**
   * Side or diameter of a gapped square, circle or diamond, or width of a bar, as a part of the
   * module: more than 0 and at most 1.
   *
   * @default 0.8 for gapped squares and bars, 0.9 for gapped circles, else 1
   */
  moduleSize?: number | undefined;
  /**
   * How round the corners of rounded and classy shapes are: 0 for square corners, 1 for a radius of
   * half a module.
   *
   * @default 1
   */
  moduleRadius?: number | undefined;
  /**
   * The shape of the eyes, or of their rings and pupils.
   *
   * @default 'square'
   */
  eyeShape?: EyeShape | { ring?: EyeShape | undefined; pupil?: EyeShape | undefined } | undefined;
  /**
   * The color of the eyes, or of their rings and pupils, as in CSS; without it they are filled as
   * the modules are.
   */
  eyeColor?: string | { ring?: string | undefined; pupil?: string | undefined } | undefined;
  /** Colors that change across the dark modules, in place of `fillColor`. */
  gradient?: QrGradient | undefined;
  /**
   * The address of a picture that is seen through the dark modules, stretched over the symbol;
   * `fillColor` is what shows until it has loaded.
   */
  fillImage?: string | undefined;
  /** A picture in the middle. */
  logo?: QrLogo | undefined;
}

/** A style with its defaults, checked. */
export interface CheckedStyle extends QrStyle {
  fillColor: string;
  moduleShape: ModuleShapeName | ModuleShapeFunction;
  moduleRadius: number;
  eyeShape: { ring: EyeShape; pupil: EyeShape };
  eyeColor: { ring?: string | undefined; pupil?: string | undefined };
}

const logoShapes = ['square', 'rounded', 'circle'] as const;

/**
 * Checks what a style has beyond a plain one and fills in the defaults.
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
    logo,
  } = style;
  if (typeof moduleShape !== 'function') {
    checkOption('moduleShape', moduleShape, moduleShapes);
  }
  checkNumber(
    'moduleSize',
    moduleSize,
    moduleSize > 0 && moduleSize <= 1,
    'a number above 0, up to 1',
  );
  checkNumber(
    'moduleRadius',
    moduleRadius,
    moduleRadius >= 0 && moduleRadius <= 1,
    'a number from 0 to 1',
  );

  const eyeShape =
    typeof style.eyeShape === 'object'
      ? style.eyeShape
      : { ring: style.eyeShape, pupil: style.eyeShape };
  const { ring = 'square', pupil = 'square' } = eyeShape;
  checkOption('eyeShape', ring, eyeShapes);
  checkOption('eyeShape', pupil, eyeShapes);
  const eyeColor =
    typeof style.eyeColor === 'object'
      ? style.eyeColor
      : { ring: style.eyeColor, pupil: style.eyeColor };
  if (eyeColor.ring !== undefined) {
    checkColor('eyeColor', eyeColor.ring);
  }
  if (eyeColor.pupil !== undefined) {
    checkColor('eyeColor', eyeColor.pupil);
  }

  if (gradient) {
    checkGradient(gradient);
  }
  if (logo) {
    checkLogo(logo);
  }
  return {
    ...style,
    fillColor,
    moduleShape,
    moduleRadius,
    eyeShape: { ring, pupil },
    eyeColor,
  };
}

function checkGradient({ type, angle = 0, stops }: QrGradient): void {
  checkOption('gradient.type', type, gradientTypes);
  checkNumber('gradient.angle', angle, true, 'a number of degrees');
  if (stops.length === 0) {
    throw new TesseraQrError(
      'invalid-option',
      'gradient.stops is empty. The modules would not be seen. Give one color or more.',
    );
  }
  for (const { offset, color } of stops) {
    checkNumber('gradient offset', offset, offset >= 0 && offset <= 1, 'a number from 0 to 1');
    checkColor('gradient color', color);
  }
}

function checkLogo(logo: QrLogo): void {
  const { src, size = 1, aspectRatio = 1, padding = 0, shape = 'square', backColor } = logo;
  if (typeof src !== 'string' || src === '') {
    throw new TesseraQrError(
      'invalid-option',
      'logo.src is empty. Modules would be left out for nothing. Give the address of a picture.',
    );
  }
  checkNumber('logo.size', size, size > 0 && size <= 1, 'a number above 0, up to 1');
  checkNumber('logo.aspectRatio', aspectRatio, aspectRatio > 0, 'a number above 0');
  checkNumber('logo.padding', padding, padding >= 0, 'a number, 0 or more');
  checkOption('logo.shape', shape, logoShapes);
  if (backColor !== undefined) {
    checkColor('logo.backColor', backColor);
  }
}
