/**
 * Why a code was rejected. An entry of its own, `@tessera/core/diagnose-code`: it is needed only
 * after a rejection.
 */
import { equalCodes } from './equal-codes.ts';
import { hotp } from './hotp.ts';
import { readCode } from './normalize-code.ts';
import {
  type Algorithm,
  DEFAULT_PERIOD,
  checkAlgorithm,
  checkDigits,
  checkPeriod,
} from './parameters.ts';
import { decodeSecret } from './secret-encoding.ts';
import { timeStepAt } from './time-step.ts';
import { type VerifyTotpOptions, checkTimeWindow, timeStepsOf } from './totp.ts';

/** What `diagnoseCode` needs: what `verifyTotp` was given, and what else the user may have. */
export interface DiagnoseCodeOptions extends VerifyTotpOptions {
  /**
   * Secrets that this user was shown before, such as those of enrollments that were begun again,
   * the latest first; the first 20 are tried.
   */
  previousSecrets?: readonly string[] | undefined;
}

/**
 * Why a code was rejected.
 *
 * - `malformed`: not so many digits, and not the code of an app that shows more or fewer.
 * - `replayed`: the right code of a time step that is spent.
 * - `clock`: the right code of another time. `offset` is how far the authenticator's clock is ahead
 *   of the server's in **milliseconds**, negative if it is behind, give or take one period.
 * - `previous-secret`: the code of an older secret, the one at `index` of `previousSecrets`: the
 *   account is in the app twice, and the user took the old one.
 * - `parameters`: the right code for other parameters, those that are given: the app ignored what
 *   the key URI said.
 * - `swapped-digits`: the right code but for two digits in each other's place.
 * - `unknown`: nothing explains it. Also the answer to a code that is right.
 */
export type CodeDiagnosis =
  | { cause: 'malformed' | 'replayed' | 'swapped-digits' | 'unknown' }
  | { cause: 'clock'; offset: number }
  | { cause: 'previous-secret'; index: number }
  | { cause: 'parameters'; algorithm?: Algorithm; digits?: number; period?: number };

/** Clocks that run by themselves are minutes off. */
const MINUTES_OFF = 15;
/**
 * Clocks that were set by hand miss the hour of daylight saving time, or are in another time zone;
 * the zones are half an hour apart.
 */
const HALF_HOURS_OFF = 28;
const MOST_PREVIOUS_SECRETS = 20;

/**
 * Tells why a code was rejected, if that can be known.
 *
 * It explains and never accepts: a code that is right gets the same answer as one that nothing
 * explains. Whatever was typed, the answer is a value.
 *
 * It computes a few hundred codes to find one like it, so that a guess is explained far more often
 * than it would be accepted, and the explanation says how close it came. Give it only to somebody
 * who is signed in and sets up an authenticator, or to the server's log; never to a stranger who is
 * asked for a code.
 *
 * @throws {TesseraError} as `verifyTotp`
 *
 * @example
 * // The phone is five minutes ahead.
 * const secret = generateSecret();
 * const code = generateTotp({ secret, timestamp: Date.now() + 300_000 });
 * diagnoseCode({ code, secret }); // { cause: 'clock', offset: 300000 }
 */
export function diagnoseCode(options: DiagnoseCodeOptions): CodeDiagnosis {
  const search = checkTimeWindow(options);
  const algorithm = checkAlgorithm(options.algorithm);
  const digits = checkDigits(options.digits);
  const period = checkPeriod(options.period);
  const secret = decodeSecret(options.secret);
  const previous = (options.previousSecrets ?? [])
    .slice(0, MOST_PREVIOUS_SECRETS)
    .map(decodeSecret);

  const near = timeStepsOf(search);
  const typed = readCode(options.code, digits);
  if (typed === undefined) {
    return ignoredParameters(options) ?? { cause: 'malformed' };
  }

  const isCodeOf = (key: typeof secret, timeStep: number): boolean =>
    equalCodes(hotp(key, timeStep, algorithm, digits), typed);
  const matching = near.filter((timeStep) => isCodeOf(secret, timeStep));
  if (matching.length > 0) {
    return {
      cause: matching.every((step) => step <= search.lastTimeStep) ? 'replayed' : 'unknown',
    };
  }

  const other = farTimeSteps(search.current, period).find((timeStep) => isCodeOf(secret, timeStep));
  if (other !== undefined) {
    return { cause: 'clock', offset: (other - search.current) * period * 1000 };
  }

  const index = previous.findIndex((key) => near.some((timeStep) => isCodeOf(key, timeStep)));
  if (index >= 0) {
    return { cause: 'previous-secret', index };
  }

  const swapped = near.some((step) => isSwapped(hotp(secret, step, algorithm, digits), typed));
  return ignoredParameters(options) ?? { cause: swapped ? 'swapped-digits' : 'unknown' };
}

/**
 * Where the clock of an authenticator may be, the nearest first. Those near the current one have
 * been looked at.
 */
function farTimeSteps(current: number, period: number): number[] {
  const stepsPer = (minutes: number) => Math.round((minutes * 60) / period);
  const timeSteps = timeStepsOf({ current, drift: 0, window: stepsPer(MINUTES_OFF) });
  for (let halfHours = 1; halfHours <= HALF_HOURS_OFF; halfHours++) {
    const drift = stepsPer(halfHours * 30);
    for (const center of [current - drift, current + drift]) {
      timeSteps.push(...timeStepsOf({ current: center, drift: 0, window: 1 }));
    }
  }
  return timeSteps;
}

/** The parameters that an app must have used instead, if some explain the code. */
function ignoredParameters(options: DiagnoseCodeOptions): CodeDiagnosis | undefined {
  const { algorithm = 'SHA1', digits = 6, period = DEFAULT_PERIOD } = options;
  const secret = decodeSecret(options.secret);
  for (const otherPeriod of new Set([period, DEFAULT_PERIOD, 60])) {
    const near = timeStepsOf({
      current: timeStepAt({ ...options, period: otherPeriod }),
      drift: 0,
      window: options.window ?? 1,
    });
    for (const otherAlgorithm of ['SHA1', 'SHA256', 'SHA512'] as const) {
      for (const otherDigits of [6, 7, 8, 9, 10]) {
        const typed = readCode(options.code, otherDigits);
        if (typed === undefined) {
          continue;
        }
        if (
          near.some((step) => equalCodes(hotp(secret, step, otherAlgorithm, otherDigits), typed))
        ) {
          return {
            cause: 'parameters',
            ...(otherAlgorithm !== algorithm && { algorithm: otherAlgorithm }),
            ...(otherDigits !== digits && { digits: otherDigits }),
            ...(otherPeriod !== period && { period: otherPeriod }),
          };
        }
      }
    }
  }
  return undefined;
}

/** Whether two codes are the same but for two digits that stand in each other's place. */
function isSwapped(code: string, typed: string): boolean {
  const differing = Array.from(code).filter((digit, index) => digit !== typed[index]);
  return differing.length === 2 && sortDigits(code) === sortDigits(typed);
}

function sortDigits(code: string): string {
  return Array.from(code, Number)
    .toSorted((a, b) => a - b)
    .join('');
}
