'use client';

import {
  type Auth0Mfa,
  type Auth0MyAccount,
  type Auth0SignInOptions,
  createAuth0Adapter,
  createAuth0ChallengeAdapter,
} from '@tessera/adapters/auth0';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

interface Auth0TwoFactorSetupProps extends Omit<TwoFactorSetupProps, 'adapter' | 'endpoints'> {
  /** The My Account API: `auth0.myAccount`. */
  myAccount: Auth0MyAccount;
}

/** Turns on two-factor authentication with Auth0. */
export function Auth0TwoFactorSetup({ myAccount, ...props }: Auth0TwoFactorSetupProps) {
  const [adapter] = useState(() => createAuth0Adapter(myAccount));
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

interface Auth0TwoFactorChallengeProps extends Omit<TwoFactorChallengeProps, 'adapter'> {
  /** The MFA API: `auth0.mfa`. */
  mfa: Pick<Auth0Mfa, 'verify'>;
  /** The `mfa_token` of the `MfaRequiredError`, and what to call after the sign-in. */
  options: Auth0SignInOptions;
}

/** Asks for the second step of a sign-in with Auth0. */
export function Auth0TwoFactorChallenge({ mfa, options, ...props }: Auth0TwoFactorChallengeProps) {
  const [adapter] = useState(() => createAuth0ChallengeAdapter(mfa, options));
  return <TwoFactorChallenge adapter={adapter} {...props} />;
}
