'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeErrorMessage}. */
export type TwoFactorChallengeErrorMessageProps = PartPropsOf<'div', TwoFactorChallengePartState>;

/**
 * What went wrong and what to do about it, announced at once and tied to the field. Renders a
 * `<div role="alert">`, and nothing while all is well.
 */
export const TwoFactorChallengeErrorMessage: Part<
  TwoFactorChallengeErrorMessageProps,
  HTMLDivElement
> = forwardRef(function TwoFactorChallengeError(props, ref): ReactNode {
  const challenge = useTwoFactorChallengeContext();
  const { error } = challenge;
  const element = useRender('div', {
    state: getPartState(challenge),
    attributes: { 'data-error': error?.type },
    ours: challenge.getErrorProps({
      children: error && (
        <>
          <strong>{error.title}</strong> {error.description}
        </>
      ),
    }),
    theirs: props,
    ref,
  });
  return error ? element : null;
});
