/**
 * The adapter to otpauth on platforms without `node:crypto`. package.json selects this file or
 * `otpauth-node.ts` by condition, as `#otpauth`; no other file imports otpauth. It checks nothing,
 * so pass checked values only.
 *
 * otpauth's browser build contains nine hash functions and is twice as large as its `bare` build
 * with the three hashes that are needed.
 */
import { hmac as nobleHmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';

export { HOTP, Secret } from 'otpauth/bare';

/** The HMAC that `HOTP.generate` needs. */
export const hmac = (algorithm: string, key: Uint8Array, message: Uint8Array): Uint8Array =>
  nobleHmac(algorithm === 'SHA1' ? sha1 : algorithm === 'SHA256' ? sha256 : sha512, key, message);
