import { warnOnce } from '../../internals/warn-once.ts';
import type {
  Enrollment,
  TwoFactorAdapter,
  TwoFactorStatus,
  TwoFactorVerifyResult,
} from './adapter.ts';
import { readRecoveryCodes } from './read-recovery-codes.ts';
import { isObject } from '../../internals/is-object.ts';
import { readRejection } from '../../verification/read-rejection.ts';
import {
  type TwoFactorError,
  isTwoFactorError,
  toTwoFactorError,
} from '../../verification/two-factor-error.ts';

/**
 * Where one’s own server answers. `start` and `verify` are enough.
 *
 * Where an enrollment has a `handle` (text, a number, or an object or list of such), it is sent
 * along as `handle` to say which enrollment is meant. What `reauthenticate` gave is sent along as
 * `proof` in the same way, but for a mere `true`.
 */
export interface FetchAdapterEndpoints {
  /** Is sent `{ intent, name, proof }`; answers with an {@link Enrollment} as JSON. */
  start: string;
  /**
   * Is sent `{ code, intent, name, handle, proof }`; answers with nothing, or with
   * `{ recoveryCodes, recoveryCodesId }`. `{ valid: false }`, and the same with `verified`, `ok` or
   * `success`, says that the code is wrong.
   */
  verify: string;
  /**
   * Answers with the {@link Enrollment} that is pending, or with `null` or nothing. Asked by GET.
   */
  resume?: string | undefined;
  /** Is sent `{ handle }`; throws the pending enrollment away. */
  cancel?: string | undefined;
  /**
   * Is sent `{ handle, proof }`; answers with `{ recoveryCodes, recoveryCodesId }` or a list of
   * codes.
   */
  recoveryCodes?: string | undefined;
  /**
   * Is told that the codes are saved: `{ handle, recoveryCodesId }`. `recoveryCodesId` is what came
   * with the newest codes, and says which ones they are: those of another tab may have taken their
   * place, and were saved by nobody.
   */
  confirmRecoveryCodes?: string | undefined;
  /** Answers with a {@link TwoFactorStatus}. Asked by GET. */
  status?: string | undefined;
  /** Is sent `{ proof }`; turns two-factor off. */
  disable?: string | undefined;
}

/** What {@link createFetchAdapter} takes. */
export interface FetchAdapterOptions {
  /**
   * Addresses, absolute or relative to the page. A redirect is not followed: give the ones that
   * answer.
   */
  endpoints: FetchAdapterEndpoints;
  /** Sent with every request, for example a CSRF token; asked each time if it is a function. */
  headers?: Record<string, string> | (() => Record<string, string>) | undefined;
  /** Whether cookies are sent. Default `'same-origin'`. */
  credentials?: RequestCredentials | undefined;
  /** Used in place of `fetch`. */
  fetch?: typeof fetch | undefined;
}

type Endpoint = keyof FetchAdapterEndpoints;

interface Sent {
  body?: object;
  method?: 'GET' | 'POST';
  signal?: AbortSignal;
}

/**
 * An adapter for one’s own server: JSON over POST, where nothing else is said. For
 * `reauthenticate`, which is a matter of the page, spread it into an object of your own.
 *
 * A yes is a 2xx status with JSON, or with nothing at all. A refusal is read from the body first,
 * `{ error: { type, … } }` or `{ type, … }` with a `type` of {@link TwoFactorError}; else from the
 * status: 401 session expired, 403 not allowed, 409 already enrolled, 410 enrollment expired, 422
 * invalid code, 423 locked, 429 rate limited, 502, 503 and 504 network, because nobody knows how
 * far the request got. `Retry-After` says until when to wait (RFC 9110 §10.2.3): after 423, 429,
 * and those of network. It does not make a 503 a `rate-limited`, which would blame the person for a
 * server that rests.
 *
 * What was neither is no yes. A redirect is where a session that has ended leads, to a page to sign
 * in, and is `session-expired`; it is not followed. A 2xx with a page, or with anything else that
 * was not asked for, is `unknown`, with a `cause` that tells what came, without its content.
 *
 * @example
 * const adapter = createFetchAdapter({ endpoints: { start: '/two-factor/start', verify: '/two-factor/verify' } });
 */
