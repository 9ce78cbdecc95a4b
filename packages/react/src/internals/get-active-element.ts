/**
 * What has the focus, in a shadow root or else in the page around it; `undefined` where nothing has
 * it. `root` is what `getRootNode` gives.
 */
export function getActiveElement(root: Node): HTMLElement | undefined {
  const page = root.ownerDocument ?? (root as Document);
  const focused = (root as Partial<DocumentOrShadowRoot>).activeElement ?? page.activeElement;
  return focused && focused !== page.body ? (focused as HTMLElement) : undefined;
}
