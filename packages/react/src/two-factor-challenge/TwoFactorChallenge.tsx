'use client';

import { type ReactNode, forwardRef, useEffect } from 'react';
import { createLoader } from '../internals/create-loader.ts';
import type { Part } from '../internals/create-part.ts';
import { splitProps } from '../internals/split-props.ts';
import { ChallengeScreens, type ChallengeScreensOptions } from './ChallengeScreens.tsx';
import { useChallenge } from './use-challenge.ts';
import {
  TWO_FACTOR_CHALLENGE_OPTION_NAMES,
  type UseTwoFactorChallengeOptions,
} from './use-two-factor-challenge-options.ts';

/**
 * Loaded as soon as the challenge is on the page. A code is sent once it is there, so that the
 * backend replaces no recovery code if the new one could not be shown.
 */
const lazyAnswer = createLoader(() => import('./drop-in-answer.ts'));

/** Props of {@link TwoFactorChallenge}. */
export interface TwoFactorChallengeProps
  extends
    UseTwoFactorChallengeOptions,
    Omit<ChallengeScreensOptions, 'value' | keyof UseTwoFactorChallengeOptions> {}

/**
 * The second step of a sign-in: asks for the authenticator app’s code, or for a recovery code.
 * Renders a `<section>`, styled by `@tessera/react/styles.css`.
 *
 * @example
 * <TwoFactorChallenge adapter={adapter} issuer="Acme" onPassed={() => navigate('/')} onCancel={signOut} />
 */
export const TwoFactorChallenge: Part<TwoFactorChallengeProps, HTMLElement> = forwardRef(
  function TwoFactorChallenge(props, ref): ReactNode {
    const [options, attributes] = splitProps<UseTwoFactorChallengeOptions, TwoFactorChallengeProps>(
      props,
      TWO_FACTOR_CHALLENGE_OPTION_NAMES,
    );
    useEffect(() => void lazyAnswer.load().catch(() => undefined), []);
    const value = useChallenge(options, lazyAnswer);
    const LaterScreens = lazyAnswer.get()?.LaterScreens;
    return <ChallengeScreens {...attributes} value={value} LaterScreens={LaterScreens} ref={ref} />;
  },
);
