import { createCompressor } from './compress.ts';

/** The first eight bytes of every PNG file. */
export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Channels per pixel: gray, RGB or RGBA. Each is a byte. */
export type PngChannels = 1 | 3 | 4;

const COLOR_TYPES: Readonly<Record<PngChannels, number>> = { 1: 0, 3: 2, 4: 6 };
const NO_FILTER = 0;
const FILTER_UP = 2;

/** Writes a PNG file row by row, so that the pixels of the whole picture are never in memory. */
export interface PngWriter {
  /** Adds rows of pixels from the top. */
  addRows: (pixels: Uint8Array) => Promise<void>;
  /** Returns the file. All rows must have been added. */
  finish: () => Promise<Uint8Array>;
}

/** Creates a writer for a square picture. */
export function createPngWriter(side: number, channels: PngChannels): PngWriter {
  const stride = side * channels;
  const compressor = createCompressor(side * (stride + 1));
  let before = new Uint8Array(stride);

  return {
    addRows: (pixels) => {
      const filtered = new Uint8Array((pixels.length / stride) * (stride + 1));
      for (let from = 0, to = 0; from < pixels.length; from += stride, to += stride + 1) {
        const row = pixels.subarray(from, from + stride);
        // Most rows are those above, and nothing is written shorter and faster than zeros.
        const isRepeated = areEqual(row, before);
        filtered[to] = isRepeated ? FILTER_UP : NO_FILTER;
        if (!isRepeated) {
          filtered.set(row, to + 1);
        }
        before = row.slice();
      }
      return compressor.write(filtered);
    },
    async finish() {
      const parts = [
        Uint8Array.from(PNG_SIGNATURE),
        createHeader(side, channels),
        ...(await compressor.finish()).map((piece) => createChunk('IDAT', piece)),
        createChunk('IEND', new Uint8Array()),
      ];
      const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
      let offset = 0;
      for (const part of parts) {
        file.set(part, offset);
        offset += part.length;
      }
      return file;
    },
  };
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) {
      return false;
    }
  }
  return true;
}

function createHeader(side: number, channels: PngChannels): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, side);
  view.setUint32(4, side);
  header[8] = 8;
  header[9] = COLOR_TYPES[channels];
  return createChunk('IHDR', header);
}

/** Creates a chunk: length, type, data and checksum (PNG §5.3). */
function createChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) {
    chunk[4 + i] = type.charCodeAt(i);
  }
  chunk.set(data, 8);
  view.setUint32(data.length + 8, computeChecksum(chunk.subarray(4, data.length + 8)));
  return chunk;
}

// The CRC-32 of each byte (PNG, Annex D).
const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value;
});

function computeChecksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value = CHECKSUMS[(value ^ byte) & 0xff]! ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}
