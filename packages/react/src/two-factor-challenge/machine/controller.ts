import { normalizeCode } from '@tessera/core';
import { callHandler } from '../../internals/call-handler.ts';
import { readRejection } from '../../verification/read-rejection.ts';
import type {
  ChallengeKind,
  ChallengeResult,
  ChallengeSuccess,
  TwoFactorChallengeAdapter,
} from '../adapter.ts';
import { type ChallengeError, toChallengeError } from '../challenge-error.ts';
import type { TwoFactorChallengeEvent } from './challenge-events.ts';
import {
  type ChallengeEvent,
  type ChallengeState,
  canSend,
  challengeReducer,
  initialChallengeState,
  isCancelable,
  isWaiting,
} from './reducer.ts';

/** What the app learns when the person is through. */
export interface ChallengePassed {
  /** Which kind of code was taken. */
  via: ChallengeKind;
  /** How many recovery codes are left, if the back end told. */
  recoveryCodesLeft: number | undefined;
}

/** What the challenge is told by the app around it. */
export interface ChallengeOptions {
  /** The back end. */
  adapter: TwoFactorChallengeAdapter;
  /** Digits of a code. Default 6. */
  digits?: number | undefined;
  /**
   * Called when the person is through, and has read what there was to say. Go on from here: to the
   * page that was asked for.
   */
  onPassed?: ((details: ChallengePassed) => void) | undefined;
  /**
   * Called when the person calls it off, or has to begin again because the sign-in took too long.
   * Without it neither is offered.
   */
  onCancel?: (() => void) | undefined;
  /**
   * Called for everything that tells how people fare, to be counted. Never with a secret or a code.
   */
  onEvent?: ((event: TwoFactorChallengeEvent) => void) | undefined;
}

/**
 * The effects around the reducer: the one place that talks to the adapter. Knows neither React nor
 * timers.
 */
export interface ChallengeController {
  /** The app’s newest options. */
  update: (options: ChallengeOptions) => void;
  getState: () => ChallengeState;
  subscribe: (listener: () => void) => () => void;
  /** What stands in the field, by default in that of the kind asked for. */
  setCode: (code: string, kind?: ChallengeKind) => void;
  /** Whether this device is to be asked no more for a while. */
  setTrustDevice: (trustDevice: boolean) => void;
  /**
   * Asks for a kind of code, by default the other one; what stands in either field stays, unless a
   * code for the new one is given.
   */
  switchKind: (kind?: ChallengeKind, code?: string) => void;
  /**
   * Sends the code. A partial code, one that was rejected, one while another is being checked or
   * while it has to be waited, is not sent.
   */
  submit: () => void;
  /** The person has read what there was to say. */
  proceed: () => void;
  cancel: () => void;
  /**
   * The page was left: the answer is not waited for, and the person can try again if the page comes
   * back.
   */
  unmount: () => void;
}

/**
 * Makes the effects for one challenge.
 *
 * @example
 * const controller = createChallengeController({ adapter, onPassed: () => location.assign('/') });
 * controller.setCode('123456');
 * controller.submit();
 */
