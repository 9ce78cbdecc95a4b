import { Unzlib } from 'fflate';
import type { QrPixels } from '../../raster/qr-pixels.ts';
import { TesseraQrError } from '../../tessera-qr-error.ts';
import { PNG_SIGNATURE } from './write-png.ts';

// Written here, because no library is safe with a picture from anywhere. fast-png inflates pixels
// and color profiles without a limit, and reads interlaced pictures of less than 8 bits as noise.
// pngjs needs modules of Node.

/**
 * The most pixels of a PNG that is decoded: 2048 × 2048 or any other shape of that area. A picture
 * of that size takes 16 MiB. The header of a small file can claim 2³¹ × 2³¹.
 */
export const MAX_PICTURE_PIXELS: number = 2048 * 2048;

/** Compressed bytes inflate to at most 1032 times as many, so a slice inflates to 1 MB. */
const SLICE_BYTES = 1024;

/** The bit depths of each color type, and its samples per pixel (PNG, Table 11.1). */
const COLOR_TYPES: Readonly<Record<number, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
const GRAY = 0;
const RGB = 2;
const PALETTE = 3;

/** The first column and row of each pass of an interlaced picture, and its steps (PNG §8.2). */
const ADAM7: readonly Pass[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];
type Pass = readonly [x: number, y: number, stepX: number, stepY: number];

/** The chunks of a PNG file that say what its pixels are. */
interface PngContent {
  width: number;
  height: number;
  depth: number;
  colorType: number;
  samples: number;
  passes: readonly Pass[];
  palette: Uint8Array;
  transparency: Uint8Array;
  compressed: Uint8Array[];
}

/**
 * Decodes the PNG in a `data:` URL.
 *
 * Its size is read from the header, so that nothing is decoded and no memory taken for a picture
 * that is too large. Chunks that say nothing about pixels are skipped.
 *
 * @throws {TesseraQrError} `image-not-decoded` for a picture of another format, a damaged one or
 * one that is too large.
 */
export function decodePngUrl(src: string): QrPixels {
  const base64 = /^data:image\/png;base64,(.*)$/is.exec(src)?.[1];
  if (base64 === undefined) {
    throw new TesseraQrError(
      'image-not-decoded',
      'a picture of the style is neither a PNG in a data: URL nor in `images`, so its pixels are not known. Decode it and pass them: renderPng(symbol, style, { images: { [src]: { width, height, data } } }).',
    );
  }
  let file: string;
  try {
    file = atob(base64);
  } catch {
    throw createDamageError();
  }
  return decodePng(Uint8Array.from(file, (character) => character.charCodeAt(0)));
}

function decodePng(file: Uint8Array): QrPixels {
  const content = readChunks(file);
  const { width, height, passes } = content;
  const data = new Uint8Array(4 * width * height);
  const scanlines = inflate(content);
  const writePixel = createPixelWriter(content, data);
  let offset = 0;
  for (const [x, y, stepX, stepY] of passes) {
    const [columns, rows] = measurePass(content, [x, y, stepX, stepY]);
    if (columns === 0) {
      continue;
    }
    const bytes = measureRow(content, columns);
    let before: Uint8Array = new Uint8Array(bytes);
    for (let row = 0; row < rows; row++) {
      const current = scanlines.subarray(offset + 1, offset + 1 + bytes);
      undoFilter(scanlines[offset]!, current, before, Math.ceil(bitsPerPixel(content) / 8));
      for (let column = 0; column < columns; column++) {
        writePixel((y + row * stepY) * width + x + column * stepX, current, column);
      }
      before = current;
      offset += 1 + bytes;
    }
  }
  return { width, height, data };
}

function readChunks(file: Uint8Array): PngContent {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (!PNG_SIGNATURE.every((byte, i) => file[i] === byte) || file.length < 33) {
    throw createDamageError();
  }
  const content: PngContent = {
    ...readHeader(view),
    palette: new Uint8Array(),
    transparency: new Uint8Array(),
    compressed: [],
  };
  for (let offset = 33; offset + 12 <= file.length;) {
    const length = view.getUint32(offset);
    const type = String.fromCharCode(...file.subarray(offset + 4, offset + 8));
    const data = file.subarray(offset + 8, offset + 8 + length);
    if (type === 'IDAT') {
      content.compressed.push(data);
    }
    if (type === 'PLTE') {
      content.palette = data;
    }
    if (type === 'tRNS') {
      content.transparency = data;
    }
    offset += 12 + length;
  }
  return content;
}

function readHeader(
  view: DataView,
): Pick<PngContent, 'width' | 'height' | 'depth' | 'colorType' | 'samples' | 'passes'> {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colorType, interlace] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  const type = COLOR_TYPES[colorType];
  const isHeader = view.getUint32(8) === 13 && view.getUint32(12) === 0x49484452;
  if (!isHeader || !type?.depths.includes(depth) || width === 0 || height === 0 || interlace > 1) {
    throw createDamageError();
  }
  if (width * height > MAX_PICTURE_PIXELS) {
    throw new TesseraQrError(
      'image-not-decoded',
      `a picture of the style has ${width} × ${height} pixels, and at most ${MAX_PICTURE_PIXELS} pixels in all are decoded. Scale it down, or decode it and pass its pixels in \`images\`.`,
    );
  }
  const passes = interlace === 1 ? ADAM7 : [[0, 0, 1, 1] as const];
  return { width, height, depth, colorType, samples: type.samples, passes };
}

