/**
 * The adapter to otpauth where `node:crypto` exists: otpauth's own Node build uses it. See
 * `otpauth.ts`.
 */
export { HOTP, Secret } from 'otpauth';

/** Nothing to hand to `HOTP.generate`: otpauth has its own. */
export const hmac = undefined;
