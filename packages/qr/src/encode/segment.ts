import { TesseraQrError } from '../tessera-qr-error.ts';

/**
 * How a segment packs its characters: 10 bits for 3 digits, 11 bits for 2 of the 45 alphanumeric
 * characters, 8 bits a byte.
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
   * Digits; `0`–`9`, `A`–`Z`, space and `$%*+-./:`; or any text or bytes. Bytes are for byte mode
   * only.
   */
  data: string | Uint8Array;
}

/**
 * 0 for versions 1–9, 1 for 10–26, 2 for 27–40: the ranges in which headers have the same length.
 */
export type VersionRange = 0 | 1 | 2;

/** Bits of the character count indicator by range of versions (ISO/IEC 18004, Table 3). */
export const characterCountBits: Readonly<
  Record<QrSegmentMode, readonly [number, number, number]>
> = {
  numeric: [10, 12, 14],
  alphanumeric: [9, 11, 13],
  byte: [8, 16, 16],
};

/** Bits of the segments in a symbol of this range of versions, headers included. */
export function segmentBits(segments: readonly QrSegment[], range: VersionRange): number {
  let bits = 0;
  for (const { mode, data } of segments) {
    const isBytes = mode === 'byte';
    const { length } = isBytes && typeof data === 'string' ? new TextEncoder().encode(data) : data;
    const perCharacter = isBytes ? 8 : mode === 'numeric' ? 10 / 3 : 5.5;
    bits += 4 + characterCountBits[mode][range] + Math.ceil(length * perCharacter);
  }
  return bits;
}

/**
 * Checks what a caller gave as data; text becomes one segment of bytes, and empty segments are left
 * out.
 *
 * @throws {TesseraQrError} `invalid-data`, `invalid-segment`, naming the segment by its place, or
 * `empty-data`.
 */
export function checkData(data: unknown): QrSegment[] {
  const segments: unknown = typeof data === 'string' ? [{ mode: 'byte', data }] : data;
  if (!Array.isArray(segments)) {
    throw new TesseraQrError(
      'invalid-data',
      'the data is neither text nor segments. It cannot be encoded. Put bytes into a segment.',
    );
  }
  const checked = segments.map((segment: Partial<QrSegment> | undefined, index): QrSegment => {
    const { mode, data: content } = segment ?? {};
    const isText = typeof content === 'string';
    // Encoders throw at half a surrogate pair, or write U+FFFD for it.
    if (isText && /\p{Surrogate}/u.test(content)) {
      throw new TesseraQrError(
        'invalid-data',
        'the text has a lone surrogate. It cannot be encoded. Use toWellFormed().',
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
        `segment ${index} holds what its mode cannot express. It cannot be encoded. Use byte mode.`,
      );
    }
    return { mode: mode!, data: content! };
  });
  const filled = checked.filter((segment) => segment.data.length > 0);
  if (filled.length === 0) {
    throw new TesseraQrError(
      'empty-data',
      'there is no data. It cannot be encoded. Wait until there is a value.',
    );
  }
  return filled;
}