function bitsPerPixel({ samples, depth }: PngContent): number {
  return samples * depth;
}

/** Returns the bytes of a row of this many pixels, without its filter. */
function measureRow(content: PngContent, columns: number): number {
  return Math.ceil((columns * bitsPerPixel(content)) / 8);
}

/** Returns the columns and rows of a pass. */
function measurePass(
  { width, height }: PngContent,
  [x, y, stepX, stepY]: Pass,
): [columns: number, rows: number] {
  return [
    Math.max(0, Math.ceil((width - x) / stepX)),
    Math.max(0, Math.ceil((height - y) / stepY)),
  ];
}

/** Inflates the rows of all passes, and stops where the header says that they end. */
function inflate(content: PngContent): Uint8Array {
  const total = content.passes.reduce((sum, pass) => {
    const [columns, rows] = measurePass(content, pass);
    return columns === 0 ? sum : sum + rows * (1 + measureRow(content, columns));
  }, 0);
  const inflated = new Uint8Array(total);
  let size = 0;
  const inflator = new Unzlib((chunk) => {
    inflated.set(chunk.subarray(0, Math.max(0, total - size)), size);
    size = Math.min(total, size + chunk.length);
  });
  try {
    for (const data of content.compressed) {
      for (let offset = 0; offset < data.length; offset += SLICE_BYTES) {
        if (size === total) {
          return inflated;
        }
        inflator.push(data.subarray(offset, offset + SLICE_BYTES));
      }
    }
  } catch {
    throw createDamageError();
  }
  if (size < total) {
    throw createDamageError();
  }
  return inflated;
}

/** Undoes the filter of a row in place (PNG §9.2). `distance` is that of the pixel to the left. */
function undoFilter(filter: number, row: Uint8Array, before: Uint8Array, distance: number): void {
  if (filter > 4) {
    throw createDamageError();
  }
  if (filter === 0) {
    return;
  }
  for (let i = 0; i < row.length; i++) {
    const left = i < distance ? 0 : row[i - distance]!;
    const above = before[i]!;
    const corner = i < distance ? 0 : before[i - distance]!;
    if (filter === 1) {
      row[i]! += left;
    } else if (filter === 2) {
      row[i]! += above;
    } else if (filter === 3) {
      row[i]! += (left + above) >> 1;
    } else {
      row[i]! += predictPaeth(left, above, corner);
    }
  }
}

function predictPaeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [
    Math.abs(above - corner),
    Math.abs(left - corner),
    Math.abs(left + above - 2 * corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) {
    return left;
  }
  return toAbove <= toCorner ? above : corner;
}

/** Creates a function that writes the pixel in a column of a row, as RGBA, to its place. */
function createPixelWriter(
  { depth, colorType, samples, palette, transparency }: PngContent,
  data: Uint8Array,
): (index: number, row: Uint8Array, column: number) => void {
  const read = (row: Uint8Array, at: number): number => {
    if (depth === 16) {
      return row[2 * at]! * 256 + row[2 * at + 1]!;
    }
    const perByte = 8 / depth;
    const shift = 8 - depth * (1 + (at % perByte));
    return (row[Math.floor(at / perByte)]! >> shift) & (2 ** depth - 1);
  };
  const scale = 255 / (2 ** depth - 1);
  // The one color of a picture without an alpha channel that is transparent, as two bytes a sample.
  const hasClearColor =
    (colorType === GRAY || colorType === RGB) && transparency.length === 2 * samples;
  const clear = Array.from(
    { length: hasClearColor ? samples : 0 },
    (_, i) => transparency[2 * i]! * 256 + transparency[2 * i + 1]!,
  );
  const values = Array.from({ length: samples }, () => 0);
  return (index, row, column) => {
    for (let i = 0; i < samples; i++) {
      values[i] = read(row, column * samples + i);
    }
    if (colorType === PALETTE) {
      const entry = values[0]!;
      if (3 * entry + 2 >= palette.length) {
        throw createDamageError();
      }
      for (let channel = 0; channel < 3; channel++) {
        data[4 * index + channel] = palette[3 * entry + channel]!;
      }
      data[4 * index + 3] = transparency[entry] ?? 255;
      return;
    }
    const isGray = samples < 3;
    for (let channel = 0; channel < 3; channel++) {
      data[4 * index + channel] = Math.round(values[isGray ? 0 : channel]! * scale);
    }
    const isClear = hasClearColor && values.every((value, i) => value === clear[i]);
    const hasAlpha = samples % 2 === 0;
    data[4 * index + 3] = hasAlpha ? Math.round(values[samples - 1]! * scale) : isClear ? 0 : 255;
  };
}

function createDamageError(): TesseraQrError {
  return new TesseraQrError(
    'image-not-decoded',
    'a picture of the style is a damaged PNG in a data: URL. Encode it again.',
  );
}
