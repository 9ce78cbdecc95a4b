import { encodeQr, type EncodeQrOptions } from '../src/encode/encode-qr.ts';
import type { QrSegment } from '../src/encode/segment.ts';
import { renderSvg } from '../src/render/render-svg.ts';
import { rasterizeSvg } from './picture.ts';
import type { Picture } from './read-qr.ts';

/** Draws a symbol with three pixels per module. */
export function drawSymbol(data: string | QrSegment[], options: EncodeQrOptions = {}): Picture {
  return rasterizeSvg(renderSvg(encodeQr(data, options), { boxSize: 3 }));
}
