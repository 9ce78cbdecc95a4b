'use client';

import { useId, useState, useSyncExternalStore } from 'react';
import { useIsomorphicLayoutEffect } from '../internals/use-isomorphic-layout-effect.ts';
import { useLiveText } from '../internals/use-live-text.ts';
import { useMessages } from '../internals/use-messages.ts';
import { useMountLifecycle } from '../internals/use-mount-lifecycle.ts';
import { warnOnce } from '../internals/warn-once.ts';
import { useWait } from '../verification/use-wait.ts';
import { type ChallengeView, getChallengeView } from './challenge-view.ts';
import {
  type ChallengeActions,
  type ChallengePropGetters,
  getChallengeProps,
} from './get-challenge-props.ts';
import { createChallengeController } from './machine/controller.ts';
import { getEntry } from './machine/challenge-state.ts';
import { twoFactorChallengeMessages } from './messages.ts';
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
 * Returns everything for a challenge at sign-in with your own markup: its state, its actions, and
 * the props that make the markup accessible.
 *
 * One field is shown at a time, with a button that switches to the other kind of code. A single
 * field for both kinds would show the keyboard with letters on every phone, although nearly all
 * users type six digits, and “code or recovery code” does not tell a screen reader user what to
 * type. The value of each field is kept, and a recovery code that is pasted into the field for
 * digits moves to its own field.
 *
 * @example
 * const challenge = useTwoFactorChallenge({ adapter, issuer: 'Acme', onPassed: () => navigate('/') });
 * return (
 *   <form {...challenge.getFormProps()}>
 *     <label {...challenge.getLabelProps()} />
 *     <CodeInput {...challenge.getCodeInputProps()} />
 *     {challenge.error && <p {...challenge.getErrorProps({ children: challenge.error.title })} />}
 *   </form>
 * );
 */
export function useTwoFactorChallenge(
  options: UseTwoFactorChallengeOptions,
): UseTwoFactorChallengeReturn {
  const { digits = 6 } = options;
  if (process.env.NODE_ENV !== 'production' && !(digits >= 6 && digits <= 10)) {
    warnOnce(
      `\`digits\` of a challenge must be between 6 and 10, got ${digits}. No authenticator app shows such codes, so nobody can sign in. Omit it for 6. (invalid-digits)`,
    );
  }
  const reminder = useLiveText<number>();
  const [controller] = useState(() => createChallengeController(options, reminder.announce));
  const { getState, subscribe, unmount: _unmount, update, ...actions } = controller;
  useIsomorphicLayoutEffect(() => update(options), [update, options]);
  const state = useSyncExternalStore(subscribe, getState, getState);
  useMountLifecycle(controller);

  const messages = useMessages(
    'twoFactorChallenge',
    twoFactorChallengeMessages,
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
    ...getChallengeProps(view, actions, options, { ...refs, id }),
  };
}
