import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { scanRGBABuffer } from '@undecaf/zbar-wasm';
import jsQrModule from 'jsqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A picture to read: red, green, blue and opacity of each pixel. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** The readers that a symbol has to pass. */
export const readers = ['zxing', 'zbar', 'jsqr'] as const;

/** One of the readers. */
export type Reader = (typeof readers)[number];

const require = createRequire(import.meta.url);
const wasm = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } });

// The package is CommonJS, whose default export a bundler and Node see differently.
const jsQr = (
  typeof jsQrModule === 'function' ? jsQrModule : (jsQrModule as { default: unknown }).default
) as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
  options: { inversionAttempts: 'dontInvert' },
) => { binaryData: number[] } | null;

/**
 * What each reader finds, as bytes; `undefined` where it finds nothing. None is allowed a second
 * look: no inversion, rotation or scaling.
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

/** The readers that found exactly this text. */
export async function readersOf(picture: Picture, text: string): Promise<Reader[]> {
  const found = await readQr(picture);
  return readers.filter((reader) => {
    const bytes = found[reader];
    return bytes !== undefined && new TextDecoder().decode(bytes) === text;
  });
}
