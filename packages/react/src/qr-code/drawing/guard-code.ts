/** Cameras need at least this many pixels for a module. */
const MIN_MODULE_PIXELS = 2;

const INVERTED = 1;
const ROTATED = 2;

/** A code in a page. */
interface GuardedCode {
  style: CSSStyleDeclaration;
  /** Reads what the page makes of the code, and returns the declarations that correct it. */
  measure: (known: Map<Element, number>) => Declarations;
  /** The declarations that a correction replaced. */
  replaced: Declarations;
}

type Declarations = Array<[name: string, value: string]>;

/** The codes of each document. They are adapted together, so that a page needs one observer. */
const pages = new Map<Document, { codes: Set<GuardedCode>; stop: () => void }>();

/**
 * Adapts a code to its page, now and in the next frame after the page may have changed its theme:
 * turns it back if the page inverts it, and gives it its own size if a rule for icons makes it too
 * small for cameras. Returns a function that ends this and undoes it.
 *
 * @param side Modules per side, quiet zone included.
 * @param pixels The side that the code asks for.
 */
export function guardCode(
  element: HTMLElement | SVGElement,
  side: number,
  pixels: number,
): () => void {
  const page = element.ownerDocument;
  const watch = pages.get(page) ?? watchPage(page);
  const code: GuardedCode = {
    style: element.style,
    measure: (known) => measure(element, MIN_MODULE_PIXELS * side, pixels, known),
    replaced: [],
  };
  watch.codes.add(code);
  adaptCodes([code]);
  return () => {
    undo(code);
    watch.codes.delete(code);
    if (watch.codes.size === 0) {
      watch.stop();
      pages.delete(page);
    }
  };
}

function watchPage(page: Document): { codes: Set<GuardedCode>; stop: () => void } {
  const { documentElement, head, body } = page;
  const codes = new Set<GuardedCode>();
  let frame: number | undefined;
  // Once per frame, because libraries insert rules one by one.
  const schedule = (): void => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      adaptCodes([...codes]);
    });
  };
  const observer = new MutationObserver(schedule);
  for (const root of [documentElement, body]) {
    observer.observe(root, { attributes: true });
  }
  observer.observe(head, { childList: true, subtree: true });
  // Until then the computed filter is the one before the change.
  documentElement.addEventListener('transitionend', schedule);
  const watch = {
    codes,
    stop: () => {
      observer.disconnect();
      documentElement.removeEventListener('transitionend', schedule);
    },
  };
  pages.set(page, watch);
  return watch;
}

/** Adapts codes. Writes, reads and writes in turn, so that the browser computes styles once. */
function adaptCodes(codes: readonly GuardedCode[]): void {
  codes.forEach(undo);
  const known = new Map<Element, number>();
  const corrections = codes.map((code) => code.measure(known));
  for (const [index, { style, replaced }] of codes.entries()) {
    for (const [name, value] of corrections[index]!) {
      replaced.push([name, style.getPropertyValue(name)]);
      style.setProperty(name, value, 'important');
    }
  }
}

function undo({ style, replaced }: GuardedCode): void {
  for (const [name, value] of replaced.splice(0)) {
    // What is not important any more was set by someone else in the meantime.
    if (style.getPropertyPriority(name)) {
      style.setProperty(name, value);
    }
  }
}

function measure(
  element: Element,
  least: number,
  pixels: number,
  known: Map<Element, number>,
): Declarations {
  const { filter, width } = getComputedStyle(element);
  const corrections: Declarations = [];
  if (width.endsWith('px') && parseFloat(width) < least && pixels >= least) {
    corrections.push(['width', `${pixels}px`], ['height', 'auto']);
  }
  const effect = findEffect(element, known);
  if (effect & INVERTED) {
    const own = filter === 'none' ? '' : `${filter} `;
    corrections.push(['filter', `${own}invert(1)${effect & ROTATED ? ' hue-rotate(180deg)' : ''}`]);
  }
  return corrections;
}

/** Returns what the filters of an element and of everything around it do to its colors. */
function findEffect(element: Element | null | undefined, known: Map<Element, number>): number {
  if (!element) {
    return 0;
  }
  let effect = known.get(element);
  if (effect === undefined) {
    effect = findEffect(
      element.assignedSlot ??
        element.parentElement ??
        (element.getRootNode() as Partial<ShadowRoot>).host,
      known,
    );
    for (const [, name, amount, unit] of getComputedStyle(element).filter.matchAll(
      /(invert|hue-rotate)\(([\d.]+)(%?)/g,
    )) {
      if (name === 'hue-rotate') {
        effect ^= ROTATED;
      } else if (Number(amount) > (unit ? 50 : 0.5)) {
        effect ^= INVERTED;
      }
    }
    known.set(element, effect);
  }
  return effect;
}
