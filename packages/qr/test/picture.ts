import { Resvg } from '@resvg/resvg-js';
import { decode } from 'fast-png';
import type { Picture } from './read-qr.ts';

/** Renders an SVG document with resvg, which shares no code with this package. */
export function rasterizeSvg(svg: string, width?: number): Picture {
  const image = new Resvg(
    svg,
    width === undefined ? {} : { fitTo: { mode: 'width', value: width } },
  ).render();
  return { width: image.width, height: image.height, data: new Uint8ClampedArray(image.pixels) };
}

/** Decodes a PNG file. */
export function decodePng(file: Uint8Array): Picture {
  const { width, height, data, channels } = decode(file);
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    const sample = (channel: number): number => data[i * channels + channel]!;
    const gray = channels < 3;
    pixels.set(
      [
        sample(0),
        sample(gray ? 0 : 1),
        sample(gray ? 0 : 2),
        channels % 2 === 0 ? sample(channels - 1) : 255,
      ],
      4 * i,
    );
  }
  return { width, height, data: pixels };
}

/**
 * Places a picture in the middle of a gray page, which shows through where the picture is
 * transparent.
 */
export function placeOnPage(
  { width, height, data }: Picture,
  gray: number,
  margin: number,
): Picture {
  const page = {
    width: width + 2 * margin,
    height: height + 2 * margin,
    data: new Uint8ClampedArray(4 * (width + 2 * margin) * (height + 2 * margin)).fill(gray),
  };
  for (let i = 3; i < page.data.length; i += 4) {
    page.data[i] = 255;
  }
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = 4 * (row * width + column);
      const to = 4 * ((row + margin) * page.width + column + margin);
      const opacity = data[from + 3]! / 255;
      for (let channel = 0; channel < 3; channel++) {
        page.data[to + channel] = data[from + channel]! * opacity + gray * (1 - opacity);
      }
    }
  }
  return page;
}

/** Blurs like a lens out of focus: a Gaussian with this standard deviation in pixels. */
export function blurPicture({ width, height, data }: Picture, deviation: number): Picture {
  const reach = Math.ceil(3 * deviation);
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * deviation ** 2)),
  );
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  // Blurs the rows of one channel and transposes them, so that two passes blur rows and columns.
  const pass = (from: Float32Array, columns: number, rows: number): Float32Array => {
    const to = new Float32Array(from.length);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let sum = 0;
        for (let k = -reach; k <= reach; k++) {
          const at = column + k < 0 ? 0 : column + k < columns ? column + k : columns - 1;
          sum += from[row * columns + at]! * kernel[k + reach]!;
        }
        to[column * rows + row] = sum / total;
      }
    }
    return to;
  };
  const pixels = new Uint8ClampedArray(data.length).fill(255);
  for (let channel = 0; channel < 3; channel++) {
    const values = Float32Array.from({ length: width * height }, (_, i) => data[4 * i + channel]!);
    const soft = pass(pass(values, width, height), height, width);
    for (let i = 0; i < soft.length; i++) {
      pixels[4 * i + channel] = soft[i]!;
    }
  }
  return { width, height, data: pixels };
}

/** Returns the average difference of two pictures of the same size, 0–255. */
export function comparePictures(
  a: { data: Uint8ClampedArray },
  b: { data: Uint8ClampedArray },
): number {
  if (a.data.length !== b.data.length) {
    throw new RangeError('The pictures differ in size.');
  }
  return a.data.reduce((sum, value, i) => sum + Math.abs(value - b.data[i]!), 0) / a.data.length;
}
