import { checkNumber, checkObject, checkOneOf, checkValue, isNatural } from '../check-option.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';

/** Options of {@link renderText}. */
export interface RenderTextOptions {
  /**
   * The width of the quiet zone in modules, a whole number up to 1000.
   *
   * @default 4
   */
  border?: number | undefined;
  /**
   * Whether to swap light and dark. The `unicode` format draws the dark modules with characters,
   * which is right for dark characters on a light ground. A terminal with light characters on a
   * dark ground needs the opposite.
   *
   * @default false
   */
  invert?: boolean | undefined;
  /**
   * - `unicode`: half blocks, two rows of modules per line, in the colors of the terminal or page.
   * - `ansi-compact`: the same in black on white, whatever the terminal's colors are.
   * - `ansi`: two spaces per module on black and white grounds, for terminals without half blocks.
   *
   * @default 'unicode'
   */
  format?: 'unicode' | 'ansi-compact' | 'ansi' | undefined;
}

// Text is as wide as it is high, so its length grows with the square of this.
const MAX_BORDER = 1000;

const FORMATS = ['unicode', 'ansi-compact', 'ansi'] as const;

// Indexed by upper half + 2 × lower half, 1 for dark.
const HALF_BLOCKS = [' ', '▀', '▄', '█'];

// Colors 16 and 231 are black and white in every theme. The first 16 colors depend on the theme.
const BLACK_ON_WHITE = '\u001b[38;5;16;48;5;231m';
const GROUNDS = ['\u001b[48;5;231m', '\u001b[48;5;16m'];
const RESET = '\u001b[0m';

/**
 * Renders a symbol as text for a terminal or a monospaced font. Each line ends with a line feed.
 *
 * @throws {TesseraQrError} `invalid-option`
 * @example
 * process.stdout.write(renderText(encodeQr('https://example.com/'), { format: 'ansi-compact' }));
 */
export function renderText(symbol: QrSymbol, options: RenderTextOptions = {}): string {
  checkValue(typeof symbol?.isDark === 'function', 'symbol', symbol, 'that of encodeQr()');
  checkObject('options', options);
  const { border = 4, invert = false, format = 'unicode' } = options;
  checkNumber(
    'border',
    border,
    (modules) => isNatural(modules) && modules <= MAX_BORDER,
    `a whole number from 0 to ${MAX_BORDER}`,
  );
  checkOneOf('format', format, FORMATS);
  const places = Array.from({ length: symbol.size + 2 * border }, (_, i) => i - border);
  // Rows are drawn in pairs. What is below an odd last row keeps the terminal's color.
  const shade = (row: number, column: number): number =>
    Number(row < symbol.size + border && symbol.isDark(row, column) !== invert);
  if (format === 'ansi') {
    const line = (row: number): string =>
      places
        .map((column) => {
          const ground = shade(row, column);
          const isNew = column === -border || ground !== shade(row, column - 1);
          return `${isNew ? GROUNDS[ground]! : ''}  `;
        })
        .join('');
    return places.map((row) => `${line(row)}${RESET}\n`).join('');
  }
  const [start, end] = format === 'ansi-compact' ? [BLACK_ON_WHITE, RESET] : ['', ''];
  return places
    .filter((_, i) => i % 2 === 0)
    .map((row) => {
      const line = places.map(
        (column) => HALF_BLOCKS[shade(row, column) + 2 * shade(row + 1, column)]!,
      );
      return `${start}${line.join('')}${end}\n`;
    })
    .join('');
}
