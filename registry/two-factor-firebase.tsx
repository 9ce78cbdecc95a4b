'use client';

import {
  type Auth,
  EmailAuthProvider,
  type MultiFactorResolver,
  TotpMultiFactorGenerator,
  getMultiFactorResolver,
  multiFactor,
  reauthenticateWithCredential,
} from 'firebase/auth';
import { createFirebaseAdapter, createFirebaseChallengeAdapter } from '@tessera/adapters/firebase';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

interface FirebaseTwoFactorSetupProps extends Omit<TwoFactorSetupProps, 'adapter' | 'endpoints'> {
  /** The `Auth` of your app. */
  auth: Auth;
}

/** Turns on two-factor authentication with Firebase. */
export function FirebaseTwoFactorSetup({ auth, ...props }: FirebaseTwoFactorSetupProps) {
  const [adapter] = useState(() =>
    createFirebaseAdapter(
      auth,
      { multiFactor, TotpMultiFactorGenerator, getMultiFactorResolver },
      {
        signInAgain: (user, password) =>
          reauthenticateWithCredential(
            user,
            EmailAuthProvider.credential(user.email ?? '', password),
          ),
      },
    ),
  );
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

interface FirebaseTwoFactorChallengeProps extends Omit<TwoFactorChallengeProps, 'adapter'> {
  /** The result of `getMultiFactorResolver`. */
  resolver: MultiFactorResolver;
}

/** Asks for the second step of a sign-in with Firebase. */
export function FirebaseTwoFactorChallenge({
  resolver,
  ...props
}: FirebaseTwoFactorChallengeProps) {
  const [adapter] = useState(() =>
    createFirebaseChallengeAdapter(resolver, { TotpMultiFactorGenerator }),
  );
  return <TwoFactorChallenge adapter={adapter} kinds={['code']} {...props} />;
}
