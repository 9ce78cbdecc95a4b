/**
 * Returns the nearest element that a selector matches, from `element` outward. Unlike `closest`, it
 * also searches the shadow roots around the element and the open ones that the element is slotted
 * into.
 *
 * @example
 * closestComposed(form, 'dialog'); // also the dialog inside `<sl-dialog>`
 */
export function closestComposed(
  element: Element | null | undefined,
  selector: string,
): Element | undefined {
  let at: Node | null | undefined = element;
  while (at) {
    const { assignedSlot, host, matches } = at as Partial<Element & ShadowRoot>;
    if (matches?.call(at, selector)) {
      return at as Element;
    }
    at = assignedSlot ?? at.parentNode ?? host;
  }
  return undefined;
}
