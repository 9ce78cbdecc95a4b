'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part } from '../internals/create-part.ts';
import { ChallengeScreens, type ChallengeScreensOptions } from './ChallengeScreens.tsx';
import { LaterScreens } from './LaterScreens.tsx';

/**
 * Props of {@link TwoFactorChallengeView}: those below, and the attributes of the outermost
 * element.
 */
export interface TwoFactorChallengeViewProps extends ChallengeScreensOptions {}

/**
 * The screens of `<TwoFactorChallenge>`, for when you call `useTwoFactorChallenge` yourself because
 * your app needs the state. Renders a `<section>`, styled by `@tessera/react/styles.css`.
 *
 * @example
 * const challenge = useTwoFactorChallenge({ adapter, issuer: 'Acme' });
 * return <TwoFactorChallengeView value={challenge} />;
 */
export const TwoFactorChallengeView: Part<TwoFactorChallengeViewProps, HTMLElement> = forwardRef(
  function TwoFactorChallengeView(props, ref): ReactNode {
    return <ChallengeScreens {...props} LaterScreens={LaterScreens} ref={ref} />;
  },
);
