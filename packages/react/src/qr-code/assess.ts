import {
  type QrPixels,
  type QrSymbol,
  type ScannabilityAssessment,
  assessScannability,
} from '@tessera/qr';
import { readPixels } from './read-pixels.ts';
import type { WholeStyle } from './use-styled-draw.ts';

/** Judges a code with its pictures; one that cannot be had counts as unknown. */
export async function assess(symbol: QrSymbol, style: WholeStyle): Promise<ScannabilityAssessment> {
  const pixels = (symbol.size + 2 * style.border) * style.boxSize;
  const images: Record<string, QrPixels> = {};
  for (const src of [style.logo?.src, style.fillImage]) {
    if (src !== undefined) {
      const picture = await readPixels(src, Math.ceil(pixels)).catch(() => undefined);
      if (picture) {
        images[src] = picture;
      }
    }
  }
  return assessScannability(symbol, style, { images });
}
