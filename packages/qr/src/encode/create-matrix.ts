import type { ErrorCorrectionLevel } from './error-correction-level.ts';
import {
  createGenerator,
  getBlockLayout,
  getFormatBits,
  type ModuleMatrix,
  getPower,
  raiseTwo,
} from './qrcode-core.ts';
import {
  CHARACTER_COUNT_BITS,
  getBytes,
  getVersionRange,
  type QrSegment,
  type QrSegmentMode,
} from './segment.ts';
import { addFormat, getSymbolLayout } from './symbol-layout.ts';

// ISO/IEC 18004, Table 2.
const MODE_INDICATORS: Readonly<Record<QrSegmentMode, number>> = {
  numeric: 1,
  alphanumeric: 2,
  byte: 4,
};

// In the order of their values (ISO/IEC 18004, Table 5).
const ALPHANUMERICS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

// ISO/IEC 18004 §7.4.10: what fills the symbol after the data.
const PADDING = [0xec, 0x11];

// By number of error correction codewords: the coefficients after the first one, which is 1, as
// powers of 2. Filled on first use.
const generators: Uint8Array[] = [];

/** Creates the symbol with mask 0 for segments that are known to fit in `version`. */
export function createMatrix(
  segments: readonly QrSegment[],
  version: number,
  errorCorrectionLevel: ErrorCorrectionLevel,
): ModuleMatrix {
  const { size, modules: blank, reserved, path } = getSymbolLayout(version);
  const modules = blank.slice();
  addFormat(size, modules, getFormatBits(errorCorrectionLevel, 0));
  const codewords = createCodewords(segments, version, errorCorrectionLevel);
  let i = 0;
  for (const codeword of codewords) {
    for (let bit = 7; bit >= 0; bit--) {
      modules[path[i++]!]! ^= (codeword >> bit) & 1;
    }
  }
  return { size, modules, reserved };
}

/** Encodes segments as codewords, with error correction, interleaved (ISO/IEC 18004 §7.6). */
function createCodewords(
  segments: readonly QrSegment[],
  version: number,
  level: ErrorCorrectionLevel,
): Uint8Array {
  const { codewords, blocks, errorCorrectionPerBlock: degree } = getBlockLayout(version, level);
  const dataCodewords = codewords - blocks * degree;
  const data = writeSegments(segments, version, dataCodewords);
  const generator = (generators[degree] ??= createGenerator(degree).slice(1).map(getPower));

  const interleaved = new Uint8Array(codewords);
  // If blocks differ in length, the last ones have one more data codeword.
  const shortLength = Math.floor(dataCodewords / blocks);
  const shortBlocks = blocks - (dataCodewords % blocks);
  let start = 0;
  for (let block = 0; block < blocks; block++) {
    const length = block < shortBlocks ? shortLength : shortLength + 1;
    // The last one stays zero, for what moves up from the end.
    const remainder = new Uint8Array(degree + 1);
    for (let i = 0; i < length; i++) {
      const codeword = data[start + i]!;
      interleaved[i * blocks + block - (i < shortLength ? 0 : shortBlocks)] = codeword;
      // One step of the division of the block by the generator polynomial.
      const factor = codeword ^ remainder[0]!;
      remainder.copyWithin(0, 1);
      if (factor > 0) {
        const power = getPower(factor);
        for (let j = 0; j < degree; j++) {
          remainder[j]! ^= raiseTwo(generator[j]! + power);
        }
      }
    }
    for (let i = 0; i < degree; i++) {
      interleaved[dataCodewords + i * blocks + block] = remainder[i]!;
    }
    start += length;
  }
  return interleaved;
}

/** Writes segments as bits, and fills what is left of the data codewords. */
function writeSegments(
  segments: readonly QrSegment[],
  version: number,
  dataCodewords: number,
): Uint8Array {
  const codewords = new Uint8Array(dataCodewords);
  let index = 0;
  // The bits that do not fill a codeword yet are the last ones of `rest`.
  let rest = 0;
  let restLength = 0;

  function write(value: number, bits: number): void {
    rest = (rest << bits) | value;
    restLength += bits;
    while (restLength >= 8) {
      restLength -= 8;
      codewords[index++] = rest >> restLength;
    }
    rest &= 0xff;
  }

  for (const { mode, data } of segments) {
    const content = mode === 'byte' ? getBytes(data) : data;
    write(MODE_INDICATORS[mode], 4);
    write(content.length, CHARACTER_COUNT_BITS[mode][getVersionRange(version)]);
    if (typeof content !== 'string') {
      for (const byte of content) {
        write(byte, 8);
      }
    } else if (mode === 'numeric') {
      for (const digits of content.match(/.{1,3}/g)!) {
        write(Number(digits), 3 * digits.length + 1);
      }
    } else {
      for (const [first, second] of content.match(/.{1,2}/g)!) {
        const value = ALPHANUMERICS.indexOf(first!);
        if (second === undefined) {
          write(value, 6);
        } else {
          write(45 * value + ALPHANUMERICS.indexOf(second), 11);
        }
      }
    }
  }
  // Four zeros end the data, as far as there is room. The rest of the last codeword is zero, too.
  const end = Math.min(index + (restLength > 4 ? 2 : 1), dataCodewords);
  if (restLength > 0) {
    codewords[index] = rest << (8 - restLength);
  }
  for (let i = end; i < dataCodewords; i++) {
    codewords[i] = PADDING[(i - end) % 2]!;
  }
  return codewords;
}
