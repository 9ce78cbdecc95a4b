/** Secrets as bytes and as hexadecimal. */
import { Secret } from '#otpauth';
import { normalizeSecret } from './normalize-secret.ts';
import { TesseraError } from './error.ts';

/**
 * Decodes a secret into the key's bytes.
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
 * Encodes a key as a secret.
 *
 * @param bytes The key, one byte at least.
 * @throws {TesseraError} `invalid-bytes`
 *
 * @example
 * secretFromBytes(new Uint8Array([72, 101, 108, 108, 111])); // 'JBSWY3DP'
 */
export function secretFromBytes(bytes: Uint8Array): string {
  // By its tag and not by instanceof: test environments and iframes have a Uint8Array of their own.
  if (Object.prototype.toString.call(bytes) !== '[object Uint8Array]' || bytes.length === 0) {
    throw new TesseraError(
      'invalid-bytes',
      'the key must be a Uint8Array of at least one byte. An empty key would give everyone the same codes.',
    );
  }
  return new Secret({ buffer: bytes.slice().buffer }).base32;
}

/**
 * Writes a secret as hexadecimal digits, upper case, as hardware tokens and their import files have
 * them.
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
 * Reads a secret from hexadecimal digits, in any case, with or without spaces.
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
      'the key must be pairs of hexadecimal digits, one pair at least. Any other text would decode to a key that no app has.',
    );
  }
  return Secret.fromHex(digits).base32;
}

/** Checks a secret and decodes it for the adapter. @internal */
export function decodeSecret(secret: string): Secret {
  return Secret.fromBase32(normalizeSecret(secret));
}
