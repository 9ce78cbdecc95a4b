/**
 * Encodes text without lone surrogates as UTF-8, also where there is no `TextEncoder`, as in Jest
 * with jsdom.
 */
export function encodeUtf8(text: string): Uint8Array {
  if (typeof TextEncoder === 'function') {
    return new TextEncoder().encode(text);
  }
  // A byte is either an ASCII character or a percent sign and two digits.
  return Uint8Array.from(encodeURIComponent(text).match(/%..|./g) ?? [], (byte) =>
    byte.length > 1 ? Number.parseInt(byte.slice(1), 16) : byte.charCodeAt(0),
  );
}
