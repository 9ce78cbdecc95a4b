'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
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
> = createPart('input', function TwoFactorChallengeRecoveryCodeField() {
  const challenge = useTwoFactorChallengeContext();
  return challenge.kind === 'recovery-code'
    ? { state: getPartState(challenge), props: challenge.getRecoveryCodeInputProps() }
    : null;
});
