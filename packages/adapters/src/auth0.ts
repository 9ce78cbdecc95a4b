import type { TwoFactorAdapter, TwoFactorChallengeAdapter, TwoFactorError } from '@tessera/react';
import {
  type ProviderCall,
  callProvider,
  readField,
  readNumber,
  readText,
  removeOnce,
} from './call-provider.ts';
import { callApp, createSendOnce } from './send-code-once.ts';
import { toError } from './to-error.ts';

/** An enrollment that Auth0 has begun. */
interface Auth0Challenge {
  location: string;
  auth_session: string;
}

/** An authentication method of the user. */
interface Auth0Method {
  id: string;
  type: string;
  created_at: string;
  confirmed?: boolean;
  name?: string;
}

/**
 * The part of `auth0.myAccount` of `@auth0/auth0-spa-js` that {@link createAuth0Adapter} calls. The
 * client needs the scopes `create`, `read`, `update` and `delete:me:authentication_methods`.
 */
export interface Auth0MyAccount {
  enrollmentChallenge: (input: { type: 'totp' | 'recovery-code' }) => Promise<Auth0Challenge>;
  enrollmentVerify: (
    input: Auth0Challenge & ({ type: 'totp'; otp_code: string } | { type: 'recovery-code' }),
  ) => Promise<{ id: string }>;
  getAuthenticationMethods: (type: 'totp') => Promise<readonly Auth0Method[]>;
  updateAuthenticationMethod: (id: string, data: { name: string }) => Promise<unknown>;
  deleteAuthenticationMethod: (id: string) => Promise<void>;
}

/** The part of `auth0.mfa` of `@auth0/auth0-spa-js` that the adapters for a sign-in call. */
export interface Auth0Mfa<Tokens extends object = object> {
  enroll: (input: {
    mfaToken: string;
    factorType: 'otp';
  }) => Promise<{ secret?: string; barcodeUri?: string; recoveryCodes?: string[] }>;
  verify: (
    input: { mfaToken: string } & ({ otp: string } | { recoveryCode: string }),
  ) => Promise<Tokens>;
}

/** Options of {@link createAuth0Adapter}. */
export interface Auth0AdapterOptions {
  /** Whether your tenant has recovery codes. Default true. */
  hasRecoveryCode?: boolean | undefined;
}

/** Options of {@link createAuth0SignInSetupAdapter}. */
export interface Auth0SignInOptions<Tokens extends object = object> {
  /** The `mfa_token` of the `MfaRequiredError`. */
  mfaToken: string;
  /**
   * Called with the tokens after a right code. The wizard and the challenge do not get them, and
   * wait for the promise. If it rejects, the user can try again, and the same code is not sent
   * again. Open the app in `onDone` or `onPassed`: recovery codes may still have to be saved.
   */
  onSignIn?: ((tokens: Tokens) => void | Promise<unknown>) | undefined;
}

/**
 * Connects the setup wizard to the My Account API of Auth0, for users who are signed in.
 *
 * There is one recovery code, and a new one works when the user has confirmed that they saved it.
 * A user can have several authenticators, and rename, replace or remove each of them. One that is
 * replaced works until the new one is confirmed.
 *
 * @param myAccount The `myAccount` of an `Auth0Client`.
 * @example
 * const adapter = createAuth0Adapter(auth0.myAccount);
 * <TwoFactorSetup adapter={adapter} />
 */
