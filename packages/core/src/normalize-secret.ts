import { BASE32_ALPHABET, getUnusedBitMask } from './base32.ts';
import { describeValue } from './checks.ts';
import { TesseraError } from './tessera-error.ts';

/** Options of `normalizeSecret`. */
export interface NormalizeSecretOptions {
  /**
   * What to do with bits at the end that belong to no byte. `reject`: throw, because a character is
   * missing or mistyped. `drop`: leave them out, as authenticator apps do. Use it once, when you
   * bring in secrets that another server made and that work today. @default 'reject'
   */
  unusedBits?: 'reject' | 'drop' | undefined;
}

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
 * normalizeSecret('S46SQCPPTCNPROMHWYBDCTBZXV', { unusedBits: 'drop' }); // 'S46SQCPPTCNPROMHWYBDCTBZXU'
 */
export function normalizeSecret(input: string, options: NormalizeSecretOptions = {}): string {
  const secret = canonicalizeSecret(input);
  if (secret === undefined) {
    throw new TesseraError(
      'invalid-secret',
      typeof input === 'string'
        ? 'the secret is empty or has a character that is not Base32 (A–Z and 2–7). Copy the whole secret again.'
        : `the secret must be a string, got ${describeValue(input)}. Check where it is read from.`,
    );
  }
  // `options` can also be the index that `map` passes, or `null`. Both reject.
  if (options?.unusedBits === 'drop' && secret.length > 1) {
    return dropUnusedBits(secret);
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
  // Most secrets have nothing to remove.
  if (/^[A-Z2-7]+$/.test(input)) {
    return input;
  }
  const text = input.replaceAll(/[\s\p{Dash}\p{Cf}]/gu, '');
  // Matched before it becomes upper case: 'ı' and 'ſ' would turn into letters of the alphabet.
  return /^([A-Za-z2-7]+)=*$/.exec(text)?.[1]?.toUpperCase();
}

/** Returns Base32 text without the bits at its end that belong to no byte. */
export function dropUnusedBits(secret: string): string {
  // A length that holds no whole number of bytes ends in a character that adds none.
  const whole = getUnusedBitMask(secret.length) === undefined ? secret.slice(0, -1) : secret;
  const last = BASE32_ALPHABET.indexOf(whole.at(-1)!);
  return whole.slice(0, -1) + BASE32_ALPHABET[last & ~getUnusedBitMask(whole.length)!];
}
