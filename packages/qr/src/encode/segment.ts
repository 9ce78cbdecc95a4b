import { TesseraQrError } from '../tessera-qr-error.ts';
import { encodeUtf8 } from './encode-utf8.ts';

/**
 * How a segment packs its data: 3 digits in 10 bits, 2 of the 45 alphanumeric characters in 11
 * bits, or a byte in 8 bits.
 */
export type QrSegmentMode = 'numeric' | 'alphanumeric' | 'byte';

/**
 * A run of data in one mode (ISO/IEC 18004 §7.4). A string in byte mode is encoded as UTF-8.
 *
 * @example
 * const segments: QrSegment[] = [
 *   { mode: 'alphanumeric', data: 'TICKET ' },
 *   { mode: 'numeric', data: '0042' },
 * ];
 */
export interface QrSegment {
  mode: QrSegmentMode;
  /**
   * In numeric mode: digits. In alphanumeric mode: `0`–`9`, `A`–`Z`, space and `$%*+-./:`. In byte
   * mode: any text, or bytes.
   */
  data: string | Uint8Array;
}

/**
 * The versions whose segment headers have the same length: 0 for versions 1–9, 1 for 10–26, 2 for
 * 27–40.
 */
export type VersionRange = 0 | 1 | 2;

/** The bits of the character count indicator by version range (ISO/IEC 18004, Table 3). */
export const CHARACTER_COUNT_BITS: Readonly<
  Record<QrSegmentMode, readonly [number, number, number]>
> = {
  numeric: [10, 12, 14],
  alphanumeric: [9, 11, 13],
  byte: [8, 16, 16],
};

/** Returns the version range of a version. */
export function getVersionRange(version: number): VersionRange {
  return version < 10 ? 0 : version < 27 ? 1 : 2;
}

/** Returns the bytes of a segment in byte mode. */
export function getBytes(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? encodeUtf8(data) : data;
}

/** Counts the bits of segments in a version range, headers included. */
export function countSegmentBits(segments: readonly QrSegment[], range: VersionRange): number {
  let bits = 0;
  for (const { mode, data } of segments) {
    const isBytes = mode === 'byte';
    const { length } = isBytes ? getBytes(data) : data;
    const perCharacter = isBytes ? 8 : mode === 'numeric' ? 10 / 3 : 5.5;
    bits += 4 + CHARACTER_COUNT_BITS[mode][range] + Math.ceil(length * perCharacter);
  }
  return bits;
}

/**
 * Checks the data to encode. Text becomes one segment of bytes, and empty segments are left out.
 *
 * @throws {TesseraQrError} `invalid-data`, `invalid-segment` with the index of the segment, or
 * `empty-data`.
 */
export function checkData(data: unknown): QrSegment[] {
  const segments: unknown = typeof data === 'string' ? [{ mode: 'byte', data }] : data;
  if (!Array.isArray(segments)) {
    throw new TesseraQrError(
      'invalid-data',
      'the data must be a string or a list of segments. To encode bytes, pass a segment in byte mode.',
    );
  }
  const checked = segments.map((segment: Partial<QrSegment> | undefined, index): QrSegment => {
    const { mode, data: content } = segment ?? {};
    const isText = typeof content === 'string';
    // Text encoders replace half a surrogate pair with U+FFFD, or throw.
    if (isText && /\p{Surrogate}/u.test(content)) {
      throw new TesseraQrError(
        'invalid-data',
        'the text has a lone surrogate, which has no UTF-8 encoding. Pass text.toWellFormed() instead.',
      );
    }
    const isExpressible =
      mode === 'byte'
        ? isText || content instanceof Uint8Array
        : isText &&
          ((mode === 'numeric' && /^\d*$/.test(content)) ||
            (mode === 'alphanumeric' && /^[\dA-Z $%*+\-./:]*$/.test(content)));
    if (!isExpressible) {
      throw new TesseraQrError(
        'invalid-segment',
        `segment ${index} has an unknown mode, or data that its mode cannot encode. Use byte mode.`,
      );
    }
    return { mode: mode!, data: content! };
  });
  const filled = checked.filter((segment) => segment.data.length > 0);
  if (filled.length === 0) {
    throw new TesseraQrError(
      'empty-data',
      'there is no data to encode. Pass a string or a segment that is not empty.',
    );
  }
  return filled;
}
