'use client';

import {
  type BetterAuthAdapterOptions,
  type BetterAuthChallengeClient,
  type BetterAuthSetupClient,
  createBetterAuthAdapter,
  createBetterAuthChallengeAdapter,
} from '@tessera/adapters/better-auth';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

interface BetterAuthTwoFactorSetupProps extends Omit<TwoFactorSetupProps, 'adapter' | 'endpoints'> {
  /** Your client, with the plugin `twoFactorClient`. */
  client: BetterAuthSetupClient;
  /** The issuer, and whether the user has a password. */
  options?: BetterAuthAdapterOptions;
}

/** Turns on two-factor authentication with Better Auth. */
export function BetterAuthTwoFactorSetup({
  client,
  options,
  ...props
}: BetterAuthTwoFactorSetupProps) {
  const [adapter] = useState(() => createBetterAuthAdapter(client, options));
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

interface BetterAuthTwoFactorChallengeProps extends Omit<TwoFactorChallengeProps, 'adapter'> {
  /** Your client, with the plugin `twoFactorClient`. */
  client: BetterAuthChallengeClient;
}

/** Asks for the second step of a sign-in with Better Auth. */
export function BetterAuthTwoFactorChallenge({
  client,
  ...props
}: BetterAuthTwoFactorChallengeProps) {
  const [adapter] = useState(() => createBetterAuthChallengeAdapter(client));
  return <TwoFactorChallenge adapter={adapter} {...props} />;
}
