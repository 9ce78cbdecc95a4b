import type { TwoFactorError } from '@tessera/react';
import { type ProviderCall, callProvider, readText } from './call-provider.ts';
import { toError } from './to-error.ts';

/** A second factor of the user. */
export interface FirebaseFactor {
  readonly uid: string;
  readonly displayName?: string | null;
  readonly enrollmentTime: string;
  readonly factorId: string;
}

/** The `MultiFactorResolver` of Firebase: a sign-in that waits for its second factor. */
export interface FirebaseResolver<Assertion, Credential> {
  readonly hints: readonly FirebaseFactor[];
  resolveSignIn: (assertion: Assertion) => Promise<Credential>;
}

/** The part of `TotpMultiFactorGenerator` of `firebase/auth` that a sign-in needs. */
export interface FirebaseSignInGenerator<Assertion> {
  assertionForSignIn: (factorUid: string, code: string) => Assertion;
}

/** Phone numbers are in the same list. */
export function listTotpFactors(factors: readonly FirebaseFactor[]): FirebaseFactor[] {
  return factors.filter(({ factorId }) => factorId === 'totp');
}

/** Sends a code for each authenticator app, until it is right for one of them. */
export async function sendToAnyFactor<Assertion, Credential>(
  resolver: FirebaseResolver<Assertion, Credential>,
  generator: FirebaseSignInGenerator<Assertion>,
  code: string,
  signal: AbortSignal,
): Promise<Credential> {
  let refusal: unknown = toError('The account has no authenticator app', { type: 'not-allowed' });
  for (const { uid } of listTotpFactors(resolver.hints)) {
    try {
      return await callProvider(
        () => resolver.resolveSignIn(generator.assertionForSignIn(uid, code)),
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

/** Whether a sign-in failed because it needs a second factor. */
export function isSecondFactorWanted(thrown: unknown): boolean {
  return readText(thrown, 'code') === SECOND_FACTOR_WANTED;
}

const SECOND_FACTOR_WANTED = 'auth/multi-factor-auth-required';

const ERRORS: Readonly<Record<string, TwoFactorError['type']>> = {
  'auth/invalid-verification-code': 'invalid-code',
  'auth/missing-code': 'invalid-code',
  'auth/code-expired': 'enrollment-expired',
  'auth/totp-challenge-timeout': 'enrollment-expired',
  'auth/requires-recent-login': 'reauthentication-required',
  'auth/wrong-password': 'reauthentication-failed',
  'auth/invalid-credential': 'reauthentication-failed',
  // A password alone does not sign in a user who has a second factor.
  [SECOND_FACTOR_WANTED]: 'session-expired',
  // Another tab has removed it.
  'auth/multi-factor-info-not-found': 'enrollment-expired',
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

export function toCall(signal: AbortSignal): ProviderCall {
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