export function createAuth0Adapter(
  myAccount: Auth0MyAccount,
  { hasRecoveryCode = true }: Auth0AdapterOptions = {},
): TwoFactorAdapter<Auth0Challenge> {
  /** The recovery code that the user has not confirmed. */
  let codeChallenge: Auth0Challenge | undefined;

  const removeMethod = (id: string, signal: AbortSignal) =>
    removeOnce(() => callProvider(() => myAccount.deleteAuthenticationMethod(id), toCall(signal)));

  const listMethods = async (signal: AbortSignal) => {
    const methods = await callProvider(
      () => myAccount.getAuthenticationMethods('totp'),
      toCall(signal),
    );
    return methods.filter(({ type, confirmed }) => type === 'totp' && confirmed !== false);
  };

  return {
    async start({ signal }) {
      const challenge = await callProvider(
        () => myAccount.enrollmentChallenge({ type: 'totp' }),
        toCall(signal),
      );
      const { location, auth_session } = challenge;
      return {
        keyUri: readText(challenge, 'barcode_uri'),
        secret: readText(challenge, 'manual_input_code'),
        handle: { location, auth_session },
      };
    },
    async verify({ code, enrollment: { handle }, name, replaces, signal }) {
      if (!handle) {
        throw toError('The enrollment is gone', { type: 'enrollment-expired' });
      }
      const { id } = await callProvider(
        () => myAccount.enrollmentVerify({ type: 'totp', ...handle, otp_code: code }),
        toCall(signal, 'verify'),
      );
      try {
        await (name ? myAccount.updateAuthenticationMethod(id, { name }) : undefined);
        await (replaces ? removeMethod(replaces.id, signal) : undefined);
      } catch {
        // The code was right and the new app works. A name or an old app is no reason to refuse it.
      }
    },
    ...(hasRecoveryCode && {
      async recoveryCodes({ signal }) {
        const challenge = await callProvider(
          () => myAccount.enrollmentChallenge({ type: 'recovery-code' }),
          toCall(signal),
        );
        const code = readText(challenge, 'recovery_code');
        if (code === undefined) {
          throw toError('Auth0 answered without a recovery code', { type: 'unknown' });
        }
        codeChallenge = { location: challenge.location, auth_session: challenge.auth_session };
        return [code];
      },
      async confirmRecoveryCodes({ signal }) {
        const challenge = codeChallenge;
        if (!challenge) {
          throw toError('The recovery code is gone', { type: 'enrollment-expired' });
        }
        await callProvider(
          () => myAccount.enrollmentVerify({ type: 'recovery-code', ...challenge }),
          toCall(signal),
        );
      },
    }),
    async status({ signal }) {
      const methods = await listMethods(signal);
      return {
        enrolled: methods.length > 0,
        authenticators: methods.map(({ id, name, created_at: createdAt }) => ({
          id,
          ...(name !== undefined && { name }),
          createdAt: new Date(createdAt),
        })),
        canAdd: true,
        canReplace: true,
      };
    },
    async rename({ authenticator: { id }, name, signal }) {
      await callProvider(
        () => myAccount.updateAuthenticationMethod(id, { name }),
        toCall(signal, 'rename'),
      );
    },
    remove: ({ authenticator: { id }, signal }) => removeMethod(id, signal),
    async disable({ signal }) {
      for (const { id } of await listMethods(signal)) {
        await removeMethod(id, signal);
      }
    },
    reauthentication: { kind: 'redirect' },
  };
}

/**
 * Connects the setup wizard to a sign-in with Auth0 that wants an authenticator first.
 *
 * @param mfa The `mfa` of an `Auth0Client`.
 * @example
 * const { mfa_token: mfaToken } = mfaRequiredError;
 * const adapter = createAuth0SignInSetupAdapter(auth0.mfa, { mfaToken, onSignIn: openApp });
 * <TwoFactorSetup adapter={adapter} />
 */
export function createAuth0SignInSetupAdapter<Tokens extends object>(
  mfa: Auth0Mfa<Tokens>,
  { mfaToken, onSignIn }: Auth0SignInOptions<Tokens>,
): TwoFactorAdapter {
  const sendOnce = createSendOnce<Tokens>();
  return {
    async start({ signal }) {
      const { secret, barcodeUri, recoveryCodes } = await callProvider(
        () => mfa.enroll({ mfaToken, factorType: 'otp' }),
        toCall(signal),
      );
      return { keyUri: barcodeUri, secret, recoveryCodes };
    },
    verify: ({ code, signal }) =>
      sendOnce(
        code,
        () => callProvider(() => mfa.verify({ mfaToken, otp: code }), toCall(signal, 'verify')),
        (tokens) => callApp(onSignIn, tokens),
      ),
  };
}

