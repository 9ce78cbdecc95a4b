/**
 * What RFC 4648 §6 says about Base32 text. The decoding itself is otpauth's, which lets through
 * what is refused by these two.
 */
export const BASE32_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * By characters beyond a multiple of eight: a mask of the bits of the last character that belong to
 * no byte. RFC 4648 §6 lists five cases; 1, 3 and 6 are not among them.
 */
const UNUSED_BITS = [0, undefined, 0b11, undefined, 0b1111, 0b1, undefined, 0b111] as const;

/**
 * The bits of the last character that must be zero, as a mask; `undefined` if no text can have this
 * length.
 */
export function unusedBits(length: number): number | undefined {
  return UNUSED_BITS[length % 8];
}
