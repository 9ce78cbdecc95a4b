/**
 * An attempt budget for one account: RFC 4226 §7.3, NIST SP 800-63B §3.2.2.
 *
 * One state for everything that can be guessed, codes and recovery codes alike, and across
 * sessions: "The delay or lockout schemes MUST be across login sessions to prevent attacks based on
 * multiple parallel guessing techniques."
 */
import { TesseraError } from './error.ts';
import { checkDigits, checkInteger, checkTimestamp, describe } from './parameters.ts';
import { firstRevision } from './revision.ts';

/** How guessing is slowed down and ended. */
export interface AttemptPolicy {
  /**
   * How much longer each failure in a row makes the user wait, in **milliseconds**, 0 to one hour:
   * T of RFC 4226 §7.3. @default 5000
   */
  delay?: number | undefined;
  /**
   * The longest wait in **milliseconds**, up to one day. NIST suggests an hour. @default 3600000
   */
  maximumDelay?: number | undefined;
  /**
   * How many failures in a row make nobody wait, 0 to 10. Two are a kindness to people who mistype,
   * where a field sends its code by itself. @default 0
   */
  freeFailures?: number | undefined;
  /**
   * After how many failures in a row nothing is accepted any more, 1 to 100. NIST: "no more than
   * 100". @default 100
   */
  maximumFailures?: number | undefined;
}

/** What a server stores for an account. Plain data that survives JSON. */
export interface AttemptState {
  /** Failures in a row. */
  failures: number;
  /** When the last of them was, in milliseconds since 1970; `null` if there is none. */
  lastFailureAt: number | null;
  /** What a compare-and-set compares; one more with each change. */
  revision: number;
}

/** What `throttle` needs. */
export interface CheckAttemptOptions {
  /** What is stored; nothing or `null` if nobody has tried yet. */
  state?: AttemptState | null | undefined;
  /** The time in milliseconds since 1970, or a `Date`. @default Date.now() */
  timestamp?: number | Date | undefined;
  /** The policy, the same wherever the state is used. @default that of `ThrottlePolicy` */
  policy?: AttemptPolicy | undefined;
}

/** The answer of `throttle`. */
export type AttemptDecision =
  | {
      ok: true;
      /** How many failures in a row are left before nothing is accepted any more, 1 at least. */ remaining: number;
    }
  | {
      ok: false;
      /**
       * `delayed`: wait. `locked`: too many failures; only a success elsewhere or an administrator
       * ends it.
       */
      reason: 'delayed' | 'locked';
      /** How long to wait in **milliseconds**; `null` if waiting does not help. */
      retryAfter: number | null;
    };

/** What `recordAttempt` needs. */
export interface RecordAttemptOptions {
  /** What is stored; nothing or `null` if nobody has tried yet. */
  state?: AttemptState | null | undefined;
  /** How the attempt ended. */
  outcome: 'failure' | 'success';
  /** The time in milliseconds since 1970, or a `Date`. @default Date.now() */
  timestamp?: number | Date | undefined;
}

/** The answer of `recordAttempt`. */
export interface RecordedAttempt {
  /** What to store, if the stored revision is still `expectedRevision`. */
  state: AttemptState;
  /** The revision that the stored state must still have; `null` if nothing must be stored yet. */
  expectedRevision: number | null;
}

/** What `guessProbability` needs. */
export interface GuessProbabilityOptions {
  /** The length of the codes, 6 to 10. @default 6 */
  digits?: number | undefined;
  /**
   * How many codes are accepted at a time: 2 · `window` + 1 for `verifyTotp`, twice that with a
   * stored drift; `lookAhead` + 1 for `verifyHotp`. @default 3
   */
  acceptedCodes?: number | undefined;
  /** The policy, the same wherever the state is used. @default that of `ThrottlePolicy` */
  policy?: AttemptPolicy | undefined;
  /**
   * How long somebody goes on guessing, in **milliseconds**. @default Infinity, that is until
   * nothing is accepted any more
   */
  duration?: number | undefined;
}

type CheckedPolicy = { [Name in keyof AttemptPolicy]-?: number };

const DAY = 24 * 60 * 60_000;
const HOUR = 60 * 60_000;

/**
 * Tells whether a code may be checked now.
 *
 * Count first, check then, or parallel requests are checked before any of them is counted: 1.
 * `throttle`; if it isn't allowed, answer with `retryAfter`. 2. `recordAttempt` with `failure`,
 * stored by compare-and-set:
 * `UPDATE … SET throttle = :state WHERE id = :id AND (throttle ->> 'revision')::int IS NOT DISTINCT FROM :expectedRevision`.
 * If that changes no row, somebody else is trying at this moment: refuse, or begin again. 3. Check
 * the code. 4. If it was right, `recordAttempt` with `success` on the state of step 2, stored in
 * the same way.
 *
 * @throws {TesseraError} `invalid-policy`, `invalid-record`, `invalid-timestamp`
 *
 * @example
 * const state = { failures: 2, lastFailureAt: 1_700_000_000_000, revision: 7 };
 * checkAttempt({ state, timestamp: 1_700_000_004_000 }); // { ok: false, reason: 'delayed', retryAfter: 6000 }
 */
