import { isObject } from '../../internals/is-object.ts';
import { warnOnce } from '../../internals/warn-once.ts';
import {
  type TwoFactorError,
  isTwoFactorError,
  toTwoFactorError,
} from '../../verification/two-factor-error.ts';

/** The error for each status, used if the body does not name an error. */
const ERROR_TYPES: Readonly<Record<number, TwoFactorError['type']>> = {
  // Many frameworks answer a wrong code with it. It is read as one from `verify` only.
  400: 'invalid-code',
  401: 'session-expired',
  403: 'not-allowed',
  409: 'already-enrolled',
  410: 'enrollment-expired',
  422: 'invalid-code',
  423: 'locked',
  429: 'rate-limited',
  502: 'network',
  503: 'network',
  504: 'network',
};

/**
 * Returns the body of a successful response, read as JSON, or `undefined` if it is empty.
 *
 * @param endpoint The name of the endpoint, for messages.
 * @param errors What a status means, in place of the default.
 * @throws {TwoFactorError} If the response is a redirect, if its body or status is an error, or if
 *   its body is not JSON.
 */
export async function readResponse(
  endpoint: string,
  response: Response,
  errors?: Readonly<Record<number, TwoFactorError['type']>>,
): Promise<unknown> {
  const { ok, redirected, status, type } = response;
  // A custom `fetch` may have followed the redirect. Outside of browsers, the status is visible.
  if (redirected || type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    warnOnce(
      `The endpoint \`${endpoint}\` answered with a redirect. Tessera does not follow redirects and reads them as an expired session, because they usually lead to a sign-in page. If the session is valid, use the address that answers; otherwise answer with status 401.`,
    );
    throw { type: 'session-expired' } satisfies TwoFactorError;
  }
  // A success whose body breaks off is a lost answer. For an error, the status is enough.
  const text = ok ? await response.text() : await response.text().catch(() => '');
  if (text.trim() === '' && ok) {
    return undefined;
  }
  const answer = parseJson(text);
  const named = isObject(answer) && answer['error'] ? answer['error'] : answer;
  if (isTwoFactorError(named)) {
    // A cause from the answer could hold a secret.
    throw withRetryAt(toTwoFactorError({ ...named, cause: undefined }), response);
  }
  if (!ok) {
    const meaning = errors?.[status];
    const error = meaning ? { type: meaning } : toStatusError(endpoint, response);
    throw withRetryAt(error, response);
  }
  if (answer !== undefined) {
    return answer;
  }
  const contentType = response.headers.get('Content-Type')?.split(';')[0] ?? 'no Content-Type';
  throw toUnexpectedAnswer(endpoint, `status ${status} and ${contentType}`, 'JSON or nothing');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toStatusError(endpoint: string, { status }: Response): TwoFactorError {
  const type = ERROR_TYPES[status];
  if (type !== undefined && (status !== 400 || endpoint === 'verify')) {
    return { type };
  }
  const text = `Tessera: The endpoint \`${endpoint}\` answered with status ${status}, which does not tell the user what to do. Answer with \`{ error: { type } }\`.`;
  warnOnce(text);
  return { type: 'unknown', cause: new Error(text) };
}

/** Adds the time of `Retry-After` to an error that can have one. */
function withRetryAt(error: TwoFactorError, { headers }: Response): TwoFactorError {
  if (error.type !== 'rate-limited' && error.type !== 'locked' && error.type !== 'network') {
    return error;
  }
  return { ...error, retryAt: error.retryAt ?? readRetryAfter(headers.get('Retry-After')) };
}

/** Reads seconds or a date (RFC 9110 §10.2.3) as milliseconds since the epoch. */
function readRetryAfter(value: string | null): number | undefined {
  if (value === null) {
    return undefined;
  }
  const timestamp = /^\d+$/.test(value) ? Date.now() + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(timestamp) ? undefined : timestamp;
}

/**
 * Returns an error for an answer that the adapter does not understand, and warns the developer.
 * Neither contains anything of the answer.
 */
export function toUnexpectedAnswer(
  endpoint: string,
  received: string,
  expected: string,
): TwoFactorError {
  const text = `Tessera: The endpoint \`${endpoint}\` answered with ${received}. The request counts as failed, because it is not known what the backend did. Answer with ${expected}.`;
  warnOnce(text);
  return { type: 'unknown', cause: new TypeError(text) };
}

/** Returns the error for a failure that the backend does not explain. */
export function toUnexplainedFailure(endpoint: string): TwoFactorError {
  return toUnexpectedAnswer(endpoint, 'a failure without a known reason', '`{ error: { type } }`');
}

/**
 * Returns the answer if it is an object without an error.
 *
 * @throws {TwoFactorError} If it is anything else.
 */
export function expectObject(endpoint: string, answer: unknown): object {
  if (isObject(answer) && !Array.isArray(answer)) {
    if (answer['error']) {
      throw toUnexplainedFailure(endpoint);
    }
    return answer;
  }
  const received = Array.isArray(answer) ? 'a list' : answer ? `a ${typeof answer}` : 'nothing';
  throw toUnexpectedAnswer(endpoint, received, 'an object');
}
