'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeHeading}. */
export type TwoFactorChallengeHeadingProps = PartPropsOf<'h2', TwoFactorChallengePartState>;

/**
 * The heading; names the challenge and takes the focus when the code was taken. Renders an `<h2>`;
 * use `render` for another level.
 */
export const TwoFactorChallengeHeading: Part<TwoFactorChallengeHeadingProps, HTMLHeadingElement> =
  forwardRef(function TwoFactorChallengeHeading(props, ref): ReactNode {
    const challenge = useTwoFactorChallengeContext();
    return useRender('h2', {
      state: getPartState(challenge),
      ours: challenge.getHeadingProps(),
      theirs: props,
      ref,
      ownRef: challenge.headingRef,
    });
  });
