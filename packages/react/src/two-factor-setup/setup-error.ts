/**
 * Everything that can go wrong between the wizard and a back end, as data. Times are milliseconds since the epoch.
 *
 * - `invalid-code`: the code is wrong; `attemptsLeft` if the server tells.
 * - `code-reused`: the code was right once and has been used (RFC 6238 §5.2).
 * - `rate-limited`: too many tries for now; `retryAt` if known. `locked`: too many tries for good, or until `retryAt`.
 * - `reauthentication-required`: the server wants to see a password or another proof first. `reauthentication-failed`: it saw the wrong one.
 * - `enrollment-expired`: the pending enrollment is gone, a new one must be started. `session-expired`: the person must sign in again.
 * - `already-enrolled`: an authenticator is active already. `limit-reached`: no further one may be added. `name-conflict`: its name is taken.
 * - `not-allowed`: the account may not do this. `network`: no answer. `unknown`: anything else; `cause` is what was thrown.
 */
export type SetupError =
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
  | { type: 'network' }
  | { type: 'unknown'; cause?: unknown };

/** What the wizard finds out by itself about the code that was typed, before asking any server. */
export type CodeError =
  | { type: 'incomplete-code'; digits: number }
  /** The very code that was just rejected was entered again; it is not sent twice. */
  | { type: 'repeated-code' };

/** What the wizard finds out by itself about the authenticator’s name. */
export type NameError = { type: 'name-required' };

/** What the wizard finds out by itself. */
export type InputError = CodeError | NameError;

// Written as a record, so that the compiler asks for every member of the union and for no other.
const TYPES: Record<SetupError['type'], true> = {
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
 * What an adapter threw, as a {@link SetupError}: what its `mapError` says; else the thing itself if it already has a `type` of the union; else
 * `network` for what `fetch` throws when there is no answer; else `unknown`. Never throws, whatever `mapError` does.
 *
 * @example
 * toSetupError(new TypeError('Failed to fetch')); // { type: 'network' }
 */
export function toSetupError(
  thrown: unknown,
  mapError?: (error: unknown) => SetupError | undefined,
): SetupError {
  try {
    const mapped = mapError?.(thrown);
    if (mapped !== undefined) return mapped;
  } catch {
    // A broken mapError must not turn a wrong code into a broken page.
  }
  if (isSetupError(thrown)) return thrown;
  // `fetch` rejects with a TypeError when there was no answer at all (Fetch standard, “network error”).
  if (thrown instanceof TypeError && /fetch|network|load failed/i.test(thrown.message))
    return { type: 'network' };
  return { type: 'unknown', cause: thrown };
}

/** Whether something has a `type` of the union. */
export function isSetupError(value: unknown): value is SetupError {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return typeof value.type === 'string' && Object.hasOwn(TYPES, value.type);
}
