import { decode, encode } from 'fast-png';
import { parseColor, type Rgba } from '../../color/parse-color.ts';
import type { QrDrawing, QrImageLayer, QrLayer } from '../../draw/qr-drawing.ts';
import type { QrGradientPaint } from '../../draw/gradient.ts';
import { TesseraQrError } from '../../tessera-qr-error.ts';
import { measureCoverage } from '../../raster/measure-coverage.ts';
import { createPictureSampler } from '../../raster/picture-sampler.ts';
import type { QrPixels } from '../../raster/qr-pixels.ts';

/** Returns the color at a point, in modules. */
type ColorAt = (x: number, y: number) => Rgba;

/** Paints a drawing and encodes it as PNG. */
export function paintPng(
  drawing: QrDrawing,
  images: Readonly<Record<string, QrPixels>>,
): Uint8Array {
  const { pixels, side, border, layers } = drawing;
  const scale = pixels / side;
  const canvas = new Float32Array(4 * pixels * pixels);
  for (const layer of layers) {
    const covered = measureLayer(layer, pixels, border, scale);
    const colorAt =
      layer.type === 'path' ? createFillColor(layer.fill) : createImageColor(layer, images, scale);
    for (let i = 0; i < covered.length; i++) {
      const part = covered[i]!;
      if (part === 0) {
        continue;
      }
      const column = i % pixels;
      const row = (i - column) / pixels;
      blendPixel(
        canvas,
        4 * i,
        colorAt((column + 0.5) / scale - border, (row + 0.5) / scale - border),
        part,
      );
    }
  }
  return encode({ width: pixels, height: pixels, ...packPixels(canvas) }, { zlib: { level: 9 } });
}

function measureLayer(layer: QrLayer, pixels: number, border: number, scale: number): Float32Array {
  const clip = layer.clip && measureCoverage(layer.clip, pixels, border, scale);
  if (layer.type === 'image') {
    return clip!;
  }
  const covered = measureCoverage(layer, pixels, border, scale);
  return clip ? covered.map((part, i) => part * clip[i]!) : covered;
}

/** Blends a color over a pixel of the canvas, whose colors are premultiplied by opacity. */
function blendPixel(
  canvas: Float32Array,
  at: number,
  [red, green, blue, alpha]: Rgba,
  part: number,
): void {
  const opacity = alpha * part;
  const rest = 1 - opacity;
  canvas[at] = red * opacity + canvas[at]! * rest;
  canvas[at + 1] = green * opacity + canvas[at + 1]! * rest;
  canvas[at + 2] = blue * opacity + canvas[at + 2]! * rest;
  canvas[at + 3] = opacity + canvas[at + 3]! * rest;
}

function createFillColor(fill: string | QrGradientPaint): ColorAt {
  if (typeof fill === 'string') {
    const color = toRgba(fill);
    return () => color;
  }
  const colors = createGradientColor(fill);
  const offsetAt = createGradientOffset(fill);
  return (x, y) => colors(offsetAt(x, y));
}

/** Creates a function that returns how far along a gradient a point is, 0 to 1. */
function createGradientOffset(paint: QrGradientPaint): (x: number, y: number) => number {
  if (paint.type === 'radial') {
    const { cx, cy, r } = paint;
    return (x, y) => Math.hypot(x - cx, y - cy) / r;
  }
  const { x1, y1, x2, y2 } = paint;
  const [dx, dy] = [x2 - x1, y2 - y1];
  return (x, y) => ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
}

/**
 * Creates a function that returns the color at an offset. Between two stops, colors are mixed in
 * sRGB, as in SVG. Beyond the outer stops, the color does not change.
 */
function createGradientColor({ stops }: QrGradientPaint): (offset: number) => Rgba {
  const colors = stops.map(({ offset, color }) => ({ offset, color: toRgba(color) }));
  return (offset) => {
    const next = colors.findIndex((stop) => stop.offset > offset);
    const to = next < 0 ? colors.at(-1)! : colors[next]!;
    const from = next <= 0 ? to : colors[next - 1]!;
    const part = to === from ? 0 : (offset - from.offset) / (to.offset - from.offset);
    const mix = (channel: 0 | 1 | 2 | 3): number =>
      from.color[channel] + part * (to.color[channel] - from.color[channel]);
    return [mix(0), mix(1), mix(2), mix(3)];
  };
}

function createImageColor(
  layer: QrImageLayer,
  images: Readonly<Record<string, QrPixels>>,
  scale: number,
): ColorAt {
  // Half a pixel in each direction from the middle of the pixel.
  return createPictureSampler(images[layer.src] ?? decodeDataUrl(layer.src), layer, 0.5 / scale);
}

function decodeDataUrl(src: string): QrPixels {
  const base64 = /^data:image\/png;base64,(.*)$/s.exec(src)?.[1];
  if (base64 === undefined) {
    throw new TesseraQrError(
      'image-not-decoded',
      'a picture of the style is neither a PNG in a data: URL nor in `images`, so its pixels are not known. Decode it and pass them: renderPng(symbol, style, { images: { [src]: { width, height, data } } }).',
    );
  }
  const { width, height, data, channels, depth, palette } = decode(
    Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
  );
  const rgba = new Uint8Array(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    const sample = (channel: number): number =>
      data[i * channels + channel]! / (depth === 16 ? 257 : 1);
    const color = palette
      ? palette[data[i]!]!
      : channels < 3
        ? [sample(0), sample(0), sample(0), channels === 2 ? sample(1) : 255]
        : [sample(0), sample(1), sample(2), channels === 4 ? sample(3) : 255];
    rgba.set([color[0]!, color[1]!, color[2]!, color[3] ?? 255], 4 * i);
  }
  return { width, height, data: rgba };
}

/** Converts the canvas to bytes, with as few channels as its colors need. */
function packPixels(canvas: Float32Array): { data: Uint8Array; channels: 1 | 3 | 4 } {
  const count = canvas.length / 4;
  const rgba = new Uint8Array(canvas.length);
  let isOpaque = true;
  let isGray = true;
  for (let at = 0; at < canvas.length; at += 4) {
    const alpha = canvas[at + 3]!;
    for (let channel = 0; channel < 3; channel++) {
      rgba[at + channel] = alpha === 0 ? 0 : Math.round(canvas[at + channel]! / alpha);
    }
    rgba[at + 3] = Math.round(255 * alpha);
    isOpaque &&= rgba[at + 3] === 255;
    isGray &&= rgba[at] === rgba[at + 1] && rgba[at] === rgba[at + 2];
  }
  if (!isOpaque) {
    return { data: rgba, channels: 4 };
  }
  const channels = isGray ? 1 : 3;
  const data = new Uint8Array(count * channels);
  for (let i = 0; i < count; i++) {
    for (let channel = 0; channel < channels; channel++) {
      data[i * channels + channel] = rgba[4 * i + channel]!;
    }
  }
  return { data, channels };
}

function toRgba(color: string): Rgba {
  const value = parseColor(color);
  if (value === undefined) {
    throw new TesseraQrError(
      'invalid-color',
      'a color of the style has no value outside a page, so it cannot be painted. Use a name, a hexadecimal number or a function such as rgb(0 0 128), not `currentColor` or a variable.',
    );
  }
  return value;
}
