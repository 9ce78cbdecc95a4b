import type { ScannabilityFinding } from '@tessera/qr';

/**
 * The kind of a change by the page, and the unit of its `value`. The codes are stable.
 *
 * - `page-paint`: rules of the page recolor, hide or reshape parts of the drawing. `value`: the
 *   contrast ratio (WCAG) that is left, 0 if a part is missing or has another shape.
 * - `page-background`: the background of the page shows through a ground that is not opaque.
 *   `value`: the contrast ratio that is left, below 1 when inverted.
 * - `page-filter`: filters on the code or around it. `value`: the contrast ratio that is left,
 *   below 1 when inverted, 0 if it cannot be computed.
 * - `page-opacity`: the code is translucent. `value`: the contrast ratio that is left.
 * - `page-blend`: the code is blended with the page. `value`: the contrast ratio that is left, 0 if
 *   it cannot be computed.
 * - `page-blur`: `value`: the radius of all blur filters, in modules.
 * - `page-size`: `value`: device pixels per module.
 * - `page-distortion`: modules are not square. `value`: their longer side divided by the shorter.
 * - `page-mirror`: the code is mirrored. `value`: 1.
 * - `page-cover`: an element lies over the code. `value`: the part of the code that it covers, 0–1.
 * - `page-clipping`: an element around the code, round corners or a `clip-path` cut it off.
 *   `value`: modules of the quiet zone that are left on that side, below 0 if modules of the symbol
 *   are cut off.
 */
export type PageFindingCode =
  | 'page-paint'
  | 'page-background'
  | 'page-filter'
  | 'page-opacity'
  | 'page-blend'
  | 'page-blur'
  | 'page-size'
  | 'page-distortion'
  | 'page-mirror'
  | 'page-cover'
  | 'page-clipping';

/** A change by the page that makes a QR code hard to scan. */
export interface PageFinding extends Omit<ScannabilityFinding, 'code'> {
  code: PageFindingCode;
}
