import type {
  TwoFactorAdapter,
  TwoFactorChallengeAdapter,
  TwoFactorError,
  TwoFactorProof,
} from '@tessera/react';
import {
  type ProviderCall,
  callProvider,
  readNumber,
  readText,
  removeOnce,
} from './call-provider.ts';
import { toError } from './to-error.ts';

/**
 * The part of `Account` of the package `appwrite` that {@link createAppwriteAdapter} calls.
 *
 * `never` stands for enumerations of the SDK, which have the texts `'totp'` and `'recoverycode'`.
 */
export interface AppwriteAccount {
  get: () => Promise<{ mfa: boolean }>;
  createMFAAuthenticator: (input: { type: never }) => Promise<{ secret: string; uri: string }>;
  updateMFAAuthenticator: (input: { type: never; otp: string }) => Promise<unknown>;
  deleteMFAAuthenticator: (input: { type: never }) => Promise<unknown>;
  updateMFA: (input: { mfa: boolean }) => Promise<unknown>;
  createMFARecoveryCodes: () => Promise<{ recoveryCodes: string[] }>;
  updateMFARecoveryCodes: () => Promise<{ recoveryCodes: string[] }>;
  getMFARecoveryCodes: () => Promise<{ recoveryCodes: string[] }>;
  listMFAFactors: () => Promise<{ totp: boolean; recoveryCode: boolean }>;
  createMFAChallenge: (input: { factor: never }) => Promise<{ $id: string }>;
  updateMFAChallenge: (input: { challengeId: string; otp: string }) => Promise<unknown>;
}

/** What {@link createAppwriteAdapter} keeps between `start` and `verify`. */
export interface AppwriteEnrollment {
  /** Whether Appwrite has accepted a code. Then two-factor must only be turned on. */
  isVerified: boolean;
}

/**
 * Connects the setup wizard to Appwrite.
 *
 * Each account has one authenticator, so the wizard replaces it by turning two-factor off first,
 * and says so. The name of the service in the authenticator app is the name of the project.
 *
 * @param account An `Account` of the package `appwrite`.
 * @example
 * const adapter = createAppwriteAdapter(new Account(client));
 * <TwoFactorSetup adapter={adapter} />
 */
export function createAppwriteAdapter(
  account: AppwriteAccount,
): TwoFactorAdapter<AppwriteEnrollment> {
  /** Proves a second factor for this session, if the user was asked for a code. */
  async function stepUp(proof: TwoFactorProof | undefined, signal: AbortSignal): Promise<void> {
    const code = proof?.code;
    if (code !== undefined) {
      await answerChallenge(account, { factor: 'totp', code, signal }, 'reauthentication-failed');
    }
  }

  const createKey = (signal: AbortSignal) =>
    callProvider(() => account.createMFAAuthenticator({ type: TOTP }), toCall(signal));

  const removeKey = (signal: AbortSignal) =>
    callProvider(() => account.deleteMFAAuthenticator({ type: TOTP }), toCall(signal));

  const isOn = async (signal: AbortSignal) => {
    const { mfa } = await callProvider(() => account.get(), toCall(signal));
    return mfa;
  };

  return {
    async start({ proof, signal }) {
      await stepUp(proof, signal);
      try {
        return toEnrollment(await createKey(signal));
      } catch (error) {
        if (readText(error, 'type') !== 'already-enrolled' || (await isOn(signal))) {
          throw error;
        }
      }
      // An earlier setup ended between its two requests: the key is confirmed, two-factor is off.
      if (proof?.code === undefined) {
        throw toError('An unused authenticator must be removed first', {
          type: 'reauthentication-required',
        });
      }
      await removeKey(signal);
      return toEnrollment(await createKey(signal));
    },
    async verify({ code, enrollment: { handle }, signal }) {
      if (!handle?.isVerified) {
        await callProvider(
          () => account.updateMFAAuthenticator({ type: TOTP, otp: code }),
          toCall(signal, 'invalid-code'),
        );
        if (handle) {
          // A retry sends only what failed.
          handle.isVerified = true;
        }
      }
      await callProvider(() => account.updateMFA({ mfa: true }), toCall(signal));
    },
    async recoveryCodes({ proof, signal }) {
      await stepUp(proof, signal);
      try {
        const created = await callProvider(() => account.createMFARecoveryCodes(), toCall(signal));
        return created.recoveryCodes;
      } catch (error) {
        if (!(error instanceof Error) || !error.message.includes(CODES_EXIST)) {
          throw error;
        }
      }
      const updated = await callProvider(() => account.updateMFARecoveryCodes(), toCall(signal));
      return updated.recoveryCodes;
    },
    async viewRecoveryCodes({ proof, signal }) {
      await stepUp(proof, signal);
      try {
        const left = await callProvider(() => account.getMFARecoveryCodes(), toCall(signal));
        return left.recoveryCodes;
      } catch (error) {
        if (error instanceof Error && error.message.includes(NO_CODES)) {
          return [];
        }
        throw error;
      }
    },
    async status({ signal }) {
      const { totp, recoveryCode } = await callProvider(
        () => account.listMFAFactors(),
        toCall(signal),
      );
      return {
        enrolled: totp && (await isOn(signal)),
        // Appwrite does not count them for a session without a recent code.
        ...(!recoveryCode && { recoveryCodesLeft: 0 }),
      };
    },
    async disable({ proof, signal }) {
      await stepUp(proof, signal);
      await callProvider(() => account.updateMFA({ mfa: false }), toCall(signal));
      await removeOnce(() => removeKey(signal));
    },
    reauthentication: { kind: 'code' },
  };
}

