import { type QrStyle, type QrSymbol, renderSvg } from '../src/index.ts';
import { blurred, noisy, onPage, pictureOfSvg } from './picture.ts';
import { type Picture, type Reader, readers, readersOf } from './read-qr.ts';

/** The pages on which a symbol is looked at, as gray values. */
const pages = [255, 0] as const;

/**
 * How it is looked at: sharp and small, at a size between pixels, out of focus, and through a bad
 * sensor.
 */
const conditions = ['3 px', '5.3 px', 'blurred', 'noisy'] as const;

/** A drawing as one of its readers sees it. */
export interface Look {
  page: (typeof pages)[number];
  condition: (typeof conditions)[number];
}

/** Every page under every condition. */
export const looks: readonly Look[] = pages.flatMap((page) =>
  conditions.map((condition) => ({ page, condition })),
);

const pixelsPerModule = { '3 px': 3, '5.3 px': 5.3, blurred: 5, noisy: 4 };

/** What is seen of a symbol. */
function picture(symbol: QrSymbol, style: QrStyle, { page, condition }: Look): Picture {
  const scale = pixelsPerModule[condition];
  const side = symbol.size + 2 * (style.border ?? 4);
  const drawn = pictureOfSvg(renderSvg(symbol, style), Math.round(side * scale));
  const placed = onPage(drawn, page, Math.round(8 * scale));
  if (condition === 'blurred') {
    return blurred(placed, 0.25 * scale);
  }
  if (condition === 'noisy') {
    return noisy(placed, 32, symbol.size);
  }
  return placed;
}

/** The readers that fail, with the look at which they do. */
export async function failures(
  symbol: QrSymbol,
  style: QrStyle,
  text: string,
  seen: readonly Look[] = looks,
): Promise<string[]> {
  const failed: string[] = [];
  for (const look of seen) {
    const read: Reader[] = await readersOf(picture(symbol, style, look), text);
    for (const reader of readers) {
      if (!read.includes(reader)) {
        failed.push(`${reader}, ${look.condition}, on ${look.page === 0 ? 'black' : 'white'}`);
      }
    }
  }
  return failed;
}
