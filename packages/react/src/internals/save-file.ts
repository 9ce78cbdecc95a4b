/**
 * Lets the browser save a file. A Content Security Policy does not have to allow `data:` or
 * `blob:`, because a download neither fetches nor navigates.
 *
 * @example
 * saveFile(document, 'Acme recovery codes.txt', new Blob([text], { type: 'text/plain;charset=utf-8' }));
 */
export function saveFile(document: Document, name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
