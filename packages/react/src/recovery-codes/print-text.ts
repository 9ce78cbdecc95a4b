/**
 * After this time the frame is removed even if the browser has not reported the end of printing.
 */
const PRINT_TIMEOUT_MS = 60_000;

/**
 * Prints a text in black on white, without the page around it. Uses an empty frame, which is
 * removed when the print dialog closes.
 *
 * @example
 * printText(document, 'Acme recovery codes', text);
 */
export function printText(document: Document, title: string, text: string): void {
  const frame = document.createElement('iframe');
  // Not `hidden`, because a hidden frame does not print. Styled by script, because content security
  // policies can forbid inline styles.
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
  // An Arabic heading runs from right to left in any page.
  block.dir = 'auto';
  Object.assign(block.style, { font: '12pt/1.6 monospace', whiteSpace: 'pre-wrap' });
  page.document.body.append(block);
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  setTimeout(() => frame.remove(), PRINT_TIMEOUT_MS);
  page.focus();
  page.print();
}
