import { type QrSegment, TesseraQrError } from '../index.ts';

/** The byte-order marks of encodings that a program on Windows may write to a pipe. */
const MARKS: ReadonlyArray<readonly [encoding: string, bytes: readonly number[]]> = [
  ['UTF-32', [0xff, 0xfe, 0x00, 0x00]],
  ['UTF-32', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Decodes standard input as text: UTF-8, or the encoding that its byte-order mark names. Returns
 * its bytes if they are not UTF-8 and have no mark.
 *
 * The mark and one line end are not part of the text, nor are the blanks that `echo` of Windows
 * puts behind a URI.
 *
 * @throws {TesseraQrError} `invalid-data` for UTF-32, for UTF-16 without a mark, and for text that
 * is not what its mark names.
 */
export function decodeInput(input: Uint8Array): string | QrSegment[] {
  const [encoding, mark] = MARKS.find(([, bytes]) =>
    bytes.every((byte, index) => input[index] === byte),
  ) ?? ['utf-8', []];
  if (encoding === 'UTF-32' || hasEveryOtherByteZero(input)) {
    throw new TesseraQrError(
      'invalid-data',
      'standard input is UTF-32, or UTF-16 without a byte-order mark. Convert it to UTF-8.',
    );
  }
  const bytes = input.subarray(mark.length);
  try {
    // `ignoreBOM` keeps a second mark, which belongs to the text.
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.replace(/(?:\r\n|\n|\r)$/, '').replace(/^([a-z][a-z\d+.-]*:\S+)[ \t]+$/i, '$1');
  } catch {
    if (mark.length > 0) {
      throw new TesseraQrError(
        'invalid-data',
        `standard input begins with the byte-order mark of ${encoding.toUpperCase()}, but is not valid text in it. Convert it to UTF-8.`,
      );
    }
    return [{ mode: 'byte', data: removeLineEnd(bytes) }];
  }
}

/** Whether bytes look like UTF-16 of Latin text: every other byte is zero. */
function hasEveryOtherByteZero(bytes: Uint8Array): boolean {
  const isPattern = (zero: 0 | 1): boolean =>
    bytes.every((byte, index) => (byte === 0) === (index % 2 === zero));
  return bytes.length > 0 && bytes.length % 2 === 0 && (isPattern(0) || isPattern(1));
}

function removeLineEnd(bytes: Uint8Array): Uint8Array {
  const last = bytes.at(-1);
  if (last !== 0x0a && last !== 0x0d) {
    return bytes;
  }
  return bytes.subarray(0, last === 0x0a && bytes.at(-2) === 0x0d ? -2 : -1);
}
