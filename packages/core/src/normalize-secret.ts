import { BASE32_ALPHABET, unusedBits } from './base32.ts';
import { TesseraError } from './error.ts';
import { describe } from './parameters.ts';

/**
 * Brings a secret into the one canonical form: upper-case Base32 without padding.
 *
 * Takes what people and apps write: lower case, spaces, hyphens, invisible characters from copying,
 * padding at the end. Refuses everything else, also what decoders commonly let through (RFC 4648
 * §3.5, §6): lengths that hold no whole number of bytes, and a last character with bits that belong
 * to no byte. Both mean that a character is missing or mistyped. Any length that exists is
 * accepted, since old accounts have 80 bits; `lintKeyUri` says which are too short.
 *
 * @throws {TesseraError} `invalid-secret`
 *
 * @example
 * normalizeSecret('jbsw y3dp-ehpk 3pxp'); // 'JBSWY3DPEHPK3PXP'
 */
export function normalizeSecret(input: string): string {
  const secret = canonicalize(input);
  if (secret === undefined) {
    throw new TesseraError(
      'invalid-secret',
      typeof input === 'string'
        ? 'the secret is empty or holds a character that is not Base32 (A–Z and 2–7). Codes would not match. Copy it again, to its end.'
        : `the secret must be a string, got ${describe(input)}. Codes would not match. Check where it is read from.`,
    );
  }
  const unused = unusedBits(secret.length);
  if (unused === undefined || BASE32_ALPHABET.indexOf(secret.at(-1)!) & unused) {
    throw new TesseraError(
      'invalid-secret',
      'the secret has a character too few or too many, or a wrong one. Codes would not match. Copy it again, to its end.',
    );
  }
  return secret;
}

/** Base32 characters only, upper case, no padding; `undefined` if there are none, or others. */
export function canonicalize(input: unknown): string | undefined {
  if (typeof input !== 'string') {
    return undefined;
  }
  const text = input.replaceAll(/[\s\p{Dash}\p{Cf}]/gu, '');
  // Matched before it is upper-cased: 'ı' and 'ſ' would become letters of the alphabet.
  return /^([A-Za-z2-7]+)=*$/.exec(text)?.[1]?.toUpperCase();
}
