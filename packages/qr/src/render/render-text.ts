import { checkNumber, checkOption } from '../check-option.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';

/** Options of {@link renderText}. */
export interface RenderTextOptions {
  /**
   * The width of the quiet zone in modules, a whole number.
   *
   * @default 4
   */
  border?: number | undefined;
  /**
   * Whether light and dark change places. `unicode` draws the dark modules with characters, which
   * is right for dark characters on a light ground; a terminal with light characters on a dark
   * ground needs the opposite.
   *
   * @default false
   */
  invert?: boolean | undefined;
  /**
   * `unicode`: half blocks, two rows a line, in the colors of what shows the text. `ansi-compact`:
   * the same in black on white, whatever the terminal's colors are. `ansi`: blanks on black and
   * white grounds, two a module, for terminals without these characters.
   *
   * @default 'unicode'
   */
  format?: 'unicode' | 'ansi-compact' | 'ansi' | undefined;
}

const formats = ['unicode', 'ansi-compact', 'ansi'] as const;

// By upper + 2 × lower half.
const halfBlocks = [' ', '▀', '▄', '█'];

// Of the 256 colors, 16 and 231 are black and white in every theme; the first 16 colors are not.
const blackOnWhite = '\u001b[38;5;16;48;5;231m';
const grounds = ['\u001b[48;5;231m', '\u001b[48;5;16m'];
const reset = '\u001b[0m';

/**
 * Draws a symbol as text for a terminal or a monospaced font, each line ended by a line feed.
 *
 * @throws {TesseraQrError} `invalid-option`
 * @example
 * process.stdout.write(renderText(encodeQr('https://example.com/'), { format: 'ansi-compact' }));
 */
export function renderText(symbol: QrSymbol, options: RenderTextOptions = {}): string {
  const { border = 4, invert = false, format = 'unicode' } = options;
  checkNumber('border', border, Number.isInteger(border) && border >= 0, 'a whole number');
  checkOption('format', format, formats);
  const places = Array.from({ length: symbol.size + 2 * border }, (_, i) => i - border);
  // What is below the last row, where rows are drawn in pairs, is left to the terminal.
  const shade = (row: number, column: number): number =>
    Number(row < symbol.size + border && symbol.isDark(row, column) !== invert);
  if (format === 'ansi') {
    const line = (row: number): string =>
      places
        .map((column) => {
          const ground = shade(row, column);
          const isNew = column === -border || ground !== shade(row, column - 1);
          return `${isNew ? grounds[ground]! : ''}  `;
        })
        .join('');
    return places.map((row) => `${line(row)}${reset}\n`).join('');
  }
  const [start, end] = format === 'ansi-compact' ? [blackOnWhite, reset] : ['', ''];
  return places
    .filter((_, i) => i % 2 === 0)
    .map((row) => {
      const line = places.map(
        (column) => halfBlocks[shade(row, column) + 2 * shade(row + 1, column)]!,
      );
      return `${start}${line.join('')}${end}\n`;
    })
    .join('');
}
