import type { MountedCode } from './mounted-code.ts';
import { type AroundElement, readStyle } from './page-around.ts';

/** The size and the place of a code on its page. */
export interface MeasuredCode {
  /** Device pixels along the shorter side of a module. */
  devicePixels: number;
  /** CSS pixels along the shorter side of a module, as they are seen. */
  pixels: number;
  /** The longer side of a module divided by the shorter. */
  distortion: number;
  isMirrored: boolean;
  /** The place in the window. `undefined` if the code is turned. */
  place: DOMRect | undefined;
}

/** Measures a code. Returns `undefined` while it has no layout. */
export function measureCode(
  element: Element,
  { side }: MountedCode,
  around: readonly AroundElement[],
): MeasuredCode | undefined {
  const outer = element.getBoundingClientRect();
  const content = readContent(element);
  if (outer.width === 0 || outer.height === 0 || content.width <= 0 || content.height <= 0) {
    return undefined;
  }
  const [x, y] = fitModule(element, content, side);
  const { a, b, c, d } = multiplyTransforms(around);
  const [along, across] = [Math.hypot(a * x, b * x), Math.hypot(c * y, d * y)];
  const area = Math.abs(a * d - b * c) * x * y;
  // The singular values of the transform: the sides of the thinnest module it can make.
  const sum = along ** 2 + across ** 2;
  const longer = Math.sqrt((sum + Math.sqrt(Math.max(0, sum ** 2 - 4 * area ** 2))) / 2);
  const shorter = longer === 0 ? 0 : area / longer;
  const isTurned = Math.abs(b) > 0.001 || Math.abs(c) > 0.001;
  const { defaultView } = element.ownerDocument;
  return {
    devicePixels: shorter * (defaultView ?? window).devicePixelRatio,
    pixels: shorter,
    distortion: shorter === 0 ? Infinity : longer / shorter,
    isMirrored: a * d - b * c < 0,
    place: isTurned ? undefined : placeCode(outer, content, [x * side, y * side], [a, d]),
  };
}

interface Content {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Returns the content box of an element, in its own pixels and relative to its border box. */
function readContent(element: Element): Content {
  const style = readStyle(element);
  const read = (name: string): number => parseFloat(style.getPropertyValue(name)) || 0;
  const edge = (side: string): number => read(`padding-${side}`) + read(`border-${side}-width`);
  const isWhole = style.boxSizing === 'border-box';
  const inner = (size: number, ...sides: string[]): number =>
    isWhole ? sides.reduce((rest, side) => rest - edge(side), size) : size;
  return {
    left: edge('left'),
    top: edge('top'),
    width: inner(read('width'), 'left', 'right'),
    height: inner(read('height'), 'top', 'bottom'),
  };
}

/** Returns the sides of a module in the content box. */
function fitModule(element: Element, { width, height }: Content, side: number): [number, number] {
  const [x, y] = [width / side, height / side];
  // An `<svg>` keeps its proportions.
  const fit = element.tagName.toLowerCase() === 'svg' ? 'contain' : readStyle(element).objectFit;
  switch (fit) {
    case 'contain':
    case 'scale-down':
      return [Math.min(x, y), Math.min(x, y)];
    case 'cover':
      return [Math.max(x, y), Math.max(x, y)];
    default:
      return [x, y];
  }
}

/** Multiplies the transforms of a code and of everything around it. */
function multiplyTransforms(around: readonly AroundElement[]): DOMMatrix {
  let matrix = new DOMMatrix();
  for (const { style } of around) {
    const { rotate, scale, transform } = style;
    const own = new DOMMatrix(transform === '' ? 'none' : transform);
    const [scaleX = 1, scaleY = scaleX] =
      scale === 'none' || scale === undefined || scale === '' ? [] : scale.split(' ').map(Number);
    const angle = rotate === 'none' || !rotate ? 0 : parseFloat(rotate);
    const zoom = parseFloat(style.getPropertyValue('zoom')) || 1;
    matrix = new DOMMatrix()
      .rotate(angle)
      .scale(scaleX * zoom, scaleY * zoom)
      .multiply(own)
      .multiply(matrix);
  }
  return matrix;
}

/** Places the square of the code, which is in the middle of the content box. */
function placeCode(
  outer: DOMRect,
  content: Content,
  [width, height]: readonly [number, number],
  [scaleX, scaleY]: readonly [number, number],
): DOMRect {
  const [x, y] = [Math.abs(scaleX), Math.abs(scaleY)];
  return new DOMRect(
    outer.x + x * (content.left + (content.width - width) / 2),
    outer.y + y * (content.top + (content.height - height) / 2),
    x * width,
    y * height,
  );
}
