/**
 * After this time the frame is removed even if the browser has not reported the end of printing.
 */
const PRINT_TIMEOUT_MS = 60_000;

/** After this time without an event of the browser, no print dialog is expected any more. */
const OPEN_TIMEOUT_MS = 1000;

/**
 * Prints a text in black on white, without the page around it. Uses an empty frame, which is
 * removed when the print dialog closes. Never throws: a sandboxed page can neither print nor reach
 * into its own frames.
 *
 * @param onResult Called with `true` when a print dialog opens, and with `false` if none has opened
 *   after a second. A slow browser may call it with `false` first and with `true` later.
 * @example
 * printText(document, 'Acme recovery codes', text, (isOpen) => setPrinted(isOpen));
 */
export function printText(
  document: Document,
  title: string,
  text: string,
  onResult: (isOpen: boolean) => void,
): void {
  const frame = document.createElement('iframe');
  // Not `hidden`, because a hidden frame does not print. Styled by script, because content security
  // policies can forbid inline styles.
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' });
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  document.body.append(frame);
  try {
    printPage(frame, title, text, onResult);
  } catch {
    // A sandbox without `allow-same-origin`.
    frame.remove();
    onResult(false);
  }
}

function printPage(
  frame: HTMLIFrameElement,
  title: string,
  text: string,
  onResult: (isOpen: boolean) => void,
): void {
  const page = frame.contentWindow!;
  page.document.title = title;
  const block = page.document.createElement('pre');
  block.textContent = text;
  // An Arabic heading runs from right to left in any page.
  block.dir = 'auto';
  Object.assign(block.style, { font: '12pt/1.6 monospace', whiteSpace: 'pre-wrap' });
  page.document.body.append(block);
  let isOpen = false;
  // Only a dialog sends this event: browsers ignore `print` in a sandbox without `allow-modals`.
  page.addEventListener(
    'beforeprint',
    () => {
      isOpen = true;
      onResult(isOpen);
    },
    { once: true },
  );
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  setTimeout(() => frame.remove(), PRINT_TIMEOUT_MS);
  page.focus();
  page.print();
  setTimeout(() => isOpen || onResult(isOpen), OPEN_TIMEOUT_MS);
}
