import { CHARACTER_COUNT_BITS, type QrSegment, type VersionRange } from './segment.ts';

// Greater than the cost of any text, and small enough to add to without reaching 2³¹.
const IMPOSSIBLE = 2 ** 30;

const MODES = ['byte', 'alphanumeric', 'numeric'] as const;

/**
 * Splits text into the segments that take the fewest bits in a version range. Changes the mode only
 * if that saves bits. Walks the text once and keeps, for each mode, the cheapest way to encode the
 * text up to this character that ends in that mode.
 */
export function splitOptimally(text: string, range: VersionRange): QrSegment[] {
  // Costs are in sixths of a bit, because a digit takes 10/3 bits and an alphanumeric character
  // 11/2.
  const header = MODES.map((mode) => 6 * (4 + CHARACTER_COUNT_BITS[mode][range]));
  const cost = Int32Array.from(header);
  const ended = new Int32Array(3);
  // previousModes[3 * i + mode]: the mode of character i - 1 in the cheapest encoding that has
  // character i in this mode.
  const previousModes = new Uint8Array(3 * text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // 0–9, A–Z, space and $%*+-./:. Bit n of the number stands for code unit 32 + n.
    const isAlphanumeric =
      unit < 64 ? unit > 31 && (0x07ffec31 >>> unit) & 1 : unit > 64 && unit < 91;
    const isDigit = unit >= 48 && unit <= 57;
    // A segment ends with a whole bit.
    for (let mode = 0; mode < 3; mode++) {
      ended[mode] = 6 * Math.ceil(cost[mode]! / 6);
    }
    const modes = isDigit ? 3 : isAlphanumeric ? 2 : 1;
    for (let mode = 0; mode < modes; mode++) {
      let from = mode;
      for (let other = 0; other < 3; other++) {
        const switched = ended[other]! + header[mode]!;
        if (i > 0 && switched < cost[mode]!) {
          cost[mode] = switched;
          from = other;
        }
      }
      previousModes[3 * i + mode] = from;
    }
    // Each half of a surrogate pair counts for two of the pair's four bytes.
    cost[0]! += 48 * (unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3);
    cost[1] = isAlphanumeric ? cost[1]! + 33 : IMPOSSIBLE;
    cost[2] = isDigit ? cost[2]! + 20 : IMPOSSIBLE;
  }
  const bits = cost.map((sixths) => Math.ceil(sixths / 6));
  let mode = bits.indexOf(Math.min(...bits));
  const segments: QrSegment[] = [];
  for (let end = text.length, i = end - 1; i >= 0; i--) {
    const previous = previousModes[3 * i + mode]!;
    if (i > 0 && previous === mode) {
      continue;
    }
    segments.unshift({ mode: MODES[mode]!, data: text.slice(i, end) });
    end = i;
    mode = previous;
  }
  return segments;
}
