import { type ParsedKeyUri, parseKeyUri } from '@tessera/core';
import { rasterizeSvg, readQrCode } from '../read-qr-code.ts';

/** The pixels of each module in the picture that is read. */
const PIXELS = 4;

/**
 * Reads the account from the pixels of the QR code in an element.
 *
 * @throws {TypeError} if there is no QR code, or none that can be read.
 */
export async function scanPage(page: Element): Promise<ParsedKeyUri> {
  const code = page.querySelector<SVGSVGElement>('svg[role="img"][viewBox]');
  if (!code) {
    throw new TypeError('There is no QR code on the page.');
  }
  const picture = await rasterizeSvg(code, code.viewBox.baseVal.width * PIXELS, {
    page: '#ffffff',
    margin: 4 * PIXELS,
  });
  const text = await readQrCode(picture);
  if (text === undefined) {
    throw new TypeError('The QR code cannot be read.');
  }
  return parseKeyUri(text);
}
