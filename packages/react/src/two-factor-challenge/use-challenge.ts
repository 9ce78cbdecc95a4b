'use client';

import { useId, useState, useSyncExternalStore } from 'react';
import { useIsomorphicLayoutEffect } from '../internals/use-isomorphic-layout-effect.ts';
import type { Loader } from '../internals/create-loader.ts';
import { useLiveText } from '../internals/use-live-text.ts';
import { useMessages } from '../internals/use-messages.ts';
import { useMountLifecycle } from '../internals/use-mount-lifecycle.ts';
import { warnOnce } from '../internals/warn-once.ts';
import { useWait } from '../verification/use-wait.ts';
import type { ChallengeAnswerModule } from './answer.ts';
import { type ChallengeView, getChallengeView } from './challenge-view.ts';
import {
  type ChallengeActions,
  type ChallengePropGetters,
  getChallengeProps,
} from './get-challenge-props.ts';
import { createChallengeController } from './machine/controller.ts';
import { getEntry } from './machine/challenge-state.ts';
import type { TwoFactorChallengeMessages } from './messages.ts';
import { challengeEntryMessages } from './entry-messages.ts';
import { createChallengeRefs, useChallengeFocus } from './use-challenge-focus.ts';
import type { UseTwoFactorChallengeOptions } from './use-two-factor-challenge-options.ts';

declare const process: { env: { NODE_ENV?: string } };

/** Result of {@link useTwoFactorChallenge}: what to show, the actions and the prop getters. */
export interface UseTwoFactorChallengeReturn
  extends ChallengeView, ChallengeActions, ChallengePropGetters {
  /** Announces the time left of a wait. `submit` does so when the user tries too early. */
  announceWait: () => Promise<void>;
}

/**
 * Returns everything for a challenge at sign-in.
 *
 * @param answer Loads what is needed from the first code that is sent.
 */
export function useChallenge(
  options: UseTwoFactorChallengeOptions,
  answer: Loader<ChallengeAnswerModule>,
): UseTwoFactorChallengeReturn {
  const { digits = 6 } = options;
  if (process.env.NODE_ENV !== 'production' && !(digits >= 6 && digits <= 10)) {
    warnOnce(
      `\`digits\` of a challenge must be between 6 and 10, got ${digits}. No authenticator app shows such codes, so nobody can sign in. Omit it for 6. (invalid-digits)`,
    );
  }
  const reminder = useLiveText<number>();
  const [controller] = useState(() =>
    createChallengeController(options, answer, reminder.announce),
  );
  const {
    getState,
    subscribe,
    unmount: _unmount,
    leavePage: _leavePage,
    update,
    ...actions
  } = controller;
  useIsomorphicLayoutEffect(() => update(options), [update, options]);
  const state = useSyncExternalStore(subscribe, getState, getState);
  useMountLifecycle(controller);

  const messages = useMessages(
    'twoFactorChallenge',
    // Until a code is sent, the texts about its answer are not needed.
    {
      ...challengeEntryMessages,
      ...answer.get()?.challengeAnswerMessages,
    } as TwoFactorChallengeMessages,
    options.messages?.twoFactorChallenge,
  );
  const error = getEntry(state)?.error;
  const { announceWait, ...wait } = useWait(error, reminder);
  const view = getChallengeView(state, options, messages, wait);
  const { screen, kind } = view;

  const [refs] = useState(createChallengeRefs);
  useChallengeFocus(refs, { screen, kind, error, autoFocus: options.autoFocus });

  const id = useId();
  return {
    ...view,
    ...actions,
    announceWait,
    ...getChallengeProps(view, actions, options, { ...refs, answer, id }),
  };
}
