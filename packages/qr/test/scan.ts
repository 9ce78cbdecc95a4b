import { type QrStyle, type QrSymbol, renderSvg } from '../src/index.ts';
import { addNoise } from '../../../test/add-noise.ts';
import { blurPicture, placeOnPage, rasterizeSvg } from './picture.ts';
import { listReaders, type Picture, READERS } from './read-qr.ts';

/** The pages that a symbol is placed on, as gray values. */
const PAGES = [255, 0] as const;

/** How a symbol is viewed: sharp and small, at a fractional size, out of focus, with noise. */
const CONDITIONS = ['3 px', '5.3 px', 'blurred', 'noisy'] as const;

const PIXELS_PER_MODULE = { '3 px': 3, '5.3 px': 5.3, blurred: 5, noisy: 4 };

/** A page and a condition under which readers view a symbol. */
export interface View {
  page: (typeof PAGES)[number];
  condition: (typeof CONDITIONS)[number];
}

/** Every page under every condition. */
export const VIEWS: readonly View[] = PAGES.flatMap((page) =>
  CONDITIONS.map((condition) => ({ page, condition })),
);

/** Draws what a reader gets in a view. */
function drawView(symbol: QrSymbol, style: QrStyle, { page, condition }: View): Picture {
  const scale = PIXELS_PER_MODULE[condition];
  const side = symbol.size + 2 * (style.border ?? 4);
  const drawn = rasterizeSvg(renderSvg(symbol, style), Math.round(side * scale));
  const placed = placeOnPage(drawn, page, Math.round(8 * scale));
  if (condition === 'blurred') {
    return blurPicture(placed, 0.25 * scale);
  }
  if (condition === 'noisy') {
    return addNoise(placed, 32, symbol.size);
  }
  return placed;
}

/** Lists the readers that fail, each with the view in which it does. */
export async function listFailures(
  symbol: QrSymbol,
  style: QrStyle,
  text: string,
  views: readonly View[] = VIEWS,
): Promise<string[]> {
  const failures: string[] = [];
  for (const view of views) {
    const successful = await listReaders(drawView(symbol, style, view), text);
    for (const reader of READERS) {
      if (!successful.includes(reader)) {
        failures.push(`${reader}, ${view.condition}, on ${view.page === 0 ? 'black' : 'white'}`);
      }
    }
  }
  return failures;
}
