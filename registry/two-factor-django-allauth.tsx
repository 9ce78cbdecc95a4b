'use client';

import {
  type AllauthOptions,
  createAllauthAdapter,
  createAllauthChallengeAdapter,
} from '@tessera/adapters/django-allauth';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

interface AllauthTwoFactorSetupProps extends Omit<TwoFactorSetupProps, 'adapter' | 'endpoints'> {
  /** The address of the API, if it is another one. */
  options?: AllauthOptions;
}

/** Turns on two-factor authentication with django-allauth. */
export function AllauthTwoFactorSetup({ options, ...props }: AllauthTwoFactorSetupProps) {
  const [adapter] = useState(() => createAllauthAdapter(options));
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

interface AllauthTwoFactorChallengeProps extends Omit<TwoFactorChallengeProps, 'adapter'> {
  /** The address of the API, if it is another one. */
  options?: AllauthOptions;
}

/** Asks for the second step of a sign-in with django-allauth. */
export function AllauthTwoFactorChallenge({ options, ...props }: AllauthTwoFactorChallengeProps) {
  const [adapter] = useState(() => createAllauthChallengeAdapter(options));
  return <TwoFactorChallenge adapter={adapter} {...props} />;
}
