'use client';

import {
  type OryAdapterOptions,
  type OryFlow,
  type OryLoginApi,
  type OrySettingsApi,
  createOryAdapter,
  createOryChallengeAdapter,
} from '@tessera/adapters/ory';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '@tessera/react';
import { useState } from 'react';

interface OryTwoFactorSetupProps extends Omit<TwoFactorSetupProps, 'adapter' | 'endpoints'> {
  /** The `FrontendApi` of your app. */
  api: OrySettingsApi;
  /** The settings flow in the address of the page. */
  options?: OryAdapterOptions;
}

/** Turns on two-factor authentication with Ory. */
export function OryTwoFactorSetup({ api, options, ...props }: OryTwoFactorSetupProps) {
  const [adapter] = useState(() => createOryAdapter(api, options));
  return <TwoFactorSetup adapter={adapter} {...props} />;
}

interface OryTwoFactorChallengeProps extends Omit<TwoFactorChallengeProps, 'adapter'> {
  /** The `FrontendApi` of your app. */
  api: OryLoginApi;
  /** The login flow with `aal2`. */
  flow: OryFlow;
}

/** Asks for the second step of a sign-in with Ory. */
export function OryTwoFactorChallenge({ api, flow, ...props }: OryTwoFactorChallengeProps) {
  const [adapter] = useState(() => createOryChallengeAdapter(api, flow));
  return <TwoFactorChallenge adapter={adapter} {...props} />;
}
