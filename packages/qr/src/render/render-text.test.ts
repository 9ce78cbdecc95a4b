import { describe, expect, it } from 'vitest';
import { onPage } from '../../test/picture.ts';
import { type Picture, readers, readersOf } from '../../test/read-qr.ts';
import { encodeQr } from '../encode/encode-qr.ts';
import { renderText } from './render-text.ts';

const text = 'https://example.com/text';
const symbol = encodeQr(text);

// oxlint-disable-next-line no-control-regex
const controlOrCharacter = /\u001b\[[\d;]*m|[^\u001b]/gu;

/**
 * The shades of a text as a terminal shows it, row by row: true for dark. `ground` is the
 * terminal's own.
 */
function shades(output: string, ground: 'light' | 'dark'): boolean[][] {
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
      // Ink is darker than paper, unless the terminal writes light on dark.
      let isInkDark = ground === 'light';
      let isPaperDark = ground === 'dark';
      for (const [part] of line.matchAll(controlOrCharacter)) {
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

function pictureOf(rows: boolean[][]): Picture {
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
  it('is read off a light terminal', async () => {
    const picture = pictureOf(shades(renderText(symbol), 'light'));
    expect(await readersOf(onPage(picture, 255, 16), text)).toEqual(readers);
  });

  it('is read off a dark terminal when inverted', async () => {
    const picture = pictureOf(shades(renderText(symbol, { invert: true }), 'dark'));
    expect(await readersOf(onPage(picture, 0, 16), text)).toEqual(readers);
  });

  it.each(['light', 'dark'] as const)(
    'as ansi-compact is read off a %s terminal',
    async (ground) => {
      const output = renderText(symbol, { format: 'ansi-compact' });
      const picture = pictureOf(shades(output, ground));
      expect(await readersOf(onPage(picture, ground === 'dark' ? 0 : 255, 16), text)).toEqual(
        readers,
      );
    },
  );

  it.each(['light', 'dark'] as const)('as ansi is read off a %s terminal', async (ground) => {
    const output = renderText(symbol, { format: 'ansi' });
    expect(output).not.toMatch(/[▀▄█]/);
    // Two blanks are a module, and a line of text is one row.
    const rows = shades(output, ground)
      .filter((_, i) => i % 2 === 0)
      .map((row) => row.filter((_, i) => i % 2 === 0));
    expect(rows).toHaveLength(symbol.size + 8);
    expect(await readersOf(onPage(pictureOf(rows), ground === 'dark' ? 0 : 255, 16), text)).toEqual(
      readers,
    );
  });

  it('puts two rows of modules into a line, and a border around them', () => {
    const lines = renderText(symbol, { border: 1 }).split('\n');
    expect(lines).toHaveLength((symbol.size + 3) / 2 + 1);
    expect(lines.at(-1)).toBe('');
    expect(lines[0]).toMatch(/^ ▄{7} /);
    for (const line of lines.slice(0, -1)) {
      expect(line).toHaveLength(symbol.size + 2);
    }
  });

  it.each([false, true])('is what print_ascii of python-qrcode prints, inverted: %s', (invert) => {
    // Two rows a line, from code page 437 by upper + 2 × lower half; inverted, what is below the
    // last row is dark too.
    const codes = ['\u00a0', '▀', '▄', '█'];
    if (invert) {
      codes.reverse();
    }
    const places = Array.from({ length: symbol.size + 8 }, (_, i) => i - 4);
    const module = (row: number, column: number): number =>
      invert && Math.max(row, column) >= symbol.size + 4 ? 1 : Number(symbol.isDark(row, column));
    const theirs = places
      .filter((row) => row % 2 === 0)
      .map((row) => {
        const line = places.map(
          (column) => codes[module(row, column) + 2 * module(row + 1, column)],
        );
        return `${line.join('')}\n`;
      });
    expect(renderText(symbol, { invert })).toBe(theirs.join('').replaceAll('\u00a0', ' '));
  });

  it('leaves the terminal as it was at the end of each line', () => {
    for (const format of ['ansi', 'ansi-compact'] as const) {
      for (const line of renderText(symbol, { format }).split('\n').slice(0, -1)) {
        expect(line.endsWith('\u001b[0m')).toBe(true);
      }
    }
  });

  it.each([{ border: -1 }, { border: 0.5 }, { format: 'html' as 'ansi' }])(
    'refuses %o',
    (options) => {
      expect(() => renderText(symbol, options)).toThrow(
        expect.objectContaining({ code: 'invalid-option' }),
      );
    },
  );
});
