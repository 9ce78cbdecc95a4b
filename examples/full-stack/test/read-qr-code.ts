import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');

/** Reads the QR codes on a picture, with a decoder that shares nothing with our encoder. */
export async function readQrCodes(png: Uint8Array): Promise<string[]> {
  // From the package: by default it would be fetched from the network.
  const binary = await readFile(wasm);
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(binary).buffer } });
  const found = await readBarcodes(png, { formats: ['QRCode'] });
  return found.map(({ text }) => text);
}
