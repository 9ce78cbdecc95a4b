import { normalizeCode } from '@tessera/core';
import { warnOnce } from '../internals/warn-once.ts';
import type {
  Enrollment,
  ReauthenticationReason,
  SetupIntent,
  TwoFactorAdapter,
} from './adapter.ts';
import { diagnoseRejection } from './diagnose-rejection.ts';
import { type EnrollmentDetails, describeEnrollment } from './enrollment-details.ts';
import {
  type SetupEvent,
  type SetupState,
  initialSetupState,
  isCancellable,
  isWaiting,
  screenOf,
  setupReducer,
} from './reducer.ts';
import { type SetupError, toSetupError } from './setup-error.ts';
import type { TwoFactorSetupEvent } from './setup-events.ts';

declare const process: { env: { NODE_ENV?: string } };

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
  /**
   * Whether the person is asked to name the authenticator, which helps where there can be several. The name is given to `start` and `verify`. Default
   * `'none'`; `'optional'` becomes required for a further one beside one that is in use.
   */
  naming?: 'none' | 'optional' | 'required' | undefined;
  /** Called for everything that tells how people fare, to be counted. Never with a secret or a code. */
  onEvent?: ((event: TwoFactorSetupEvent) => void) | undefined;
  /** Called when two-factor is on, before the recovery codes are shown. */
  onEnrolled?: (() => void) | undefined;
  /** Called when new recovery codes have taken the place of the ones there were, before they are shown. */
  onRegenerated?: (() => void) | undefined;
  /** Called when two-factor is off. */
  onDisabled?: (() => void) | undefined;
  /** Called when the person closes the last screen. */
  onDone?: (() => void) | undefined;
  /** Called when the person calls it off. */
  onCancel?: (() => void) | undefined;
}

/** What the hook tells besides: the name used while the person has typed none. */
export interface SetupControllerOptions extends SetupOptions {
  suggestedName?: string | undefined;
}

