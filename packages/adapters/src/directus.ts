import type { TwoFactorAdapter, TwoFactorChallengeAdapter, TwoFactorError } from '@tessera/react';
import { readField, readText } from './call-provider.ts';
import { callApp, createSendOnce } from './send-code-once.ts';
import {
  type ProviderAnswer,
  type ProviderRequest,
  readBody,
  sendRequest,
} from './send-request.ts';
import { toError } from './to-error.ts';

/** Where the adapters find Directus. */
export interface DirectusOptions {
  /** The address of Directus, without a slash at the end. */
  baseUrl: string;
  /** Default: the `fetch` of the browser. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** Options of {@link createDirectusAdapter}. */
export interface DirectusAdapterOptions extends DirectusOptions {
  /** Returns the access token. Default: the session is in a cookie, as of the mode `session`. */
  getAccessToken?: (() => string | null | Promise<string | null>) | undefined;
  /**
   * Returns whether the account has a password. Accounts of a single sign-on have none. Default:
   * every account has one.
   */
  hasPassword?: (() => Promise<boolean>) | undefined;
}

/** Options of {@link createDirectusChallengeAdapter}. */
export interface DirectusChallengeOptions extends DirectusOptions {
  /** The email address that the user typed before. */
  email: string;
  /** The password that the user typed before: Directus wants it again, with the code. */
  password: string;
  /** Where Directus keeps the session. Default `'session'`: in a cookie. */
  mode?: 'json' | 'cookie' | 'session' | undefined;
  /**
   * Called with the data of the answer after a right code, which has tokens in some modes. The
   * challenge passes when its promise has resolved. If it rejects, the user can try again, and the
   * same code is not sent again.
   */
  onSignIn?: ((data: unknown) => void | Promise<unknown>) | undefined;
}

/**
 * Connects the setup wizard to Directus.
 *
 * A new key wants the password, and turning two-factor off wants a code. Each account has one
 * authenticator, so the wizard replaces it by turning two-factor off first, and says so. Directus
 * has no recovery codes.
 *
 * @example
 * const adapter = createDirectusAdapter({ baseUrl: 'https://cms.acme.example' });
 * <TwoFactorSetup adapter={adapter} />
 */
export function createDirectusAdapter(options: DirectusAdapterOptions): TwoFactorAdapter<string> {
  const { baseUrl, fetch, getAccessToken, hasPassword } = options;

  async function send(
    method: ProviderRequest['method'],
    path: string,
    signal: AbortSignal,
    body?: object,
  ): Promise<ProviderAnswer> {
    signal.throwIfAborted();
    const token = await getAccessToken?.();
    const headers = { Authorization: token ? `Bearer ${token}` : undefined };
    return sendRequest({ method, url: baseUrl + path, body, headers, fetch, signal });
  }

  return {
    async start({ proof, signal }) {
      const password = proof?.password;
      if (password === undefined && !(hasPassword && !(await hasPassword()))) {
        throw toError('The password is not known yet', {
          type: 'reauthentication-required',
          kind: 'password',
        });
      }
      const body = password === undefined ? {} : { password };
      const answer = await send('POST', '/users/me/tfa/generate', signal, body);
      const data = readField(readAnswer(answer, 'reauthentication-failed'), 'data');
      const secret = readText(data, 'secret');
      if (secret === undefined) {
        throw toError('Directus created no key', { type: 'unknown' });
      }
      // The server keeps nothing until the first code.
      return { keyUri: readText(data, 'otpauth_url'), secret, handle: secret };
    },
    async verify({ code: otp, enrollment: { handle: secret }, signal }) {
      const answer = await send('POST', '/users/me/tfa/enable', signal, { otp, secret });
      readAnswer(answer, 'invalid-code');
    },
    async status({ signal }) {
      const body = readAnswer(await send('GET', '/users/me?fields=tfa_secret', signal));
      // Masked text, or null.
      return { enrolled: typeof readField(readField(body, 'data'), 'tfa_secret') === 'string' };
    },
    async disable({ proof, signal }) {
      const otp = proof?.code;
      if (otp === undefined) {
        throw toError('The code is not known yet', {
          type: 'reauthentication-required',
          kind: 'code',
        });
      }
      const answer = await send('POST', '/users/me/tfa/disable', signal, { otp });
      readAnswer(answer, 'reauthentication-failed');
    },
    reauthentication: { kind: 'password' },
  };
}

/**
 * Connects the sign-in challenge to Directus. Show it when `/auth/login` answered with the code
 * `INVALID_OTP`. Directus has no recovery codes.
 *
 * @example
 * const adapter = createDirectusChallengeAdapter({ baseUrl, email, password });
 * <TwoFactorChallenge adapter={adapter} kinds={['code']} onPassed={openApp} />
 */
export function createDirectusChallengeAdapter({
  baseUrl,
  email,
  password,
  mode = 'session',
  onSignIn,
  fetch,
}: DirectusChallengeOptions): TwoFactorChallengeAdapter {
  const sendOnce = createSendOnce<unknown>();
  return {
    verify: ({ code: otp, signal }) =>
      sendOnce(
        otp,
        async () => {
          const url = `${baseUrl}/auth/login`;
          const body = { email, password, otp, mode };
          const answer = await sendRequest({ method: 'POST', url, body, fetch, signal });
          return readField(readAnswer(answer, 'session-expired'), 'data');
        },
        (data) => callApp(onSignIn, data),
      ),
  };
}

const ERRORS: Readonly<Record<string, TwoFactorError['type']>> = {
  // The status of these is 401, too.
  INVALID_OTP: 'invalid-code',
  USER_SUSPENDED: 'locked',
  REQUESTS_EXCEEDED: 'rate-limited',
};

const ERRORS_BY_STATUS: Readonly<Record<number, TwoFactorError['type']>> = {
  401: 'session-expired',
  403: 'not-allowed',
  429: 'rate-limited',
};

/**
 * Returns the body of an answer. Throws a {@link TwoFactorError}.
 *
 * @param invalid What it means that Directus refuses what was sent.
 */
function readAnswer(
  answer: ProviderAnswer,
  invalid: 'invalid-code' | 'reauthentication-failed' | 'session-expired' | 'unknown' = 'unknown',
): unknown {
  return readBody('Directus', answer, ({ status, body }) => {
    const errors = readField(body, 'errors');
    const error: unknown = Array.isArray(errors) ? errors[0] : undefined;
    const extensions = readField(error, 'extensions');
    const code = readText(extensions, 'code') ?? String(status);
    if (code === 'INVALID_CREDENTIALS') {
      return { code, error: { type: invalid } };
    }
    if (code === 'INVALID_PAYLOAD') {
      // Only the text says why.
      const reason = readText(extensions, 'reason') ?? readText(error, 'message') ?? '';
      const refused = /otp/i.test(reason) ? invalid : 'unknown';
      return { code, error: { type: /already/i.test(reason) ? 'already-enrolled' : refused } };
    }
    return { code, error: { type: ERRORS[code] ?? ERRORS_BY_STATUS[status] ?? 'unknown' } };
  });
}
