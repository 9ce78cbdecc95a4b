/** The adapter to otpauth where `node:crypto` exists. See `otpauth.ts`. */
// @ts-ignore The packages are built without the types of Node, so that nothing else uses it.
import { createHmac } from 'node:crypto';

export { HOTP, Secret } from 'otpauth';

/** The HMAC that `HOTP.generate` needs. The one of otpauth copies the key and the message first. */
export const hmac = (algorithm: string, key: Uint8Array, message: Uint8Array): Uint8Array =>
  createHmac(algorithm, key).update(message).digest();
