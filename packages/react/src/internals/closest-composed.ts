/**
 * The nearest element that a selector matches, from `element` outwards: as `closest`, but through
 * shadow roots, the ones around it and the ones it is slotted into. A closed shadow root that it is
 * slotted into is not looked into.
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
