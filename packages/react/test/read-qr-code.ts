import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

// By default the package fetches its WebAssembly from a CDN.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });

/** Reads a picture with ZXing in its strictest mode. Returns `undefined` if it finds no code. */
export async function readQrCode(picture: ImageData | Blob): Promise<string | undefined> {
  const [found] = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: false,
    tryRotate: false,
    tryInvert: false,
    tryDownscale: false,
    maxNumberOfSymbols: 1,
  });
  return found?.isValid ? found.text : undefined;
}

/**
 * Draws an `<svg>` in this browser, `side` pixels wide, on a page of one color, and returns the
 * pixels.
 */
export async function rasterizeSvg(
  svg: Element,
  side: number,
  { page = '#000000', margin = 0 } = {},
): Promise<ImageData> {
  const copy = svg.cloneNode(true) as Element;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(side));
  copy.setAttribute('height', String(side));
  const source = new XMLSerializer().serializeToString(copy);
  return rasterizeImage(`data:image/svg+xml,${encodeURIComponent(source)}`, side, { page, margin });
}

/** Draws a picture, `side` pixels wide, on a page of one color, and returns the pixels. */
export async function rasterizeImage(
  src: string,
  side: number,
  { page = '#000000', margin = 0 } = {},
): Promise<ImageData> {
  const image = new Image();
  await new Promise((resolve, reject) => {
    image.addEventListener('load', resolve);
    image.addEventListener('error', () => reject(new Error('The picture did not load.')));
    image.src = src;
  });
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(side) + 2 * margin;
  canvas.height = canvas.width;
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error('There is no canvas.');
  }
  context.fillStyle = page;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, margin, margin, side, side);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
