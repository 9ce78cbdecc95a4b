'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type TwoFactorChallengeState,
  stateOf,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeError}. */
export type TwoFactorChallengeErrorProps = PartPropsOf<'div', TwoFactorChallengeState>;

/**
 * What went wrong and what to do about it, announced at once and tied to the field. Renders a
 * `<div role="alert">`, and nothing while all is well.
 */
export const TwoFactorChallengeError: Part<TwoFactorChallengeErrorProps, HTMLDivElement> =
  forwardRef(function TwoFactorChallengeError(props, ref): ReactNode {
    const challenge = useTwoFactorChallengeContext();
    const { error } = challenge;
    const element = useRender('div', {
      state: stateOf(challenge),
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
