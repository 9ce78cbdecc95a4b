'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeForm}. */
export type TwoFactorChallengeFormProps = PartPropsOf<'form', TwoFactorChallengePartState>;

/** The form around the field. Renders a `<form>` that sends the code. */
export const TwoFactorChallengeForm: Part<TwoFactorChallengeFormProps, HTMLFormElement> =
  forwardRef(function TwoFactorChallengeForm(props, ref): ReactNode {
    const challenge = useTwoFactorChallengeContext();
    return useRender('form', {
      state: getPartState(challenge),
      ours: challenge.getFormProps(),
      theirs: props,
      ref,
    });
  });
