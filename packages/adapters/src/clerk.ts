import type { TwoFactorAdapter, TwoFactorChallengeAdapter, TwoFactorError } from '@tessera/react';
import {
  type ProviderCall,
  type Refusal,
  callProvider,
  readField,
  readNumber,
  readText,
} from './call-provider.ts';
import { toError } from './to-error.ts';

/**
 * What {@link createClerkAdapter} calls. Wrap each function that changes something in
 * `useReverification` of `@clerk/react`, which asks the user for another proof if Clerk wants one.
 */
export interface ClerkSetupFunctions {
  /** Returns the `user` of Clerk as it is now. The `user` of a render becomes out of date. */
  getUser: () => ClerkUser | null | undefined;
  createTOTP: () => Promise<{ secret?: string; uri?: string }>;
  verifyTOTP: (input: { code: string }) => Promise<{ backupCodes?: string[] }>;
  disableTOTP: () => Promise<unknown>;
  /** Leave it out if backup codes are off in the dashboard. */
  createBackupCode?: (() => Promise<{ codes: string[] }>) | undefined;
}

/** The part of Clerk’s user that {@link createClerkAdapter} reads. */
export interface ClerkUser {
  readonly totpEnabled: boolean;
  reload: () => Promise<unknown>;
}

/** The part of Clerk’s sign-in that {@link createClerkChallengeAdapter} calls: `useSignIn()`. */
export interface ClerkSignIn {
  mfa: {
    verifyTOTP: (input: { code: string }) => Promise<{ error: unknown }>;
    verifyBackupCode: (input: { code: string }) => Promise<{ error: unknown }>;
  };
  finalize: () => Promise<{ error: unknown }>;
}

/**
 * Connects the setup wizard to Clerk.
 *
 * Clerk asks for another proof in a dialog of its own. Each account has one authenticator, so the
 * wizard replaces it by turning two-factor off first, and says so.
 *
 * @param functions The functions of Clerk’s user, wrapped by `useReverification`.
 * @example
 * const clerk = useClerk();
 * const createTOTP = useReverification(() => clerk.user!.createTOTP());
 * const adapter = createClerkAdapter({ getUser: () => clerk.user, createTOTP, … });
 */
export function createClerkAdapter(functions: ClerkSetupFunctions): TwoFactorAdapter {
  const { createBackupCode, createTOTP, disableTOTP, getUser, verifyTOTP } = functions;
  return {
    async start({ signal }) {
      const { secret, uri } = await callProvider(() => createTOTP(), toCall(signal));
      return { keyUri: uri, secret };
    },
    async verify({ code, signal }) {
      const { backupCodes } = await callProvider(() => verifyTOTP({ code }), toCall(signal));
      // Only for users who have none yet.
      return { recoveryCodes: backupCodes };
    },
    ...(createBackupCode && {
      async recoveryCodes({ signal }) {
        const { codes } = await callProvider(() => createBackupCode(), toCall(signal));
        return codes;
      },
    }),
    async status({ signal }) {
      const user = getUser();
      if (!user) {
        throw toError('Nobody is signed in to Clerk', { type: 'session-expired' });
      }
      await callProvider(() => user.reload(), toCall(signal));
      return { enrolled: (getUser() ?? user).totpEnabled };
    },
    async disable({ signal }) {
      await callProvider(() => disableTOTP(), toCall(signal));
    },
  };
}

/**
 * Connects the sign-in challenge to Clerk. Show it when the sign-in has the `status`
 * `'needs_second_factor'`. Without `backup_code` in its `supportedSecondFactors`, pass
 * `kinds={['code']}`.
 *
 * @param getSignIn Returns the sign-in of `useSignIn()` as it is now.
 * @example
 * const { signIn } = useSignIn();
 * const adapter = createClerkChallengeAdapter(() => signIn);
 * <TwoFactorChallenge adapter={adapter} onPassed={openApp} />
 */
export function createClerkChallengeAdapter(
  getSignIn: () => ClerkSignIn,
): TwoFactorChallengeAdapter {
  let isVerified = false;
  return {
    async verify({ code, kind, signal }) {
      if (!isVerified) {
        await callProvider(async () => {
          const { mfa } = getSignIn();
          throwReturned(
            await (kind === 'code' ? mfa.verifyTOTP({ code }) : mfa.verifyBackupCode({ code })),
          );
        }, toCall(signal));
        // A backup code works once. A retry sends only what failed.
        isVerified = true;
      }
      await callProvider(async () => throwReturned(await getSignIn().finalize()), toCall(signal));
      // The next sign-in has a code of its own.
      isVerified = false;
    },
  };
}

/** The sign-in of Clerk returns its errors. */
function throwReturned({ error }: { error: unknown }): void {
  if (error !== null && error !== undefined) {
    throw error;
  }
}

/** Clerk’s packages name the first three. Apps have seen the others, so the status counts, too. */
const ERRORS: Readonly<Record<string, TwoFactorError['type']>> = {
  session_reverification_required: 'reauthentication-required',
  // The user closed the dialog of Clerk.
  reverification_cancelled: 'reauthentication-required',
  user_locked: 'locked',
  form_code_incorrect: 'invalid-code',
  verification_failed: 'invalid-code',
  verification_expired: 'enrollment-expired',
  too_many_requests: 'rate-limited',
  network_error: 'network',
};

const ERRORS_BY_STATUS: Readonly<Record<number, TwoFactorError['type']>> = {
  401: 'session-expired',
  403: 'not-allowed',
  422: 'invalid-code',
  429: 'rate-limited',
};

function toCall(signal: AbortSignal): ProviderCall {
  return { provider: 'Clerk', signal, readRefusal };
}

function readRefusal(thrown: unknown): Refusal | undefined {
  const errors = readField(thrown, 'errors');
  const code = readText(Array.isArray(errors) ? errors[0] : thrown, 'code');
  const status = readNumber(thrown, 'status');
  if (code === undefined && status === undefined) {
    return undefined;
  }
  const type = ERRORS[code ?? ''] ?? ERRORS_BY_STATUS[status ?? 0] ?? 'unknown';
  const seconds = readNumber(thrown, 'retryAfter');
  return {
    code: code ?? String(status),
    error:
      type === 'rate-limited' && seconds !== undefined
        ? { type, retryAt: Date.now() + 1000 * seconds }
        : { type },
  };
}
