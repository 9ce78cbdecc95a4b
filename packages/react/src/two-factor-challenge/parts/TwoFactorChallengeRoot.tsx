'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  TwoFactorChallengeContext,
  type TwoFactorChallengePartState,
  getPartState,
} from './two-factor-challenge-context.ts';
import {
  type UseTwoFactorChallengeOptions,
  type UseTwoFactorChallengeReturn,
  useTwoFactorChallenge,
} from '../use-two-factor-challenge.ts';

/** Props of {@link TwoFactorChallengeRoot}. */
export type TwoFactorChallengeRootProps = Omit<
  PartPropsOf<'section', TwoFactorChallengePartState>,
  keyof UseTwoFactorChallengeOptions
> &
  UseTwoFactorChallengeOptions;

/**
 * Holds the parts of the challenge. Renders a `<section>` named by its heading, and nothing once
 * the challenge is canceled.
 */
export const TwoFactorChallengeRoot: Part<TwoFactorChallengeRootProps, HTMLElement> = forwardRef(
  function TwoFactorChallengeRoot(props, ref): ReactNode {
    const {
      adapter,
      digits,
      onPassed,
      onCancel,
      onEvent,
      issuer,
      accountName,
      period,
      autoSubmit,
      autoFocus,
      trustedDeviceDays,
      messages,
      ...theirs
    } = props;
    const challenge = useTwoFactorChallenge({
      adapter,
      digits,
      onPassed,
      onCancel,
      onEvent,
      issuer,
      accountName,
      period,
      autoSubmit,
      autoFocus,
      trustedDeviceDays,
      messages,
    });
    return <TwoFactorChallengeProvider {...theirs} value={challenge} ref={ref} />;
  },
);

/** Props of {@link TwoFactorChallengeProvider}. */
export type TwoFactorChallengeProviderProps = PartPropsOf<
  'section',
  TwoFactorChallengePartState
> & {
  /** What `useTwoFactorChallenge` returned. */
  value: UseTwoFactorChallengeReturn;
};

/** The same for an app that calls `useTwoFactorChallenge` itself. Renders a `<section>`. */
export const TwoFactorChallengeProvider: Part<TwoFactorChallengeProviderProps, HTMLElement> =
  forwardRef(function TwoFactorChallengeProvider(props, ref): ReactNode {
    const { value, ...theirs } = props;
    const element = useRender<TwoFactorChallengePartState, HTMLElement>('section', {
      state: getPartState(value),
      attributes: {
        'data-screen': value.screen,
        'data-status': value.state.status,
        'data-kind': value.kind,
      },
      // Not `aria-busy`: what is said within it may wait for its end.
      ours: { 'aria-labelledby': value.headingId },
      theirs,
      ref,
    });
    if (value.screen === 'canceled') {
      return null;
    }
    return (
      <TwoFactorChallengeContext.Provider value={value}>
        {element}
      </TwoFactorChallengeContext.Provider>
    );
  });
