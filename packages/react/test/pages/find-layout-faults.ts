/** How many characters a line has at least, on average, in a text of three lines or more. */
const LEAST_CHARACTERS = 6;

/** How wide a text of three lines or more is at least, in pixels. */
const LEAST_WIDTH = 140;

/** By how many pixels a box may stick out, because browsers round. */
const TOLERANCE = 1;

/** Names an element in the message of a test. */
function describeElement(element: Element): string {
  const { className, tagName, textContent } = element;
  return `${tagName.toLowerCase()}.${className} “${textContent?.slice(0, 40)}”`;
}

/** Whether only screen readers read the element: it is clipped to a pixel. */
function isVisuallyHidden(element: Element): boolean {
  return element.closest('.tessera-announcement, .tessera-code-input-status') !== null;
}

/** Returns the rectangles of the lines of an element’s own text, and how many characters it has. */
function measureText(element: Element): { boxes: DOMRect[]; characters: number } {
  const boxes: DOMRect[] = [];
  let characters = 0;
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) {
      const range = element.ownerDocument.createRange();
      range.selectNodeContents(node);
      boxes.push(...range.getClientRects());
      characters += node.textContent.trim().length;
    }
  }
  return { boxes, characters };
}

function isWithin(inner: DOMRect, outer: DOMRect): boolean {
  return inner.left >= outer.left - TOLERANCE && inner.right <= outer.right + TOLERANCE;
}

/**
 * Finds what does not fit on a page: elements that stick out of the root, text that sticks out of
 * its element, text of few characters a line, and a page that scrolls sideways.
 */
export function findLayoutFaults(root: Element): string[] {
  // Of large text, fewer characters fit into the same width.
  const { fontSize } = getComputedStyle(root.ownerDocument.documentElement);
  const leastCharacters = (LEAST_CHARACTERS * 16) / Math.max(16, parseFloat(fontSize));
  const area = root.getBoundingClientRect();
  const page = root.ownerDocument.documentElement;
  const faults: string[] = [];
  if (page.scrollWidth > page.clientWidth) {
    faults.push(`The page scrolls sideways by ${page.scrollWidth - page.clientWidth} px.`);
  }
  for (const element of root.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || isVisuallyHidden(element)) {
      continue;
    }
    if (!isWithin(box, area)) {
      faults.push(`Sticks out: ${describeElement(element)}`);
    }
    const { boxes, characters } = measureText(element);
    const excess = Math.max(
      ...boxes.map((line) => Math.max(box.left - line.left, line.right - box.right)),
    );
    // The space that ends a line may hang over its end.
    const space = parseFloat(getComputedStyle(element).fontSize) * 0.3;
    if (excess > TOLERANCE + space) {
      faults.push(`Text sticks out by ${excess} px: ${describeElement(element)}`);
    }
    const lines = new Set(boxes.map(({ bottom }) => Math.round(bottom / 4))).size;
    if (lines > 2 && (characters / lines < leastCharacters || box.width < LEAST_WIDTH)) {
      faults.push(`Crushed to ${lines} lines: ${describeElement(element)}`);
    }
  }
  return faults;
}
