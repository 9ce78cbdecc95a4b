/**
 * The rules of RFC 4648 §6 that otpauth does not check: it decodes Base32, and accepts text that no
 * encoder writes.
 */
export const BASE32_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The masks by the number of characters after the last whole group of eight. RFC 4648 §6 lists five
 * cases; 1, 3 and 6 are not among them.
 */
const UNUSED_BITS = [0, undefined, 0b11, undefined, 0b1111, 0b1, undefined, 0b111] as const;

/**
 * Returns a mask of the bits of the last character that belong to no byte and must be zero;
 * `undefined` if no Base32 text has this length.
 */
export function getUnusedBitMask(length: number): number | undefined {
  return UNUSED_BITS[length % 8];
}
