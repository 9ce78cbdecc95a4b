import { isObject } from '../../internals/is-object.ts';
import { isJsonValue } from '../../internals/json-value.ts';
import { warnOnce } from '../../internals/warn-once.ts';
import { readRejection } from '../../verification/read-rejection.ts';
import { type TwoFactorError, toTwoFactorError } from '../../verification/two-factor-error.ts';
import type {
  Enrollment,
  TwoFactorAdapter,
  TwoFactorReauthentication,
  TwoFactorStatus,
  TwoFactorVerifyResult,
} from './adapter.ts';
import { readRecoveryCodes } from '../../verification/read-recovery-codes.ts';
import {
  expectObject,
  readResponse,
  toUnexpectedAnswer,
  toUnexplainedFailure,
} from './read-response.ts';

/**
 * Addresses of your backend. `start` and `verify` are enough.
 *
 * The adapter sends the `handle` of the enrollment along, so that the backend knows which
 * enrollment is meant, and what proves the user as `proof`, for example `{ password }`. Both must
 * be JSON values.
 */
export interface FetchAdapterEndpoints {
  /**
   * Receives `{ intent, name, fresh, replaces, proof }` and answers with an {@link Enrollment} as
   * JSON. `replaces` is the id of the authenticator to replace.
   */
  start: string;
  /**
   * Receives `{ code, intent, name, handle, replaces, proof }` and answers with nothing, or with
   * `{ recoveryCodes, recoveryCodesId }`. `{ valid: false }` says that the code is wrong, as do
   * `verified`, `ok` and `success`.
   */
  verify: string;
  /** Answers a GET request with the pending {@link Enrollment}, or with `null` or nothing. */
  resume?: string | undefined;
  /** Receives `{ handle }` and discards the pending enrollment. */
  cancel?: string | undefined;
  /**
   * Receives `{ handle, proof }` and answers with `{ recoveryCodes, recoveryCodesId }` or a list of
   * codes.
   */
  recoveryCodes?: string | undefined;
  /**
   * Receives `{ proof }` and answers with the codes that are still valid: `{ recoveryCodes }` or a
   * list.
   */
  viewRecoveryCodes?: string | undefined;
  /**
   * Receives `{ handle, recoveryCodesId, proof }` when the user has saved the codes.
   * `recoveryCodesId` is the one that came with these codes. Compare it with the newest: another
   * tab may have replaced the codes, and nobody saved those.
   */
  confirmRecoveryCodes?: string | undefined;
  /** Answers a GET request with a {@link TwoFactorStatus}. */
  status?: string | undefined;
  /** Receives `{ id, name, proof }` and gives the authenticator of that id another name. */
  rename?: string | undefined;
  /** Receives `{ id, proof }` and removes the authenticator of that id. */
  remove?: string | undefined;
  /** Receives `{ proof }` and turns two-factor off. */
  disable?: string | undefined;
}

/** Options of {@link createFetchAdapter}. */
export interface FetchAdapterOptions {
  /**
   * Addresses, absolute or relative to the page. The adapter follows no redirects: use the
   * addresses that answer.
   */
  endpoints: FetchAdapterEndpoints;
  /** Sent with every request, such as a CSRF token. A function is called for each request. */
  headers?: Record<string, string> | (() => Record<string, string>) | undefined;
  /** Whether to send cookies. Default `'same-origin'`. */
  credentials?: RequestCredentials | undefined;
  /**
   * The meaning of a status where the body names no error, in place of the default. Laravel answers
   * 423 when it wants the password: `{ 423: 'reauthentication-required' }`.
   */
  errors?: Readonly<Record<number, TwoFactorError['type']>> | undefined;
  /**
   * Lets the wizard ask for a password or a code on a screen of its own. Default: it does so if an
   * error `reauthentication-required` of your backend has a `kind`.
   */
  reauthentication?: TwoFactorReauthentication | undefined;
  /** Replaces the global `fetch`. */
  fetch?: typeof fetch | undefined;
}

type Endpoint = keyof FetchAdapterEndpoints;

interface RequestOptions {
  body?: object;
  method?: 'GET' | 'POST';
  signal?: AbortSignal;
}

/**
 * Creates an adapter for your own backend: JSON over POST, unless an endpoint says otherwise. For
 * `reauthenticate`, a dialog of your page, spread the result into an object of your own.
 *
 * - **Success** is a 2xx status with JSON or an empty body.
 * - **Errors** are read from the body first, `{ error: { type, … } }` or `{ type, … }` with a
 *   `type` of {@link TwoFactorError}, then from the status: 401 session expired, 403 not allowed,
 *   409 already enrolled, 410 enrollment expired, 422 invalid code, 423 locked, 429 rate limited,
 *   502, 503 and 504 network, because nobody knows how far the request got. A 400 from `verify` is
 *   an invalid code. Any other status is `unknown`, with a warning for the developer. `errors`
 *   changes this table.
 * - **`Retry-After`** (RFC 9110 §10.2.3) sets `retryAt` of 423, 429 and network errors. A 503 stays
 *   a network error, because `rate-limited` would blame the user for an overloaded backend.
 * - **A redirect** is `session-expired`, because an expired session usually leads to a sign-in
 *   page. The adapter does not follow it.
 * - **A 2xx status with anything else** is `unknown`. Its `cause` says what arrived, without the
 *   content.
 *
 * @example
 * const adapter = createFetchAdapter({ endpoints: { start: '/two-factor/start', verify: '/two-factor/verify' } });
 */
