import { checkColorNames } from '#check-color-names';
import type { QrSymbol } from '../encode/encode-qr.ts';
import { drawGround } from './draw-plain-qr.ts';
import { drawEyeCenter, drawEyeRing, type EyePattern, findEyePatterns } from './eye-shape.ts';
import { placeGradient } from './gradient.ts';
import { drawLogoArea, excavateArea, placeLogo, type QrLogo } from './logo.ts';
import type { ModuleGrid } from './module-path.ts';
import { drawModules } from './module-shape.ts';
import type { QrFilledPath, QrDrawing, QrLayer } from './qr-drawing.ts';
import { type CheckedStyle, checkStyle, type QrStyle } from './qr-style.ts';

/**
 * Draws a symbol in a style as plain geometry: paths and pictures in layers.
 *
 * @throws {TesseraQrError} `invalid-option` or `invalid-color`, naming the option.
 * @example
 * const { viewBox, layers } = drawQr(encodeQr(keyUri), { moduleShape: 'rounded', eyeShape: 'rounded' });
 */
export function drawQr(symbol: QrSymbol, style: QrStyle = {}): QrDrawing {
  const drawing = drawGround(symbol, style);
  const checked = checkStyle(style);
  drawing.layers.push(...drawDarkLayers(symbol, checked));
  if (checked.logo) {
    drawLogo(drawing, symbol.size, checked.logo);
  }
  checkColorNames(drawing.layers);
  return drawing;
}

function drawDarkLayers(symbol: QrSymbol, style: CheckedStyle): QrLayer[] {
  const { size } = symbol;
  const { moduleShape, moduleSize, moduleRadius, eyeShape, eyeColor, logo } = style;
  let grid: ModuleGrid = symbol;
  if (logo && logo.excavate !== false) {
    grid = excavateArea(grid, placeLogo(size, logo).padded);
  }

  const hasPlainEyes =
    moduleShape === 'square' &&
    eyeShape.ring === 'square' &&
    eyeShape.center === 'square' &&
    eyeColor.ring === undefined &&
    eyeColor.center === undefined;
  if (hasPlainEyes) {
    return fillModules(size, style, drawModules(grid, 'square', undefined, 0));
  }

  // A pattern that a logo covers in part is drawn as modules.
  const patterns = findEyePatterns(symbol).filter((pattern) =>
    listModules(pattern, size).every((i) => grid.modules[i] === symbol.modules[i]),
  );
  const rest = grid.modules.slice();
  for (const i of patterns.flatMap((pattern) => listModules(pattern, size))) {
    rest[i] = 0;
  }
  const modules = drawModules({ size, modules: rest }, moduleShape, moduleSize, moduleRadius);
  const draw = (part: 'eye-ring' | 'eye-center', side: 5 | 7): string =>
    patterns
      .filter((pattern) => pattern.side === side)
      .map((pattern) =>
        part === 'eye-ring'
          ? drawEyeRing(pattern, eyeShape.ring)
          : drawEyeCenter(pattern, eyeShape.center),
      )
      .join('');
  modules.path += draw('eye-ring', 5) + draw('eye-center', 5);

  const layers: QrLayer[] = [];
  for (const part of ['eye-ring', 'eye-center'] as const) {
    const color = part === 'eye-ring' ? eyeColor.ring : eyeColor.center;
    const path = draw(part, 7);
    if (color === undefined) {
      modules.path += path;
    } else {
      layers.push({ type: 'path', part, path, fillRule: 'nonzero', fill: color });
    }
  }
  return [...fillModules(size, style, modules), ...layers];
}

/** Lists the indices of a pattern's modules in a grid of this size. */
function listModules({ row, column, side }: EyePattern, size: number): number[] {
  return Array.from(
    { length: side * side },
    (_, i) => (row + Math.floor(i / side)) * size + column + (i % side),
  );
}

/** Fills the dark modules with the color, gradient or picture of a style. */
function fillModules(
  size: number,
  { fillColor, gradient, fillImage }: CheckedStyle,
  filled: QrFilledPath,
): QrLayer[] {
  const layer = { type: 'path', part: 'modules', ...filled } as const;
  const layers: QrLayer[] = gradient
    ? placeGradient(size, gradient).map(({ paint: fill, clip }) => ({
        ...layer,
        fill,
        ...(clip && { clip: { path: clip, fillRule: 'nonzero' } }),
      }))
    : [{ ...layer, fill: fillColor }];
  if (fillImage !== undefined) {
    layers.push({
      type: 'image',
      part: 'modules',
      src: fillImage,
      x: 0,
      y: 0,
      width: size,
      height: size,
      isStretched: true,
      clip: filled,
    });
  }
  return layers;
}

/** Adds a logo to a drawing. */
function drawLogo(drawing: QrDrawing, size: number, logo: QrLogo): void {
  const { picture, padded } = placeLogo(size, logo);
  const { shape: _, ...box } = picture;
  const { backColor: fill, crossOrigin, src } = logo;
  drawing.logo = picture;
  if (fill !== undefined) {
    const path = drawLogoArea(padded);
    drawing.layers.push({ type: 'path', part: 'logo', path, fillRule: 'nonzero', fill });
  }
  if (src !== undefined) {
    const clip: QrFilledPath = { path: drawLogoArea(picture), fillRule: 'nonzero' };
    drawing.layers.push({
      type: 'image',
      part: 'logo',
      src,
      crossOrigin,
      ...box,
      isStretched: false,
      clip,
    });
  }
}
