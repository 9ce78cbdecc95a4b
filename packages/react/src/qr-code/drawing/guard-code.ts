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

/** Adds a code to those of its page, and returns a function that removes it. */
type AddCode = (code: GuardedCode) => () => void;

/** The codes of a page are adapted together, so that it needs one observer. */
const pages = new Map<Document, AddCode>();

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
  const code: GuardedCode = {
    style: element.style,
    measure: (known) => {
      const { filter, height, width } = getComputedStyle(element);
      const least = MIN_MODULE_PIXELS * side;
      const effect = findEffect(element, known);
      const corrections: Declarations = [];
      const isSmall = [width, height].some(
        (length) => length.endsWith('px') && parseFloat(length) < least,
      );
      if (isSmall && pixels >= least) {
        corrections.push(['width', `${pixels}px`], ['height', 'auto']);
      }
      if (effect & INVERTED) {
        const rotation = effect & ROTATED ? ' hue-rotate(180deg)' : '';
        corrections.push(['filter', `${filter.replace('none', '')} invert(1)${rotation}`]);
      }
      return corrections;
    },
    replaced: [],
  };
  const remove = (pages.get(page) ?? watchPage(page))(code);
  adaptCodes([code]);
  return () => {
    undo(code);
    remove();
  };
}

function watchPage(page: Document): AddCode {
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
  observer.observe(head, { childList: true, characterData: true, subtree: true });
  // Until then the computed filter is the one before the change.
  documentElement.addEventListener('transitionend', schedule);
  const add: AddCode = (code) => {
    codes.add(code);
    return () => {
      codes.delete(code);
      if (codes.size === 0) {
        observer.disconnect();
        documentElement.removeEventListener('transitionend', schedule);
        pages.delete(page);
      }
    };
  };
  pages.set(page, add);
  return add;
}

/** Adapts codes. Writes, reads and writes in turn, so that the browser computes styles once. */
function adaptCodes(codes: readonly GuardedCode[]): void {
  codes.forEach(undo);
  const known = new Map<Element, number>();
  const corrections = codes.map(({ measure }) => measure(known));
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
        (element.parentNode as ShadowRoot | null)?.host,
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
