'use client';

import {
  type AppwriteAccount,
  createAppwriteAdapter,
  createAppwriteChallengeAdapter,
} from '@tessera/adapters/appwrite';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

interface AppwriteTwoFactorSetupProps extends Omit<TwoFactorSetupProps, 'adapter' | 'endpoints'> {
  /** The `Account` of your app. */
  account: AppwriteAccount;
}

/** Turns on two-factor authentication with Appwrite. */
export function AppwriteTwoFactorSetup({ account, ...props }: AppwriteTwoFactorSetupProps) {
  const [adapter] = useState(() => createAppwriteAdapter(account));
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

interface AppwriteTwoFactorChallengeProps extends Omit<TwoFactorChallengeProps, 'adapter'> {
  /** The `Account` of your app. */
  account: AppwriteAccount;
}

/** Asks for the second step of a sign-in with Appwrite. */
export function AppwriteTwoFactorChallenge({ account, ...props }: AppwriteTwoFactorChallengeProps) {
  const [adapter] = useState(() => createAppwriteChallengeAdapter(account));
  return <TwoFactorChallenge adapter={adapter} {...props} />;
}
