import type { MeasuredCode } from './measure-code.ts';
import type { MountedCode } from './mounted-code.ts';
import { type AroundElement, isInTopLayer, nameElement, readStyle } from './page-around.ts';
import { readColor } from './page-colors.ts';
import type { PageFinding } from './page-finding.ts';

/** How many rows and columns of points are looked at, besides those along the edges. */
const POINTS = 11;
/** More covered points than this part of all are more than error correction restores. */
const FATAL_PART = 0.15;
/** How much of an eye and its light frame there is, in modules. */
const EYE = 8;

/** Elements that are drawn whatever their background is. */
const REPLACED = 'img, canvas, video, iframe, object, embed, input, select, textarea';

/** Something that keeps points of a code from being seen. */
interface Loss {
  by: Element;
  points: number;
  isOnEye: boolean;
  /** The longest way from a lost point to the nearest edge of the code, in modules. */
  depth: number;
}

/** Finds what lies over a code, and what a `clip-path` around it cuts off. */
export function findCover(
  element: Element,
  { border, side }: MountedCode,
  { place }: MeasuredCode,
  around: readonly AroundElement[],
): PageFinding[] {
  const { defaultView } = element.ownerDocument;
  if (!place || !defaultView || readStyle(element).pointerEvents === 'none') {
    return [];
  }
  const clip = around.find(({ style }) => (style.clipPath || 'none') !== 'none')?.element;
  const windows = listWindows(element, defaultView, around);
  const losses = new Map<Element, Loss>();
  let seen = 0;
  for (const [x, y] of listPoints(side, border)) {
    const point = [
      place.x + (x / side) * place.width,
      place.y + (y / side) * place.height,
    ] as const;
    if (!windows.every((window) => contains(window, point))) {
      continue;
    }
    seen += 1;
    const lost = findLoss(element, point);
    const by = lost === 'missing' ? clip : lost;
    if (!by) {
      continue;
    }
    const loss = losses.get(by) ?? { by, points: 0, isOnEye: false, depth: 0 };
    loss.points += 1;
    loss.isOnEye ||= isOnEye(x - border, y - border, side - 2 * border);
    loss.depth = Math.max(loss.depth, Math.min(x, y, side - x, side - y));
    losses.set(by, loss);
  }
  return [...losses.values()].map((loss) =>
    loss.by === clip ? describeClip(loss, border) : describeCover(loss, seen),
  );
}

/** Lists points of a code in modules, without the corners of the quiet zone, which may be round. */
function listPoints(side: number, border: number): Array<[x: number, y: number]> {
  const inner = Array.from({ length: POINTS }, (_, index) => ((index + 0.5) * side) / POINTS);
  const all = [0.5, ...inner, side - 0.5];
  const isOutside = (at: number): boolean => at < border || at > side - border;
  return all.flatMap((y) =>
    all.flatMap((x): Array<[number, number]> => (isOutside(x) && isOutside(y) ? [] : [[x, y]])),
  );
}

/** Lists the areas outside of which nothing can be said: the user can scroll there. */
function listWindows(
  element: Element,
  { innerHeight, innerWidth }: Window,
  around: readonly AroundElement[],
): DOMRect[] {
  const scrollers = around.filter(
    (one) =>
      one.element !== element && one.style.overflowX + one.style.overflowY !== 'visiblevisible',
  );
  return [
    new DOMRect(0, 0, innerWidth, innerHeight),
    ...scrollers.map((one) => one.element.getBoundingClientRect()),
  ];
}

type Point = readonly [x: number, y: number];

function contains({ left, top, right, bottom }: DOMRect, [x, y]: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}

/** Returns what is seen at a point in place of a code, `'missing'` if the code is not there. */
function findLoss(code: Element, point: Point): Element | 'missing' | undefined {
  let target = code;
  for (;;) {
    const root = target.getRootNode() as Document | ShadowRoot;
    const stack = root.elementsFromPoint(...point);
    const own = stack.findIndex((one) => target === one || target.contains(one));
    if (own === -1) {
      return 'missing';
    }
    const cover = stack.slice(0, own).find((one) => isCover(one, target, point));
    if (cover) {
      return cover;
    }
    if (!('host' in root)) {
      return undefined;
    }
    target = root.host;
  }
}

/** Whether an element hides what is under it, for as long as the page is as it is. */
function isCover(element: Element, code: Element, point: Point): boolean {
  // A pseudo-element of a link can cover a whole card without being seen.
  if (element.contains(code) || !contains(element.getBoundingClientRect(), point)) {
    return false;
  }
  for (let at: Element | null = element; at && !at.contains(code); at = at.parentElement) {
    const { opacity, position } = readStyle(at);
    // The node in the center is counted. What is fixed to the window, such as a dialog, goes again.
    const isOurs = at.classList.contains('tessera-qr-code-center');
    if (isOurs || position === 'fixed' || isInTopLayer(at) || Number(opacity) < 0.1) {
      return false;
    }
  }
  const { backdropFilter, backgroundColor, backgroundImage } = readStyle(element);
  return (
    element.matches(REPLACED) ||
    (element instanceof SVGElement && element.tagName !== 'svg') ||
    backgroundImage !== 'none' ||
    (backdropFilter || 'none') !== 'none' ||
    (readColor(backgroundColor)?.[3] ?? 1) > 0.1
  );
}

/** Whether a place in the symbol belongs to an eye. */
function isOnEye(x: number, y: number, size: number): boolean {
  const [isLeft, isTop] = [x > 0 && x < EYE, y > 0 && y < EYE];
  const [isRight, isBottom] = [x < size && x > size - EYE, y < size && y > size - EYE];
  return (isTop && (isLeft || isRight)) || (isBottom && isLeft);
}

function describeClip({ by, depth }: Loss, border: number): PageFinding {
  const left = border - depth;
  return {
    code: 'page-clipping',
    severity: left <= 0 ? 'unscannable' : 'risky',
    value: left,
    limit: border,
    message: `The clip-path of ${nameElement(by)} cuts ${left < 0 ? 'modules of the code' : 'the quiet zone'} off.`,
    fix: 'Remove the clip-path, or move the QR code out of that element.',
  };
}

function describeCover({ by, isOnEye: isFatal, points }: Loss, seen: number): PageFinding {
  const part = points / seen;
  return {
    code: 'page-cover',
    severity: isFatal || part > FATAL_PART ? 'unscannable' : 'risky',
    value: part,
    limit: 0,
    message: `${nameElement(by)} covers ${Math.max(1, Math.round(100 * part))} % of the code.`,
    fix: 'Move that element beside the code. A node in its middle can be passed as center.',
  };
}
