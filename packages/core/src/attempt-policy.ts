/** How an account's attempt budget slows guessing down and ends it. */
import { checkInteger, checkOptions } from './checks.ts';

/** Options that slow guessing down and end it. */
export interface AttemptPolicy {
  /**
   * The wait that each failure in a row adds, in **milliseconds**, 0 to one hour: T of RFC 4226
   * §7.3. @default 5000
   */
  delay?: number | undefined;
  /**
   * The longest wait in **milliseconds**, 0 to one day. NIST suggests an hour. @default 3600000
   */
  maximumDelay?: number | undefined;
  /**
   * The number of failures in a row that cause no wait, 0 to 10. Use 2 where a field submits its
   * code by itself, so that a typing error costs the user nothing. @default 0
   */
  freeFailures?: number | undefined;
  /**
   * The number of failures in a row after which the account is locked, 1 to 100. NIST: "no more
   * than 100". @default 100
   */
  maximumFailures?: number | undefined;
}

/** A policy with every option filled in. */
export type CheckedPolicy = { [Name in keyof AttemptPolicy]-?: number };

const DAY = 24 * 60 * 60_000;
const HOUR = 60 * 60_000;

export function checkPolicy(policy: AttemptPolicy = {}): CheckedPolicy {
  checkOptions(policy);
  const check = (
    name: keyof AttemptPolicy,
    value: number,
    range: readonly [minimum: number, maximum: number, unit?: string],
  ) => checkInteger('invalid-policy', name, value, range, 'Omit it for the default.');
  return {
    delay: check('delay', policy.delay ?? 5000, [0, HOUR, 'milliseconds']),
    maximumDelay: check('maximumDelay', policy.maximumDelay ?? HOUR, [0, DAY, 'milliseconds']),
    freeFailures: check('freeFailures', policy.freeFailures ?? 0, [0, 10]),
    // NIST SP 800-63B §3.2.2: "the verifier SHALL limit consecutive failed authentication attempts
    // on a single subscriber account to no more than 100".
    maximumFailures: check('maximumFailures', policy.maximumFailures ?? 100, [1, 100]),
  };
}

/**
 * Returns the wait after a number of failures in a row, in milliseconds. RFC 4226 §7.3: "after each
 * failed attempt A, the authentication server would wait for an increased T*A number of seconds".
 */
export function getDelay(failures: number, policy: CheckedPolicy): number {
  const delayed = Math.max(0, failures - policy.freeFailures);
  return Math.min(delayed * policy.delay, policy.maximumDelay);
}
