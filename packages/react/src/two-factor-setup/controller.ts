import { normalizeCode } from '@tessera/core';
import { warnOnce } from '../internals/warn-once.ts';
import type { Enrollment, TwoFactorAdapter } from './adapter.ts';
import { diagnoseRejection } from './diagnose-rejection.ts';
import { type EnrollmentDetails, describeEnrollment } from './enrollment-details.ts';
import {
  type SetupEvent,
  type SetupState,
  initialSetupState,
  isCancellable,
  screenOf,
  setupReducer,
} from './reducer.ts';
import { type SetupError, toSetupError } from './setup-error.ts';
import type { TwoFactorSetupEvent } from './setup-events.ts';

/** What the wizard is told by the app around it. */
export interface SetupOptions {
  /** The back end. */
  adapter: TwoFactorAdapter;
  /** Who asks for the codes; shown in the authenticator app. */
  issuer?: string | undefined;
  /** Whose account it is; shown in the authenticator app. */
  accountName?: string | undefined;
  /** Whether a first screen explains before anything is created. Default true; with `false` the set-up starts when it is mounted. */
  intro?: boolean | undefined;
  /** A pending enrollment to go on with, for flows that have no start of their own. */
  initialEnrollment?: Enrollment | undefined;
  /** Called for everything that tells how people fare, to be counted. Never with a secret or a code. */
  onEvent?: ((event: TwoFactorSetupEvent) => void) | undefined;
  /** Called when two-factor is on, before the recovery codes are shown. */
  onEnrolled?: (() => void) | undefined;
  /** Called when the person closes the last screen. */
  onDone?: (() => void) | undefined;
  /** Called when the person calls it off. */
  onCancel?: (() => void) | undefined;
}

/** The effects around the reducer: the one place that talks to the adapter. Knows neither React nor timers. */
export interface SetupController {
  /** The app’s newest options. */
  update: (options: SetupOptions) => void;
  getState: () => SetupState;
  subscribe: (listener: () => void) => () => void;
  /** Starts, or starts again after a failure or an expiry. Anything else in progress makes it do nothing. */
  start: () => void;
  /** The wizard is on the page: starts, if it is to start by that; does so once, however often it is called. */
  mount: () => void;
  setCode: (code: string) => void;
  /** Sends the code, by default the one in the field. A partial code, or one just rejected, is not sent. */
  submit: (code?: string) => void;
  /** The pending enrollment has run out. */
  expire: () => void;
  /** Asks for the recovery codes again. */
  retryCodes: () => void;
  /** The recovery codes are saved. */
  finish: () => void;
  cancel: () => void;
  /** Counts something that happened on a screen. */
  report: (event: TwoFactorSetupEvent) => void;
  /** The last screen is closed. */
  done: () => void;
  /**
   * The page was left. A start under way is called off and made again if the page comes back; the answer to a code is still waited for, because it may
   * have turned two-factor on.
   */
  abandon: () => void;
}

/**
 * Makes the effects for one wizard.
 *
 * @example
 * const controller = createSetupController({ adapter, issuer: 'Acme' });
 * controller.start();
 */
