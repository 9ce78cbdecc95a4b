import type { Enrollment, TwoFactorAdapter, TwoFactorStatus, VerifyResult } from './adapter.ts';
import { type SetupError, isSetupError } from './setup-error.ts';

/** Where one’s own server answers. `start` and `verify` are enough. */
export interface FetchAdapterEndpoints {
  /** Is sent `{ intent, name }`; answers with an {@link Enrollment} as JSON. */
  start: string;
  /** Is sent `{ code, intent, name }`; answers with nothing, or with `{ recoveryCodes }`. */
  verify: string;
  /** Answers with the {@link Enrollment} that is pending, or with `null` or nothing. Asked by GET. */
  resume?: string | undefined;
  /** Throws the pending enrollment away. */
  cancel?: string | undefined;
  /** Answers with `{ recoveryCodes }` or a list of codes. */
  recoveryCodes?: string | undefined;
  /** Is told that the codes are saved. */
  confirmRecoveryCodes?: string | undefined;
  /** Answers with a {@link TwoFactorStatus}. Asked by GET. */
  status?: string | undefined;
  /** Turns two-factor off. */
  disable?: string | undefined;
}

/** What {@link createFetchAdapter} takes. */
export interface FetchAdapterOptions {
  /** Addresses, absolute or relative to the page. */
  endpoints: FetchAdapterEndpoints;
  /** Sent with every request, for example a CSRF token; asked each time if it is a function. */
  headers?: Record<string, string> | (() => Record<string, string>) | undefined;
  /** Whether cookies are sent. Default `'same-origin'`. */
  credentials?: RequestCredentials | undefined;
  /** Used in place of `fetch`. */
  fetch?: typeof fetch | undefined;
}

/**
 * An adapter for one’s own server: JSON over POST, where nothing else is said. For `reauthenticate`, which is a matter of the page, spread it into an object
 * of your own.
 *
 * A refusal is read from the body first, `{ error: { type, … } }` or `{ type, … }` with a `type` of {@link SetupError}; else from the status: 401 session
 * expired, 403 not allowed, 409 already enrolled, 410 enrollment expired, 422 invalid code, 423 locked, 429 rate limited. `Retry-After` says until when
 * (RFC 9110 §10.2.3).
 *
 * @example
 * const adapter = createFetchAdapter({ endpoints: { start: '/two-factor/start', verify: '/two-factor/verify' } });
 */
export function createFetchAdapter(options: FetchAdapterOptions): TwoFactorAdapter {
  const { endpoints, headers, credentials = 'same-origin' } = options;

  async function request(
    address: string,
    { body, method = 'POST', signal }: { body?: object; method?: string; signal?: AbortSignal },
  ): Promise<unknown> {
    const response = await (options.fetch ?? fetch)(address, {
      method,
      credentials,
      signal: signal ?? null,
      headers: {
        Accept: 'application/json',
        ...(method === 'POST' && { 'Content-Type': 'application/json' }),
        ...(typeof headers === 'function' ? headers() : headers),
      },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    // No body, or the error page of a proxy.
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw errorOf(response, answer);
    return answer;
  }

  async function recoveryCodesFrom(
    address: string,
    signal: AbortSignal,
  ): Promise<readonly string[]> {
    const answer = (await request(address, { signal })) as
      | readonly string[]
      | { recoveryCodes: readonly string[] };
    return 'recoveryCodes' in answer ? answer.recoveryCodes : answer;
  }

  const { cancel, confirmRecoveryCodes, disable, recoveryCodes, resume, start, status, verify } =
    endpoints;
  return {
    start: async ({ intent, name, signal }) =>
      (await request(start, { body: { intent, name }, signal })) as Enrollment,
    verify: async ({ code, intent, name, signal }) =>
      (await request(verify, { body: { code, intent, name }, signal })) as VerifyResult,
    ...(resume !== undefined && {
      resume: async ({ signal }) =>
        (await request(resume, { method: 'GET', signal })) as Enrollment | null | undefined,
    }),
    ...(cancel !== undefined && { cancel: async () => void (await request(cancel, {})) }),
    ...(recoveryCodes !== undefined && {
      recoveryCodes: ({ signal }) => recoveryCodesFrom(recoveryCodes, signal),
    }),
    ...(confirmRecoveryCodes !== undefined && {
      confirmRecoveryCodes: async ({ signal }) =>
        void (await request(confirmRecoveryCodes, { signal })),
    }),
    ...(status !== undefined && {
      status: async ({ signal }) =>
        (await request(status, { method: 'GET', signal })) as TwoFactorStatus,
    }),
    ...(disable !== undefined && {
      disable: async ({ signal }) => void (await request(disable, { signal })),
    }),
  };
}

const ERRORS: Readonly<Record<number, SetupError['type']>> = {
  401: 'session-expired',
  403: 'not-allowed',
  409: 'already-enrolled',
  410: 'enrollment-expired',
  422: 'invalid-code',
  423: 'locked',
  429: 'rate-limited',
};

function errorOf(response: Response, answer: unknown): SetupError {
  const nested = typeof answer === 'object' && answer !== null && 'error' in answer;
  const told = nested ? answer.error : answer;
  const error: SetupError = isSetupError(told)
    ? told
    : { type: ERRORS[response.status] ?? 'unknown' };
  if (error.type !== 'rate-limited' && error.type !== 'locked') return error;
  return { ...error, retryAt: error.retryAt ?? retryAfter(response.headers.get('Retry-After')) };
}

/** `Retry-After` is a number of seconds or a date. */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const moment = /^\d+$/.test(value) ? Date.now() + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(moment) ? undefined : moment;
}
