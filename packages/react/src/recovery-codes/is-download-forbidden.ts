/**
 * Returns whether a frame around the page is known to forbid downloads. Frames of other origins
 * cannot be seen, and do not count.
 */
export function isDownloadForbidden(page: Window | null): boolean {
  // `frameElement` is null in the top window, and beyond a border of origins.
  for (
    let frame = page?.frameElement;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement
  ) {
    const { sandbox } = frame as HTMLIFrameElement;
    if (frame.hasAttribute('sandbox') && !sandbox.contains('allow-downloads')) {
      return true;
    }
  }
  return false;
}
