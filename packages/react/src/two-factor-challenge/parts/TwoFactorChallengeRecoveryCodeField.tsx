'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  createChallengePart,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeRecoveryCodeField}. */
export interface TwoFactorChallengeRecoveryCodeFieldProps extends PartProps<
  'input',
  TwoFactorChallengePartState
> {}

/**
 * The field for a recovery code. It has no slots, because recovery codes differ in length and
 * letters. Renders an `<input>`, or nothing while the authenticator app’s code is asked for.
 */
export const TwoFactorChallengeRecoveryCodeField: Part<
  TwoFactorChallengeRecoveryCodeFieldProps,
  HTMLInputElement
> = createChallengePart('input', function TwoFactorChallengeRecoveryCodeField(challenge) {
  return challenge.kind === 'recovery-code' ? challenge.getRecoveryCodeInputProps() : null;
});
