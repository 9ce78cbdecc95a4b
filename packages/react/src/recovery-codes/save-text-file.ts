/**
 * Hands a text to the browser as a file. Nothing is fetched and no page policy has to allow `data:` or `blob:`, since a download is not a navigation.
 *
 * @example
 * saveTextFile(document, 'Acme recovery codes.txt', text);
 */
export function saveTextFile(document: Document, name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