/**
 * Connects the sign-in challenge to the MFA API of Auth0. Show it when a request for tokens failed
 * with an `MfaRequiredError`. Auth0 replaces a recovery code that was used, and the challenge shows
 * the new one.
 *
 * @param mfa The `mfa` of an `Auth0Client`.
 * @example
 * const adapter = createAuth0ChallengeAdapter(auth0.mfa, { mfaToken, onSignIn: keepTokens });
 * <TwoFactorChallenge adapter={adapter} onPassed={openApp} />
 */
export function createAuth0ChallengeAdapter<Tokens extends object>(
  mfa: Pick<Auth0Mfa<Tokens>, 'verify'>,
  { mfaToken, onSignIn }: Auth0SignInOptions<Tokens>,
): TwoFactorChallengeAdapter {
  const sendOnce = createSendOnce<Tokens>();
  return {
    verify: ({ code, kind, signal }) =>
      sendOnce(
        code,
        () =>
          callProvider(
            () =>
              mfa.verify(
                kind === 'code' ? { mfaToken, otp: code } : { mfaToken, recoveryCode: code },
              ),
            toCall(signal, 'verify'),
          ),
        async (tokens) => {
          await callApp(onSignIn, tokens);
          return {
            recoveryCodes: readText(tokens, 'recovery_code') ?? readText(tokens, 'recoveryCode'),
          };
        },
      ),
  };
}

/** Codes of the MFA API and of requests for tokens. */
const ERRORS: Readonly<Record<string, TwoFactorError['type']>> = {
  expired_token: 'session-expired',
  login_required: 'session-expired',
  missing_refresh_token: 'session-expired',
  too_many_attempts: 'rate-limited',
  access_denied: 'not-allowed',
  unsupported_challenge_type: 'not-allowed',
  consent_required: 'reauthentication-required',
  insufficient_scope: 'reauthentication-required',
  mfa_required: 'reauthentication-required',
};

/** Errors of the My Account API. */
const ERRORS_BY_STATUS: Readonly<Record<number, TwoFactorError['type']>> = {
  401: 'session-expired',
  403: 'reauthentication-required',
  404: 'enrollment-expired',
  409: 'already-enrolled',
  429: 'rate-limited',
};

function toCall(signal: AbortSignal, step?: 'verify' | 'rename'): ProviderCall {
  return {
    provider: 'Auth0',
    signal,
    readRefusal(thrown) {
      const status = readNumber(thrown, 'status');
      const code = readText(thrown, 'error') ?? String(status);
      if (status === undefined && code === 'undefined') {
        return undefined;
      }
      const type = ERRORS[code] ?? ERRORS_BY_STATUS[status ?? 0];
      if (type !== undefined) {
        // An authenticator that another tab has removed is no setup that has expired.
        const isGone = step === 'rename' && type === 'enrollment-expired';
        return { code, error: { type: isGone ? 'unknown' : type } };
      }
      // `invalid_grant` is a wrong code, or a token that has ended: only the text differs.
      const isInvalid = code === 'invalid_grant' || (status === 400 && hasInvalidCode(thrown));
      return {
        code,
        error: { type: step === 'verify' && isInvalid ? 'invalid-code' : 'unknown' },
      };
    },
  };
}

/** Whether one of the fields that the API refuses is the code. */
function hasInvalidCode(thrown: unknown): boolean {
  const errors = readField(thrown, 'validation_errors');
  return (
    Array.isArray(errors) &&
    errors.some((error) =>
      ['field', 'pointer', 'source'].some((name) => readText(error, name)?.includes('otp_code')),
    )
  );
}
