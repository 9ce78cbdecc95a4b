'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import type { ShownChallengeError } from '../challenge-view.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** The state of {@link TwoFactorChallengeErrorMessage}. */
export interface TwoFactorChallengeErrorMessageState extends TwoFactorChallengePartState {
  /** The type of the error. */
  error: ShownChallengeError['type'];
}

/** Props of {@link TwoFactorChallengeErrorMessage}. */
export interface TwoFactorChallengeErrorMessageProps extends PartProps<
  'div',
  TwoFactorChallengeErrorMessageState
> {}

/**
 * Says what went wrong and what to do about it. It is announced at once and describes the field.
 * Renders a `<div role="alert">`, or nothing without an error.
 */
export const TwoFactorChallengeErrorMessage: Part<
  TwoFactorChallengeErrorMessageProps,
  HTMLDivElement
> = createPart('div', function TwoFactorChallengeErrorMessage() {
  const challenge = useTwoFactorChallengeContext();
  const { error } = challenge;
  if (!error) {
    return null;
  }
  const children = (
    <>
      <strong>{error.title}</strong> {error.description}
    </>
  );
  return {
    state: { ...getPartState(challenge), error: error.type },
    props: challenge.getErrorProps({ children }),
  };
});
