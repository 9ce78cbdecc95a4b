import { describe, expect, it } from 'vitest';
import { placeOnPage } from '../../test/picture.ts';
import { type Picture, READERS, listReaders } from '../../test/read-qr.ts';
import { encodeQr } from '../encode/encode-qr.ts';
import { renderText } from './render-text.ts';

const TEXT = 'https://example.com/text';
const SYMBOL = encodeQr(TEXT);

// oxlint-disable-next-line no-control-regex
const CONTROL_OR_CHARACTER = /\u001b\[[\d;]*m|[^\u001b]/gu;

/**
 * Converts text to the shades that a terminal shows, row by row: true for dark.
 *
 * @param ground - the ground of the terminal.
 */
function toShades(output: string, ground: 'light' | 'dark'): boolean[][] {
  const halves: Record<string, [boolean, boolean]> = {
    ' ': [false, false],
    '▀': [true, false],
    '▄': [false, true],
    '█': [true, true],
  };
  return output
    .slice(0, -1)
    .split('\n')
    .flatMap((line) => {
      const rows: [boolean[], boolean[]] = [[], []];
      // Characters are darker than the ground, unless the terminal is light on dark.
      let isInkDark = ground === 'light';
      let isPaperDark = ground === 'dark';
      for (const [part] of line.matchAll(CONTROL_OR_CHARACTER)) {
        if (part === '\u001b[0m') {
          continue;
        }
        if (part.startsWith('\u001b')) {
          if (part.includes('38;5;16')) {
            isInkDark = true;
          }
          isPaperDark = part.includes('48;5;16');
          continue;
        }
        for (const [i, isInk] of halves[part]!.entries()) {
          rows[i]!.push(isInk ? isInkDark : isPaperDark);
        }
      }
      return rows;
    });
}

function drawShades(rows: boolean[][]): Picture {
  const scale = 4;
  const [width, height] = [rows[0]!.length * scale, rows.length * scale];
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let i = 0; i < width * height; i++) {
    const [row, column] = [Math.floor(i / width / scale), Math.floor((i % width) / scale)];
    if (rows[row]![column]) {
      data.fill(0, 4 * i, 4 * i + 3);
    }
  }
  return { width, height, data };
}

describe('renderText', () => {
  it('All three readers read the text on a light terminal.', async () => {
    const picture = drawShades(toShades(renderText(SYMBOL), 'light'));
    expect(await listReaders(placeOnPage(picture, 255, 16), TEXT)).toEqual(READERS);
  });

  it('All three readers read the inverted text on a dark terminal.', async () => {
    const picture = drawShades(toShades(renderText(SYMBOL, { invert: true }), 'dark'));
    expect(await listReaders(placeOnPage(picture, 0, 16), TEXT)).toEqual(READERS);
  });

  it.each(['light', 'dark'] as const)(
    'All three readers read ansi-compact on a %s terminal.',
    async (ground) => {
      const output = renderText(SYMBOL, { format: 'ansi-compact' });
      const picture = drawShades(toShades(output, ground));
      expect(
        await listReaders(placeOnPage(picture, ground === 'dark' ? 0 : 255, 16), TEXT),
      ).toEqual(READERS);
    },
  );

  it.each(['light', 'dark'] as const)(
    'All three readers read ansi on a %s terminal.',
    async (ground) => {
      const output = renderText(SYMBOL, { format: 'ansi' });
      expect(output).not.toMatch(/[▀▄█]/);
      // Two spaces are one module, and a line of text is one row.
      const rows = toShades(output, ground)
        .filter((_, i) => i % 2 === 0)
        .map((row) => row.filter((_, i) => i % 2 === 0));
      expect(rows).toHaveLength(SYMBOL.size + 8);
      expect(
        await listReaders(placeOnPage(drawShades(rows), ground === 'dark' ? 0 : 255, 16), TEXT),
      ).toEqual(READERS);
    },
  );

  it('A line holds two rows of modules, and a border surrounds them.', () => {
    const lines = renderText(SYMBOL, { border: 1 }).split('\n');
    expect(lines).toHaveLength((SYMBOL.size + 3) / 2 + 1);
    expect(lines.at(-1)).toBe('');
    expect(lines[0]).toMatch(/^ ▄{7} /);
    for (const line of lines.slice(0, -1)) {
      expect(line).toHaveLength(SYMBOL.size + 2);
    }
  });

  it.each([false, true])(
    'The text is what print_ascii of python-qrcode prints with invert=%s.',
    (invert) => {
      // Two rows per line, in the characters of code page 437, indexed by upper + 2 × lower half.
      // If inverted, what is below the last row is dark too.
      const codes = ['\u00a0', '▀', '▄', '█'];
      if (invert) {
        codes.reverse();
      }
      const places = Array.from({ length: SYMBOL.size + 8 }, (_, i) => i - 4);
      const module = (row: number, column: number): number =>
        invert && Math.max(row, column) >= SYMBOL.size + 4 ? 1 : Number(SYMBOL.isDark(row, column));
      const theirs = places
        .filter((row) => row % 2 === 0)
        .map((row) => {
          const line = places.map(
            (column) => codes[module(row, column) + 2 * module(row + 1, column)],
          );
          return `${line.join('')}\n`;
        });
      expect(renderText(SYMBOL, { invert })).toBe(theirs.join('').replaceAll('\u00a0', ' '));
    },
  );

  it('Every line resets the colors of the terminal at its end.', () => {
    for (const format of ['ansi', 'ansi-compact'] as const) {
      for (const line of renderText(SYMBOL, { format }).split('\n').slice(0, -1)) {
        expect(line.endsWith('\u001b[0m')).toBe(true);
      }
    }
  });

  it.each([{ border: -1 }, { border: 0.5 }, { format: 'html' as 'ansi' }])(
    'The options %o are rejected.',
    (options) => {
      expect(() => renderText(SYMBOL, options)).toThrow(
        expect.objectContaining({ code: 'invalid-option' }),
      );
    },
  );
});
