import { generateSecret, verifyTotp } from '@tessera/core';
import type { TwoFactorAdapter, TwoFactorChallengeAdapter, TwoFactorError } from '@tessera/react';
import { readField, readNumber, readText } from './call-provider.ts';
import { callApp, createSendOnce } from './send-code-once.ts';
import {
  type ProviderAnswer,
  type ProviderRequest,
  readBody,
  sendRequest,
} from './send-request.ts';
import { toError } from './to-error.ts';

/** Where the adapters find Parse Server. */
export interface ParseOptions {
  /** The address of Parse Server, without a slash at the end. */
  serverUrl: string;
  /** The header `X-Parse-Application-Id`. */
  applicationId: string;
  /** The header `X-Parse-Javascript-Key`, if your server wants it. */
  javascriptKey?: string | undefined;
  /** Default: the `fetch` of the browser. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** Options of {@link createParseAdapter}. */
export interface ParseAdapterOptions extends ParseOptions {
  /** Returns the user who is signed in, for example from `Parse.User.current()`. */
  getUser: () => { id: string; sessionToken: string } | null | undefined;
}

/** Options of {@link createParseChallengeAdapter}. */
export interface ParseChallengeOptions extends ParseOptions {
  /** The name that the user typed before. */
  username: string;
  /** The password that the user typed before: Parse Server wants it again, with the code. */
  password: string;
  /**
   * Called with the token of the session after a right code, for `Parse.User.become`. The challenge
   * passes when its promise has resolved. If it rejects, the user can try again, and the same code
   * is not sent again.
   */
  onSignIn: (sessionToken: string) => void | Promise<unknown>;
}

/** Time steps by which the clock of this device may be off when a code is compared with a key. */
const LOCAL_WINDOW = 20;

/**
 * Connects the setup wizard to Parse Server 9 with the auth adapter `mfa` and its option `TOTP`.
 *
 * The adapter creates the key, and Parse Server stores it with the first code. A key is replaced
 * with a code of the app in use. Each setup has two recovery codes, and new ones come with a new
 * key only.
 *
 * @example
 * const user = Parse.User.current();
 * const getUser = () => ({ id: user.id, sessionToken: user.getSessionToken() });
 * const adapter = createParseAdapter({ serverUrl, applicationId, getUser });
 * <TwoFactorSetup adapter={adapter} issuer="Acme" accountName={user.getUsername()} />
 */
export function createParseAdapter(options: ParseAdapterOptions): TwoFactorAdapter<string> {
  async function send(method: 'GET' | 'PUT', signal: AbortSignal, mfa?: object | null) {
    const user = options.getUser();
    if (!user) {
      throw toError('Nobody is signed in', { type: 'session-expired' });
    }
    return sendRequest({
      ...toRequest(options),
      method,
      url: `${options.serverUrl}/users/${method === 'GET' ? 'me' : user.id}`,
      headers: { ...toHeaders(options), 'X-Parse-Session-Token': user.sessionToken },
      body: mfa === undefined ? undefined : { authData: { mfa } },
      signal,
    });
  }

  return {
    async start({ signal }) {
      signal.throwIfAborted();
      const secret = generateSecret();
      return { secret, handle: secret };
    },
    async verify({ code: token, enrollment: { handle: secret }, intent, proof, signal }) {
      if (secret === undefined) {
        throw toError('The key of this setup is gone', { type: 'enrollment-expired' });
      }
      const old = proof?.code;
      // It must be a code of this moment, so `start` would be too early.
      if (intent === 'replace' && old === undefined) {
        throw toError('Parse Server wants a code of the app in use', {
          type: 'reauthentication-required',
          kind: 'code',
        });
      }
      const mfa = { secret, token, ...(intent === 'replace' && { old }) };
      const answer = await send('PUT', signal, mfa);
      // Parse Server does not say which of the two codes is wrong.
      const isOldWrong =
        intent === 'replace' && verifyTotp({ code: token, secret, window: LOCAL_WINDOW }).ok;
      const body = readAnswer(answer, isOldWrong ? 'reauthentication-failed' : 'invalid-code');
      const response = readField(readField(body, 'authDataResponse'), 'mfa');
      // One text with two codes.
      return { recoveryCodes: readText(response, 'recovery')?.split(/,\s*/) };
    },
    async status({ signal }) {
      const mfa = readField(readField(readAnswer(await send('GET', signal)), 'authData'), 'mfa');
      return { enrolled: readText(mfa, 'status') === 'enabled', canReplace: true };
    },
    async disable({ signal }) {
      readAnswer(await send('PUT', signal, null));
    },
    reauthentication: { kind: 'code' },
  };
}

/**
 * Connects the sign-in challenge to Parse Server 9. Show it when the sign-in failed with the text
 * `Missing additional authData mfa`.
 *
 * @example
 * const adapter = createParseChallengeAdapter({
 *   serverUrl, applicationId, username, password, onSignIn: (token) => Parse.User.become(token),
 * });
 * <TwoFactorChallenge adapter={adapter} onPassed={openApp} />
 */
export function createParseChallengeAdapter(
  options: ParseChallengeOptions,
): TwoFactorChallengeAdapter {
  const { onSignIn, password, serverUrl, username } = options;
  const sendOnce = createSendOnce<string>();

  /** Signs in again, with a code of either kind. Returns the token of the session. */
  async function signIn(token: string, signal: AbortSignal): Promise<string> {
    const answer = await sendRequest({
      ...toRequest(options),
      method: 'POST',
      url: `${serverUrl}/login`,
      headers: toHeaders(options),
      body: { username, password, authData: { mfa: { token } } },
      signal,
    });
    const sessionToken = readText(readAnswer(answer, 'invalid-code'), 'sessionToken');
    if (sessionToken === undefined) {
      throw toError('Parse Server answered without a session', { type: 'unknown' });
    }
    return sessionToken;
  }

  return {
    verify: ({ code, signal }) =>
      sendOnce(
        code,
        () => signIn(code, signal),
        (sessionToken) => callApp(onSignIn, sessionToken),
      ),
  };
}

/** Sessions are in a header, and a server that allows every origin refuses cookies. */
function toRequest({ fetch }: ParseOptions): Pick<ProviderRequest, 'credentials' | 'fetch'> {
  return { credentials: 'omit', fetch };
}

function toHeaders({ applicationId, javascriptKey }: ParseOptions) {
  return { 'X-Parse-Application-Id': applicationId, 'X-Parse-Javascript-Key': javascriptKey };
}

const ERRORS: Readonly<Record<number, TwoFactorError['type']>> = {
  // The name or the password of the sign-in.
  101: 'session-expired',
  119: 'not-allowed',
  155: 'rate-limited',
  209: 'session-expired',
};

const SCRIPT_FAILED = 141;

/** Returns the body of an answer. Throws a {@link TwoFactorError}. */
function readAnswer(
  answer: ProviderAnswer,
  invalid: 'invalid-code' | 'reauthentication-failed' | 'unknown' = 'unknown',
): unknown {
  return readBody('Parse Server', answer, ({ status, body }) => {
    const code = readNumber(body, 'code') ?? status;
    return { code: String(code), error: { type: readType(code) } };

    function readType(number: number): TwoFactorError['type'] {
      // Only the text says why.
      const text = readText(body, 'error') ?? '';
      if (number === SCRIPT_FAILED && /invalid mfa token/i.test(text)) {
        return invalid;
      }
      if (/account is locked/i.test(text)) {
        return 'locked';
      }
      return status === 429 ? 'rate-limited' : (ERRORS[number] ?? 'unknown');
    }
  });
}
