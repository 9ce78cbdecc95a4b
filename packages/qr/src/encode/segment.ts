import { TesseraQrError } from './tessera-qr-error.ts';

/** How a segment packs its characters: 10 bits for 3 digits, 11 bits for 2 of the 45 alphanumeric characters, 8 bits a byte. */
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
  /** Digits; `0`–`9`, `A`–`Z`, space and `$%*+-./:`; or any text or bytes. Bytes are for byte mode only. */
  data: string | Uint8Array;
}

const characters = {
  numeric: /^[0-9]*$/,
  alphanumeric: /^[0-9A-Z $%*+\-./:]*$/,
};

/** Bits of the character count indicator in versions 1–9, 10–26 and 27–40 (ISO/IEC 18004, Table 3). */
export const characterCountBits: Record<QrSegmentMode, readonly [number, number, number]> = {
  numeric: [10, 12, 14],
  alphanumeric: [9, 11, 13],
  byte: [8, 16, 16],
};

/** 0 for versions 1–9, 1 for 10–26, 2 for 27–40: the ranges in which headers have the same length. */
export function versionRange(version: number): 0 | 1 | 2 {
  return version < 10 ? 0 : version < 27 ? 1 : 2;
}

/** Bits of the segments in a symbol of this range of versions, headers included. */
export function segmentBits(segments: readonly QrSegment[], range: 0 | 1 | 2): number {
  return segments.reduce(
    (bits, { mode, data }) => bits + 4 + characterCountBits[mode][range] + dataBits(mode, data),
    0,
  );
}

function dataBits(mode: QrSegmentMode, data: string | Uint8Array): number {
  if (mode === 'numeric') return Math.ceil((data.length * 10) / 3);
  if (mode === 'alphanumeric') return Math.ceil((data.length * 11) / 2);
  return 8 * (typeof data === 'string' ? utf8Length(data) : data.length);
}

function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) length += utf8Extra(text.charCodeAt(i));
  return length;
}

/** Bytes beyond the first that a UTF-16 code unit takes in UTF-8; half a surrogate pair counts as two bytes. */
export function utf8Extra(unit: number): number {
  return unit < 0x80 ? 0 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 1 : 2;
}

/**
 * Checks what a caller gave as segments and leaves out the empty ones.
 *
 * @throws {TesseraQrError} `invalid-segment` or `invalid-data`, naming the segment by its place.
 */
export function checkSegments(segments: readonly QrSegment[]): QrSegment[] {
  return segments
    .map((segment: unknown, index): QrSegment => {
      const { mode, data } = (segment ?? {}) as Partial<QrSegment>;
      if (mode === undefined || !Object.hasOwn(characterCountBits, mode))
        throw invalidSegment(index, 'has an unknown mode', 'Use numeric, alphanumeric or byte');
      if (typeof data === 'string') {
        if (mode === 'byte') checkText(data);
        else if (!characters[mode].test(data))
          throw invalidSegment(index, `has characters that ${mode} mode lacks`, 'Use byte mode');
      } else if (!(data instanceof Uint8Array) || mode !== 'byte')
        throw invalidSegment(
          index,
          'has data of a wrong type',
          'Give text, or a Uint8Array in byte mode',
        );
      return { mode, data };
    })
    .filter(({ data }) => data.length > 0);
}

/**
 * Refuses text that UTF-8 cannot express.
 *
 * @throws {TesseraQrError} `invalid-data`
 */
export function checkText(text: string): void {
  // A surrogate without its other half; encoders either throw or write U+FFFD for it.
  if (/\p{Surrogate}/u.test(text))
    throw new TesseraQrError(
      'invalid-data',
      'the text holds a lone surrogate. It has no UTF-8 form, so no reader would get it back. Cut the text between characters, or clean it with toWellFormed().',
    );
}

function invalidSegment(index: number, fault: string, remedy: string): TesseraQrError {
  return new TesseraQrError(
    'invalid-segment',
    `segment ${index} ${fault}, so it cannot be encoded as it was meant. ${remedy}.`,
  );
}
