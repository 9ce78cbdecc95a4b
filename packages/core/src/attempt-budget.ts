/**
 * The attempt budget of one account: RFC 4226 §7.3, NIST SP 800-63B §3.2.2.
 *
 * Codes and recovery codes share one state, in all sessions: "The delay or lockout schemes MUST be
 * across login sessions to prevent attacks based on multiple parallel guessing techniques."
 */
import { type AttemptPolicy, checkPolicy, getDelay } from './attempt-policy.ts';
import { checkOptions, checkTimestamp } from './checks.ts';
import { createFirstRevision } from './first-revision.ts';
import { TesseraError } from './tessera-error.ts';

/** The state that you store for an account. Plain data that survives JSON. */
export interface AttemptState {
  /** The number of failures in a row. */
  failures: number;
  /** The time of the last failure, in milliseconds since 1970; `null` before the first one. */
  lastFailureAt: number | null;
  /** The number to compare in a compare-and-set; every change adds one. */
  revision: number;
}

/** Options of `checkAttempt`. */
export interface CheckAttemptOptions {
  /** The stored state; `null` or nothing before the first attempt. */
  state?: AttemptState | null | undefined;
  /** The time in milliseconds since 1970, or a `Date`. @default Date.now() */
  timestamp?: number | Date | undefined;
  /**
   * The attempt policy. Use the same one wherever you use the state. @default the defaults of its
   * options
   */
  policy?: AttemptPolicy | undefined;
}

/** The result of `checkAttempt`. */
export type AttemptDecision =
  | {
      ok: true;
      /** The number of failures in a row that are left before the account is locked, at least 1. */
      remaining: number;
    }
  | {
      ok: false;
      /**
       * `delayed`: the user has to wait. `locked`: there were too many failures; only another proof
       * of identity or an administrator can unlock the account.
       */
      reason: 'delayed' | 'locked';
      /** The time to wait in **milliseconds**; `null` if the account is locked. */
      retryAfter: number | null;
    };

/** Options of `recordAttempt`. */
export interface RecordAttemptOptions {
  /** The stored state; `null` or nothing before the first attempt. */
  state?: AttemptState | null | undefined;
  /** The outcome of the attempt. */
  outcome: 'failure' | 'success';
  /** The time in milliseconds since 1970, or a `Date`. @default Date.now() */
  timestamp?: number | Date | undefined;
}

/** The result of `recordAttempt`. */
export interface RecordedAttempt {
  /** The state to store, provided that the stored revision is still `expectedRevision`. */
  state: AttemptState;
  /** The revision that the stored state must still have; `null` if no state may be stored yet. */
  expectedRevision: number | null;
}

/**
 * Decides whether a code may be checked now.
 *
 * A clock that was set back, or one that ran ahead when the failure was stored, makes nobody wait
 * longer than `maximumDelay`, nor than twice the delay of these failures.
 *
 * Count the attempt before you check the code; otherwise parallel requests are all checked before
 * the first is counted:
 *
 * 1. Call `checkAttempt`. If it is not `ok`, answer with `retryAfter`.
 * 2. Call `recordAttempt` with `failure` and store the state by compare-and-set:
 *    `UPDATE … SET attempts = :state WHERE id = :id AND
 *    (attempts ->> 'revision')::int IS NOT DISTINCT FROM :expectedRevision`.
 *    If that changes no row, another request was faster: reject this one, or start over.
 * 3. Check the code.
 * 4. If the code was right, call `recordAttempt` with `success` on the state of step 2 and store
 *    the result in the same way.
 *
 * @throws {TesseraError} `invalid-options`, `invalid-policy`, `invalid-record`, `invalid-timestamp`
 *
 * @example
 * const state = { failures: 2, lastFailureAt: 1_700_000_000_000, revision: 7 };
 * checkAttempt({ state, timestamp: 1_700_000_004_000 }); // { ok: false, reason: 'delayed', retryAfter: 6000 }
 */
export function checkAttempt(options: CheckAttemptOptions): AttemptDecision {
  checkOptions(options);
  const policy = checkPolicy(options.policy);
  const { failures, lastFailureAt } = checkState(options.state);
  const timestamp = checkTimestamp(options.timestamp);
  const remaining = policy.maximumFailures - failures;
  if (remaining <= 0) {
    return { ok: false, reason: 'locked', retryAfter: null };
  }
  const delay = getDelay(failures, policy);
  const retryAfter = lastFailureAt === null ? 0 : lastFailureAt + delay - timestamp;
  // The clocks of several servers differ a little, but a failure that lies further ahead than the
  // delay itself was stored by a clock that was wrong, or is read by one. A user who obeyed the
  // wait would be told to wait again, until the clock has caught up.
  const isPlausible = retryAfter <= Math.min(2 * delay, policy.maximumDelay);
  return retryAfter > 0 && isPlausible
    ? { ok: false, reason: 'delayed', retryAfter }
    : { ok: true, remaining };
}

/**
 * Counts an attempt. A failure adds one to the failures in a row; a success resets them ("the
 * verifier SHOULD disregard any previous failed attempts").
 *
 * See `checkAttempt` for when to call it and how to store the result.
 *
 * @throws {TesseraError} `invalid-options`, `invalid-record`, `invalid-timestamp`
 *
 * @example
 * recordAttempt({ state: null, outcome: 'failure', timestamp: 1_700_000_000_000 });
 * // { state: { failures: 1, lastFailureAt: 1700000000000, revision: 481516234 }, expectedRevision: null }
 */
export function recordAttempt(options: RecordAttemptOptions): RecordedAttempt {
  checkOptions(options);
  const { failures } = checkState(options.state);
  const timestamp = checkTimestamp(options.timestamp);
  const expectedRevision = options.state?.revision ?? null;
  const revision = expectedRevision === null ? createFirstRevision() : expectedRevision + 1;
  // Anything except a success counts as a failure, so that a mistyped outcome is safe.
  const state =
    options.outcome === 'success'
      ? { failures: 0, lastFailureAt: null, revision }
      : { failures: failures + 1, lastFailureAt: timestamp, revision };
  return { state, expectedRevision };
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
      '`state` was not returned by recordAttempt, so attempts would go uncounted. Store the whole state as JSON and parse it before you pass it.',
    );
  }
  return state;
}
