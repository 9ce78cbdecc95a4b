/** How well an attempt policy protects from guessing: RFC 4226 Appendix A.4.3. */
import { type AttemptPolicy, checkPolicy, getDelay } from './attempt-policy.ts';
import { checkDigits, checkInteger, checkOptions, describeValue } from './checks.ts';
import { TesseraError } from './tessera-error.ts';

/** Options of `guessProbability`. */
export interface GuessProbabilityOptions {
  /** The length of the codes, 6 to 10. @default 6 */
  digits?: number | undefined;
  /**
   * The number of codes that are accepted at a time, 1 to 1000: 2 · `window` + 1 for `verifyTotp`,
   * twice that with a stored drift; `lookAhead` + 1 for `verifyHotp`. @default 3
   */
  acceptedCodes?: number | undefined;
  /** The attempt policy that you pass to `checkAttempt`. @default the defaults of its options */
  policy?: AttemptPolicy | undefined;
  /**
   * The time that the attacker spends guessing, in **milliseconds**. @default Infinity, which means
   * until the account is locked
   */
  duration?: number | undefined;
}

/**
 * Returns the probability that an attacker who guesses codes is accepted under an attempt policy:
 * RFC 4226 Appendix A.4.3, without its approximation.
 *
 * @returns A probability from 0 to 1.
 * @throws {TesseraError} `invalid-options`, `invalid-digits`, `invalid-count`, `invalid-policy`,
 * `invalid-duration`
 *
 * @example
 * guessProbability({ policy: { maximumFailures: 5 } }); // about 3 · 5 / 10⁶ = 0.000015
 */
export function guessProbability(options: GuessProbabilityOptions = {}): number {
  checkOptions(options);
  const digits = checkDigits(options.digits);
  const policy = checkPolicy(options.policy);
  const { acceptedCodes = 3, duration = Number.POSITIVE_INFINITY } = options;
  checkInteger(
    'invalid-count',
    'acceptedCodes',
    acceptedCodes,
    [1, 1000],
    'For `verifyTotp`, pass 2 · window + 1.',
  );
  if (!(typeof duration === 'number' && duration >= 0)) {
    throw new TesseraError(
      'invalid-duration',
      `\`duration\` must be a number of milliseconds, 0 or more, got ${describeValue(duration)}. Omit it to count every attempt until the account is locked.`,
    );
  }
  let attempts = 1;
  let elapsed = 0;
  while (attempts < policy.maximumFailures) {
    elapsed += getDelay(attempts, policy);
    if (elapsed > duration) {
      break;
    }
    attempts++;
  }
  // 1 - (1 - p)ⁿ, in a form that stays precise for a small p.
  return -Math.expm1(attempts * Math.log1p(-acceptedCodes / 10 ** digits));
}
