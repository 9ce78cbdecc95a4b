import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { scanRGBABuffer } from '@undecaf/zbar-wasm';
import jsQrModule from 'jsqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A picture to read: the red, green, blue and opacity of each pixel. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** The readers that must read every symbol. */
export const READERS = ['zxing', 'zbar', 'jsqr'] as const;

/** One of the readers. */
export type Reader = (typeof READERS)[number];

const require = createRequire(import.meta.url);
const wasm = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } });

// The package is CommonJS, whose default export bundlers and Node expose differently.
const jsQr = (
  typeof jsQrModule === 'function' ? jsQrModule : (jsQrModule as { default: unknown }).default
) as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
  options: { inversionAttempts: 'dontInvert' },
) => { binaryData: number[] } | null;

/**
 * Returns the bytes that each reader finds, `undefined` if it finds nothing. No reader gets a
 * second attempt with inversion, rotation or scaling.
 */
export async function readQr(picture: Picture): Promise<Record<Reader, Uint8Array | undefined>> {
  const { width, height, data } = picture;
  const [zxing] = await readBarcodes(picture as unknown as ImageData, {
    formats: ['QRCode'],
    tryHarder: false,
    tryRotate: false,
    tryInvert: false,
    tryDownscale: false,
    maxNumberOfSymbols: 1,
  });
  const [zbar] = await scanRGBABuffer(data.slice().buffer, width, height);
  const jsqr = jsQr(data, width, height, { inversionAttempts: 'dontInvert' });
  return {
    zxing: zxing?.isValid ? zxing.bytes : undefined,
    zbar:
      zbar &&
      new Uint8Array(
        zbar.data.buffer.slice(zbar.data.byteOffset, zbar.data.byteOffset + zbar.data.byteLength),
      ),
    jsqr: jsqr ? Uint8Array.from(jsqr.binaryData) : undefined,
  };
}

/** Lists the readers that find exactly this text. */
export async function listReaders(picture: Picture, text: string): Promise<Reader[]> {
  const found = await readQr(picture);
  return READERS.filter((reader) => {
    const bytes = found[reader];
    return bytes !== undefined && new TextDecoder().decode(bytes) === text;
  });
}
