/** Secrets as bytes and as hexadecimal digits. */
import { Secret } from '#otpauth';
import { normalizeSecret } from './normalize-secret.ts';
import { TesseraError } from './tessera-error.ts';

/**
 * Returns the bytes of a secret.
 *
 * @throws {TesseraError} `invalid-secret`
 *
 * @example
 * secretToBytes('JBSWY3DP'); // Uint8Array [72, 101, 108, 108, 111]
 */
export function secretToBytes(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(decodeSecret(secret).bytes);
}

/**
 * Returns the secret that encodes these bytes.
 *
 * @param bytes The key, at least one byte.
 * @throws {TesseraError} `invalid-bytes`
 *
 * @example
 * secretFromBytes(new Uint8Array([72, 101, 108, 108, 111])); // 'JBSWY3DP'
 */
export function secretFromBytes(bytes: Uint8Array): string {
  // By its tag instead of instanceof: iframes and test environments have their own Uint8Array.
  if (Object.prototype.toString.call(bytes) !== '[object Uint8Array]' || bytes.length === 0) {
    throw new TesseraError(
      'invalid-bytes',
      'the key must be a Uint8Array of at least one byte. Check where it is read from.',
    );
  }
  return new Secret({ buffer: bytes.slice().buffer }).base32;
}

/**
 * Returns a secret as upper-case hexadecimal digits, as used by hardware tokens and their import
 * files.
 *
 * @throws {TesseraError} `invalid-secret`
 *
 * @example
 * secretToHex('JBSWY3DP'); // '48656C6C6F'
 */
export function secretToHex(secret: string): string {
  return decodeSecret(secret).hex;
}

/**
 * Returns the secret that is written as hexadecimal digits, in any case, with or without spaces.
 *
 * @throws {TesseraError} `invalid-bytes`
 *
 * @example
 * secretFromHex('48 65 6c 6c 6f'); // 'JBSWY3DP'
 */
export function secretFromHex(hex: string): string {
  const digits = typeof hex === 'string' ? hex.replaceAll(/\s/g, '') : '';
  if (!/^(?:[\dA-F]{2})+$/i.test(digits)) {
    throw new TesseraError(
      'invalid-bytes',
      'the key must be at least one pair of hexadecimal digits. Check that no digit is missing.',
    );
  }
  return Secret.fromHex(digits).base32;
}

/** Checks a secret and decodes it for otpauth. @internal */
export function decodeSecret(secret: string): Secret {
  return Secret.fromBase32(normalizeSecret(secret));
}
