'use client';

import {
  type LogtoAdapterOptions,
  type LogtoChallengeOptions,
  type LogtoClient,
  createLogtoAdapter,
  createLogtoChallengeAdapter,
} from '@tessera/adapters/logto';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

interface LogtoTwoFactorSetupProps extends Omit<TwoFactorSetupProps, 'adapter' | 'endpoints'> {
  /** The client of your app. */
  client: LogtoClient;
  /** The address of Logto. */
  options: LogtoAdapterOptions;
}

/** Turns on two-factor authentication with Logto. */
export function LogtoTwoFactorSetup({ client, options, ...props }: LogtoTwoFactorSetupProps) {
  const [adapter] = useState(() => createLogtoAdapter(client, options));
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

interface LogtoTwoFactorChallengeProps extends Omit<TwoFactorChallengeProps, 'adapter'> {
  /** What to call when the sign-in goes on. */
  options: LogtoChallengeOptions;
}

/** Asks for the second step of a sign-in with Logto. */
export function LogtoTwoFactorChallenge({ options, ...props }: LogtoTwoFactorChallengeProps) {
  const [adapter] = useState(() => createLogtoChallengeAdapter(options));
  return <TwoFactorChallenge adapter={adapter} {...props} />;
}
