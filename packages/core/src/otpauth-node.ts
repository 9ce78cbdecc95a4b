/**
 * The adapter to otpauth where `node:crypto` exists: otpauth's Node build uses it. See
 * `otpauth.ts`.
 */
export { HOTP, Secret } from 'otpauth';

/** Not needed: the Node build brings its own HMAC. */
export const hmac = undefined;
