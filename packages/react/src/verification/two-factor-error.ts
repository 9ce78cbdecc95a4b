import { warnOnce } from '../internals/warn-once.ts';
import { toTimestamp } from './to-timestamp.ts';

declare const process: { env: { NODE_ENV?: string } };

/**
 * Everything that can go wrong between the wizard and a back end, as data. Times are milliseconds
 * since the epoch.
 *
 * - `invalid-code`: the code is wrong; `attemptsLeft` if the server tells.
 * - `code-reused`: the code was right once and has been used (RFC 6238 §5.2).
 * - `rate-limited`: too many tries for now; `retryAt` if known. `locked`: too many tries for good,
 *   or until `retryAt`.
 * - `reauthentication-required`: the server wants to see a password or another proof first.
 *   `reauthentication-failed`: it saw the wrong one.
 * - `enrollment-expired`: the pending enrollment is gone, a new one must be started.
 *   `session-expired`: the person must sign in again.
 * - `already-enrolled`: an authenticator is active already. `limit-reached`: no further one may be
 *   added. `name-conflict`: its name is taken.
 * - `not-allowed`: the account may not do this. `unknown`: anything else; `cause` is what was
 *   thrown.
 * - `network`: no answer, or one that got lost on the way, so that nobody knows whether the server
 *   did what it was asked; `retryAt` if the server, or what stands before it, said when to come
 *   back.
 */
export type TwoFactorError =
  | { type: 'invalid-code'; attemptsLeft?: number | undefined }
  | { type: 'code-reused' }
  | { type: 'rate-limited'; retryAt?: number | undefined }
  | { type: 'locked'; retryAt?: number | undefined }
  | { type: 'reauthentication-required' }
  | { type: 'reauthentication-failed' }
  | { type: 'enrollment-expired' }
  | { type: 'session-expired' }
  | { type: 'already-enrolled' }
  | { type: 'limit-reached' }
  | { type: 'name-conflict' }
  | { type: 'not-allowed' }
  | { type: 'network'; retryAt?: number | undefined }
  | { type: 'unknown'; cause?: unknown };

/** What the wizard finds out by itself about the code that was typed, before asking any server. */
export type TwoFactorCodeError =
  | { type: 'incomplete-code'; digits: number }
  /** The very code that was just rejected was entered again; it is not sent twice. */
  | { type: 'repeated-code' };

/** What the wizard finds out by itself about the authenticator’s name. */
export type TwoFactorNameError = { type: 'name-required' };

/** What the wizard finds out by itself. */
export type TwoFactorInputError = TwoFactorCodeError | TwoFactorNameError;

// Written as a record, so that the compiler asks for every member of the union and for no other.
const TYPES: Record<TwoFactorError['type'], true> = {
  'invalid-code': true,
  'code-reused': true,
  'rate-limited': true,
  locked: true,
  'reauthentication-required': true,
  'reauthentication-failed': true,
  'enrollment-expired': true,
  'session-expired': true,
  'already-enrolled': true,
  'limit-reached': true,
  'name-conflict': true,
  'not-allowed': true,
  network: true,
  unknown: true,
};

/**
 * What browsers, Node and React Native say in the TypeError of a `fetch` without an answer; Safari
 * has a sentence for each way to be offline.
 */
const NO_ANSWER =
  /^(?:failed to fetch|fetch failed|load failed|terminated)|networkerror|network (?:error|request|connection)|internet connection|timed out|could not connect/i;

/**
 * What an adapter threw, as a {@link TwoFactorError}: what its `mapError` says, if that is one; else
 * the thing itself if it already has a `type` of the union; else `network` for what `fetch` throws
 * when there is no answer, or none in time; else `unknown`. Never throws, whatever `mapError` does.
 *
 * A `retryAt` may be a `Date` or ISO text, as JSON has it, and comes out in milliseconds; one that
 * is no moment is left out, and so is an `attemptsLeft` that is no count.
 *
 * @example
 * toTwoFactorError(new TypeError('Failed to fetch')); // { type: 'network' }
 */
export function toTwoFactorError(
  thrown: unknown,
  mapError?: (error: unknown) => TwoFactorError | undefined,
): TwoFactorError {
  try {
    const mapped: unknown = mapError?.(thrown);
    if (isTwoFactorError(mapped)) {
      return normalized(mapped);
    }
    if (process.env.NODE_ENV !== 'production' && mapped !== undefined && mapped !== null) {
      warnOnce(
        '`mapError` returned something that is no SetupError. It was passed over, so people may read of an unknown error. Return an object with a `type` of SetupError, or undefined to leave it to Tessera.',
      );
    }
  } catch {
    // A broken mapError must not turn a wrong code into a broken page.
  }
  if (isTwoFactorError(thrown)) {
    return normalized(thrown);
  }
  if (isLost(thrown)) {
    return { type: 'network' };
  }
  return { type: 'unknown', cause: thrown };
}

function isLost(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) {
    return false;
  }
  // `AbortSignal.timeout`, and the timeouts that adapters make of an AbortController of their own.
  // That we called it off ourselves is known elsewhere.
  if (/^(?:Timeout|Abort)Error$/.test(thrown.name)) {
    return true;
  }
  // `fetch` rejects with a TypeError when there was no answer at all (Fetch standard, “network
  // error”).
  return thrown instanceof TypeError && NO_ANSWER.test(thrown.message);
}

/**
 * Adapters in JavaScript hand on what their back end’s JSON has: null for nothing, text for a date.
 */
function normalized(error: TwoFactorError): TwoFactorError {
  if ('retryAt' in error) {
    return { ...error, type: error.type, retryAt: toTimestamp(error.retryAt) };
  }
  if ('attemptsLeft' in error) {
    return { ...error, type: error.type, attemptsLeft: toCount(error.attemptsLeft) };
  }
  return error;
}

function toCount(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value < Infinity ? value : undefined;
}

/** Whether something has a `type` of the union. */
export function isTwoFactorError(value: unknown): value is TwoFactorError {
  if (typeof value !== 'object' || value === null || !('type' in value)) {
    return false;
  }
  return typeof value.type === 'string' && Object.hasOwn(TYPES, value.type);
}
