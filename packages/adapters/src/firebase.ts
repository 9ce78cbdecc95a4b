import type {
  TwoFactorAdapter,
  TwoFactorChallengeAdapter,
  TwoFactorError,
  TwoFactorProof,
} from '@tessera/react';
import { type ProviderCall, callProvider, readText } from './call-provider.ts';
import { callApp, createSendOnce } from './send-code-once.ts';
import { toError } from './to-error.ts';

/** The `TotpSecret` of Firebase. It must stay an instance of its class. */
export interface FirebaseTotpSecret {
  readonly secretKey: string;
  readonly hashingAlgorithm: string;
  readonly codeLength: number;
  readonly codeIntervalSeconds: number;
  readonly enrollmentCompletionDeadline: string;
}

/** A second factor of the user. */
export interface FirebaseFactor {
  readonly uid: string;
  readonly displayName?: string | null;
  readonly enrollmentTime: string;
  readonly factorId: string;
}

/** The functions of `firebase/auth` that {@link createFirebaseAdapter} calls. */
export interface FirebaseSetupFunctions<User, Session, Secret, Assertion> {
  multiFactor: (user: User) => {
    readonly enrolledFactors: readonly FirebaseFactor[];
    getSession: () => Promise<Session>;
    enroll: (assertion: Assertion, displayName?: string | null) => Promise<void>;
    unenroll: (factorUid: string) => Promise<void>;
  };
  TotpMultiFactorGenerator: {
    generateSecret: (session: Session) => Promise<Secret>;
    assertionForEnrollment: (secret: Secret, code: string) => Assertion;
  };
}

/** Options of {@link createFirebaseAdapter}. */
export interface FirebaseAdapterOptions<User> {
  /**
   * Signs the user in again with the password that the wizard asks for, because Firebase wants a
   * recent sign-in. Without it the wizard says that the user must prove who they are.
   */
  signInAgain?: ((user: User, password: string) => Promise<unknown>) | undefined;
}

/** Options of {@link createFirebaseChallengeAdapter}. */
export interface FirebaseChallengeOptions<Credential> {
  /**
   * Called with the credential after a right code. The challenge passes when its promise has
   * resolved. If it rejects, the user can try again, and the same code is not sent again.
   */
  onSignIn?: ((credential: Credential) => void | Promise<unknown>) | undefined;
}

/**
 * Connects the setup wizard to Firebase Authentication with Identity Platform.
 *
 * Firebase has no recovery codes. A user can have several authenticators, so suggest a second one.
 * While there is one only, the wizard offers to replace it, and it works until the new one is
 * confirmed. The email address of the user must be verified.
 *
 * Pass `issuer` and `accountName` to the wizard, which creates the key URI: that of Firebase does
 * not encode them.
 *
 * @param auth The result of `getAuth()`. The adapter reads its `currentUser` at each request.
 * @param functions Functions of `firebase/auth`.
 * @example
 * const adapter = createFirebaseAdapter(auth, { multiFactor, TotpMultiFactorGenerator });
 * <TwoFactorSetup adapter={adapter} issuer="Acme" accountName={user.email} />
 */
export function createFirebaseAdapter<
  User extends { reload: () => Promise<void> },
  Session,
  Secret extends FirebaseTotpSecret,
  Assertion,
>(
  auth: { readonly currentUser: User | null },
  {
    multiFactor,
    TotpMultiFactorGenerator,
  }: FirebaseSetupFunctions<User, Session, Secret, Assertion>,
  { signInAgain }: FirebaseAdapterOptions<User> = {},
): TwoFactorAdapter<Secret> {
  function getUser(): User {
    if (auth.currentUser === null) {
      throw toError('Nobody is signed in', { type: 'session-expired' });
    }
    return auth.currentUser;
  }

  /** Signs in again if the user was asked for the password. */
  async function proveUser(proof: TwoFactorProof | undefined, signal: AbortSignal): Promise<void> {
    const password = proof?.password;
    if (password !== undefined && signInAgain) {
      await callProvider(() => signInAgain(getUser(), password), toCall(signal));
    }
  }

  return {
    async start({ proof, signal }) {
      await proveUser(proof, signal);
      const session = await callProvider(() => multiFactor(getUser()).getSession(), toCall(signal));
      const secret = await callProvider(
        () => TotpMultiFactorGenerator.generateSecret(session),
        toCall(signal),
      );
      return {
        secret: secret.secretKey,
        algorithm: readAlgorithm(secret.hashingAlgorithm),
        digits: secret.codeLength,
        period: secret.codeIntervalSeconds,
        // Text as of `toUTCString`, which is not ISO 8601.
        expiresAt: new Date(secret.enrollmentCompletionDeadline),
        handle: secret,
      };
    },
    async verify({ code, enrollment: { handle }, intent, name, signal }) {
      if (!handle) {
        throw toError('The key of this setup is gone', { type: 'enrollment-expired' });
      }
      const factors = multiFactor(getUser());
      const oldIds = listTotpFactors(factors.enrolledFactors).map(({ uid }) => uid);
      await callProvider(
        () =>
          factors.enroll(
            TotpMultiFactorGenerator.assertionForEnrollment(handle, code),
            name || `Authenticator ${oldIds.length + 1}`,
          ),
        toCall(signal),
      );
      if (intent === 'replace') {
        try {
          for (const uid of oldIds) {
            await factors.unenroll(uid);
          }
        } catch {
          // The code was right and the new app works. The old one stays in the list.
        }
      }
    },
    async status({ signal }) {
      const user = getUser();
      await callProvider(() => user.reload(), toCall(signal));
      const factors = listTotpFactors(multiFactor(user).enrolledFactors);
      return {
        enrolled: factors.length > 0,
        authenticators: factors.map(({ uid, displayName, enrollmentTime }) => ({
          id: uid,
          ...(displayName && { name: displayName }),
          createdAt: new Date(enrollmentTime),
        })),
        canAdd: true,
        // The wizard does not ask which one, so all others would go.
        canReplace: factors.length === 1,
      };
    },
    async disable({ proof, signal }) {
      await proveUser(proof, signal);
      const factors = multiFactor(getUser());
      for (const { uid } of listTotpFactors(factors.enrolledFactors)) {
        await callProvider(() => factors.unenroll(uid), toCall(signal));
      }
    },
    reauthentication: signInAgain && { kind: 'password' },
  };
}

