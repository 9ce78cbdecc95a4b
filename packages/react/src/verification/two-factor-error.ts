import { warnOnce } from '../internals/warn-once.ts';
import { toTimestamp } from './to-timestamp.ts';

declare const process: { env: { NODE_ENV?: string } };

/**
 * Everything that can go wrong between a component and your backend, as data. Times are
 * milliseconds since the epoch.
 *
 * - `invalid-code`: the code is wrong. `attemptsLeft` is how many tries are left, if known.
 * - `code-reused`: the code was used before (RFC 6238 §5.2).
 * - `rate-limited`: too many tries for now. `retryAt` is when the next try is allowed, if known.
 * - `locked`: too many tries, permanently or until `retryAt`.
 * - `reauthentication-required`: the backend asks for a password or another proof first. `kind`
 *   says for which, and `url` where, if the provider has a page for it (http, https or relative).
 * - `reauthentication-failed`: that proof was wrong.
 * - `enrollment-expired`: the pending enrollment no longer exists. A new one must be started.
 * - `session-expired`: the user must sign in again.
 * - `already-enrolled`: the account already has an active authenticator.
 * - `limit-reached`: the account cannot have another authenticator.
 * - `name-conflict`: another authenticator has this name.
 * - `not-allowed`: the account does not have permission.
 * - `misconfigured`: no authenticator app could use what your backend or your app asked for, for
 *   example codes of 12 digits. `cause` is the error of the developer: a `TesseraError` with a
 *   `code`.
 * - `network`: no answer arrived, so it is not known whether the backend did what it was asked.
 *   `retryAt` is set if the backend, or a proxy in front of it, named a time.
 * - `unknown`: anything else. `cause` is the value that was thrown.
 */
export type TwoFactorError =
  | { type: 'invalid-code'; attemptsLeft?: number | undefined }
  | { type: 'code-reused' }
  | { type: 'rate-limited'; retryAt?: number | undefined }
  | { type: 'locked'; retryAt?: number | undefined }
  | {
      type: 'reauthentication-required';
      kind?: 'password' | 'code' | 'password-or-code' | 'redirect' | undefined;
      url?: string | undefined;
    }
  | { type: 'reauthentication-failed' }
  | { type: 'enrollment-expired' }
  | { type: 'session-expired' }
  | { type: 'already-enrolled' }
  | { type: 'limit-reached' }
  | { type: 'name-conflict' }
  | { type: 'not-allowed' }
  | { type: 'misconfigured'; cause?: unknown }
  | { type: 'network'; retryAt?: number | undefined }
  | { type: 'unknown'; cause?: unknown };

/** What is wrong with the code in the field. Found before anything is sent. */
export type TwoFactorCodeError =
  | { type: 'incomplete-code'; digits: number }
  /** The backend already rejected this code. It is not sent again. */
  | { type: 'repeated-code' };

/** What is wrong with the name of the authenticator. Found before anything is sent. */
export type TwoFactorNameError = { type: 'name-required' };

/** What is wrong with the user’s input. Found before anything is sent. */
export type TwoFactorInputError =
  | TwoFactorCodeError
  | TwoFactorNameError
  | { type: 'password-required' };

const REAUTHENTICATION_KINDS = ['password', 'code', 'password-or-code', 'redirect'];

/** Reads each field from JSON, in which an absent value can be `null` and a date is text. */
const FIELDS = {
  attemptsLeft: (value: unknown) =>
    typeof value === 'number' && value >= 0 && value < Infinity ? value : undefined,
  retryAt: toTimestamp,
  kind: (value: unknown) => REAUTHENTICATION_KINDS.find((kind) => kind === value),
  url: (value: unknown) => (typeof value === 'string' ? value : undefined),
  cause: (value: unknown) => value,
};

/** The fields of each type. A record, so that the compiler asks for every member of the union. */
const TYPES: Record<TwoFactorError['type'], readonly (keyof typeof FIELDS)[]> = {
  'invalid-code': ['attemptsLeft'],
  'code-reused': [],
  'rate-limited': ['retryAt'],
  locked: ['retryAt'],
  'reauthentication-required': ['kind', 'url'],
  'reauthentication-failed': [],
  'enrollment-expired': [],
  'session-expired': [],
  'already-enrolled': [],
  'limit-reached': [],
  'name-conflict': [],
  'not-allowed': [],
  misconfigured: ['cause'],
  network: ['retryAt'],
  unknown: ['cause'],
};

/**
 * The messages of the TypeError that `fetch` throws without an answer, in browsers, Node and React
 * Native. Safari has one for each way to be offline.
 */
const LOST_CONNECTION =
  /^(?:failed to fetch|fetch failed|load failed|terminated)|networkerror|network (?:error|request|connection)|internet connection|timed out|could not connect/i;

/**
 * Returns the {@link TwoFactorError} for a value that an adapter threw: the result of `mapError` if
 * it is one; the value itself if it has a `type` of the union; `network` if `fetch` got no answer,
 * or none in time; otherwise `unknown`. Never throws, whatever `mapError` does.
 *
 * `retryAt` can be a `Date` or ISO text, as in JSON, and becomes milliseconds. An invalid `retryAt`
 * or `attemptsLeft` becomes `undefined`.
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
      return normalizeError(mapped);
    }
    if (process.env.NODE_ENV !== 'production' && mapped !== undefined && mapped !== null) {
      warnOnce(
        '`mapError` returned a value that is not a TwoFactorError, so it was ignored and the user may read about an unknown error. Return an object with a `type` of TwoFactorError, or undefined for the default.',
      );
    }
  } catch {
    // An error in mapError must not turn a wrong code into a broken page.
  }
  if (isTwoFactorError(thrown)) {
    return normalizeError(thrown);
  }
  if (isLostConnection(thrown)) {
    return { type: 'network' };
  }
  return { type: 'unknown', cause: thrown };
}

/** Whether a request got no answer, or none in time. */
function isLostConnection(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) {
    return false;
  }
  // `AbortSignal.timeout`, and timeouts that adapters make with their own AbortController. Requests
  // that we cancel ourselves do not get here.
  if (/^(?:Timeout|Abort)Error$/.test(thrown.name)) {
    return true;
  }
  // `fetch` rejects with a TypeError if there is no answer (Fetch standard, “network error”).
  return thrown instanceof TypeError && LOST_CONNECTION.test(thrown.message);
}

/**
 * Keeps the fields of the type and nothing else. An answer can hold a secret beside its error, and
 * apps write errors to their logs.
 */
function normalizeError(error: TwoFactorError): TwoFactorError {
  const fields = error as Readonly<Record<string, unknown>>;
  return Object.fromEntries([
    ['type', error.type],
    ...TYPES[error.type]
      .filter((name) => name in error)
      .map((name) => [name, FIELDS[name](fields[name])]),
  ]) as TwoFactorError;
}

/** Whether a value has a `type` of {@link TwoFactorError}. */
export function isTwoFactorError(value: unknown): value is TwoFactorError {
  if (typeof value !== 'object' || value === null || !('type' in value)) {
    return false;
  }
  return typeof value.type === 'string' && Object.hasOwn(TYPES, value.type);
}

/** Whether an account is locked without a time at which the lock ends. */
export function isLocked(
  error: { type: string; retryAt?: number | undefined } | undefined,
): boolean {
  return error?.type === 'locked' && error.retryAt === undefined;
}
