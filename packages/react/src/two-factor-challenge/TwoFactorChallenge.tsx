'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part } from '../internals/create-part.ts';
import { TwoFactorChallengeView } from './TwoFactorChallengeView.tsx';
import { useTwoFactorChallenge } from './use-two-factor-challenge.ts';
import type { UseTwoFactorChallengeOptions } from './use-two-factor-challenge-options.ts';

/** Props of {@link TwoFactorChallenge}. */
export interface TwoFactorChallengeProps extends UseTwoFactorChallengeOptions {
  /** Added to the class names of the outermost element. */
  className?: string | undefined;
}

/**
 * The second step of a sign-in: asks for the authenticator app’s code, or for a recovery code.
 * Renders a `<section>`, styled by `@tessera/react/styles.css`.
 *
 * @example
 * <TwoFactorChallenge adapter={adapter} issuer="Acme" onPassed={() => navigate('/')} onCancel={signOut} />
 */
export const TwoFactorChallenge: Part<TwoFactorChallengeProps, HTMLElement> = forwardRef(
  function TwoFactorChallenge({ className, ...options }, ref): ReactNode {
    const challenge = useTwoFactorChallenge(options);
    return <TwoFactorChallengeView className={className} value={challenge} ref={ref} />;
  },
);
