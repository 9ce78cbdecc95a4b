import {
  type QrPixels,
  type QrSymbol,
  type ScannabilityAssessment,
  assessScannability,
} from '@tessera/qr';
import { listPictures, readPixels } from './canvas/read-pixels.ts';
import type { SizedQrStyle } from './drawing/draw-styled-qr.ts';

export { findPageFindings } from './page-check/find-page-findings.ts';
export { judge, mergeFindings } from './page-check/merge-findings.ts';
export { describeCode } from './page-check/mounted-code.ts';
export { watchPage } from './page-check/watch-page.ts';

/** Assesses a code with its pictures. A picture that does not load counts as unknown. */
export async function assess(
  symbol: QrSymbol,
  style: SizedQrStyle,
): Promise<ScannabilityAssessment> {
  const pixels = (symbol.size + 2 * style.border) * style.boxSize;
  const images: Record<string, QrPixels> = {};
  for (const { src, crossOrigin } of listPictures(style)) {
    if (src !== undefined) {
      const picture = await readPixels(src, Math.ceil(pixels), crossOrigin).catch(() => undefined);
      if (picture) {
        images[src] = picture;
      }
    }
  }
  return assessScannability(symbol, style, { images });
}
