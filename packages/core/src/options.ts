/**
 * The hash function of the HMAC. Keep SHA1 unless you know which authenticator apps your users
 * have: many apps ignore the choice and use SHA1. The known attacks on SHA-1 do not weaken HOTP
 * (RFC 4226 Appendix B).
 */
export type Algorithm = 'SHA1' | 'SHA256' | 'SHA512';

/** Options of every function that computes or verifies numeric codes. */
export interface CodeOptions {
  /**
   * The secret in Base32. Spaces, hyphens, padding and lower case are allowed, as in
   * `normalizeSecret`.
   */
  secret: string;
  /** The hash function of the HMAC. @default 'SHA1' */
  algorithm?: Algorithm | undefined;
  /** The length of the code, 6 to 10. @default 6 */
  digits?: number | undefined;
}

/** Options that turn a point in time into a time step. */
export interface TimeStepOptions {
  /**
   * The time in **milliseconds** since 1970, or a `Date`. A time in seconds looks like a day in
   * January 1970, so it does not throw, but no code will match.
   * @default Date.now()
   */
  timestamp?: number | Date | undefined;
  /** The length of a time step in **seconds**, 1 to 3600. @default 30 */
  period?: number | undefined;
  /**
   * The time in milliseconds at which the first time step begins: T0 of RFC 6238 §4.1. @default 0
   */
  t0?: number | Date | undefined;
}

export const DEFAULT_ALGORITHM = 'SHA1';
export const DEFAULT_DIGITS = 6;
export const DEFAULT_PERIOD = 30;
