'use client';

import { useClerk, useReverification, useSignIn } from '@clerk/react';
import { createClerkAdapter, createClerkChallengeAdapter } from '@tessera/adapters/clerk';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

type ClerkTwoFactorSetupProps = Omit<TwoFactorSetupProps, 'adapter' | 'endpoints'>;

/** Turns on two-factor authentication with Clerk. */
export function ClerkTwoFactorSetup(props: ClerkTwoFactorSetupProps) {
  const clerk = useClerk();
  const createTOTP = useReverification(() => clerk.user!.createTOTP());
  const verifyTOTP = useReverification((input: { code: string }) => clerk.user!.verifyTOTP(input));
  const disableTOTP = useReverification(() => clerk.user!.disableTOTP());
  const createBackupCode = useReverification(() => clerk.user!.createBackupCode());
  const [adapter] = useState(() =>
    createClerkAdapter({
      getUser: () => clerk.user,
      createTOTP,
      verifyTOTP,
      disableTOTP,
      createBackupCode,
    }),
  );
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

type ClerkTwoFactorChallengeProps = Omit<TwoFactorChallengeProps, 'adapter'>;

/** Asks for the second step of a sign-in with Clerk. */
export function ClerkTwoFactorChallenge(props: ClerkTwoFactorChallengeProps) {
  const { signIn } = useSignIn();
  const adapter = createClerkChallengeAdapter(() => signIn);
  return <TwoFactorChallenge adapter={adapter} {...props} />;
}
