/**
 * Why a code was rejected. A separate entry, `@tessera/core/diagnose-code`, because it is needed
 * only after a rejection.
 */
import { checkAlgorithm, checkDigits, checkList, checkOptions, checkPeriod } from './checks.ts';
import { equalCodes } from './equal-codes.ts';
import { computeHotp } from './hotp.ts';
import { readTypedCode } from './normalize-code.ts';
import { type Algorithm, DEFAULT_PERIOD } from './options.ts';
import { decodeSecret } from './secret-encoding.ts';
import { timeStepAt } from './time-step.ts';
import { type VerifyTotpOptions, checkTimeWindow, listTimeSteps } from './totp.ts';

/** Options of `diagnoseCode`: those you passed to `verifyTotp`, and the user's earlier secrets. */
export interface DiagnoseCodeOptions extends VerifyTotpOptions {
  /**
   * Secrets that this user was shown before, the latest first, such as those of enrollments that
   * were started again. The first 20 are tried.
   */
  previousSecrets?: readonly string[] | undefined;
}

/**
 * Why a code was rejected.
 *
 * - `malformed`: the input is not a code of this length, nor one of an app that shows more or fewer
 *   digits.
 * - `replayed`: the code is right, but it or a later one was accepted before.
 * - `clock`: the code is right for another time. `offset` is the number of **milliseconds** by
 *   which the authenticator's clock is ahead of the server's, negative if it is behind, to within
 *   one period.
 * - `previous-secret`: the code is right for an earlier secret, the one at `index` of
 *   `previousSecrets`. The authenticator app has two entries for the account, and the user read the
 *   old one.
 * - `parameters`: the code is right for the given algorithm, digits or period. The authenticator
 *   app ignored those in the key URI.
 * - `swapped-digits`: the code is right except that two digits are swapped.
 * - `valid`: the code is right for this secret at this time. What rejected it has another secret,
 *   window or time: perhaps setup was started again in another tab, and this page is out of date.
 * - `unknown`: there is no explanation.
 */
export type CodeDiagnosis =
  | { cause: 'malformed' | 'replayed' | 'swapped-digits' | 'unknown' | 'valid' }
  | { cause: 'clock'; offset: number }
  | { cause: 'previous-secret'; index: number }
  | { cause: 'parameters'; algorithm?: Algorithm; digits?: number; period?: number };

/** The search range for clocks that are not synchronized: they are off by minutes. */
const MINUTES_OFF = 15;
/**
 * The search range for clocks that were set by hand: they are in another time zone, or an hour off
 * after a change of daylight saving time. Time zones are a quarter of an hour apart, and at most 26
 * hours: from UTC-12 to UTC+14.
 */
const QUARTER_HOURS_OFF = 26 * 4;
const MAXIMUM_PREVIOUS_SECRETS = 20;

/**
 * Explains why a code was rejected, if there is an explanation.
 *
 * It never accepts a code: to verify one, use `verifyTotp`, and to keep each code to one use,
 * `verifyAuthenticator`. `checkAttempt` limits the tries. User input never throws.
 *
 * It compares the code with several hundred others, so it explains a guess far more often than
 * verification would accept it, and the explanation shows how close the guess was. Show it only to
 * a user who is signed in and sets up an authenticator, or write it to the server's log. Never show
 * it on a page that asks a stranger for a code.
 *
 * @throws {TesseraError} the codes of `verifyTotp`
 *
 * @example
 * // The phone is five minutes ahead.
 * const secret = generateSecret();
 * const code = generateTotp({ secret, timestamp: Date.now() + 300_000 });
 * diagnoseCode({ code, secret }); // { cause: 'clock', offset: 300000 }
 */
export function diagnoseCode(options: DiagnoseCodeOptions): CodeDiagnosis {
  checkOptions(options);
  const search = checkTimeWindow(options);
  const algorithm = checkAlgorithm(options.algorithm);
  const digits = checkDigits(options.digits);
  const period = checkPeriod(options.period);
  const secret = decodeSecret(options.secret);
  const { previousSecrets = [] } = options;
  checkList('previousSecrets', previousSecrets);
  const previous = previousSecrets.slice(0, MAXIMUM_PREVIOUS_SECRETS).map(decodeSecret);

  const near = [...listTimeSteps(search)];
  const typed = readTypedCode(options.code, digits);
  if (typed === undefined) {
    return findIgnoredParameters(options) ?? { cause: 'malformed' };
  }

  const isCodeAt = (key: typeof secret, timeStep: number): boolean =>
    equalCodes(computeHotp(key, timeStep, algorithm, digits), typed);
  const matching = near.filter((timeStep) => isCodeAt(secret, timeStep));
  if (matching.length > 0) {
    return {
      cause: matching.every((step) => step <= search.lastTimeStep) ? 'replayed' : 'valid',
    };
  }

  const other = listFarTimeSteps(search.current, period).find((timeStep) =>
    isCodeAt(secret, timeStep),
  );
  if (other !== undefined) {
    return { cause: 'clock', offset: (other - search.current) * period * 1000 };
  }

  const index = previous.findIndex((key) => near.some((timeStep) => isCodeAt(key, timeStep)));
  if (index >= 0) {
    return { cause: 'previous-secret', index };
  }

  const swapped = near.some((step) =>
    hasSwappedDigits(computeHotp(secret, step, algorithm, digits), typed),
  );
  return findIgnoredParameters(options) ?? { cause: swapped ? 'swapped-digits' : 'unknown' };
}

/**
 * Returns the time steps that an authenticator with a wrong clock may have used, the nearest first.
 */
function listFarTimeSteps(current: number, period: number): number[] {
  const stepsPer = (minutes: number) => Math.round((minutes * 60) / period);
  const timeSteps = [...listTimeSteps({ current, drift: 0, window: stepsPer(MINUTES_OFF) })];
  for (let quarterHours = 1; quarterHours <= QUARTER_HOURS_OFF; quarterHours++) {
    const drift = stepsPer(quarterHours * 15);
    for (const center of [current - drift, current + drift]) {
      timeSteps.push(...listTimeSteps({ current: center, drift: 0, window: 1 }));
    }
  }
  return timeSteps;
}

/** Returns the parameters that the authenticator app used instead, if they explain the code. */
function findIgnoredParameters(options: DiagnoseCodeOptions): CodeDiagnosis | undefined {
  const { algorithm = 'SHA1', digits = 6, period = DEFAULT_PERIOD } = options;
  const secret = decodeSecret(options.secret);
  for (const otherPeriod of new Set([period, DEFAULT_PERIOD, 60])) {
    const near = [
      ...listTimeSteps({
        current: timeStepAt({ ...options, period: otherPeriod }),
        drift: 0,
        window: options.window ?? 1,
      }),
    ];
    for (const otherAlgorithm of ['SHA1', 'SHA256', 'SHA512'] as const) {
      for (const otherDigits of [6, 7, 8, 9, 10]) {
        const typed = readTypedCode(options.code, otherDigits);
        if (typed === undefined) {
          continue;
        }
        if (
          near.some((step) =>
            equalCodes(computeHotp(secret, step, otherAlgorithm, otherDigits), typed),
          )
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

/** Whether two codes are equal except that two digits are swapped. */
function hasSwappedDigits(code: string, typed: string): boolean {
  const differing = Array.from(code).filter((digit, index) => digit !== typed[index]);
  return differing.length === 2 && sortDigits(code) === sortDigits(typed);
}

function sortDigits(code: string): string {
  return Array.from(code, Number)
    .toSorted((a, b) => a - b)
    .join('');
}
