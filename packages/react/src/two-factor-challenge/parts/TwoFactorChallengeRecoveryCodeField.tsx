'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeRecoveryCodeField}. */
export type TwoFactorChallengeRecoveryCodeFieldProps = PartPropsOf<
  'input',
  TwoFactorChallengePartState
>;

/**
 * The field for a recovery code, which comes in lengths and letters of every kind and so has no
 * slots. Renders an `<input>`, and nothing while a code of the app is asked for.
 */
export const TwoFactorChallengeRecoveryCodeField: Part<
  TwoFactorChallengeRecoveryCodeFieldProps,
  HTMLInputElement
> = forwardRef(function TwoFactorChallengeRecoveryCodeField(props, ref): ReactNode {
  const challenge = useTwoFactorChallengeContext();
  const recovery = challenge.kind === 'recovery-code';
  const element = useRender('input', {
    state: getPartState(challenge),
    ours: challenge.getRecoveryCodeInputProps(),
    theirs: props,
    ref,
    ownRef: recovery ? challenge.inputRef : undefined,
  });
  return recovery ? element : null;
});
