import { isObject } from '../internals/is-object.ts';
import { warnOnce } from '../internals/warn-once.ts';
import { type TwoFactorError, isTwoFactorError } from './two-factor-error.ts';

declare const process: { env: { NODE_ENV?: string } };

/** The fields in which SDKs and backends report success or failure. */
const VERDICT_FIELDS = ['valid', 'verified', 'ok', 'success'];

type InvalidCode = Extract<TwoFactorError, { type: 'invalid-code' }>;

/**
 * Reads why a backend rejected a request, from its answer. Returns `undefined` for success. A
 * failure that is read as a success would tell users that they are protected when they are not, so
 * every known way to report a failure counts:
 *
 * - `false`, or an object in which `valid`, `verified`, `ok` or `success` is `false`, itself or in
 *   its `data`;
 * - an object with an `error`, a {@link TwoFactorError}, or an `Error` that was returned instead of
 *   thrown;
 * - the `Response` of `fetch`, unless its status is 204 or 205: success or failure is in the body,
 *   which has not been read;
 * - text or a number: a page that asks to sign in again is text.
 *
 * @param toError Turns what the backend said into an error, as {@link toTwoFactorError} does.
 * @param bareFailure The error for a failure without a reason. Default `invalid-code`.
 * @example
 * readRejection({ valid: false }, toTwoFactorError); // { type: 'invalid-code' }
 */
export function readRejection<Failure extends TwoFactorError>(
  answer: unknown,
  toError: (thrown: unknown) => Failure,
  bareFailure: Failure | InvalidCode = { type: 'invalid-code' },
): Failure | InvalidCode | undefined {
  if (answer === false) {
    return bareFailure;
  }
  if (answer === undefined || answer === null || answer === true || answer === '') {
    return undefined;
  }
  if (!isObject(answer)) {
    const message = `Tessera: The backend answered with a ${typeof answer}.`;
    if (process.env.NODE_ENV !== 'production') {
      warnOnce(
        `${message} It counts as a failure, because a page that asks to sign in is text as well. Return true, false, nothing or an object.`,
      );
    }
    return toError(new TypeError(message));
  }
  if (isResponse(answer)) {
    if (answer['status'] === 204 || answer['status'] === 205) {
      return undefined;
    }
    if (process.env.NODE_ENV !== 'production') {
      warnOnce(
        'An adapter returned the Response of `fetch`. It counts as a failure, because the answer is in its body, which has not been read. Return the JSON of the body, throw if the response is not `ok`, or use createFetchAdapter.',
      );
    }
    return toError(answer);
  }
  const { error: reported } = answer;
  const isFailed = isFailure(answer);
  // Without an error the field is absent, null, false or an empty text.
  if (!reported && !isFailed && !(answer instanceof Error) && !isTwoFactorError(answer)) {
    return undefined;
  }
  const error = toError(reported || answer);
  // An error of unknown type is no reason: the field that reports the failure decides.
  return isFailed && error.type === 'unknown' ? bareFailure : error;
}

/** Whether the answer says in one of its fields that the request failed. */
function isFailure(answer: Readonly<Record<string, unknown>>): boolean {
  const { data } = answer;
  return (
    data === false ||
    VERDICT_FIELDS.some(
      (name) => answer[name] === false || (isObject(data) && data[name] === false),
    )
  );
}

/** Whether it is a `Response`, also of another realm, a test or React Native. */
function isResponse(answer: Readonly<Record<string, unknown>>): boolean {
  return 'ok' in answer && 'status' in answer && 'headers' in answer;
}
