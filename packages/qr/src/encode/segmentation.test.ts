import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSegmentBits, type QrSegment, type QrSegmentMode } from './segment.ts';
import { splitOptimally } from './segmentation.ts';

const RANGES = [0, 1, 2] as const;
const MIXED_TEXT = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789ABCZ $%*+-./:az?&=_é漢😀')),
  minLength: 1,
  maxLength: 60,
});

/** Finds the fewest bits by trying every way to split and every mode. */
function findFewestBits(text: string, range: 0 | 1 | 2): number {
  const fitting = (piece: string): QrSegmentMode =>
    /^\d+$/.test(piece) ? 'numeric' : /^[0-9A-Z $%*+\-./:]+$/.test(piece) ? 'alphanumeric' : 'byte';
  const characters = Array.from(text);
  const fewest = [0];
  for (let end = 1; end <= characters.length; end++) {
    fewest[end] = Math.min(
      ...Array.from({ length: end }, (_, start) => {
        const data = characters.slice(start, end).join('');
        return fewest[start]! + countSegmentBits([{ mode: fitting(data), data }], range);
      }),
    );
  }
  return fewest.at(-1)!;
}

function joinText(segments: QrSegment[]): string {
  return segments.map(({ data }) => data).join('');
}

describe('splitOptimally', () => {
  it.each(RANGES)('The segments take the fewest possible bits in version range %i.', (range) => {
    fc.assert(
      fc.property(MIXED_TEXT, (text) => {
        const segments = splitOptimally(text, range);
        expect(joinText(segments)).toBe(text);
        expect(countSegmentBits(segments, range)).toBe(findFewestBits(text, range));
      }),
      { numRuns: 150 },
    );
  });

  it('A key URI is split around its secret.', () => {
    const segments = splitOptimally(
      'otpauth://totp/ACME:al?secret=JBSWY3DPEHPK3PXP&issuer=ACME',
      0,
    );
    expect(segments).toEqual([
      { mode: 'byte', data: 'otpauth://totp/ACME:al?secret=' },
      { mode: 'alphanumeric', data: 'JBSWY3DPEHPK3PXP' },
      { mode: 'byte', data: '&issuer=ACME' },
    ]);
  });

  it('Text stays one segment if a second one saves nothing.', () => {
    expect(splitOptimally('Hello, world! 123', 0)).toEqual([
      { mode: 'byte', data: 'Hello, world! 123' },
    ]);
  });

  it('Alphanumeric mode is used for its 45 characters and no others.', () => {
    for (let unit = 0; unit < 256; unit++) {
      const character = String.fromCharCode(unit);
      const [segment] = splitOptimally(character.repeat(20), 0);
      const expected = '0123456789'.includes(character)
        ? 'numeric'
        : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'.includes(character)
          ? 'alphanumeric'
          : 'byte';
      expect(segment!.mode).toBe(expected);
    }
  });

  it('A surrogate pair is never split.', () => {
    const unit = fc.constantFrom('😀', '𝟙', '1', 'A', 'é');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (text) => {
        const halves = splitOptimally(text, 0).filter(({ data }) =>
          /\p{Surrogate}/u.test(data as string),
        );
        expect(halves).toEqual([]);
      }),
    );
  });
});