export function createFetchAdapter(options: FetchAdapterOptions): TwoFactorAdapter {
  const { endpoints, headers, credentials = 'same-origin' } = options;
  /** Identifies the newest recovery codes. */
  let recoveryCodesId: unknown;

  async function request(
    endpoint: Endpoint,
    { body, method = 'POST', signal }: RequestOptions,
  ): Promise<unknown> {
    // The adapter has a method only for an endpoint that exists.
    const response = await (options.fetch ?? fetch)(endpoints[endpoint] as string, {
      method,
      credentials,
      // A followed redirect would send the code to its target, and a sign-in page would look like
      // an answer.
      redirect: 'manual',
      signal: signal ?? null,
      headers: {
        Accept: 'application/json',
        ...(method === 'POST' && { 'Content-Type': 'application/json' }),
        ...(typeof headers === 'function' ? headers() : headers),
      },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    return readResponse(endpoint, response, options.errors);
  }

  /**
   * Sends a request and throws if its answer is a failure. `rejection`: the error for a `false`.
   */
  async function perform(
    endpoint: Endpoint,
    sent: RequestOptions,
    rejection: TwoFactorError = { type: 'unknown' },
  ): Promise<unknown> {
    const answer = await request(endpoint, sent);
    const error = readRejection(answer, toTwoFactorError, rejection);
    if (error) {
      // The cause of an unknown error is what the backend said, which can hold a secret.
      throw error.type === 'unknown' ? toUnexplainedFailure(endpoint) : error;
    }
    return answer;
  }

  /** Sends a request whose answer is a list of recovery codes, or an object that has them. */
  async function requestCodes(
    endpoint: 'recoveryCodes' | 'viewRecoveryCodes',
    sent: RequestOptions,
  ): Promise<{ codes: readonly string[]; id: unknown }> {
    const answer = await request(endpoint, sent);
    const result = isObject(answer) && !Array.isArray(answer) ? answer : undefined;
    const codes = readRecoveryCodes(result ? result['recoveryCodes'] : answer);
    if (!codes) {
      throw toUnexpectedAnswer(endpoint, 'no codes', '`{ recoveryCodes }`');
    }
    return { codes, id: result?.['recoveryCodesId'] ?? undefined };
  }

  const { cancel, confirmRecoveryCodes, disable, recoveryCodes, remove, rename, resume, status } =
    endpoints;
  return {
    ...(options.reauthentication && { reauthentication: options.reauthentication }),
    start: async ({ fresh, intent, name, proof, replaces, signal }) => {
      const chosen = { intent, name, fresh: fresh || undefined, replaces: replaces?.id };
      const body = { ...chosen, proof: toJson(proof) };
      return expectObject('start', await request('start', { body, signal }));
    },
    verify: async ({ code, enrollment, intent, name, proof, replaces, signal }) => {
      const chosen = { code, intent, name, handle: getHandle(enrollment), replaces: replaces?.id };
      const body = { ...chosen, proof: toJson(proof) };
      const answer = await perform('verify', { body, signal }, { type: 'invalid-code' });
      recoveryCodesId = isObject(answer) ? (answer['recoveryCodesId'] ?? undefined) : undefined;
      return answer as TwoFactorVerifyResult;
    },
    ...(resume !== undefined && {
      resume: async ({ signal }) => {
        const answer = await request('resume', { method: 'GET', signal });
        return answer ? expectObject('resume', answer) : undefined;
      },
    }),
    ...(cancel !== undefined && {
      cancel: async (enrollment) =>
        void (await perform('cancel', { body: { handle: getHandle(enrollment) } })),
    }),
    ...(recoveryCodes !== undefined && {
      recoveryCodes: async ({ enrollment, proof, signal }) => {
        const body = { handle: getHandle(enrollment), proof: toJson(proof) };
        const { codes, id } = await requestCodes('recoveryCodes', { body, signal });
        recoveryCodesId = id;
        return codes;
      },
    }),
    ...(endpoints.viewRecoveryCodes !== undefined && {
      viewRecoveryCodes: async ({ proof, signal }) => {
        const sent = { body: { proof: toJson(proof) }, signal };
        return (await requestCodes('viewRecoveryCodes', sent)).codes;
      },
    }),
    ...(confirmRecoveryCodes !== undefined && {
      confirmRecoveryCodes: async ({ enrollment, proof, signal }) => {
        const body = { handle: getHandle(enrollment), recoveryCodesId, proof: toJson(proof) };
        await perform('confirmRecoveryCodes', { body, signal });
      },
    }),
    ...(status !== undefined && {
      status: async ({ signal }) => {
        const answer = await request('status', { method: 'GET', signal });
        return expectObject('status', answer) as TwoFactorStatus;
      },
    }),
    ...(rename !== undefined && {
      rename: async ({ authenticator: { id }, name, proof, signal }) =>
        void (await perform('rename', { body: { id, name, proof: toJson(proof) }, signal })),
    }),
    ...(remove !== undefined && {
      remove: async ({ authenticator: { id }, proof, signal }) =>
        void (await perform('remove', { body: { id, proof: toJson(proof) }, signal })),
    }),
    ...(disable !== undefined && {
      disable: async ({ proof, signal }) =>
        void (await perform('disable', { body: { proof: toJson(proof) }, signal })),
    }),
  };
}

function getHandle(enrollment: Enrollment | undefined): unknown {
  return toJson(enrollment?.handle);
}

/** Returns a value that JSON can represent, and nothing for a boolean or any other value. */
function toJson(value: unknown): unknown {
  if (value === undefined || value === null || typeof value === 'boolean') {
    return undefined;
  }
  if (isJsonValue(value)) {
    return value;
  }
  warnOnce(
    'A `handle` or the result of `reauthenticate` is not a JSON value. It was not sent, so the backend cannot know what it refers to. Pass a JSON value, such as `credential.toJSON()`.',
  );
  return undefined;
}
