import { checkColorNames } from '../color/check-color-names.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import { drawGround } from './draw-plain-qr.ts';
import { type EyePattern, eyePatterns, eyePupil, eyeRing } from './eye-shape.ts';
import { placeGradient } from './gradient.ts';
import { areaPath, excavate, placeLogo } from './logo.ts';
import type { ModuleGrid } from './module-path.ts';
import { drawModules } from './module-shape.ts';
import type { QrFilledPath, QrDrawing, QrImageLayer, QrLayer } from './qr-drawing.ts';
import { type CheckedStyle, checkStyle, type QrStyle } from './qr-style.ts';

/**
 * Draws a symbol as plain geometry.
 *
 * @throws {TesseraQrError} `invalid-option` or `invalid-color`, naming the option.
 * @example
 * const { viewBox, layers } = drawQr(encodeQr(keyUri), { moduleShape: 'rounded', eyeShape: 'rounded' });
 */
export function drawQr(symbol: QrSymbol, style: QrStyle = {}): QrDrawing {
  const drawing = drawGround(symbol.size, style);
  const checked = checkStyle(style);
  drawing.layers.push(...darkLayers(symbol, checked), ...logoLayers(symbol.size, checked));
  checkColorNames(drawing.layers);
  return drawing;
}

function darkLayers(symbol: QrSymbol, style: CheckedStyle): QrLayer[] {
  const { size } = symbol;
  const { moduleShape, moduleSize, moduleRadius, eyeShape, eyeColor, logo } = style;
  let grid: ModuleGrid = symbol;
  if (logo && logo.excavate !== false) {
    grid = excavate(grid, placeLogo(size, logo).padded);
  }

  const hasPlainEyes =
    moduleShape === 'square' &&
    eyeShape.ring === 'square' &&
    eyeShape.pupil === 'square' &&
    eyeColor.ring === undefined &&
    eyeColor.pupil === undefined;
  if (hasPlainEyes) {
    return paint(size, style, drawModules(grid, 'square', undefined, 0));
  }

  // A pattern that a logo displaces in part is left to the modules.
  const patterns = eyePatterns(symbol).filter((pattern) =>
    modulesOf(pattern, size).every((i) => grid.modules[i] === symbol.modules[i]),
  );
  const rest = grid.modules.slice();
  for (const i of patterns.flatMap((pattern) => modulesOf(pattern, size))) {
    rest[i] = 0;
  }
  const modules = drawModules({ size, modules: rest }, moduleShape, moduleSize, moduleRadius);
  const draw = (part: 'eye-ring' | 'eye-pupil', side: 5 | 7): string =>
    patterns
      .filter((pattern) => pattern.side === side)
      .map((pattern) =>
        part === 'eye-ring' ? eyeRing(pattern, eyeShape.ring) : eyePupil(pattern, eyeShape.pupil),
      )
      .join('');
  modules.path += draw('eye-ring', 5) + draw('eye-pupil', 5);

  const layers: QrLayer[] = [];
  for (const part of ['eye-ring', 'eye-pupil'] as const) {
    const color = part === 'eye-ring' ? eyeColor.ring : eyeColor.pupil;
    const path = draw(part, 7);
    if (color === undefined) {
      modules.path += path;
    } else {
      layers.push({ type: 'path', part, path, fillRule: 'nonzero', fill: color });
    }
  }
  return [...paint(size, style, modules), ...layers];
}

/** The places of a pattern's modules in a grid of this size. */
function modulesOf({ row, column, side }: EyePattern, size: number): number[] {
  return Array.from(
    { length: side * side },
    (_, i) => (row + Math.floor(i / side)) * size + column + (i % side),
  );
}

/** Fills the dark modules with the color, gradient or picture of a style. */
function paint(
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

function logoLayers(size: number, { logo }: CheckedStyle): QrLayer[] {
  if (!logo) {
    return [];
  }
  const { picture, padded } = placeLogo(size, logo);
  const { shape: _, ...box } = picture;
  const image: QrImageLayer = {
    type: 'image',
    part: 'logo',
    src: logo.src,
    ...box,
    isStretched: false,
    clip: { path: areaPath(picture), fillRule: 'nonzero' },
  };
  if (logo.backColor === undefined) {
    return [image];
  }
  return [
    {
      type: 'path',
      part: 'logo',
      path: areaPath(padded),
      fillRule: 'nonzero',
      fill: logo.backColor,
    },
    image,
  ];
}
