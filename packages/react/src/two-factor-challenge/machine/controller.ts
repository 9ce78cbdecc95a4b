import { normalizeCode } from '@tessera/core';
import { callHandler } from '../../internals/call-handler.ts';
import type { Loader } from '../../internals/create-loader.ts';
import { createStore } from '../../verification/create-store.ts';
import { getSecondsLeft } from '../../verification/get-seconds-left.ts';
import type { ChallengeKind } from '../adapter.ts';
import type { ChallengeAnswerModule } from '../answer.ts';
import type { ChallengeAnswer, SentCode } from '../send-code.ts';
import type { TwoFactorChallengeEvent } from './challenge-events.ts';
import type { ChallengeOptions } from './challenge-options.ts';
import {
  type ChallengeState,
  INITIAL_CHALLENGE_STATE,
  canSend,
  isCancelable,
} from './challenge-state.ts';
import { challengeReducer } from './reducer.ts';

/**
 * Everything the challenge can do. An action that does not belong to the current state does
 * nothing. The controller is the only part of the challenge that calls the adapter, and it knows
 * nothing of React or timers.
 */
export interface ChallengeController {
  /** Replaces the options. */
  update: (options: ChallengeOptions) => void;
  getState: () => ChallengeState;
  /** Calls `listener` after every change. Returns a function that stops that. */
  subscribe: (listener: () => void) => () => void;
  /** Sets the value of a field, by default of the one for the kind that is asked for. */
  setCode: (code: string, kind?: ChallengeKind) => void;
  /** Sets whether the user trusts this device. */
  setTrustDevice: (trustDevice: boolean) => void;
  /**
   * Asks for a kind of code, by default the other one. Keeps the values of both fields, unless you
   * pass a `code` for the new one.
   */
  switchKind: (kind?: ChallengeKind, code?: string) => void;
  /**
   * Sends the code. Does not send an incomplete code, a code the backend rejected before, a second
   * code while one is checked, or any code while the backend makes the user wait.
   */
  submit: () => void;
  /** Goes on after the new recovery codes, and after the advice. */
  proceed: () => void;
  /** Cancels the challenge and calls `onCancel`. */
  cancel: () => void;
  /** Stops waiting for an answer. If the page comes back, the user can try again. */
  unmount: () => void;
  /**
   * Stops waiting for an answer and removes what was typed and new recovery codes, because the page
   * may come back from the back/forward cache for somebody else.
   */
  leavePage: () => void;
}

/**
 * Creates the controller of one challenge.
 *
 * @param answer Loads what sends a code and reads the answer.
 * @param onEarlyTry Called when the user sends a code while the backend makes them wait.
 * @example
 * const onPassed = () => location.assign('/');
 * const controller = createChallengeController({ adapter, onPassed }, loadedAnswer);
 * controller.setCode('123456');
 * controller.submit();
 */
