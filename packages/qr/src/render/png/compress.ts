import { zlibSync } from 'fflate';

/** Compresses bytes that are written one after the other (zlib, RFC 1950). */
export interface Compressor {
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Returns the compressed bytes in pieces. All bytes must have been written. */
  finish: () => Promise<Uint8Array[]>;
}

/** Up to this many bytes are compressed at once. */
const AT_ONCE = 2 ** 20;

/**
 * Creates a compressor for this many bytes.
 *
 * Where the platform compresses streams, many bytes are never in memory together, and in Node other
 * work gets its turn in between. (The stream of fflate 0.8.3 is not used: for some rows of zeros,
 * it refers to bytes before the first one.)
 */
export function createCompressor(total: number): Compressor {
  return total > AT_ONCE && typeof CompressionStream === 'function'
    ? createStreamCompressor()
    : createWholeCompressor(total);
}

function createStreamCompressor(): Compressor {
  const { readable, writable } = new CompressionStream('deflate');
  const writer = writable.getWriter();
  const pieces = readAll(readable);
  return {
    write: (bytes) => writer.write(bytes),
    async finish() {
      await writer.close();
      return pieces;
    },
  };
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
  }
  return pieces;
}

function createWholeCompressor(total: number): Compressor {
  const whole = new Uint8Array(total);
  let size = 0;
  return {
    async write(bytes) {
      whole.set(bytes, size);
      size += bytes.length;
    },
    finish: async () => [zlibSync(whole, { level: 9 })],
  };
}
