/** An element that a QR code is in, with its computed style. */
export interface AroundElement {
  element: Element;
  style: CSSStyleDeclaration;
}

/**
 * Lists a code and the elements around it, from the inside out, through slots and shadow roots. An
 * open modal dialog or popover is drawn above the page, so only the root is around it.
 */
export function listAround(code: Element): AroundElement[] {
  const around: AroundElement[] = [];
  let at: Element | null | undefined = code;
  while (at) {
    around.push({ element: at, style: readStyle(at) });
    const root: Element = at.ownerDocument.documentElement;
    at =
      at !== root && isInTopLayer(at)
        ? root
        : (at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host);
  }
  return around;
}

/** Returns the computed style of an element in the window of its own document. */
export function readStyle(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? window).getComputedStyle(element);
}

/** Names an element for developers: its tag and its first class. */
export function nameElement(element: Element): string {
  const [name] = element.classList;
  const tag = element.tagName.toLowerCase();
  return name === undefined ? `<${tag}>` : `<${tag} class="${name}">`;
}

/** Whether an element is an open modal dialog or popover. */
export function isInTopLayer(element: Element): boolean {
  return [':modal', ':popover-open'].some((selector) => {
    try {
      return element.matches(selector);
    } catch {
      // This browser does not know the selector.
      return false;
    }
  });
}