export function createChallengeController(initial: ChallengeOptions): ChallengeController {
  const listeners = new Set<() => void>();
  let options = initial;
  let state = initialChallengeState;
  let call = new AbortController();
  let recoveryCodesLeft: number | undefined;

  function report(event: TwoFactorChallengeEvent): void {
    void callHandler(() => options.onEvent?.(event));
  }

  function dispatch(event: ChallengeEvent): boolean {
    const next = challengeReducer(state, event);
    const changed = next !== state;
    state = next;
    if (changed) {
      for (const listener of listeners) {
        listener();
      }
    }
    return changed;
  }

  async function verify(code: string, kind: ChallengeKind, trustDevice: boolean): Promise<void> {
    call = new AbortController();
    const { signal } = call;
    const { error, ...told } = await ask({ code, kind, trustDevice, signal });
    if (signal.aborted) {
      return;
    }
    if (error) {
      dispatch({ type: 'rejected', code: rejectedAs(kind, code), error });
      report({ type: 'rejected', kind, reason: error.type });
    } else if (dispatch({ type: 'passed', ...told })) {
      ({ recoveryCodesLeft } = told);
      report({ type: 'passed', via: kind });
      end();
    }
  }

  /** Every way to answer, as one. Never throws. */
  async function ask(
    input: Parameters<TwoFactorChallengeAdapter['verify']>[0],
  ): Promise<ChallengeSuccess & { error?: ChallengeError | undefined }> {
    let error: ChallengeError | undefined;
    try {
      const result = await options.adapter.verify(input);
      error = readRejection(result, asError);
      if (error === undefined) {
        return successOf(result);
      }
    } catch (thrown) {
      error = asError(thrown);
    }
    return error.type === 'network' && (await hasPassed(input.signal)) ? {} : { error };
  }

  function asError(thrown: unknown): ChallengeError {
    return toChallengeError(thrown, (error) => options.adapter.mapError?.(error));
  }

  /** The answer was lost; perhaps the code was taken all the same. */
  async function hasPassed(signal: AbortSignal): Promise<boolean> {
    // Calling it off ends in the same error, and then nobody waits for what it came to.
    if (signal.aborted) {
      return false;
    }
    try {
      return (await options.adapter.status?.({ signal }))?.passed ?? false;
    } catch {
      return false;
    }
  }

  function end(): void {
    if (state.status !== 'done') {
      return;
    }
    const { via } = state;
    void callHandler(() => options.onPassed?.({ via, recoveryCodesLeft }));
  }

  return {
    update: (newer) => {
      options = newer;
    },
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setCode: (code, given) => {
      if (state.status !== 'entry') {
        return;
      }
      const kind = given ?? state.kind;
      dispatch({ type: 'code-changed', kind, code, timestamp: Date.now() });
    },
    setTrustDevice: (trustDevice) => void dispatch({ type: 'trust-changed', trustDevice }),
    switchKind: (given, code) => {
      if (state.status !== 'entry') {
        return;
      }
      const kind = given ?? (state.kind === 'code' ? 'recovery-code' : 'code');
      if (dispatch({ type: 'switched', kind, code, timestamp: Date.now() })) {
        report({ type: 'switched', kind });
      }
    },
    submit: () => {
      const timestamp = Date.now();
      if (!canSend(state) || isWaiting(state, timestamp)) {
        return;
      }
      const { kind, rejected, trustDevice, typed } = state;
      const { digits = 6 } = options;
      const code = kind === 'code' ? normalizeCode(typed.code) : asTyped(typed['recovery-code']);
      if (kind === 'code' && code.length !== digits) {
        dispatch({ type: 'code-refused', error: { type: 'incomplete-code', digits } });
      } else if (code === '') {
        dispatch({ type: 'code-refused', error: { type: 'missing-recovery-code' } });
      } else if (rejected.includes(rejectedAs(kind, code))) {
        dispatch({ type: 'code-refused', error: { type: 'repeated-code' } });
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
      if (!isCancelable(state)) {
        return;
      }
      call.abort();
      dispatch({ type: 'canceled' });
      report({ type: 'abandoned' });
      void callHandler(() => options.onCancel?.());
    },
    unmount: () => {
      call.abort();
      dispatch({ type: 'withdrawn' });
    },
  };
}

/** What comes with a yes. JSON has a null where there is nothing. */
function successOf(result: ChallengeResult): ChallengeSuccess {
  if (!result || result === true) {
    return {};
  }
  return {
    recoveryCodesLeft: result.recoveryCodesLeft ?? undefined,
    drift: result.drift ?? undefined,
  };
}

/** A recovery code as it was typed: only its maker knows whether case and hyphens matter. */
function asTyped(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim();
}

/** The same characters are another code where the other kind is asked for. */
function rejectedAs(kind: ChallengeKind, code: string): string {
  return `${kind} ${code}`;
}
