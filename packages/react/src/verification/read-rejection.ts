import { warnOnce } from '../internals/warn-once.ts';
import { type TwoFactorError, isTwoFactorError } from './two-factor-error.ts';

declare const process: { env: { NODE_ENV?: string } };

/** What SDKs and servers call their yes or no. */
const VERDICTS = ['valid', 'verified', 'ok', 'success'];

type InvalidCode = Extract<TwoFactorError, { type: 'invalid-code' }>;

/**
 * Why a back end did not do what it was asked, told from its answer; `undefined` if it did. To call
 * a no a yes would tell people that they are protected when they are not, so that every known way
 * to say no counts:
 *
 * - `false`, or an object with `valid`, `verified`, `ok` or `success` that is `false`, itself or in
 *   its `data`;
 * - an object with an `error`, an error of the union, or an `Error` that was returned in place of
 *   being thrown;
 * - what `fetch` gave, unless its status is 204 or 205: whether it was a yes or no stands in the
 *   body, which has not been read;
 * - text or a number: the page that asks to sign in again is text.
 *
 * @param asError makes an error of what the back end said, as {@link toTwoFactorError} does.
 * @param no what a bare no means.
 * @example
 * readRejection({ valid: false }, toTwoFactorError); // { type: 'invalid-code' }
 */
export function readRejection<Failure extends TwoFactorError>(
  answer: unknown,
  asError: (thrown: unknown) => Failure,
  no: Failure | InvalidCode = { type: 'invalid-code' },
): Failure | InvalidCode | undefined {
  if (answer === false) {
    return no;
  }
  if (answer === undefined || answer === null || answer === true || answer === '') {
    return undefined;
  }
  if (!isObject(answer)) {
    const came = `Tessera: the back end answered with a ${typeof answer}.`;
    if (process.env.NODE_ENV !== 'production') {
      warnOnce(
        `${came} It was taken for a failure, because a page to sign in is text as well. Return true, false, nothing or an object.`,
      );
    }
    return asError(new TypeError(came));
  }
  if (isResponse(answer)) {
    if (answer['status'] === 204 || answer['status'] === 205) {
      return undefined;
    }
    if (process.env.NODE_ENV !== 'production') {
      warnOnce(
        'An adapter returned the Response that `fetch` gave it. It was taken for a failure, because what the server said stands in its body, which nobody has read. Return the JSON of it, throw if it is not `ok`, or use createFetchAdapter.',
      );
    }
    return asError(answer);
  }
  // A server without an error says so by leaving it out, or by null, false or an empty text.
  if (answer['error']) {
    return refused(answer, asError, answer['error'], no);
  }
  if (isNo(answer) || answer instanceof Error || isTwoFactorError(answer)) {
    return refused(answer, asError, answer, no);
  }
  return undefined;
}

/** What is said beside a no decides what it means, where that is known. */
function refused<Failure extends TwoFactorError>(
  answer: Readonly<Record<string, unknown>>,
  asError: (thrown: unknown) => Failure,
  told: unknown,
  no: Failure | InvalidCode,
): Failure | InvalidCode {
  const error = asError(told);
  return error.type === 'unknown' && isNo(answer) ? no : error;
}

function isNo(answer: Readonly<Record<string, unknown>>): boolean {
  const { data } = answer;
  return (
    data === false ||
    VERDICTS.some((name) => answer[name] === false || (isObject(data) && data[name] === false))
  );
}

/** Not by `instanceof`: there are other ones, in tests, on servers and in React Native. */
function isResponse(answer: Readonly<Record<string, unknown>>): boolean {
  return 'ok' in answer && 'status' in answer && 'headers' in answer;
}

/** Whether something is an object, so that it can be asked for what it may have. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