/**
 * Connects the sign-in challenge to Appwrite. Show it when a request failed with the type
 * `user_more_factors_required`.
 *
 * @param account An `Account` of the package `appwrite`.
 * @example
 * const adapter = createAppwriteChallengeAdapter(new Account(client));
 * <TwoFactorChallenge adapter={adapter} onPassed={openApp} />
 */
export function createAppwriteChallengeAdapter(
  account: Pick<AppwriteAccount, 'createMFAChallenge' | 'updateMFAChallenge'>,
): TwoFactorChallengeAdapter {
  return {
    verify: ({ code, kind, signal }) =>
      answerChallenge(
        account,
        { factor: kind === 'code' ? 'totp' : 'recoverycode', code, signal },
        'invalid-code',
      ),
  };
}

/** The enumeration `AuthenticatorType` of the SDK. */
const TOTP = 'totp' as never;

const CODES_EXIST = 'user_recovery_codes_already_exists';
const NO_CODES = 'user_recovery_codes_not_found';

/** Each code needs a challenge of its own. */
async function answerChallenge(
  account: Pick<AppwriteAccount, 'createMFAChallenge' | 'updateMFAChallenge'>,
  { factor, code, signal }: { factor: string; code: string; signal: AbortSignal },
  invalid: 'invalid-code' | 'reauthentication-failed',
): Promise<void> {
  const { $id: challengeId } = await callProvider(
    () => account.createMFAChallenge({ factor: factor as never }),
    toCall(signal),
  );
  await callProvider(
    () => account.updateMFAChallenge({ challengeId, otp: code }),
    toCall(signal, invalid),
  );
}

function toEnrollment({ secret, uri }: { secret: string; uri: string }) {
  return { keyUri: uri, secret, handle: { isVerified: false } };
}

const ERRORS: Readonly<Record<string, TwoFactorError['type']>> = {
  user_authenticator_not_found: 'enrollment-expired',
  user_authenticator_already_verified: 'already-enrolled',
  user_challenge_required: 'reauthentication-required',
  user_more_factors_required: 'reauthentication-required',
  general_rate_limit_exceeded: 'rate-limited',
};

const ERRORS_BY_STATUS: Readonly<Record<number, TwoFactorError['type']>> = {
  401: 'session-expired',
  403: 'not-allowed',
  429: 'rate-limited',
};

/** @param invalid What `user_invalid_token` means. Appwrite has one type for codes and links. */
function toCall(
  signal: AbortSignal,
  invalid: 'invalid-code' | 'reauthentication-failed' | 'unknown' = 'unknown',
): ProviderCall {
  return {
    provider: 'Appwrite',
    signal,
    readRefusal(thrown) {
      const code = readText(thrown, 'type');
      const status = readNumber(thrown, 'code');
      if (code === undefined || status === undefined) {
        return undefined;
      }
      const type =
        code === 'user_invalid_token' ? invalid : (ERRORS[code] ?? ERRORS_BY_STATUS[status]);
      return { code, error: { type: type ?? 'unknown' } };
    },
  };
}