export function checkAttempt(options: CheckAttemptOptions): AttemptDecision {
  const policy = checkPolicy(options.policy);
  const { failures, lastFailureAt } = checkState(options.state);
  const timestamp = checkTimestamp(options.timestamp);
  const remaining = policy.maximumFailures - failures;
  if (remaining <= 0) {
    return { ok: false, reason: 'locked', retryAfter: null };
  }
  // A clock that was set back does not make anybody wait longer than the delay.
  const elapsed = Math.max(0, timestamp - (lastFailureAt ?? Number.NEGATIVE_INFINITY));
  const retryAfter = delayAfter(failures, policy) - elapsed;
  return retryAfter > 0 ? { ok: false, reason: 'delayed', retryAfter } : { ok: true, remaining };
}

/**
 * Counts an attempt: a failure is one more in a row, a success forgets them all ("the verifier
 * SHOULD disregard any previous failed attempts").
 *
 * See `throttle` for when to call it and how to store what it returns.
 *
 * @throws {TesseraError} `invalid-record`, `invalid-timestamp`
 *
 * @example
 * recordAttempt({ state: null, outcome: 'failure', timestamp: 1_700_000_000_000 });
 * // { state: { failures: 1, lastFailureAt: 1700000000000, revision: 481516234 }, expectedRevision: null }
 */
export function recordAttempt(options: RecordAttemptOptions): RecordedAttempt {
  const { failures } = checkState(options.state);
  const timestamp = checkTimestamp(options.timestamp);
  const expectedRevision = options.state?.revision ?? null;
  const revision = expectedRevision === null ? firstRevision() : expectedRevision + 1;
  // Anything but a success is a failure: a mistake here must not open the door.
  const state =
    options.outcome === 'success'
      ? { failures: 0, lastFailureAt: null, revision }
      : { failures: failures + 1, lastFailureAt: timestamp, revision };
  return { state, expectedRevision };
}

/**
 * Tells how likely somebody who guesses is let in under a policy: RFC 4226 Appendix A.4.3, without
 * its approximation.
 *
 * @returns A probability from 0 to 1.
 * @throws {TesseraError} `invalid-digits`, `invalid-count`, `invalid-policy`, `invalid-duration`
 *
 * @example
 * guessProbability({ policy: { maximumFailures: 5 } }); // about 3 · 5 / 10⁶ = 0.000015
 */
export function guessProbability(options: GuessProbabilityOptions = {}): number {
  const digits = checkDigits(options.digits);
  const policy = checkPolicy(options.policy);
  const { acceptedCodes = 3, duration = Number.POSITIVE_INFINITY } = options;
  checkInteger(
    'invalid-count',
    'acceptedCodes',
    acceptedCodes,
    1,
    1000,
    'Nothing is guessed where no code is accepted. Pass 2 · window + 1.',
  );
  if (!(typeof duration === 'number' && duration >= 0)) {
    throw new TesseraError(
      'invalid-duration',
      `duration must be a number of milliseconds from 0 on, got ${describe(duration)}. Nobody guesses for less. Leave it out for as long as it takes.`,
    );
  }
  let attempts = 1;
  let elapsed = 0;
  while (attempts < policy.maximumFailures) {
    elapsed += delayAfter(attempts, policy);
    if (elapsed > duration) {
      break;
    }
    attempts++;
  }
  // 1 - (1 - p)ⁿ, in a form that keeps its digits for a small p.
  return -Math.expm1(attempts * Math.log1p(-acceptedCodes / 10 ** digits));
}

/**
 * RFC 4226 §7.3: "after each failed attempt A, the authentication server would wait for an
 * increased T*A number of seconds".
 */
function delayAfter(failures: number, policy: CheckedPolicy): number {
  const delayed = Math.max(0, failures - policy.freeFailures);
  return Math.min(delayed * policy.delay, policy.maximumDelay);
}

function checkPolicy(policy: AttemptPolicy = {}): CheckedPolicy {
  const check = (name: keyof AttemptPolicy, value: number, minimum: number, maximum: number) =>
    checkInteger(
      'invalid-policy',
      name,
      value,
      minimum,
      maximum,
      'Guessing must be slowed down and ended, and people who mistype must not be kept out. Leave it out for the default.',
    );
  return {
    delay: check('delay', policy.delay ?? 5000, 0, HOUR),
    maximumDelay: check('maximumDelay', policy.maximumDelay ?? HOUR, 0, DAY),
    freeFailures: check('freeFailures', policy.freeFailures ?? 0, 0, 10),
    // "the verifier SHALL limit consecutive failed authentication attempts on a single subscriber
    // account to no more than 100".
    maximumFailures: check('maximumFailures', policy.maximumFailures ?? 100, 1, 100),
  };
}

function checkState(
  state: AttemptState | null | undefined,
): Pick<AttemptState, 'failures' | 'lastFailureAt'> {
  if (state === null || state === undefined) {
    return { failures: 0, lastFailureAt: null };
  }
  const { failures, lastFailureAt, revision } = state;
  if (
    !(Number.isSafeInteger(failures) && failures >= 0) ||
    !(lastFailureAt === null || Number.isFinite(lastFailureAt)) ||
    !Number.isSafeInteger(revision)
  ) {
    throw new TesseraError(
      'invalid-record',
      'the state is not one that recordAttempt returned. Attempts would not be counted. Store the state whole, as JSON, and hand it back parsed.',
    );
  }
  return state;
}
