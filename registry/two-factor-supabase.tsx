'use client';

import {
  type SupabaseClient,
  createSupabaseAdapter,
  createSupabaseChallengeAdapter,
} from '@tessera/adapters/supabase';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

interface SupabaseTwoFactorSetupProps extends Omit<TwoFactorSetupProps, 'adapter' | 'endpoints'> {
  /** The client of your app. */
  client: SupabaseClient;
}

/** Turns on two-factor authentication with Supabase. */
export function SupabaseTwoFactorSetup({ client, ...props }: SupabaseTwoFactorSetupProps) {
  const [adapter] = useState(() => createSupabaseAdapter(client));
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

interface SupabaseTwoFactorChallengeProps extends Omit<TwoFactorChallengeProps, 'adapter'> {
  /** The client of your app. */
  client: SupabaseClient;
}

/** Asks for the second step of a sign-in with Supabase. */
export function SupabaseTwoFactorChallenge({ client, ...props }: SupabaseTwoFactorChallengeProps) {
  const [adapter] = useState(() => createSupabaseChallengeAdapter(client));
  return <TwoFactorChallenge adapter={adapter} kinds={['code']} {...props} />;
}
