'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeDescription}. */
export type TwoFactorChallengeDescriptionProps = PartPropsOf<'p', TwoFactorChallengePartState>;

/** What to type and where it is found; describes the field. Renders a `<p>`. */
export const TwoFactorChallengeDescription: Part<
  TwoFactorChallengeDescriptionProps,
  HTMLParagraphElement
> = forwardRef(function TwoFactorChallengeDescription(props, ref): ReactNode {
  const challenge = useTwoFactorChallengeContext();
  return useRender('p', {
    state: getPartState(challenge),
    ours: challenge.getDescriptionProps(),
    theirs: props,
    ref,
  });
});
