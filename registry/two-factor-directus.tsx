'use client';

import {
  type DirectusAdapterOptions,
  type DirectusChallengeOptions,
  createDirectusAdapter,
  createDirectusChallengeAdapter,
} from '@tessera/adapters/directus';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

interface DirectusTwoFactorSetupProps extends Omit<TwoFactorSetupProps, 'adapter' | 'endpoints'> {
  /** The address of Directus. */
  options: DirectusAdapterOptions;
}

/** Turns on two-factor authentication with Directus. */
export function DirectusTwoFactorSetup({ options, ...props }: DirectusTwoFactorSetupProps) {
  const [adapter] = useState(() => createDirectusAdapter(options));
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

interface DirectusTwoFactorChallengeProps extends Omit<TwoFactorChallengeProps, 'adapter'> {
  /** The address of Directus and the sign-in to finish. */
  options: DirectusChallengeOptions;
}

/** Asks for the second step of a sign-in with Directus. */
export function DirectusTwoFactorChallenge({ options, ...props }: DirectusTwoFactorChallengeProps) {
  const [adapter] = useState(() => createDirectusChallengeAdapter(options));
  return <TwoFactorChallenge adapter={adapter} kinds={['code']} {...props} />;
}
