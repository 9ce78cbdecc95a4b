'use client';

import {
  type FortifyAdapterOptions,
  type FortifyOptions,
  createFortifyAdapter,
  createFortifyChallengeAdapter,
} from '@tessera/adapters/laravel-fortify';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

interface FortifyTwoFactorSetupProps extends Omit<TwoFactorSetupProps, 'adapter' | 'endpoints'> {
  /** How your app knows that it is on. */
  options: FortifyAdapterOptions;
}

/** Turns on two-factor authentication with Laravel Fortify. */
export function FortifyTwoFactorSetup({ options, ...props }: FortifyTwoFactorSetupProps) {
  const [adapter] = useState(() => createFortifyAdapter(options));
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

interface FortifyTwoFactorChallengeProps extends Omit<TwoFactorChallengeProps, 'adapter'> {
  /** The address of your app, if it is another one. */
  options?: FortifyOptions;
}

/** Asks for the second step of a sign-in with Laravel Fortify. */
export function FortifyTwoFactorChallenge({ options, ...props }: FortifyTwoFactorChallengeProps) {
  const [adapter] = useState(() => createFortifyChallengeAdapter(options));
  return <TwoFactorChallenge adapter={adapter} {...props} />;
}