export function createFetchAdapter(options: FetchAdapterOptions): TwoFactorAdapter {
  const { endpoints, headers, credentials = 'same-origin' } = options;
  /** Which recovery codes the server gave last. */
  let recoveryCodesId: unknown;

  async function request(
    endpoint: Endpoint,
    { body, method = 'POST', signal }: Sent,
  ): Promise<unknown> {
    // Only an endpoint that there is gets asked.
    const response = await (options.fetch ?? fetch)(endpoints[endpoint] as string, {
      method,
      credentials,
      // Else a code would be sent on to wherever the redirect points, and a page to sign in would
      // look like an answer.
      redirect: 'manual',
      signal: signal ?? null,
      headers: {
        Accept: 'application/json',
        ...(method === 'POST' && { 'Content-Type': 'application/json' }),
        ...(typeof headers === 'function' ? headers() : headers),
      },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    return answerOf(endpoint, response);
  }

  /** Has something done, which is answered by a yes or a no. */
  async function act(
    endpoint: Endpoint,
    { no = { type: 'unknown' }, ...sent }: Sent & { no?: TwoFactorError },
  ): Promise<unknown> {
    const answer = await request(endpoint, sent);
    const refusal = readRejection(answer, toTwoFactorError, no);
    if (refusal) {
      throw refusal;
    }
    return answer;
  }

  const { cancel, confirmRecoveryCodes, disable, recoveryCodes, resume, status } = endpoints;
  return {
    start: async ({ intent, name, proof, signal }) => {
      const body = { intent, name, proof: sendable(proof) };
      return objectFrom('start', await request('start', { body, signal }));
    },
    verify: async ({ code, enrollment, intent, name, proof, signal }) => {
      const body = { code, intent, name, handle: handleOf(enrollment), proof: sendable(proof) };
      const answer = await act('verify', { body, no: { type: 'invalid-code' }, signal });
      recoveryCodesId = isObject(answer) ? (answer['recoveryCodesId'] ?? undefined) : undefined;
      return answer as TwoFactorVerifyResult;
    },
    ...(resume !== undefined && {
      resume: async ({ signal }) => {
        const answer = await request('resume', { method: 'GET', signal });
        return answer ? objectFrom('resume', answer) : undefined;
      },
    }),
    ...(cancel !== undefined && {
      cancel: async (enrollment) =>
        void (await act('cancel', { body: { handle: handleOf(enrollment) } })),
    }),
    ...(recoveryCodes !== undefined && {
      recoveryCodes: async ({ enrollment, proof, signal }) => {
        const body = { handle: handleOf(enrollment), proof: sendable(proof) };
        const answer = await request('recoveryCodes', { body, signal });
        const told = isObject(answer) && !Array.isArray(answer) ? answer : undefined;
        const codes = readRecoveryCodes(told ? told['recoveryCodes'] : answer);
        if (!codes) {
          throw unexpected('recoveryCodes', 'no codes', '`{ recoveryCodes }`');
        }
        recoveryCodesId = told?.['recoveryCodesId'] ?? undefined;
        return codes;
      },
    }),
    ...(confirmRecoveryCodes !== undefined && {
      confirmRecoveryCodes: async ({ enrollment, signal }) => {
        const body = { handle: handleOf(enrollment), recoveryCodesId };
        await act('confirmRecoveryCodes', { body, signal });
      },
    }),
    ...(status !== undefined && {
      status: async ({ signal }) => {
        const answer = await request('status', { method: 'GET', signal });
        return objectFrom('status', answer) as TwoFactorStatus;
      },
    }),
    ...(disable !== undefined && {
      disable: async ({ proof, signal }) =>
        void (await act('disable', { body: { proof: sendable(proof) }, signal })),
    }),
  };
}

/** What the server said, if it said yes; throws what it refused. */
async function answerOf(endpoint: Endpoint, response: Response): Promise<unknown> {
  const { ok, redirected, status, type } = response;
  // A `fetch` of one’s own may have followed it; outside of browsers the status is seen.
  if (redirected || type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    warnOnce(
      `The endpoint \`${endpoint}\` answered with a redirect. It was taken for a session that has ended, because that leads to a page to sign in, and was not followed. If the session is good, give the address that answers; else have the server answer with 401.`,
    );
    throw { type: 'session-expired' } satisfies TwoFactorError;
  }
  // A yes that broke off is an answer that was lost; what was refused is known by its status.
  const text = ok ? await response.text() : await response.text().catch(() => '');
  if (text.trim() === '' && ok) {
    return undefined;
  }
  const answer = parse(text);
  const told = isObject(answer) && answer['error'] ? answer['error'] : answer;
  if (isTwoFactorError(told)) {
    throw waiting(toTwoFactorError(told), response);
  }
  if (!ok) {
    throw waiting(errorOf(endpoint, response), response);
  }
  if (answer !== undefined) {
    return answer;
  }
  const kind = response.headers.get('Content-Type')?.split(';')[0] ?? 'no Content-Type';
  throw unexpected(endpoint, `status ${status} and ${kind}`, 'JSON, or nothing');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const ERRORS: Readonly<Record<number, TwoFactorError['type']>> = {
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

function errorOf(endpoint: Endpoint, { status }: Response): TwoFactorError {
  const type = ERRORS[status];
  if (type !== undefined) {
    return { type };
  }
  const cause = new Error(
    `Tessera: the endpoint \`${endpoint}\` answered with status ${status}, which says nothing to people. Have the server answer with \`{ error: { type } }\`.`,
  );
  return { type: 'unknown', cause };
}

function waiting(error: TwoFactorError, { headers }: Response): TwoFactorError {
  if (error.type !== 'rate-limited' && error.type !== 'locked' && error.type !== 'network') {
    return error;
  }
  return { ...error, retryAt: error.retryAt ?? retryAfter(headers.get('Retry-After')) };
}

/** `Retry-After` is a number of seconds or a date. */
function retryAfter(value: string | null): number | undefined {
  if (value === null) {
    return undefined;
  }
  const moment = /^\d+$/.test(value) ? Date.now() + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(moment) ? undefined : moment;
}

/**
 * The person learns that something is wrong on our side; the developer has to learn what. Nothing
 * of the content is told.
 */
function unexpected(endpoint: Endpoint, came: string, expected: string): TwoFactorError {
  const text = `Tessera: the endpoint \`${endpoint}\` answered with ${came}. It was taken for a failure, because nobody can tell what the server did. Have it answer with ${expected}.`;
  warnOnce(text);
  return { type: 'unknown', cause: new TypeError(text) };
}

function objectFrom(endpoint: Endpoint, answer: unknown): object {
  if (isObject(answer) && !Array.isArray(answer)) {
    return answer;
  }
  const came = Array.isArray(answer) ? 'a list' : answer ? `a ${typeof answer}` : 'nothing';
  throw unexpected(endpoint, came, 'an object');
}

function handleOf(enrollment: Enrollment | undefined): unknown {
  return sendable(enrollment?.handle);
}

/**
 * What JSON can hold as it is. A class instance cannot be: it would lose what it is, and tell what
 * it keeps to itself.
 */
function sendable(value: unknown): unknown {
  if (value === undefined || value === null || typeof value === 'boolean') {
    return undefined;
  }
  if (isJson(value)) {
    return value;
  }
  warnOnce(
    'A `handle` or a proof of `reauthenticate` is no text, number, plain object or list. It was not sent to the server, which cannot know what is meant. Give what JSON can hold, such as `credential.toJSON()`.',
  );
  return undefined;
}

function isJson(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.every(isJson);
  }
  if (!isObject(value)) {
    return typeof value !== 'function' && typeof value !== 'symbol';
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === null) && Object.values(value).every(isJson)
  );
}