export function createChallengeController(
  initial: ChallengeOptions,
  answer: Loader<ChallengeAnswerModule>,
  onEarlyTry?: (secondsLeft: number) => void,
): ChallengeController {
  const { dispatch, getState, subscribe } = createStore(challengeReducer, {
    ...INITIAL_CHALLENGE_STATE,
    kind: initial.kinds?.[0] ?? 'code',
  });
  let options = initial;
  let abortController = new AbortController();
  let recoveryCodesLeft: number | undefined;

  function report(event: TwoFactorChallengeEvent): void {
    void callHandler(() => options.onEvent?.(event));
  }

  async function verify(code: string, kind: ChallengeKind, trustDevice: boolean): Promise<void> {
    abortController = new AbortController();
    const { signal } = abortController;
    const { error, ...success } = await ask({ code, kind, trustDevice, signal });
    if (signal.aborted) {
      return;
    }
    if (error) {
      dispatch({ type: 'rejected', code: toRejectedCode(kind, code), error });
      report({ type: 'rejected', kind, reason: error.type });
    } else if (dispatch({ type: 'passed', ...success })) {
      ({ recoveryCodesLeft } = success);
      report({ type: 'passed', via: kind });
      end();
    }
  }

  /** Sends a code. Without what reads the answer, nothing is sent. */
  async function ask(input: SentCode): Promise<ChallengeAnswer> {
    try {
      const { sendCode } = answer.get() ?? (await answer.load());
      // The user may have left in the meantime.
      return input.signal.aborted ? {} : await sendCode(input, () => options.adapter);
    } catch {
      return { error: { type: 'network' } };
    }
  }

  function end(): void {
    const state = getState();
    if (state.status === 'done') {
      const { via } = state;
      void callHandler(() => options.onPassed?.({ via, recoveryCodesLeft }));
    }
  }

  return {
    update: (newOptions) => {
      options = newOptions;
    },
    getState,
    subscribe,
    setCode: (code, kind) => {
      const state = getState();
      if (state.status === 'entry') {
        const timestamp = Date.now();
        dispatch({ type: 'code-changed', kind: kind ?? state.kind, code, timestamp });
      }
    },
    setTrustDevice: (trustDevice) => void dispatch({ type: 'trust-changed', trustDevice }),
    switchKind: (given, code) => {
      const state = getState();
      if (state.status !== 'entry') {
        return;
      }
      const kind = given ?? (state.kind === 'code' ? 'recovery-code' : 'code');
      const isOffered = options.kinds?.includes(kind) ?? true;
      if (isOffered && dispatch({ type: 'switched', kind, code, timestamp: Date.now() })) {
        report({ type: 'switched', kind });
      }
    },
    submit: () => {
      const state = getState();
      const timestamp = Date.now();
      if (!canSend(state)) {
        return;
      }
      const secondsLeft = getSecondsLeft(state.error, timestamp);
      if (secondsLeft > 0) {
        onEarlyTry?.(secondsLeft);
        return;
      }
      const { kind, rejected, trustDevice, typed } = state;
      const { digits = 6 } = options;
      const code =
        kind === 'code' ? normalizeCode(typed.code) : toRecoveryCode(typed['recovery-code']);
      if (kind === 'code' && code.length !== digits) {
        dispatch({ type: 'input-rejected', error: { type: 'incomplete-code', digits } });
      } else if (code === '') {
        dispatch({ type: 'input-rejected', error: { type: 'missing-recovery-code' } });
      } else if (kind !== 'code' && answer.get()?.findRecoveryCodes(code)[1]) {
        dispatch({ type: 'input-rejected', error: { type: 'several-recovery-codes' } });
      } else if (rejected.includes(toRejectedCode(kind, code))) {
        dispatch({ type: 'input-rejected', error: { type: 'repeated-code' } });
      } else if (dispatch({ type: 'submitted', timestamp })) {
        report({ type: 'submitted', kind });
        void verify(code, kind, trustDevice);
      }
    },
    proceed: () => {
      if (dispatch({ type: 'continued' })) {
        end();
      }
    },
    cancel: () => {
      if (!isCancelable(getState())) {
        return;
      }
      abortController.abort();
      dispatch({ type: 'canceled' });
      report({ type: 'abandoned' });
      void callHandler(() => options.onCancel?.());
    },
    unmount: () => {
      abortController.abort();
      dispatch({ type: 'withdrawn' });
    },
    leavePage: () => {
      abortController.abort();
      dispatch({ type: 'left' });
    },
  };
}

/**
 * Returns a recovery code as it was typed, because only the backend knows whether case and hyphens
 * matter. Every dash becomes the hyphen of ASCII: word processors and mail programs replace it.
 */
function toRecoveryCode(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Dash}/gu, '-')
    .trim();
}

/** The same characters are a different code in the field of the other kind. */
function toRejectedCode(kind: ChallengeKind, code: string): string {
  return `${kind} ${code}`;
}
