import { characterCountBits, type QrSegment, type QrSegmentMode, utf8Extra } from './segment.ts';

const modes: readonly QrSegmentMode[] = ['byte', 'alphanumeric', 'numeric'];

/**
 * Splits text into the segments that take the fewest bits in a range of versions (0: 1–9, 1: 10–26, 2: 27–40); of two equal ways, the one that changes
 * mode later. It walks the text once and keeps, for each mode, the cheapest way to have reached the character in that mode.
 */
export function splitOptimally(text: string, range: 0 | 1 | 2): QrSegment[] {
  // Costs are in sixths of a bit, because a digit takes 10/3 and an alphanumeric character 11/2 bits.
  const header = modes.map((mode) => 6 * (4 + characterCountBits[mode][range]));
  let [byte, alphanumeric, numeric] = header as [number, number, number];
  const [toByte, toAlphanumeric, toNumeric] = [byte, alphanumeric, numeric];
  // cameFrom[3 * i + m]: the mode of character i - 1 on the cheapest way that has character i in mode m.
  const cameFrom = new Uint8Array(3 * text.length);

  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (i > 0) {
      // A segment ends on a whole bit.
      const endByte = byte;
      const endAlphanumeric = 6 * Math.ceil(alphanumeric / 6);
      const endNumeric = 6 * Math.ceil(numeric / 6);
      let from = 0;
      if (endAlphanumeric + toByte < byte) {
        byte = endAlphanumeric + toByte;
        from = 1;
      }
      if (endNumeric + toByte < byte) {
        byte = endNumeric + toByte;
        from = 2;
      }
      cameFrom[3 * i] = from;
      from = 1;
      if (endByte + toAlphanumeric < alphanumeric) {
        alphanumeric = endByte + toAlphanumeric;
        from = 0;
      }
      if (endNumeric + toAlphanumeric < alphanumeric) {
        alphanumeric = endNumeric + toAlphanumeric;
        from = 2;
      }
      cameFrom[3 * i + 1] = from;
      from = 2;
      if (endByte + toNumeric < numeric) {
        numeric = endByte + toNumeric;
        from = 0;
      }
      if (endAlphanumeric + toNumeric < numeric) {
        numeric = endAlphanumeric + toNumeric;
        from = 1;
      }
      cameFrom[3 * i + 2] = from;
    }
    byte += 48 * (1 + utf8Extra(unit));
    numeric += unit >= 48 && unit <= 57 ? 20 : Infinity;
    alphanumeric += isAlphanumeric(unit) ? 33 : Infinity;
  }

  const ends = [byte, 6 * Math.ceil(alphanumeric / 6), 6 * Math.ceil(numeric / 6)];
  let mode = ends.indexOf(Math.min(...ends));
  const segments: QrSegment[] = [];
  for (let end = text.length, i = end - 1; i >= 0; i--) {
    const previous = cameFrom[3 * i + mode]!;
    if (i > 0 && previous === mode) continue;
    segments.unshift({ mode: modes[mode]!, data: text.slice(i, end) });
    end = i;
    mode = previous;
  }
  return segments;
}

// Bit n of the word stands for code unit 32 + n: space $ % * + - . / 0–9 :
const alphanumericFrom32 = 0x07ffec31;

/** Whether a code unit is one of `0`–`9`, `A`–`Z`, space and `$%*+-./:`. */
function isAlphanumeric(unit: number): boolean {
  if (unit >= 64) return unit >= 65 && unit <= 90;
  return unit >= 32 && ((alphanumericFrom32 >>> (unit - 32)) & 1) === 1;
}
