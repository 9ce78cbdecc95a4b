'use client';

import {
  type ParseAdapterOptions,
  type ParseChallengeOptions,
  createParseAdapter,
  createParseChallengeAdapter,
} from '@tessera/adapters/parse';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

interface ParseTwoFactorSetupProps extends Omit<TwoFactorSetupProps, 'adapter' | 'endpoints'> {
  /** The server and the user who is signed in. */
  options: ParseAdapterOptions;
}

/** Turns on two-factor authentication with Parse Server. */
export function ParseTwoFactorSetup({ options, ...props }: ParseTwoFactorSetupProps) {
  const [adapter] = useState(() => createParseAdapter(options));
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

interface ParseTwoFactorChallengeProps extends Omit<TwoFactorChallengeProps, 'adapter'> {
  /** The server and the sign-in to finish. */
  options: ParseChallengeOptions;
}

/** Asks for the second step of a sign-in with Parse Server. */
export function ParseTwoFactorChallenge({ options, ...props }: ParseTwoFactorChallengeProps) {
  const [adapter] = useState(() => createParseChallengeAdapter(options));
  return <TwoFactorChallenge adapter={adapter} {...props} />;
}
