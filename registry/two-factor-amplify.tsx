'use client';

import * as auth from 'aws-amplify/auth';
import { createAmplifyAdapter, createAmplifyChallengeAdapter } from '@tessera/adapters/amplify';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

type AmplifyTwoFactorSetupProps = Omit<TwoFactorSetupProps, 'adapter' | 'endpoints'>;

/** Turns on two-factor authentication with Amplify. */
export function AmplifyTwoFactorSetup(props: AmplifyTwoFactorSetupProps) {
  const [adapter] = useState(() => createAmplifyAdapter(auth));
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

interface AmplifyTwoFactorChallengeProps extends Omit<TwoFactorChallengeProps, 'adapter'> {
  /** Called with the result of `confirmSignIn`, because another step can follow. */
  onResult: (result: auth.ConfirmSignInOutput) => void | Promise<unknown>;
}

/** Asks for the second step of a sign-in with Amplify. */
export function AmplifyTwoFactorChallenge({ onResult, ...props }: AmplifyTwoFactorChallengeProps) {
  const [adapter] = useState(() => createAmplifyChallengeAdapter(auth, { onResult }));
  return <TwoFactorChallenge adapter={adapter} kinds={['code']} {...props} />;
}
