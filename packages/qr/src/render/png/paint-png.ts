import { parseColor, type Rgba } from '../../color/parse-color.ts';
import type { QrDrawing, QrFilledPath, QrImageLayer, QrLayer } from '../../draw/qr-drawing.ts';
import type { QrGradientPaint } from '../../draw/gradient.ts';
import { TesseraQrError } from '../../tessera-qr-error.ts';
import { measureCoverageBands } from '../../raster/measure-coverage.ts';
import { createPictureSampler } from '../../raster/picture-sampler.ts';
import type { QrPixels } from '../../raster/qr-pixels.ts';
import { decodePngUrl } from './decode-png.ts';
import { createPngWriter, type PngChannels } from './write-png.ts';

/** Returns the color at a point, in modules. */
type ColorAt = (x: number, y: number) => Rgba;

/** A layer that is ready to be painted band by band. */
interface LayerPainter {
  covered: Generator<Float32Array, void>;
  clip: Generator<Float32Array, void> | undefined;
  /** The color of the layer, if it is the same everywhere. */
  color: Rgba | undefined;
  colorAt: ColorAt;
  /** Whether every color of the layer is opaque, and a gray. */
  isOpaque: boolean;
  isGray: boolean;
}

/** The pixels that are painted at once. They take 16 bytes each, and 8 more for each layer. */
const BAND_PIXELS = 2 ** 18;

/**
 * Paints a drawing and encodes it as PNG, in bands of rows, so that the pixels of a large picture
 * are never in memory together.
 */
export async function paintPng(
  drawing: QrDrawing,
  images: Readonly<Record<string, QrPixels>>,
): Promise<Uint8Array> {
  const { pixels, side, border, layers } = drawing;
  const scale = pixels / side;
  const bandRows = Math.min(pixels, Math.max(1, Math.floor(BAND_PIXELS / pixels)));
  const measure = (path: QrFilledPath) =>
    measureCoverageBands(path, pixels, border, scale, bandRows);
  const painters = layers.map((layer) => createLayerPainter(layer, images, scale, measure));

  const channels = countChannels(layers, painters);
  const writer = createPngWriter(pixels, channels);
  const canvas = new Float32Array(4 * pixels * bandRows);
  for (let top = 0; top < pixels; top += bandRows) {
    canvas.fill(0);
    for (const painter of painters) {
      paintBand(canvas, painter, pixels, (column, row) => [
        (column + 0.5) / scale - border,
        (top + row + 0.5) / scale - border,
      ]);
    }
    const rows = Math.min(bandRows, pixels - top);
    await writer.addRows(packPixels(canvas.subarray(0, 4 * pixels * rows), channels));
  }
  return writer.finish();
}

function createLayerPainter(
  layer: QrLayer,
  images: Readonly<Record<string, QrPixels>>,
  scale: number,
  measure: (path: QrFilledPath) => Generator<Float32Array, void>,
): LayerPainter {
  if (layer.type === 'image') {
    const picture = findPicture(layer.src, images);
    return {
      covered: measure(layer.clip),
      clip: undefined,
      color: undefined,
      colorAt: createImageColor(picture, layer, scale),
      isOpaque: false,
      isGray: isGrayPicture(picture),
    };
  }
  const colors =
    typeof layer.fill === 'string'
      ? [toRgba(layer.fill)]
      : layer.fill.stops.map(({ color }) => toRgba(color));
  return {
    covered: measure(layer),
    clip: layer.clip && measure(layer.clip),
    color: typeof layer.fill === 'string' ? colors[0] : undefined,
    colorAt: createFillColor(layer.fill),
    isOpaque: colors.every(([, , , alpha]) => alpha === 1),
    isGray: colors.every(([red, green, blue]) => red === green && red === blue),
  };
}

/** Returns as few channels as the colors need. An opaque ground covers every pixel. */
function countChannels(layers: readonly QrLayer[], painters: readonly LayerPainter[]): PngChannels {
  if (layers[0]?.part !== 'ground' || !painters[0]!.isOpaque) {
    return 4;
  }
  return painters.every(({ isGray }) => isGray) ? 1 : 3;
}

/** Paints the next band of a layer over the canvas, whose colors are premultiplied by opacity. */
function paintBand(
  canvas: Float32Array,
  { covered: coverage, clip: clips, color: only, colorAt }: LayerPainter,
  pixels: number,
  place: (column: number, row: number) => [x: number, y: number],
): void {
  const covered = coverage.next().value!;
  const clip = clips?.next().value ?? undefined;
  for (let i = 0; i < covered.length; i++) {
    const part = clip ? covered[i]! * clip[i]! : covered[i]!;
    if (part === 0) {
      continue;
    }
    let color = only;
    if (color === undefined) {
      const column = i % pixels;
      color = colorAt(...place(column, (i - column) / pixels));
    }
    const [red, green, blue, alpha] = color;
    const at = 4 * i;
    const opacity = alpha * part;
    if (opacity === 1) {
      canvas[at] = red;
      canvas[at + 1] = green;
      canvas[at + 2] = blue;
      canvas[at + 3] = 1;
      continue;
    }
    const rest = 1 - opacity;
    canvas[at] = red * opacity + canvas[at]! * rest;
    canvas[at + 1] = green * opacity + canvas[at + 1]! * rest;
    canvas[at + 2] = blue * opacity + canvas[at + 2]! * rest;
    canvas[at + 3] = opacity + canvas[at + 3]! * rest;
  }
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

function findPicture(src: string, images: Readonly<Record<string, QrPixels>>): QrPixels {
  return Object.hasOwn(images, src) ? images[src]! : decodePngUrl(src);
}

function createImageColor(picture: QrPixels, layer: QrImageLayer, scale: number): ColorAt {
  // Half a pixel in each direction from the middle of the pixel.
  return createPictureSampler(picture, layer, 0.5 / scale);
}

function isGrayPicture({ data }: QrPixels): boolean {
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) {
      return false;
    }
  }
  return true;
}

/** Converts a band of the canvas to bytes. */
function packPixels(canvas: Float32Array, channels: PngChannels): Uint8Array {
  const count = canvas.length / 4;
  const packed = new Uint8Array(count * channels);
  const colors = channels === 1 ? 1 : 3;
  for (let i = 0; i < count; i++) {
    const alpha = canvas[4 * i + 3]!;
    for (let channel = 0; channel < colors; channel++) {
      const value = canvas[4 * i + channel]!;
      packed[i * channels + channel] = alpha === 0 ? 0 : Math.round(value / alpha);
    }
    if (channels === 4) {
      packed[4 * i + 3] = Math.round(255 * alpha);
    }
  }
  return packed;
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
