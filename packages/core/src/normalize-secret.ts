import { BASE32_ALPHABET, getUnusedBitMask } from './base32.ts';
import { describeValue } from './checks.ts';
import { TesseraError } from './tessera-error.ts';

/**
 * Returns a secret in its canonical form: upper-case Base32 without padding.
 *
 * Accepts what users and apps write: lower case, spaces, hyphens, invisible characters from
 * copying, padding at the end. Throws for everything else, including text that many decoders accept
 * (RFC 4648 §3.5, §6): a length that holds no whole number of bytes, and a last character with bits
 * that belong to no byte. Both mean that a character is missing or mistyped. Accepts every length
 * that Base32 has, because old accounts have 80 bits; `lintKeyUri` reports secrets that are too
 * short.
 *
 * @throws {TesseraError} `invalid-secret`
 *
 * @example
 * normalizeSecret('jbsw y3dp-ehpk 3pxp'); // 'JBSWY3DPEHPK3PXP'
 */
export function normalizeSecret(input: string): string {
  const secret = canonicalizeSecret(input);
  if (secret === undefined) {
    throw new TesseraError(
      'invalid-secret',
      typeof input === 'string'
        ? 'the secret is empty or has a character that is not Base32 (A–Z and 2–7). Copy the whole secret again.'
        : `the secret must be a string, got ${describeValue(input)}. Check where it is read from.`,
    );
  }
  const unused = getUnusedBitMask(secret.length);
  if (unused === undefined || BASE32_ALPHABET.indexOf(secret.at(-1)!) & unused) {
    throw new TesseraError(
      'invalid-secret',
      'the secret is incomplete or mistyped, because no encoder writes Base32 text that ends like this. Copy the whole secret again.',
    );
  }
  return secret;
}

/**
 * Returns the Base32 characters in upper case, without padding; `undefined` if there are none, or
 * if there are other characters.
 */
export function canonicalizeSecret(input: unknown): string | undefined {
  if (typeof input !== 'string') {
    return undefined;
  }
  const text = input.replaceAll(/[\s\p{Dash}\p{Cf}]/gu, '');
  // Matched before it becomes upper case: 'ı' and 'ſ' would turn into letters of the alphabet.
  return /^([A-Za-z2-7]+)=*$/.exec(text)?.[1]?.toUpperCase();
}
