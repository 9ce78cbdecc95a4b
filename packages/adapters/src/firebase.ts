import type { TwoFactorAdapter, TwoFactorChallengeAdapter, TwoFactorProof } from '@tessera/react';
import { callProvider, readText, removeOnce } from './call-provider.ts';
import {
  type FirebaseFactor,
  type FirebaseResolver,
  type FirebaseSignInGenerator,
  isSecondFactorWanted,
  listTotpFactors,
  sendToAnyFactor,
  toCall,
} from './firebase-factors.ts';
import { findFreeName } from './find-free-name.ts';
import { callApp, createSendOnce } from './send-code-once.ts';
import { toError } from './to-error.ts';

export type {
  FirebaseFactor,
  FirebaseResolver,
  FirebaseSignInGenerator,
} from './firebase-factors.ts';

/** The `TotpSecret` of Firebase. It must stay an instance of its class. */
export interface FirebaseTotpSecret {
  readonly secretKey: string;
  readonly hashingAlgorithm: string;
  readonly codeLength: number;
  readonly codeIntervalSeconds: number;
  readonly enrollmentCompletionDeadline: string;
}

/** The functions of `firebase/auth` that {@link createFirebaseAdapter} calls. */
export interface FirebaseSetupFunctions<User, Session, Secret, Assertion> {
  multiFactor: (user: User) => {
    readonly enrolledFactors: readonly FirebaseFactor[];
    getSession: () => Promise<Session>;
    enroll: (assertion: Assertion, displayName?: string | null) => Promise<void>;
    unenroll: (factorUid: string) => Promise<void>;
  };
  TotpMultiFactorGenerator: FirebaseSignInGenerator<Assertion> & {
    generateSecret: (session: Session) => Promise<Secret>;
    assertionForEnrollment: (secret: Secret, code: string) => Assertion;
  };
  /**
   * Lets the wizard ask for a code after the password, because a password alone does not sign in a
   * user who has a second factor. Without it they have to sign in again on your own page.
   */
  getMultiFactorResolver?:
    | ((auth: never, error: never) => FirebaseResolver<Assertion, unknown>)
    | undefined;
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
 * Each of them can be replaced or removed, and one that is replaced works until the new one is
 * confirmed. The email address of the user must be verified.
 *
 * Pass `issuer` and `accountName` to the wizard, which creates the key URI: that of Firebase does
 * not encode them.
 *
 * @param auth The result of `getAuth()`. The adapter reads its `currentUser` at each request.
 * @param functions Functions of `firebase/auth`.
 * @example
 * const functions = { multiFactor, TotpMultiFactorGenerator, getMultiFactorResolver };
 * const adapter = createFirebaseAdapter(auth, functions, { signInAgain });
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
    getMultiFactorResolver,
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

  /** Signs in again if the user was asked for the password. It can want a code, too. */
  async function proveUser(proof: TwoFactorProof | undefined, signal: AbortSignal): Promise<void> {
    const { password, code } = proof ?? {};
    if (password === undefined || !signInAgain) {
      return;
    }
    const wanted: unknown = await callProvider(
      () =>
        signInAgain(getUser(), password).then(
          () => undefined,
          (thrown: unknown) => {
            if (!isSecondFactorWanted(thrown) || !getMultiFactorResolver) {
              throw thrown;
            }
            return thrown;
          },
        ),
      toCall(signal),
    );
    if (wanted === undefined || !getMultiFactorResolver) {
      return;
    }
    if (code === undefined) {
      throw wantCode();
    }
    const resolver = getMultiFactorResolver(auth as never, wanted as never);
    try {
      await sendToAnyFactor(resolver, TotpMultiFactorGenerator, code, signal);
    } catch (error) {
      // The wizard says that this code was wrong, and keeps the password, which was right.
      throw readText(error, 'type') === 'invalid-code' ? wantCode() : error;
    }
  }

  /** Ends the session if it began with this factor, which is then an error of the session. */
  const removeFactor = (uid: string, signal: AbortSignal) =>
    removeOnce(() => callProvider(() => multiFactor(getUser()).unenroll(uid), toCall(signal)));

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
    async verify({ code, enrollment: { handle }, name, replaces, signal }) {
      if (!handle) {
        throw toError('The key of this setup is gone', { type: 'enrollment-expired' });
      }
      const factors = multiFactor(getUser());
      const taken = listTotpFactors(factors.enrolledFactors).map((factor) => factor.displayName);
      await callProvider(
        () =>
          factors.enroll(
            TotpMultiFactorGenerator.assertionForEnrollment(handle, code),
            name || findFreeName(taken),
          ),
        toCall(signal),
      );
      // The code was right and the new app works. After an error the old one stays in the list.
      await (replaces && factors.unenroll(replaces.id).catch(() => undefined));
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
        canReplace: true,
      };
    },
    async remove({ authenticator: { id }, proof, signal }) {
      await proveUser(proof, signal);
      await removeFactor(id, signal);
    },
    async disable({ proof, signal }) {
      await proveUser(proof, signal);
      for (const { uid } of listTotpFactors(multiFactor(getUser()).enrolledFactors)) {
        await removeFactor(uid, signal);
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
  resolver: FirebaseResolver<Assertion, Credential>,
  { TotpMultiFactorGenerator }: { TotpMultiFactorGenerator: FirebaseSignInGenerator<Assertion> },
  { onSignIn }: FirebaseChallengeOptions<Credential> = {},
): TwoFactorChallengeAdapter {
  const sendOnce = createSendOnce<Credential>();

  return {
    verify: ({ code, signal }) =>
      sendOnce(
        code,
        () => sendToAnyFactor(resolver, TotpMultiFactorGenerator, code, signal),
        (credential) => callApp(onSignIn, credential),
      ),
  };
}

function wantCode(): Error {
  return toError('Firebase wants a right code after the password', {
    type: 'reauthentication-required',
    kind: 'code',
  });
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
