/** Opens a page of the given width in a frame, with stylesheets in the given order. */
export async function openPage(width: number, sheets: readonly string[]): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: 1600px; border: 0`;
  frame.srcdoc = '<!doctype html><body style="margin: 0">';
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve);
    document.body.append(frame);
  });
  const page = frame.contentDocument as Document;
  for (const sheet of sheets) {
    const style = page.createElement('style');
    style.textContent = sheet;
    page.head.append(style);
  }
  return page;
}
