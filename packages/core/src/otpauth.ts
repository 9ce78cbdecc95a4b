/**
 * The adapter to otpauth for every platform without `node:crypto`. With `otpauth-node.ts`, which
 * package.json selects by condition as `#otpauth`, the only file that knows otpauth. Nothing here
 * checks anything: the callers hand over checked values only.
 *
 * otpauth's own browser build brings nine hash functions, twice what these three weigh; so this
 * takes its `bare` build and the hashes that it is built from.
 */
import { hmac as nobleHmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';

export { HOTP, Secret } from 'otpauth/bare';

/** The HMAC to hand to `HOTP.generate`. */
export const hmac = (algorithm: string, key: Uint8Array, message: Uint8Array): Uint8Array =>
  nobleHmac(algorithm === 'SHA1' ? sha1 : algorithm === 'SHA256' ? sha256 : sha512, key, message);
