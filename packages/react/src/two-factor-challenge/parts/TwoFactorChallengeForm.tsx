'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  createChallengePart,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeForm}. */
export interface TwoFactorChallengeFormProps extends PartProps<
  'form',
  TwoFactorChallengePartState
> {}

/** Sends the code when it is submitted. Renders a `<form>`. */
export const TwoFactorChallengeForm: Part<TwoFactorChallengeFormProps, HTMLFormElement> =
  createChallengePart('form', function TwoFactorChallengeForm(challenge) {
    return challenge.getFormProps();
  });