/**
 * Connects the sign-in challenge to Firebase Authentication. Show it when the sign-in failed with
 * `auth/multi-factor-auth-required`. Firebase has no recovery codes.
 *
 * @param resolver The result of `getMultiFactorResolver(auth, error)`.
 * @param functions Functions of `firebase/auth`.
 * @example
 * const resolver = getMultiFactorResolver(auth, error);
 * const adapter = createFirebaseChallengeAdapter(resolver, { TotpMultiFactorGenerator });
 * <TwoFactorChallenge adapter={adapter} kinds={['code']} onPassed={openApp} />
 */
export function createFirebaseChallengeAdapter<Assertion, Credential>(
  resolver: {
    readonly hints: readonly FirebaseFactor[];
    resolveSignIn: (assertion: Assertion) => Promise<Credential>;
  },
  {
    TotpMultiFactorGenerator,
  }: {
    TotpMultiFactorGenerator: {
      assertionForSignIn: (factorUid: string, code: string) => Assertion;
    };
  },
  { onSignIn }: FirebaseChallengeOptions<Credential> = {},
): TwoFactorChallengeAdapter {
  const sendOnce = createSendOnce<Credential>();

  /** Sends the code for each authenticator, until it is right for one of them. */
  async function signIn(code: string, signal: AbortSignal): Promise<Credential> {
    const factors = listTotpFactors(resolver.hints);
    if (factors.length === 0) {
      throw toError('The account has no authenticator app', { type: 'not-allowed' });
    }
    let refusal: unknown;
    for (const { uid } of factors) {
      try {
        return await callProvider(
          () => resolver.resolveSignIn(TotpMultiFactorGenerator.assertionForSignIn(uid, code)),
          toCall(signal),
        );
      } catch (error) {
        if (readText(error, 'type') !== 'invalid-code') {
          throw error;
        }
        refusal = error;
      }
    }
    throw refusal;
  }

  return {
    verify: ({ code, signal }) =>
      sendOnce(
        code,
        () => signIn(code, signal),
        (credential) => callApp(onSignIn, credential),
      ),
  };
}

/** Phone numbers are in the same list. */
function listTotpFactors(factors: readonly FirebaseFactor[]): FirebaseFactor[] {
  return factors.filter(({ factorId }) => factorId === 'totp');
}

function readAlgorithm(text: string): 'SHA1' | 'SHA256' | 'SHA512' {
  const name = text.toUpperCase().replace('-', '');
  if (name === 'SHA1' || name === 'SHA256' || name === 'SHA512') {
    return name;
  }
  throw toError('Firebase uses a hash algorithm that authenticator apps do not have', {
    type: 'misconfigured',
  });
}

const ERRORS: Readonly<Record<string, TwoFactorError['type']>> = {
  'auth/invalid-verification-code': 'invalid-code',
  'auth/missing-code': 'invalid-code',
  'auth/code-expired': 'enrollment-expired',
  'auth/totp-challenge-timeout': 'enrollment-expired',
  'auth/requires-recent-login': 'reauthentication-required',
  'auth/wrong-password': 'reauthentication-failed',
  'auth/invalid-credential': 'reauthentication-failed',
  // A password alone does not sign in a user who has a second factor.
  'auth/multi-factor-auth-required': 'session-expired',
  'auth/second-factor-already-in-use': 'already-enrolled',
  'auth/maximum-second-factor-count-exceeded': 'limit-reached',
  'auth/unverified-email': 'not-allowed',
  'auth/unsupported-first-factor': 'not-allowed',
  'auth/operation-not-allowed': 'not-allowed',
  'auth/too-many-requests': 'rate-limited',
  'auth/user-token-expired': 'session-expired',
  'auth/user-disabled': 'session-expired',
  'auth/null-user': 'session-expired',
  'auth/network-request-failed': 'network',
};

function toCall(signal: AbortSignal): ProviderCall {
  return {
    provider: 'Firebase',
    signal,
    readRefusal(thrown) {
      const code = readText(thrown, 'code');
      return code === undefined || !code.startsWith('auth/')
        ? undefined
        : { code, error: { type: ERRORS[code] ?? 'unknown' } };
    },
  };
}
