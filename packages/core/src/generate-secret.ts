import { BASE32_ALPHABET, unusedBits } from './base32.ts';
import { TesseraError } from './error.ts';
import { checkInteger } from './parameters.ts';

/**
 * Makes a new secret from the platform's cryptographic random numbers (Web Crypto).
 *
 * The default of 32 characters is the 160 bits that RFC 4226 §4 R6 recommends, and what every
 * authenticator app accepts.
 *
 * @param options.length The length in Base32 **characters**, 32 to 1024. Lengths that hold no whole
 *   number of bytes (one more than a multiple of eight, three more, six more) do not exist in
 *   Base32. @default 32
 * @returns The secret, upper case, without padding.
 * @throws {TesseraError} `invalid-length`
 *
 * @example
 * generateSecret(); // 'NB2HI4DTHIXS653XO4XHSZ3JORUHKYTF'
 */
export function generateSecret(options: { length?: number | undefined } = {}): string {
  const length = checkInteger(
    'invalid-length',
    'length, in characters,',
    options.length ?? 32,
    32,
    1024,
    'A shorter secret is weaker than the 160 bits that RFC 4226 recommends. Leave it out for 32.',
  );
  const unused = unusedBits(length);
  if (unused === undefined) {
    throw new TesseraError(
      'invalid-length',
      `no secret has ${length} characters: Base32 writes whole bytes, and these would be none. Use a multiple of 8, such as 32.`,
    );
  }
  // 32 characters divide 256 evenly, so that taking five bits of each byte favours none.
  const indices = crypto.getRandomValues(new Uint8Array(length)).map((byte) => byte & 31);
  // RFC 4648 §3.5: the bits after the last whole byte are zero.
  indices[length - 1]! &= ~unused;
  return Array.from(indices, (index) => BASE32_ALPHABET[index]).join('');
}
