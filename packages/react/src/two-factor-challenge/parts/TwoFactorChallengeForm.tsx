'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeForm}. */
export interface TwoFactorChallengeFormProps extends PartProps<
  'form',
  TwoFactorChallengePartState
> {}

/** Sends the code when it is submitted. Renders a `<form>`. */
export const TwoFactorChallengeForm: Part<TwoFactorChallengeFormProps, HTMLFormElement> =
  createPart('form', function TwoFactorChallengeForm() {
    const challenge = useTwoFactorChallengeContext();
    return { state: getPartState(challenge), props: challenge.getFormProps() };
  });
