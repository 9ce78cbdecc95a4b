import { initializeApp } from '@firebase/app';
import {
  EmailAuthProvider,
  type MultiFactorError,
  TotpMultiFactorGenerator,
  type User,
  connectAuthEmulator,
  getMultiFactorResolver,
  initializeAuth,
  multiFactor,
  reauthenticateWithCredential,
  signInWithEmailAndPassword,
} from '@firebase/auth';
import { generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import { createFirebaseAdapter, createFirebaseChallengeAdapter } from '../firebase.ts';
import { WireError, createWire } from './create-wire.ts';
import { type Double, type Provider, EMAIL, PASSWORD } from './double.ts';
import { listen } from './listen.ts';

interface Factor {
  mfaEnrollmentId: string;
  displayName?: string;
  enrolledAt: string;
  totpInfo?: object;
  phoneInfo?: string;
  secret?: string;
}

const FUNCTIONS = { multiFactor, TotpMultiFactorGenerator, getMultiFactorResolver };

type FirebaseFunctions = Omit<typeof FUNCTIONS, 'getMultiFactorResolver'> &
  Partial<typeof FUNCTIONS>;

/** The real SDK of Firebase on a double of its server, with a user who is signed in. */
export async function createFirebaseDouble(
  functions: FirebaseFunctions = FUNCTIONS,
): Promise<Double & { state: { factors: Factor[]; isRecent: boolean; endsSession: boolean } }> {
  const state = {
    pending: undefined as string | undefined,
    factors: [] as Factor[],
    isRecent: true,
    /** Whether removing the factor of the session has ended the session. */
    endsSession: false,
    hasEnded: false,
  };
  let lastId = 0;
  const createTokens = () => ({
    localId: 'user',
    email: EMAIL,
    idToken: createToken(),
    refreshToken: 'refresh',
    expiresIn: '3600',
  });
  const wire = createWire(
    ({ path, body }) => {
      switch (path) {
        case '/v1/accounts:signInWithPassword':
          if (body.password !== PASSWORD) {
            throw refusal('INVALID_LOGIN_CREDENTIALS');
          }
          if (state.factors.length > 0) {
            return { localId: 'user', mfaPendingCredential: 'pending', mfaInfo: state.factors };
          }
          state.isRecent = true;
          return createTokens();
        case '/v1/accounts:lookup':
          if (state.hasEnded) {
            throw refusal('TOKEN_EXPIRED');
          }
          return {
            users: [
              {
                localId: 'user',
                email: EMAIL,
                emailVerified: true,
                mfaInfo: state.factors,
                providerUserInfo: [{ providerId: 'password', rawId: EMAIL, email: EMAIL }],
              },
            ],
          };
        case '/v2/accounts/mfaEnrollment:start':
          if (!state.isRecent) {
            throw refusal('CREDENTIAL_TOO_OLD_LOGIN_AGAIN');
          }
          state.pending = generateSecret();
          return {
            totpSessionInfo: {
              sharedSecretKey: state.pending,
              verificationCodeLength: 6,
              hashingAlgorithm: 'SHA1',
              periodSec: 30,
              sessionInfo: 'session',
              finalizeEnrollmentTime: new Date(Date.now() + 300_000).toISOString(),
            },
          };
        case '/v2/accounts/mfaEnrollment:finalize':
          if (state.pending === undefined) {
            throw refusal('TOTP_CHALLENGE_TIMEOUT');
          }
          check(state.pending, body.totpVerificationInfo.verificationCode);
          state.factors.push({
            mfaEnrollmentId: `factor-${++lastId}`,
            displayName: body.displayName,
            enrolledAt: '2026-11-29T12:00:00.000Z',
            totpInfo: {},
            secret: state.pending,
          });
          return createTokens();
        case '/v2/accounts/mfaEnrollment:withdraw':
          if (!state.isRecent) {
            throw refusal('CREDENTIAL_TOO_OLD_LOGIN_AGAIN');
          }
          if (state.factors.every((factor) => factor.mfaEnrollmentId !== body.mfaEnrollmentId)) {
            throw refusal('MFA_ENROLLMENT_NOT_FOUND');
          }
          state.factors = state.factors.filter(
            ({ mfaEnrollmentId }) => mfaEnrollmentId !== body.mfaEnrollmentId,
          );
          state.hasEnded = state.endsSession;
          return state.hasEnded ? {} : createTokens();
        case '/v2/accounts/mfaSignIn:finalize':
          check(
            state.factors.find((factor) => factor.mfaEnrollmentId === body.mfaEnrollmentId)!
              .secret!,
            body.totpVerificationInfo.verificationCode,
          );
          state.isRecent = true;
          return createTokens();
        default:
          throw refusal('OPERATION_NOT_ALLOWED');
      }
    },
    {
      base: '/identitytoolkit.googleapis.com',
      name: ({ path }) => path.replace(/^.*[:/]accounts.?/, ''),
    },
  );
  const app = initializeApp({ apiKey: 'key', projectId: 'acme' }, crypto.randomUUID());
  const auth = initializeAuth(app);
  connectAuthEmulator(auth, await listen(wire), { disableWarnings: true });
  await signInWithEmailAndPassword(auth, EMAIL, PASSWORD);
  wire.requests = [];
  return {
    state,
    wire,
    adapter: createFirebaseAdapter(auth, functions, {
      signInAgain: (user: User, password) =>
        reauthenticateWithCredential(user, EmailAuthProvider.credential(EMAIL, password)),
    }),
    expire() {
      state.pending = undefined;
    },
    limit() {
      wire.refuse = () => refusal('TOO_MANY_ATTEMPTS_TRY_LATER');
    },
    demandProof() {
      state.isRecent = false;
      const code = generateTotp({ secret: state.factors.find(({ secret }) => secret)!.secret! });
      return {
        wrong: { password: 'wrong', code },
        right: { password: PASSWORD, code },
      };
    },
    async prove() {
      state.isRecent = false;
      return { intent: 'enroll', wrong: { password: 'wrong' }, right: { password: PASSWORD } };
    },
    async challenge(onSignIn?: () => Promise<void>) {
      const secret = generateSecret();
      state.factors = [
        { mfaEnrollmentId: 'phone', enrolledAt: '2026-11-29T12:00:00.000Z', phoneInfo: '+1' },
        { mfaEnrollmentId: 'totp', enrolledAt: '2026-11-29T12:00:00.000Z', totpInfo: {}, secret },
      ];
      await auth.signOut();
      const error: unknown = await signInWithEmailAndPassword(auth, EMAIL, PASSWORD).catch(
        (thrown: unknown) => thrown,
      );
      const resolver = getMultiFactorResolver(auth, error as MultiFactorError);
      return {
        adapter: createFirebaseChallengeAdapter(
          resolver,
          { TotpMultiFactorGenerator },
          { onSignIn },
        ),
        code: generateTotp({ secret }),
        isPassed: () => auth.currentUser !== null,
      };
    },
  };
}

function refusal(message: string): WireError {
  return new WireError(400, { error: { code: 400, message, errors: [] } });
}

function check(secret: string, code: string): void {
  if (!verifyTotp({ secret, code }).ok) {
    throw refusal('INVALID_CODE');
  }
}

function createToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = { sub: 'user', iat: now, exp: now + 3600, firebase: {} };
  return ['{}', JSON.stringify(payload), ''].map((part) => btoa(part)).join('.');
}

export const FIREBASE: Provider = {
  name: 'Firebase',
  create: () => createFirebaseDouble(),
  startRequest: 'mfaEnrollment:start',
  verifyRequests: ['mfaEnrollment:finalize', 'lookup'],
  retriesSecond: { impossible: 'The second request is part of the same method of the SDK.' },
  expires: true,
  wait: { impossible: 'Firebase names none.' },
  proves: true,
  codes: { impossible: 'Firebase has none.' },
  renewsCodes: { impossible: 'Firebase has none.' },
  refusesAsData: { impossible: 'The SDK throws.' },
  cancels: { impossible: 'Firebase has no request for it. The key expires.' },
  removeRequest: 'mfaEnrollment:withdraw',
  renames: { impossible: 'Firebase takes a name with a new key only.' },
  viewsCodes: { impossible: 'Firebase has none.' },
  recovers: { impossible: 'Firebase has no recovery codes.' },
  callsApp: true,
  setsUpAtSignIn: { impossible: 'The setup is for users who are signed in.' },
};
