import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const WASM = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');

/** Reads the QR codes in a PNG, with a decoder that shares no code with our encoder. */
export async function readQrCodes(png: Uint8Array): Promise<string[]> {
  // By default the module would be fetched from the network.
  const binary = await readFile(WASM);
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(binary).buffer } });
  const found = await readBarcodes(png, { formats: ['QRCode'] });
  return found.map(({ text }) => text);
}