/** The effects around the reducer: the one place that talks to the adapter. Knows neither React nor timers. */
export interface SetupController {
  /** The app’s newest options. */
  update: (options: SetupControllerOptions) => void;
  getState: () => SetupState;
  subscribe: (listener: () => void) => () => void;
  /**
   * Starts, or starts again after a failure or an expiry; anything else in progress makes it do nothing. Where two-factor is on, `intent` says whether
   * the new authenticator comes beside the one in use or in its place. Default `'replace'`.
   */
  start: (intent?: Exclude<SetupIntent, 'enroll'>) => void;
  /** Gives the key that is shown up and asks for another one. */
  restart: () => void;
  setName: (name: string) => void;
  /** The wizard is on the page: starts, if it is to start by that; does so once, however often it is called. */
  mount: () => void;
  setCode: (code: string) => void;
  /** Sends the code, by default the one in the field. A partial code, or one just rejected, is not sent, nor is any while the server has us wait. */
  submit: (code?: string) => void;
  /** The pending enrollment has run out. */
  expire: () => void;
  /** Asks for recovery codes: after a failure, or for new ones where two-factor is on. */
  retryCodes: () => void;
  /** Turns two-factor off, where it is on and the adapter can. */
  disable: () => void;
  /** The recovery codes are saved; or, where there are none to show, the person goes on without. */
  finish: () => void;
  /** The person is about to leave unsaved recovery codes and is asked about it. `goOn` does what they were about to do. */
  leave: (goOn?: () => void) => void;
  /** They stay. */
  stay: () => void;
  /** They leave all the same: the set-up ends without saved codes. */
  leaveUnsaved: () => void;
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

/** What may hide that the code was taken. */
const LOST: ReadonlyArray<SetupError['type']> = [
  'network',
  'enrollment-expired',
  'already-enrolled',
];

/** Google, Microsoft, Authy, Duo and LastPass ignore some of them, and then show codes that never fit. `lintKeyUri` tells which. */
function warnOfUnusual({ algorithm, digits, period }: EnrollmentDetails): void {
  if (algorithm === 'SHA1' && digits === 6 && period === 30) return;
  warnOnce(
    `An enrollment asks for ${algorithm}, ${digits} digits and a period of ${period} s. Several authenticator apps ignore such settings and show codes that never fit. Use SHA1, 6 digits and 30 s unless you know everybody’s app.`,
  );
}

/**
 * Makes the effects for one wizard.
 *
 * @example
 * const controller = createSetupController({ adapter, issuer: 'Acme' });
 * controller.start();
 */
export function createSetupController(initial: SetupControllerOptions): SetupController {
  const listeners = new Set<() => void>();
  let options: SetupControllerOptions = initial;
  let state = firstState();
  /** The secrets of enrollments that were started again: the person may have scanned one of them. */
  let previousSecrets: readonly string[] = [];
  /** Where the person was about to go when they were asked about their unsaved codes. */
  let whereTo: (() => void) | undefined;
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

  /** Starts, first turning off what cannot be kept until the new authenticator is confirmed; `undefined` when the person would not prove who they are. */
  async function startedEnrollment(signal: AbortSignal): Promise<Enrollment | undefined> {
    const { adapter } = options;
    const { account, intent } = state;
    if (intent === 'replace' && account?.canReplace !== true && adapter.disable)
      if (!(await disableOnce(signal))) return undefined;
    return authenticated('start', signal, () => adapter.start({ intent, name: name(), signal }));
  }

  /** Does something, and once more when the person has proved who they are; `undefined` when they would not. */
  async function authenticated<Result>(
    reason: ReauthenticationReason,
    signal: AbortSignal,
    act: () => Promise<Result>,
  ): Promise<Result | undefined> {
    const { adapter } = options;
    try {
      return await act();
    } catch (thrown) {
      const required = asError(thrown).type === 'reauthentication-required';
      if (signal.aborted || !required || !adapter.reauthenticate) throw thrown;
      if ((await adapter.reauthenticate({ reason, signal })) === false) return undefined;
      return act();
    }
  }

  /** What the authenticator is to be called; `undefined` where nobody is asked. */
  function name(): string | undefined {
    if ((options.naming ?? 'none') === 'none') return undefined;
    return (state.name ?? options.suggestedName ?? '').trim();
  }

  function isNameMissing(): boolean {
    const { account, intent } = state;
    const required =
      options.naming === 'required' ||
      (intent === 'add' && (account?.authenticators?.length ?? 1) > 0);
    return required && name() === '';
  }

  /** What an earlier visit left goes on; what is done already is not done again; else the wizard starts, where it is to start by itself. */
  async function open(): Promise<void> {
    const signal = newCall();
    const [enrollment, account] = await Promise.all([
      answerOf(async () => options.adapter.resume?.({ signal })),
      answerOf(async () => options.adapter.status?.({ signal })),
    ]);
    if (signal.aborted) return;
    try {
      if (enrollment)
        dispatch({ type: 'resumed', enrollment, details: describe(enrollment), account });
    } catch {
      // What cannot go on is started anew.
    }
    if (state.status === 'scan') return;
    if (account) dispatch({ type: 'account-known', account });
    if (state.status === 'starting') await begin();
  }

  /** An answer that the wizard can do without. */
  async function answerOf<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await ask();
    } catch {
      return undefined;
    }
  }

  /** The person can only be told that something is wrong on our side; the developer has to be told what. */
  function describe(enrollment: Enrollment): EnrollmentDetails {
    try {
      const details = describeEnrollment(enrollment, options);
      if (process.env.NODE_ENV !== 'production') warnOfUnusual(details);
      return details;
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
      const result = await options.adapter.verify({
        code,
        enrollment,
        intent: state.intent,
        name: name(),
        signal,
      });
      if (result === false) error = { type: 'invalid-code' };
      // JSON has a null that the type does not.
      else if (result && typeof result === 'object') ({ error, recoveryCodes: codes } = result);
    } catch (thrown) {
      error = asError(thrown);
    }
    // The answer was lost, or a request that was sent twice by the browser found its own work done.
    if (error && LOST.includes(error.type) && (await wasTaken(signal))) error = undefined;
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

  /** The answer was lost; perhaps the code was taken all the same. Said only of what was not there before. */
  async function wasTaken(signal: AbortSignal): Promise<boolean> {
    const before = state.account;
    const after = await answerOf(async () => options.adapter.status?.({ signal }));
    if (!before || !after?.enrolled) return false;
    if (!before.enrolled) return true;
    const known = before.authenticators?.map(({ id }) => id);
    return after.authenticators?.some(({ id }) => known?.includes(id) === false) ?? false;
  }

  function knownCodes(enrollment: Enrollment): readonly string[] | undefined {
    return enrollment.recoveryCodes ?? (options.adapter.recoveryCodes ? undefined : []);
  }

  async function loadCodes(): Promise<void> {
    const signal = newCall();
    try {
      const { adapter } = options;
      const codes = await authenticated(
        'recovery-codes',
        signal,
        async () => (await adapter.recoveryCodes?.({ signal })) ?? [],
      );
      if (signal.aborted) return;
      if (codes === undefined) dispatch({ type: 'codes-declined' });
      else if (dispatch({ type: 'codes-loaded', codes }) && state.renewing) {
        report({ type: 'regenerated' });
        options.onRegenerated?.();
      }
    } catch (thrown) {
      if (!signal.aborted) dispatch({ type: 'codes-failed', error: asError(thrown) });
    }
  }

  async function turnOff(): Promise<void> {
    const signal = newCall();
    try {
      const disabled = await disableOnce(signal);
      if (signal.aborted) return;
      if (!disabled) dispatch({ type: 'disable-declined' });
      else if (dispatch({ type: 'disabled' })) {
        report({ type: 'disabled' });
        options.onDisabled?.();
      }
    } catch (thrown) {
      if (!signal.aborted) dispatch({ type: 'disable-failed', error: asError(thrown) });
    }
  }

  /** `undefined` when the person would not prove who they are. */
  function disableOnce(signal: AbortSignal): Promise<boolean | undefined> {
    return authenticated('disable', signal, async () => {
      await options.adapter.disable?.({ signal });
      return true;
    });
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
      const { adapter } = options;
      if ('resume' in adapter || 'status' in adapter) void open();
      else if (state.status === 'starting') void begin();
    },
    start: (intent = 'replace') => {
      if (!dispatch({ type: 'start', intent })) return;
      mounted = true;
      if (!isNameMissing()) return void begin();
      call.abort();
      dispatch({ type: 'start-failed', error: { type: 'name-required' } });
    },
    restart: () => {
      remember();
      if (dispatch({ type: 'restarted' })) void begin();
    },
    setName: (newName) => void dispatch({ type: 'name-changed', name: newName }),
    setCode: (code) => void dispatch({ type: 'code-changed', code, timestamp: Date.now() }),
    submit: (given) => {
      if (state.status !== 'scan' || isWaiting(state, Date.now())) return;
      const { details, enrollment, rejected } = state;
      const code = normalizeCode(given ?? state.code);
      if (code.length !== details.digits)
        dispatch({
          type: 'input-refused',
          error: { type: 'incomplete-code', digits: details.digits },
        });
      else if (rejected.includes(code))
        dispatch({ type: 'input-refused', error: { type: 'repeated-code' } });
      else if (isNameMissing())
        dispatch({ type: 'input-refused', error: { type: 'name-required' } });
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
      if (options.adapter.recoveryCodes && dispatch({ type: 'codes-retried' })) void loadCodes();
    },
    disable: () => {
      if (options.adapter.disable && dispatch({ type: 'disabling' })) void turnOff();
    },
    finish: () => {
      if (state.status === 'codes') dispatch({ type: 'stayed' });
      if (state.status === 'codes' && options.adapter.confirmRecoveryCodes) {
        dispatch({ type: 'confirming' });
        void confirm();
      } else dispatch({ type: 'finished' });
    },
    leave: (goOn) => {
      whereTo = goOn;
      dispatch({ type: 'leaving' });
    },
    stay: () => void dispatch({ type: 'stayed' }),
    leaveUnsaved: () => {
      if (state.status !== 'codes' || !state.leaving) return;
      report({ type: 'abandoned', screen: 'codes' });
      dispatch({ type: 'finished' });
      whereTo?.();
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
      if (state.status !== 'done' && state.status !== 'disabled') return;
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
