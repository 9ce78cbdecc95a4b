'use client';

import {
  type SupertokensTotp,
  createSupertokensAdapter,
  createSupertokensChallengeAdapter,
} from '@tessera/adapters/supertokens';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

interface SupertokensTwoFactorSetupProps extends Omit<
  TwoFactorSetupProps,
  'adapter' | 'endpoints'
> {
  /** The recipe `supertokens-web-js/recipe/totp`. */
  totp: SupertokensTotp;
}

/** Turns on two-factor authentication with SuperTokens. */
export function SupertokensTwoFactorSetup({ totp, ...props }: SupertokensTwoFactorSetupProps) {
  const [adapter] = useState(() => createSupertokensAdapter(totp));
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

interface SupertokensTwoFactorChallengeProps extends Omit<TwoFactorChallengeProps, 'adapter'> {
  /** The recipe `supertokens-web-js/recipe/totp`. */
  totp: SupertokensTotp;
}

/** Asks for the second step of a sign-in with SuperTokens. */
export function SupertokensTwoFactorChallenge({
  totp,
  ...props
}: SupertokensTwoFactorChallengeProps) {
  const [adapter] = useState(() => createSupertokensChallengeAdapter(totp));
  return <TwoFactorChallenge adapter={adapter} kinds={['code']} {...props} />;
}
