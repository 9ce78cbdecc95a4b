import type {
  ChallengeKind,
  TwoFactorAdapter,
  TwoFactorChallengeAdapter,
  TwoFactorProof,
} from '@tessera/react';
import { callProvider, readCodes, readField, readNumber, readText } from './call-provider.ts';
import { VERIFICATION_WANTED, readAnswer, readUnusedCodes } from './logto-answer.ts';
import { callApp, createSendOnce } from './send-code-once.ts';
import { type ProviderAnswer, type ProviderRequest, sendRequest } from './send-request.ts';
import { toError } from './to-error.ts';

/** The part of the Logto SDK that {@link createLogtoAdapter} calls. */
export interface LogtoClient {
  /** Returns a token for the Account API, which is one without a resource. */
  getAccessToken: () => Promise<string | undefined>;
}

/** Where the adapters find Logto. */
export interface LogtoOptions {
  /** The address of Logto, without a slash at the end. */
  endpoint: string;
  /** Default: the `fetch` of the browser. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** Options of {@link createLogtoAdapter}. */
export interface LogtoAdapterOptions extends LogtoOptions {
  /** Whether backup codes are turned on in the console of Logto. Default true. */
  hasRecoveryCodes?: boolean | undefined;
}

/** Options of {@link createLogtoChallengeAdapter}. */
export interface LogtoChallengeOptions {
  /** The address of Logto. Default: the origin of the page, which Logto serves. */
  endpoint?: string | undefined;
  /**
   * Called after a right code with the address where the sign-in goes on, for `location.assign`.
   * The challenge passes when its promise has resolved. If it rejects, the user can try again, and
   * the same code is not sent again.
   */
  onSignIn: (redirectTo: string) => void | Promise<unknown>;
  /** Default: the `fetch` of the browser. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** What {@link createLogtoAdapter} keeps between `start` and `verify`. */
export interface LogtoEnrollment {
  secret: string;
  /** Shows Logto for some minutes that the user has typed the password. */
  verificationId: string;
}

const ACCOUNT_PATH = '/api/my-account/mfa-verifications';

/**
 * Connects the setup wizard to the Account API of Logto.
 *
 * The wizard asks for the password first. Each account has one authenticator, and a new key
 * replaces the old one with its first code. Recovery codes work when the user has confirmed that
 * they saved them.
 *
 * @param client The client of your app, for example a `LogtoClient` of `@logto/browser`.
 * @example
 * const adapter = createLogtoAdapter(client, { endpoint: 'https://auth.acme.example' });
 * <TwoFactorSetup adapter={adapter} issuer="Acme" accountName={user.email} />
 */
export function createLogtoAdapter(
  client: LogtoClient,
  { endpoint, fetch, hasRecoveryCodes = true }: LogtoAdapterOptions,
): TwoFactorAdapter<LogtoEnrollment> {
  async function send(
    method: ProviderRequest['method'],
    path: string,
    {
      body,
      verificationId,
      signal,
    }: { body?: object; verificationId?: string | undefined; signal: AbortSignal },
  ): Promise<ProviderAnswer> {
    const token = await callProvider(() => client.getAccessToken(), {
      provider: 'Logto',
      signal,
      readRefusal: readTokenRefusal,
    });
    if (token === undefined) {
      throw toError('Nobody is signed in', { type: 'session-expired' });
    }
    return sendRequest({
      method,
      url: endpoint + path,
      body,
      headers: { Authorization: `Bearer ${token}`, 'logto-verification-id': verificationId },
      // The token is enough, and Logto allows no cookies from other origins.
      credentials: 'omit',
      fetch,
      signal,
    });
  }

  /** Shows Logto the password. Returns the id of a record that allows changes for some minutes. */
  async function verifyIdentity(
    proof: TwoFactorProof | undefined,
    signal: AbortSignal,
  ): Promise<string> {
    const password = proof?.password;
    if (password === undefined) {
      throw toError('The password is not known yet', {
        type: 'reauthentication-required',
        kind: 'password',
      });
    }
    const answer = await send('POST', '/api/verifications/password', {
      body: { password },
      signal,
    });
    const id = readText(readAnswer(answer, 'reauthentication-failed'), 'verificationRecordId');
    if (id === undefined) {
      throw toError('Logto answered without a verification record', { type: 'unknown' });
    }
    return id;
  }

  /** Sends a code, again with the password if the record of `start` is too old. */
  async function sendCode(
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    verificationId: string,
    proof: TwoFactorProof | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const answer = await send(method, path, { body, verificationId, signal });
    if (readText(answer.body, 'code') !== VERIFICATION_WANTED || proof?.password === undefined) {
      readAnswer(answer, 'invalid-code');
      return;
    }
    const newId = await verifyIdentity(proof, signal);
    readAnswer(await send(method, path, { body, verificationId: newId, signal }), 'invalid-code');
  }

  /** Returns the factors of the user. */
  async function listFactors(signal: AbortSignal): Promise<unknown[]> {
    const factors = readAnswer(await send('GET', ACCOUNT_PATH, { signal }));
    if (!Array.isArray(factors)) {
      throw toError('Logto answered without a list of factors', { type: 'unknown' });
    }
    return factors;
  }

  async function remove(
    factors: readonly unknown[],
    verificationId: string,
    signal: AbortSignal,
  ): Promise<void> {
    for (const factor of factors) {
      const path = `${ACCOUNT_PATH}/${encodeURIComponent(readText(factor, 'id') ?? '')}`;
      // oxlint-disable-next-line no-await-in-loop -- Logto changes one list of the user each time.
      readAnswer(await send('DELETE', path, { verificationId, signal }));
    }
  }

  return {
    async start({ proof, signal }) {
      signal.throwIfAborted();
      const verificationId = await verifyIdentity(proof, signal);
      const answer = await send('POST', `${ACCOUNT_PATH}/totp-secret/generate`, { signal });
      const secret = readText(readAnswer(answer), 'secret');
      if (secret === undefined) {
        throw toError('Logto created no key', { type: 'unknown' });
      }
      // Logto keeps nothing until the first code.
      return { secret, handle: { secret, verificationId } };
    },
    async verify({ code, enrollment: { handle }, intent, proof, signal }) {
      if (!handle) {
        throw toError('The key of this setup is gone', { type: 'enrollment-expired' });
      }
      const { secret, verificationId } = handle;
      // Without a code Logto takes any key.
      const [method, path, body] =
        intent === 'replace'
          ? (['PUT', `${ACCOUNT_PATH}/totp`, { secret, code }] as const)
          : (['POST', ACCOUNT_PATH, { type: 'Totp', secret, code }] as const);
      await sendCode(method, path, body, verificationId, proof, signal);
    },
    async status({ signal }) {
      const factors = await listFactors(signal);
      const enrolled = isOfType(factors, 'Totp').length > 0;
      const codes = isOfType(factors, 'BackupCode');
      return {
        enrolled,
        canReplace: true,
        ...(hasRecoveryCodes && {
          recoveryCodesSaved: codes.length > 0,
          recoveryCodesLeft: codes.reduce<number>(
            (sum, factor) => sum + (readNumber(factor, 'remainCodes') ?? 0),
            0,
          ),
        }),
      };
    },
    async disable({ proof, signal }) {
      const verificationId = await verifyIdentity(proof, signal);
      const factors = await listFactors(signal);
      const [apps, codes] = [isOfType(factors, 'Totp'), isOfType(factors, 'BackupCode')];
      await remove(apps, verificationId, signal);
      // The codes also belong to a passkey, if there is one.
      if (factors.length === apps.length + codes.length) {
        await remove(codes, verificationId, signal);
      }
    },
    ...(hasRecoveryCodes &&
      ({
        async recoveryCodes({ signal }) {
          const answer = await send('POST', `${ACCOUNT_PATH}/backup-codes/generate`, { signal });
          return readCodes('Logto', readField(readAnswer(answer), 'codes'));
        },
        async viewRecoveryCodes({ proof, signal }) {
          const verificationId = await verifyIdentity(proof, signal);
          const path = `${ACCOUNT_PATH}/backup-codes`;
          const answer = await send('GET', path, { verificationId, signal });
          return answer.status === 404 ? [] : readUnusedCodes(answer);
        },
        async confirmRecoveryCodes({ codes, proof, signal }) {
          const verificationId = await verifyIdentity(proof, signal);
          // Logto refuses new codes while others are left.
          await remove(isOfType(await listFactors(signal), 'BackupCode'), verificationId, signal);
          const body = { type: 'BackupCode', codes };
          readAnswer(await send('POST', ACCOUNT_PATH, { body, verificationId, signal }));
        },
      } satisfies Partial<TwoFactorAdapter<LogtoEnrollment>>)),
    reauthentication: { kind: 'password', askFirst: true },
  };
}

/**
 * Connects the sign-in challenge to the Experience API of Logto, for a sign-in page of your own
 * that Logto serves. Show it when `/api/experience/submit` answered with the code
 * `session.mfa.require_mfa_verification`.
 *
 * @example
 * const adapter = createLogtoChallengeAdapter({ onSignIn: (url) => location.assign(url) });
 * <TwoFactorChallenge adapter={adapter} />
 */
export function createLogtoChallengeAdapter({
  endpoint = '',
  onSignIn,
  fetch,
}: LogtoChallengeOptions): TwoFactorChallengeAdapter {
  /** Whether Logto has accepted a code. Then only the sign-in must be finished. */
  let isVerified = false;
  const sendOnce = createSendOnce<string>();

  const post = (path: string, signal: AbortSignal, body?: object) =>
    sendRequest({ method: 'POST', url: `${endpoint}/api/experience${path}`, body, fetch, signal });

  /** Returns the address where the sign-in goes on. */
  async function signIn(code: string, kind: ChallengeKind, signal: AbortSignal): Promise<string> {
    if (!isVerified) {
      const path = `/verification/${kind === 'code' ? 'totp' : 'backup-code'}/verify`;
      readAnswer(await post(path, signal, { code }), 'invalid-code');
      isVerified = true;
    }
    const redirectTo = readText(readAnswer(await post('/submit', signal)), 'redirectTo');
    if (redirectTo === undefined) {
      throw toError('Logto answered without an address', { type: 'unknown' });
    }
    isVerified = false;
    return redirectTo;
  }

  return {
    verify: ({ code, kind, signal }) =>
      sendOnce(
        code,
        () => signIn(code, kind, signal),
        (redirectTo) => callApp(onSignIn, redirectTo),
      ),
  };
}

function isOfType(factors: readonly unknown[], type: 'Totp' | 'BackupCode'): unknown[] {
  return factors.filter((factor) => readText(factor, 'type') === type);
}

/** Reads why the SDK has no token. Its other errors are those of the network. */
function readTokenRefusal(thrown: unknown) {
  const code = readText(thrown, 'code');
  return code === 'not_authenticated' || code === 'oidc.invalid_grant'
    ? { code, error: { type: 'session-expired' as const } }
    : undefined;
}
