/**
 * When a browser never says that printing is over, the frame is taken away after this many
 * milliseconds.
 */
const GIVE_UP_AFTER = 60_000;

/**
 * Prints a text alone, black on white, without the page around it, through an empty frame. Nothing
 * is navigated to, and the frame is gone once the dialog closes.
 *
 * @example
 * printText(document, 'Acme recovery codes', text);
 */
export function printText(document: Document, title: string, text: string): void {
  const frame = document.createElement('iframe');
  // Not `hidden`: a frame that is not displayed does not print. Styled by script, which a policy
  // against inline styles allows.
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' });
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  document.body.append(frame);
  const page = frame.contentWindow;
  if (!page) {
    frame.remove();
    return;
  }
  page.document.title = title;
  const block = page.document.createElement('pre');
  block.textContent = text;
  // A heading in Arabic runs from right to left, whatever the page does.
  block.dir = 'auto';
  Object.assign(block.style, { font: '12pt/1.6 monospace', whiteSpace: 'pre-wrap' });
  page.document.body.append(block);
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  setTimeout(() => frame.remove(), GIVE_UP_AFTER);
  page.focus();
  page.print();
}
