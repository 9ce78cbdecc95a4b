/**
 * Returns the focused element of a shadow root, or else of the page around it. Returns `undefined`
 * if nothing has focus.
 *
 * @param root The result of `getRootNode`.
 */
export function getActiveElement(root: Node): HTMLElement | undefined {
  const page = root.ownerDocument ?? (root as Document);
  const focused = (root as Partial<DocumentOrShadowRoot>).activeElement ?? page.activeElement;
  return focused && focused !== page.body ? (focused as HTMLElement) : undefined;
}
