'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeAdvice}. */
export type TwoFactorChallengeAdviceProps = PartPropsOf<'div', TwoFactorChallengePartState>;

/**
 * What a person who is through should know before going on. Renders a `<div>` with a paragraph for
 * each thing, and nothing if there is none.
 */
export const TwoFactorChallengeAdvice: Part<TwoFactorChallengeAdviceProps, HTMLDivElement> =
  forwardRef(function TwoFactorChallengeAdvice(props, ref): ReactNode {
    const challenge = useTwoFactorChallengeContext();
    const element = useRender('div', {
      state: getPartState(challenge),
      ours: { children: challenge.adviceTexts.map((text) => <p key={text}>{text}</p>) },
      theirs: props,
      ref,
    });
    return challenge.advice === undefined ? null : element;
  });
