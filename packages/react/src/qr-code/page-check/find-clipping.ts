import type { MeasuredCode } from './measure-code.ts';
import type { MountedCode } from './mounted-code.ts';
import { type AroundElement, nameElement } from './page-around.ts';
import type { PageFinding } from './page-finding.ts';

/** Less than this part of a module is rounding. */
const NOTABLE_CUT = 0.25;
const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const;

/** What cuts a code off. */
interface Cut {
  by: Element;
  /** How far it reaches into the code, in modules. */
  modules: number;
  isCorner: boolean;
}

/**
 * Finds out what cuts a code off. Returns `'hidden'` if nothing of the code is seen: then the page
 * does not show it yet.
 */
export function findClipping(
  code: MountedCode,
  { place, pixels }: MeasuredCode,
  around: readonly AroundElement[],
): PageFinding | 'hidden' | undefined {
  if (!place) {
    return undefined;
  }
  const cuts: Cut[] = [];
  for (const { element, style } of listClipping(around)) {
    const clip = element === around[0]?.element ? place : readPaddingBox(element, style, place);
    const seen = [
      Math.min(clip.right, place.right) - Math.max(clip.left, place.left),
      Math.min(clip.bottom, place.bottom) - Math.max(clip.top, place.top),
    ];
    if (seen.some((length) => length <= 0)) {
      return 'hidden';
    }
    const edges = [
      clip.left - place.left,
      clip.top - place.top,
      place.right - clip.right,
      place.bottom - clip.bottom,
    ];
    cuts.push({ by: element, modules: Math.max(0, ...edges) / pixels, isCorner: false });
    // The corners of the quiet zone are far from the eyes, so they matter only close to them.
    const corner = findCornerCut(element, style, place, clip, pixels);
    if (corner > code.border - 1) {
      cuts.push({ by: element, modules: corner, isCorner: true });
    }
  }
  const worst = cuts.toSorted((one, other) => other.modules - one.modules)[0];
  if (!worst || worst.modules < NOTABLE_CUT) {
    return undefined;
  }
  const left = code.border - worst.modules;
  return {
    code: 'page-clipping',
    // Measured: even the corners that `border-radius: 50%` cuts off are corrected.
    severity: left <= 0 && !worst.isCorner ? 'unscannable' : 'risky',
    value: left,
    limit: code.border,
    message:
      left < 0
        ? `${nameElement(worst.by)} cuts modules of the code off.`
        : `${nameElement(worst.by)} cuts the quiet zone off, of which ${left.toFixed(1)} modules are left.`,
    fix: 'Make that element larger, or remove its overflow or border-radius.',
  };
}

/** Lists the elements that cut off what is outside of them. */
function listClipping(around: readonly AroundElement[]): AroundElement[] {
  const [code, ...others] = around;
  const clipping = code ? [code] : [];
  let position = code?.style.position;
  for (const ancestor of others) {
    const { element, style } = ancestor;
    const { body, documentElement } = element.ownerDocument;
    const isTransformed = style.transform !== 'none' || style.filter !== 'none';
    const isContaining =
      isTransformed ||
      (position !== 'fixed' && (position !== 'absolute' || style.position !== 'static'));
    if (!isContaining || style.display === 'contents') {
      continue;
    }
    position = style.position;
    // The overflow of these two is that of the window, which scrolls.
    if (
      element !== body &&
      element !== documentElement &&
      style.overflowX + style.overflowY !== 'visiblevisible'
    ) {
      clipping.push(ancestor);
    }
  }
  return clipping;
}

/** Returns the area outside of which an element cuts off what is at this place. */
function readPaddingBox(element: Element, style: CSSStyleDeclaration, place: DOMRect): DOMRect {
  const box = element.getBoundingClientRect();
  const read = (side: string): number =>
    parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0;
  const width = box.width - read('left') - read('right');
  const height = box.height - read('top') - read('bottom');
  const [left, across] = limitAxis(
    style.overflowX,
    [box.x + read('left'), width],
    [place.x, place.width],
  );
  const [top, down] = limitAxis(
    style.overflowY,
    [box.y + read('top'), height],
    [place.y, place.height],
  );
  return new DOMRect(left, top, across, down);
}

type Stretch = readonly [start: number, length: number];

function limitAxis(overflow: string, [start, length]: Stretch, [place, needed]: Stretch): Stretch {
  switch (overflow) {
    case 'visible':
      return [-1e6, 2e6];
    case 'auto':
    case 'scroll':
      // The user can scroll the middle of the code into view.
      return length >= needed ? [-1e6, 2e6] : [place + (needed - length) / 2, length];
    default:
      return [start, length];
  }
}

/** Returns how far round corners reach into the code along its sides, in modules. */
function findCornerCut(
  element: Element,
  style: CSSStyleDeclaration,
  place: DOMRect,
  clip: DOMRect,
  pixels: number,
): number {
  const box = element.getBoundingClientRect();
  const cuts = CORNERS.map((corner) => {
    const [given = '0'] = style.getPropertyValue(`border-${corner}-radius`).split(' ');
    const length = parseFloat(given) || 0;
    const radius = Math.min(
      given.endsWith('%') ? (length / 100) * box.width : length,
      box.width / 2,
      box.height / 2,
    );
    // A round corner takes this much of both sides of the square around it.
    const taken = radius * (1 - Math.SQRT1_2);
    const besideX = corner.endsWith('left') ? place.left - clip.left : clip.right - place.right;
    const besideY = corner.startsWith('top') ? place.top - clip.top : clip.bottom - place.bottom;
    return taken - Math.max(besideX, besideY);
  });
  return Math.max(...cuts) / pixels;
}
