/** The named character references of the characters that templates escape. */
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  equals: '=',
  sol: '/',
  colon: ':',
  quest: '?',
  commat: '@',
};

/**
 * Replaces the character references that templates write in place of characters with a meaning in
 * HTML, once or several times over, and the escapes of JSON that is written into a page. A URI
 * contains neither.
 *
 * @example
 * unescapeHtml('a=1&amp;b&#x3D;2\\u0026c=3'); // 'a=1&b=2&c=3'
 */
export function unescapeHtml(text: string): string {
  return (
    text
      .replaceAll(/\\u00(26|3[cdef]|27|22)/gi, (_, hex: string) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      )
      // An escaped ampersand may begin another reference, so the ampersands come first.
      .replaceAll(/&(?:(?:amp|#0*38|#x0*26);)+/gi, '&')
      .replaceAll(/&(?:#x0*([\da-f]{2})|#0*(\d{2,3})|([a-z]+));/gi, (reference, ...groups) => {
        const [hex, decimal, name] = groups as Array<string | undefined>;
        if (name !== undefined) {
          return NAMED[name.toLowerCase()] ?? reference;
        }
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code > 32 && code < 127 ? String.fromCodePoint(code) : reference;
      })
  );
}
