import { BASE32_ALPHABET, getUnusedBitMask } from './base32.ts';
import { checkInteger, checkOptions } from './checks.ts';
import { TesseraError } from './tessera-error.ts';

/**
 * Returns a new secret from the platform's cryptographic random numbers (Web Crypto).
 *
 * The default of 32 characters is the 160 bits that RFC 4226 §4 R6 recommends, and every
 * authenticator app accepts it.
 *
 * @param options.length The length in Base32 **characters**, 32 to 1024. Base32 has no text that is
 *   one, three or six characters longer than a multiple of eight, because these lengths hold no
 *   whole number of bytes. @default 32
 * @returns The secret in upper case, without padding.
 * @throws {TesseraError} `invalid-options`, `invalid-length`
 *
 * @example
 * generateSecret(); // 'NB2HI4DTHIXS653XO4XHSZ3JORUHKYTF'
 */
export function generateSecret(options: { length?: number | undefined } = {}): string {
  checkOptions(options);
  const length = checkInteger(
    'invalid-length',
    'length',
    options.length ?? 32,
    [32, 1024, 'characters'],
    'A shorter secret is weaker than the 160 bits that RFC 4226 recommends. Omit it for 32.',
  );
  const unused = getUnusedBitMask(length);
  if (unused === undefined) {
    throw new TesseraError(
      'invalid-length',
      `\`length\` must be a length that Base32 text can have, got ${length}. Use a multiple of 8, such as 32.`,
    );
  }
  // 256 is a multiple of 32, so five bits of each byte select every character equally often.
  const indices = crypto.getRandomValues(new Uint8Array(length)).map((byte) => byte & 31);
  // RFC 4648 §3.5: the bits after the last whole byte are zero.
  indices[length - 1]! &= ~unused;
  return Array.from(indices, (index) => BASE32_ALPHABET[index]).join('');
}