export function createSetupController(initial: SetupOptions): SetupController {
  const listeners = new Set<() => void>();
  let options = initial;
  let state = firstState();
  /** The secrets of enrollments that were started again: the person may have scanned one of them. */
  let previousSecrets: readonly string[] = [];
  let mounted = false;
  let call = new AbortController();

  function firstState(): SetupState {
    const enrollment = options.initialEnrollment;
    if (enrollment === undefined) return initialSetupState({ intro: options.intro ?? true });
    const starting = initialSetupState({ intro: false });
    try {
      const details = describe(enrollment);
      return setupReducer(starting, { type: 'started', enrollment, details });
    } catch (cause) {
      return setupReducer(starting, { type: 'start-failed', error: { type: 'unknown', cause } });
    }
  }

  function report(event: TwoFactorSetupEvent): void {
    options.onEvent?.(event);
  }

  function dispatch(event: SetupEvent): boolean {
    const next = setupReducer(state, event);
    const changed = next !== state;
    state = next;
    if (changed) for (const listener of listeners) listener();
    return changed;
  }

  /** A new call makes every earlier one late. */
  function newCall(): AbortSignal {
    call.abort();
    call = new AbortController();
    return call.signal;
  }

  function asError(thrown: unknown): SetupError {
    return toSetupError(thrown, (error) => options.adapter.mapError?.(error));
  }

  async function discard(enrollment: Enrollment): Promise<void> {
    try {
      await options.adapter.cancel?.(enrollment);
    } catch {
      // The person has left: there is nobody to tell, and the server forgets pending enrollments by itself.
    }
  }

  async function begin(): Promise<void> {
    const signal = newCall();
    try {
      const enrollment = await startedEnrollment(signal);
      if (enrollment === undefined) dispatch({ type: 'start-declined' });
      else if (!signal.aborted) {
        dispatch({ type: 'started', enrollment, details: describe(enrollment) });
        report({ type: 'started' });
      } else if (state.status === 'cancelled') await discard(enrollment);
    } catch (thrown) {
      if (!signal.aborted) dispatch({ type: 'start-failed', error: asError(thrown) });
    }
  }

  /** Starts, and starts once more when the person has proved who they are; `undefined` when they would not. */
  async function startedEnrollment(signal: AbortSignal): Promise<Enrollment | undefined> {
    const { adapter } = options;
    try {
      return await adapter.start({ signal });
    } catch (thrown) {
      const required = asError(thrown).type === 'reauthentication-required';
      if (signal.aborted || !required || !adapter.reauthenticate) throw thrown;
      if ((await adapter.reauthenticate({ signal })) === false) return undefined;
      return adapter.start({ signal });
    }
  }

  async function resume(): Promise<void> {
    const signal = newCall();
    let enrollment: Enrollment | null | undefined;
    try {
      enrollment = await options.adapter.resume?.({ signal });
      if (enrollment && !signal.aborted)
        dispatch({ type: 'resumed', enrollment, details: describe(enrollment) });
    } catch {
      // What cannot go on is started anew.
    }
    if (!signal.aborted && state.status === 'starting') await begin();
  }

  /** The person can only be told that something is wrong on our side; the developer has to be told what. */
  function describe(enrollment: Enrollment): EnrollmentDetails {
    try {
      return describeEnrollment(enrollment, options);
    } catch (mistake) {
      if (mistake instanceof Error) warnOnce(mistake.message);
      throw mistake;
    }
  }

  async function verify(code: string, enrollment: Enrollment): Promise<void> {
    const signal = newCall();
    let error: SetupError | undefined;
    let codes: readonly string[] | undefined;
    try {
      const result = await options.adapter.verify({ code, enrollment, signal });
      if (result === false) error = { type: 'invalid-code' };
      // JSON has a null that the type does not.
      else if (result && typeof result === 'object') ({ error, recoveryCodes: codes } = result);
    } catch (thrown) {
      error = asError(thrown);
      if (error.type === 'network' && (await isEnrolled(signal))) error = undefined;
    }
    if (signal.aborted) return;
    if (error) {
      if (error.type === 'enrollment-expired') remember();
      dispatch({ type: 'rejected', error });
      report({ type: 'rejected', reason: error.type });
      if (error.type === 'invalid-code') await explain(code);
    } else if (dispatch({ type: 'verified', codes: codes ?? knownCodes(enrollment) })) {
      previousSecrets = [];
      report({ type: 'verified' });
      options.onEnrolled?.();
      if (state.status === 'loading-codes') await loadCodes();
    }
  }

  async function explain(code: string): Promise<void> {
    if (state.status !== 'scan') return;
    const diagnosis = await diagnoseRejection(code, state.details, previousSecrets);
    if (diagnosis) dispatch({ type: 'diagnosed', code, diagnosis });
  }

  /** The secret is not shown any more, but it may be in the person’s app. */
  function remember(): void {
    if (state.status !== 'scan' && state.status !== 'verifying') return;
    if (state.details.secret !== undefined)
      previousSecrets = [state.details.secret, ...previousSecrets];
  }

  /** The answer was lost; perhaps the code was taken all the same. */
  async function isEnrolled(signal: AbortSignal): Promise<boolean> {
    try {
      return (await options.adapter.status?.({ signal }))?.enrolled ?? false;
    } catch {
      return false;
    }
  }

  function knownCodes(enrollment: Enrollment): readonly string[] | undefined {
    return enrollment.recoveryCodes ?? (options.adapter.recoveryCodes ? undefined : []);
  }

  async function loadCodes(): Promise<void> {
    const signal = newCall();
    try {
      const codes = (await options.adapter.recoveryCodes?.({ signal })) ?? [];
      if (!signal.aborted) dispatch({ type: 'codes-loaded', codes });
    } catch (thrown) {
      if (!signal.aborted) dispatch({ type: 'codes-failed', error: asError(thrown) });
    }
  }

  async function confirm(): Promise<void> {
    const signal = newCall();
    try {
      await options.adapter.confirmRecoveryCodes?.({ signal });
      if (!signal.aborted) dispatch({ type: 'finished' });
    } catch (thrown) {
      if (!signal.aborted) dispatch({ type: 'confirm-failed', error: asError(thrown) });
    }
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
    mount: () => {
      if (mounted || (state.status !== 'intro' && state.status !== 'starting')) return;
      mounted = true;
      if (options.adapter.resume) void resume();
      else if (state.status === 'starting') void begin();
    },
    start: () => {
      if (!dispatch({ type: 'start' })) return;
      mounted = true;
      void begin();
    },
    setCode: (code) => void dispatch({ type: 'code-changed', code }),
    submit: (given) => {
      if (state.status !== 'scan') return;
      const { details, enrollment, rejected } = state;
      const code = normalizeCode(given ?? state.code);
      if (code.length !== details.digits)
        dispatch({
          type: 'code-refused',
          error: { type: 'incomplete-code', digits: details.digits },
        });
      else if (rejected.includes(code))
        dispatch({ type: 'code-refused', error: { type: 'repeated-code' } });
      else if (dispatch({ type: 'submitted', code })) {
        report({ type: 'submitted' });
        void verify(code, enrollment);
      }
    },
    report,
    expire: () => {
      remember();
      dispatch({ type: 'expired' });
    },
    retryCodes: () => {
      if (dispatch({ type: 'codes-retried' })) void loadCodes();
    },
    finish: () => {
      if (state.status === 'codes' && options.adapter.confirmRecoveryCodes) {
        dispatch({ type: 'confirming' });
        void confirm();
      } else dispatch({ type: 'finished' });
    },
    cancel: () => {
      if (!isCancellable(state)) return;
      const enrollment =
        state.status === 'scan' || state.status === 'verifying' ? state.enrollment : undefined;
      call.abort();
      previousSecrets = [];
      report({ type: 'abandoned', screen: screenOf(state) });
      dispatch({ type: 'cancelled' });
      if (enrollment) void discard(enrollment);
      options.onCancel?.();
    },
    done: () => {
      if (state.status !== 'done') return;
      report({ type: 'done' });
      options.onDone?.();
    },
    abandon: () => {
      if (state.status !== 'intro' && state.status !== 'starting') return;
      mounted = false;
      call.abort();
    },
  };
}
