import { normalizeCode } from '@tessera/core';
import { callHandler } from '../../internals/call-handler.ts';
import { warnOnce } from '../../internals/warn-once.ts';
import type {
  Enrollment,
  ReauthenticationReason,
  SetupIntent,
  TwoFactorAdapter,
  TwoFactorStatus,
} from '../adapter/adapter.ts';
import { diagnoseRejection } from './diagnose-rejection.ts';
import type { EnrollmentDetails } from '../adapter/enrollment-details.ts';
import { loadEnrollmentDetails } from '../adapter/load-enrollment-details.ts';
import {
  type ManageIntent,
  type SetupEvent,
  type SetupState,
  initialSetupState,
  isWaiting,
  getScreen,
  setupReducer,
} from './reducer.ts';
import { readRecoveryCodes } from '../adapter/read-recovery-codes.ts';
import { readVerifyResult } from '../adapter/read-verify-result.ts';
import { readRejection } from '../../verification/read-rejection.ts';
import { type TwoFactorError, toTwoFactorError } from '../../verification/two-factor-error.ts';
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
  /**
   * Whether a first screen explains before anything is created. Default true; with `false` the
   * set-up starts when it is mounted.
   */
  intro?: boolean | undefined;
  /**
   * What the person has asked for by a button of the app’s own, where two-factor is on: it is begun
   * when the wizard is mounted, in place of the question what to do. If they then would not prove
   * who they are, the wizard is canceled.
   */
  intent?: ManageIntent | undefined;
  /** A pending enrollment to go on with, for flows that have no start of their own. */
  initialEnrollment?: Enrollment | undefined;
  /**
   * Whether the person is asked to name the authenticator, which helps where there can be several.
   * The name is given to `start` and `verify`. Default `'none'`; `'optional'` becomes required for
   * a further one beside one that is in use.
   */
  naming?: 'none' | 'optional' | 'required' | undefined;
  /**
   * Called for everything that tells how people fare, to be counted. Never with a secret or a code.
   */
  onEvent?: ((event: TwoFactorSetupEvent) => void) | undefined;
  /**
   * Called when two-factor is on, before the recovery codes are shown: a page that takes the wizard
   * away here takes them along.
   */
  onEnrolled?: (() => void) | undefined;
  /**
   * Called when new recovery codes have taken the place of the ones there were, before they are
   * shown: the wizard has to stay.
   */
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

/**
 * The effects around the reducer: the one place that talks to the adapter. Knows nothing of React.
 */
export interface SetupController {
  /** The app’s newest options. */
  update: (options: SetupControllerOptions) => void;
  getState: () => SetupState;
  subscribe: (listener: () => void) => () => void;
  /**
   * Starts, or starts again after a failure or an expiry; anything else in progress makes it do
   * nothing. Where two-factor is on, `intent` says whether the new authenticator comes beside the
   * one in use or in its place. Default `'replace'`.
   */
  start: (intent?: Exclude<SetupIntent, 'enroll'>) => void;
  /** Gives the key that is shown up and asks for another one. */
  requestNewKey: () => void;
  setName: (name: string) => void;
  /**
   * The wizard is on the page: starts, if it is to start by that; does so once, however often it is
   * called.
   */
  mount: () => void;
  setCode: (code: string) => void;
  /**
   * Sends the code, by default the one in the field. A partial code, or one just rejected, is not
   * sent, nor is any while the server has us wait.
   */
  submit: (code?: string) => void;
  /** The pending enrollment has run out. */
  expire: () => void;
  /** Asks for recovery codes: after a failure, or for new ones where two-factor is on. */
  generateRecoveryCodes: () => void;
  /** Turns two-factor off, where it is on and the adapter can. */
  disable: () => void;
  /** The recovery codes are saved; or, where there are none to show, the person goes on without. */
  confirmRecoveryCodes: () => void;
  /**
   * The recovery codes are saved, and the back end could not be told: the person goes on all the
   * same.
   */
  skipConfirmation: () => void;
  /**
   * The person is about to leave unsaved recovery codes and is asked about it. `goOn` does what
   * they were about to do.
   */
  requestLeave: (goOn?: () => void) => void;
  /** They stay. */
  stay: () => void;
  /** They leave all the same: the set-up ends without saved codes. */
  confirmLeave: () => void;
  /**
   * Calls it off. While a code is being checked its answer still decides, for it may turn
   * two-factor on; a second call does not wait for it.
   */
  cancel: () => void;
  /** Counts something that happened on a screen. */
  report: (event: TwoFactorSetupEvent) => void;
  /** The last screen is closed. */
  close: () => void;
  /**
   * The page was left. A start under way is called off and made again if the page comes back; the
   * answer to a code is still waited for, because it may have turned two-factor on.
   */
  unmount: () => void;
}

/** What may hide that the code was taken. */
const LOST: ReadonlyArray<TwoFactorError['type']> = [
  'network',
  'unknown',
  'enrollment-expired',
  'already-enrolled',
];

/** How long the person waits for what an earlier visit left, in milliseconds. */
const PATIENCE = 8000;

/**
 * How long a rejection waits for its explanation, in milliseconds, so that both are read out as
 * one.
 */
const EXPLANATION = 300;

/** What an action came to when the person would not prove who they are. */
const DECLINED: unique symbol = Symbol('declined');

/**
 * Google, Microsoft, Authy, Duo and LastPass ignore some of them, and then show codes that never
 * fit. `lintKeyUri` tells which.
 */
function warnOfUnusual({ algorithm, digits, period }: EnrollmentDetails): void {
  if (algorithm === 'SHA1' && digits === 6 && period === 30) {
    return;
  }
  warnOnce(
    `An enrollment asks for ${algorithm}, ${digits} digits and a period of ${period} s. Several authenticator apps ignore such settings and show codes that never fit. Use SHA1, 6 digits and 30 s unless you know everybody’s app.`,
  );
}

/** What a promise comes to, or `undefined` when it takes longer. */
async function within<Value>(
  milliseconds: number,
  promise: Promise<Value>,
): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
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
  /** The enrollment that the app has already, until it is on the screen. */
  let existing = options.initialEnrollment;
  let state = initialSetupState({
    intent: options.intent,
    intro: (options.intro ?? true) && existing === undefined,
  });
  /**
   * The secrets of enrollments that were started again: the person may have scanned one of them.
   */
  let previousSecrets: readonly string[] = [];
  /** The enrollment that another one takes the place of. */
  let replaced: Enrollment | undefined;
  /** What is left of the enrollment that was confirmed. */
  let confirmed: Enrollment | undefined;
  /** Where the person was about to go when they were asked about their unsaved codes. */
  let whereTo: (() => void) | undefined;
  let mounted = false;
  /** Of the question to the back end what there is already, while it is open. */
  let opening: AbortSignal | undefined;
  let call = new AbortController();

  function report(event: TwoFactorSetupEvent): void {
    void callHandler(() => options.onEvent?.(event));
  }

  function dispatch(event: SetupEvent): boolean {
    const next = setupReducer(state, event);
    const changed = next !== state;
    state = next;
    if (changed) {
      for (const listener of listeners) {
        listener();
      }
    }
    return changed;
  }

  /** A new call makes every earlier one late. */
  function newCall(): AbortSignal {
    call.abort();
    call = new AbortController();
    return call.signal;
  }

  function asError(thrown: unknown): TwoFactorError {
    return toTwoFactorError(thrown, (error) => options.adapter.mapError?.(error));
  }

  /** What is no answer to a request but a refusal counts as one. */
  function throwRefusal(answer: unknown): void {
    const refusal = readRejection(answer, asError, { type: 'unknown' });
    if (refusal) {
      throw refusal;
    }
  }

  async function discard(enrollment: Enrollment): Promise<void> {
    try {
      await options.adapter.cancel?.(enrollment);
    } catch {
      // The person has left: there is nobody to tell, and the server forgets pending enrollments by
      // itself.
    }
  }

  async function begin(): Promise<void> {
    const signal = newCall();
    try {
      // First, so that nothing is made that then could not be shown.
      await loadEnrollmentDetails();
      if (signal.aborted) {
        return;
      }
      const enrollment = existing ?? (await startedEnrollment(signal));
      if (enrollment === DECLINED) {
        if (signal.aborted) {
          return;
        }
        if (options.intent === undefined) {
          dispatch({ type: 'start-declined' });
        } else {
          cancel();
        }
      } else if (!signal.aborted) {
        const details = await describe(enrollment);
        existing = undefined;
        if (!dispatch({ type: 'started', enrollment, details })) {
          return await discard(enrollment);
        }
        report({ type: 'started' });
      } else if (state.status === 'canceled') {
        await discard(enrollment);
      }
    } catch (thrown) {
      if (!signal.aborted) {
        dispatch({ type: 'start-failed', error: asError(thrown) });
      }
    }
  }

  /**
   * Starts, first throwing away what it takes the place of, and turning off what cannot be kept
   * until the new authenticator is confirmed.
   */
  async function startedEnrollment(signal: AbortSignal): Promise<Enrollment | typeof DECLINED> {
    const { adapter } = options;
    const { account, intent } = state;
    const old = replaced;
    replaced = undefined;
    if (old) {
      await discard(old);
    }
    if (intent === 'replace' && account?.enrolled && !account.canReplace && adapter.disable) {
      if ((await disableOnce(adapter, signal)) === DECLINED) {
        return DECLINED;
      }
      dispatch({ type: 'turned-off' });
      tellDisabled();
    }
    return authenticated(adapter, 'start', signal, (proof) =>
      adapter.start({ intent, name: name(), proof, signal }),
    );
  }

  /** Does something, and once more when the person has proved who they are. */
  async function authenticated<Result>(
    adapter: TwoFactorAdapter,
    reason: ReauthenticationReason,
    signal: AbortSignal,
    act: (proof?: unknown) => Promise<Result>,
  ): Promise<Result | typeof DECLINED> {
    if (signal.aborted) {
      return DECLINED;
    }
    try {
      return await act();
    } catch (thrown) {
      const required = asError(thrown).type === 'reauthentication-required';
      if (signal.aborted || !required || !adapter.reauthenticate) {
        throw thrown;
      }
      const proof = await adapter.reauthenticate({ reason, signal });
      // Whoever has called it off meanwhile has not asked for anything any more.
      return proof === false || signal.aborted ? DECLINED : act(proof);
    }
  }

  /** What the authenticator is to be called; `undefined` where nobody is asked. */
  function name(): string | undefined {
    if ((options.naming ?? 'none') === 'none') {
      return undefined;
    }
    return (state.name ?? options.suggestedName ?? '').trim();
  }

  function isNameMissing(): boolean {
    const { account, intent } = state;
    const required =
      options.naming === 'required' ||
      (intent === 'add' && (account?.authenticators?.length ?? 1) > 0);
    return required && name() === '';
  }

  /**
   * What an earlier visit left goes on; what is done already is not done again; else the wizard
   * does what the person, or the app, has asked for meanwhile.
   */
  async function open(): Promise<void> {
    const signal = newCall();
    opening = signal;
    const { adapter } = options;
    const [enrollment, account] = await Promise.all([
      answerOf(async () => adapter.resume?.({ signal })),
      answerOf(async () => adapter.status?.({ signal })),
    ]);
    if (signal.aborted) {
      return;
    }
    try {
      if (enrollment && !state.renewing) {
        const details = await describe(enrollment);
        dispatch({ type: 'resumed', enrollment, details, account });
      }
    } catch {
      // What cannot go on is started anew.
    }
    if (signal.aborted) {
      return;
    }
    opening = undefined;
    if (state.status === 'scan') {
      return;
    }
    // Codes that were never saved are of interest only where others can be made.
    const { recoveryCodesSaved: _, ...known } = account ?? { enrolled: false };
    if (account) {
      dispatch({ type: 'account-known', account: adapter.recoveryCodes ? account : known });
    }
    proceed();
  }

  /** Does what the state says is under way. */
  function proceed(): void {
    if (state.status === 'loading-codes') {
      void loadCodes();
    }
    if (state.status !== 'starting') {
      return;
    }
    if (!isNameMissing()) {
      return void begin();
    }
    dispatch({ type: 'start-failed', error: { type: 'name-required' } });
  }

  /** An answer that the wizard can do without. */
  async function answerOf<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await within(PATIENCE, ask());
    } catch {
      return undefined;
    }
  }

  /**
   * The person can only be told that something is wrong on our side; the developer has to be told
   * what.
   */
  async function describe(enrollment: Enrollment): Promise<EnrollmentDetails> {
    const { describeEnrollment } = await loadEnrollmentDetails();
    try {
      const details = describeEnrollment(enrollment, options);
      if (process.env.NODE_ENV !== 'production') {
        warnOfUnusual(details);
      }
      return details;
    } catch (mistake) {
      if (mistake instanceof Error) {
        warnOnce(mistake.message);
      }
      throw mistake;
    }
  }

  async function verify(code: string, enrollment: Enrollment): Promise<void> {
    const signal = newCall();
    const { adapter } = options;
    let error: TwoFactorError | undefined;
    let codes: readonly string[] | undefined;
    let isLost = false;
    try {
      const result = await authenticated(adapter, 'verify', signal, (proof) =>
        adapter.verify({ code, enrollment, intent: state.intent, name: name(), proof, signal }),
      );
      if (result === DECLINED) {
        if (!signal.aborted && dispatch({ type: 'verify-declined' })) {
          endIfCanceled(enrollment);
        }
        return;
      }
      ({ error, recoveryCodes: codes } = readVerifyResult(result, asError));
    } catch (thrown) {
      error = asError(thrown);
    }
    // The answer was lost, or a request that was sent twice by the browser found its own work done.
    if (error && LOST.includes(error.type) && !signal.aborted) {
      const after = await answerOf(async () => adapter.status?.({ signal }));
      if (after && isTaken(after)) {
        error = undefined;
        isLost = after.recoveryCodesSaved === false;
      }
    }
    if (signal.aborted) {
      return;
    }
    if (error) {
      await reject(error, code, enrollment);
    } else {
      await accept(enrollment, codes ?? codesAfter(enrollment, isLost));
    }
  }

  async function reject(
    error: TwoFactorError,
    code: string,
    enrollment: Enrollment,
  ): Promise<void> {
    if (state.status !== 'verifying') {
      return;
    }
    const { details } = state;
    if (error.type === 'enrollment-expired') {
      remember();
    }
    const explanation =
      error.type === 'invalid-code'
        ? diagnoseRejection(code, details, previousSecrets)
        : Promise.resolve(undefined);
    const diagnosis = await within(EXPLANATION, explanation);
    if (!dispatch({ type: 'rejected', error, diagnosis })) {
      return;
    }
    report({ type: 'rejected', reason: error.type });
    endIfCanceled(enrollment);
    if (diagnosis) {
      return;
    }
    const late = await explanation;
    if (late) {
      dispatch({ type: 'diagnosed', code, diagnosis: late });
    }
  }

  async function accept(
    enrollment: Enrollment,
    codes: (SetupEvent & { type: 'verified' })['codes'],
  ): Promise<void> {
    confirmed = { handle: enrollment.handle };
    if (!dispatch({ type: 'verified', codes })) {
      return;
    }
    previousSecrets = [];
    report({ type: 'verified' });
    void callHandler(() => options.onEnrolled?.());
    if (state.status === 'loading-codes') {
      await loadCodes();
    }
  }

  /** The secret is not shown any more, but it may be in the person’s app. */
  function remember(): void {
    if (state.status !== 'scan' && state.status !== 'verifying') {
      return;
    }
    replaced = state.enrollment;
    if (state.details.secret !== undefined) {
      previousSecrets = [state.details.secret, ...previousSecrets];
    }
  }

  /** Whether the code was taken, as far as what is on now tells that was not on before. */
  function isTaken(after: TwoFactorStatus): boolean {
    const before = state.account;
    if (!before || !after.enrolled) {
      return false;
    }
    if (!before.enrolled) {
      return true;
    }
    const known = before.authenticators?.map(({ id }) => id);
    return after.authenticators?.some(({ id }) => known?.includes(id) === false) ?? false;
  }

  /** What is known of the recovery codes when `verify` gave none. */
  function codesAfter(
    enrollment: Enrollment,
    isLost: boolean,
  ): (SetupEvent & { type: 'verified' })['codes'] {
    const early = readRecoveryCodes(enrollment.recoveryCodes);
    if (early) {
      return early;
    }
    const { account, intent } = state;
    // New ones would end those that the person has kept.
    const canMake = options.adapter.recoveryCodes !== undefined;
    const areKept =
      !isLost &&
      intent !== 'enroll' &&
      account?.enrolled === true &&
      account.recoveryCodesSaved !== false &&
      (account.recoveryCodesLeft ?? Number(canMake)) > 0;
    if (canMake && !areKept) {
      return 'to-load';
    }
    if (isLost) {
      return 'unsaved';
    }
    return areKept ? 'kept' : 'none';
  }

  async function loadCodes(): Promise<void> {
    const signal = newCall();
    const { adapter } = options;
    const enrollment = confirmed;
    try {
      const codes = await authenticated(
        adapter,
        'recovery-codes',
        signal,
        async (proof) =>
          readRecoveryCodes(await adapter.recoveryCodes?.({ enrollment, proof, signal })) ?? [],
      );
      if (signal.aborted) {
        return;
      }
      if (codes === DECLINED) {
        const leave = options.intent === 'recovery-codes';
        if (dispatch({ type: 'codes-declined', leave }) && leave) {
          tellCanceled();
        }
      } else if (dispatch({ type: 'codes-loaded', codes }) && state.renewing) {
        report({ type: 'regenerated' });
        void callHandler(() => options.onRegenerated?.());
      }
    } catch (thrown) {
      if (!signal.aborted) {
        dispatch({ type: 'codes-failed', error: asError(thrown) });
      }
    }
  }

  async function turnOff(): Promise<void> {
    const signal = newCall();
    try {
      const outcome = await disableOnce(options.adapter, signal);
      if (signal.aborted) {
        return;
      }
      if (outcome === DECLINED) {
        dispatch({ type: 'disable-declined' });
      } else if (dispatch({ type: 'disabled' })) {
        tellDisabled();
      }
    } catch (thrown) {
      if (!signal.aborted) {
        dispatch({ type: 'disable-failed', error: asError(thrown) });
      }
    }
  }

  function disableOnce(
    adapter: TwoFactorAdapter,
    signal: AbortSignal,
  ): Promise<void | typeof DECLINED> {
    return authenticated(adapter, 'disable', signal, async (proof) =>
      throwRefusal(await adapter.disable?.({ proof, signal })),
    );
  }

  async function confirm(codes: readonly string[]): Promise<void> {
    const signal = newCall();
    const { adapter } = options;
    const enrollment = confirmed;
    try {
      const outcome = await authenticated(
        adapter,
        'confirm-recovery-codes',
        signal,
        async (proof) =>
          throwRefusal(await adapter.confirmRecoveryCodes?.({ codes, enrollment, proof, signal })),
      );
      if (signal.aborted) {
        return;
      }
      if (outcome === DECLINED) {
        dispatch({ type: 'confirm-failed', error: undefined });
      } else {
        dispatch({ type: 'finished' });
      }
    } catch (thrown) {
      if (!signal.aborted) {
        dispatch({ type: 'confirm-failed', error: asError(thrown) });
      }
    }
  }

  function cancel(): void {
    const enrollment =
      state.status === 'scan' || state.status === 'verifying' ? state.enrollment : undefined;
    const isUndecided = state.status === 'verifying';
    const screen = getScreen(state);
    if (!dispatch({ type: 'canceled' }) || state.status !== 'canceled') {
      return;
    }
    call.abort();
    opening = undefined;
    previousSecrets = [];
    report({ type: 'abandoned', screen });
    // What the server may be turning on at this moment must not be thrown away.
    if (enrollment && !isUndecided) {
      void discard(enrollment);
    }
    tellCanceled();
  }

  /** The answer to a code has come that the person no longer waited for. */
  function endIfCanceled(enrollment: Enrollment): void {
    if (state.status !== 'canceled') {
      return;
    }
    previousSecrets = [];
    report({ type: 'abandoned', screen: 'scan' });
    void discard(enrollment);
    tellCanceled();
  }

  function tellCanceled(): void {
    void callHandler(() => options.onCancel?.());
  }

  function tellDisabled(): void {
    report({ type: 'disabled' });
    void callHandler(() => options.onDisabled?.());
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
      const isFirst = ['intro', 'starting', 'loading-codes'].includes(state.status);
      if (mounted || !isFirst) {
        return;
      }
      mounted = true;
      const { adapter } = options;
      void loadEnrollmentDetails().catch(() => undefined);
      if (!existing && ('resume' in adapter || 'status' in adapter)) {
        void open();
      } else {
        proceed();
      }
    },
    start: (intent = 'replace') => {
      if (isWaiting(state, Date.now()) || !dispatch({ type: 'start', intent })) {
        return;
      }
      mounted = true;
      // What there is already decides whether there is something to start.
      if (!opening) {
        proceed();
      }
    },
    requestNewKey: () => {
      if (state.status !== 'scan') {
        return;
      }
      remember();
      if (dispatch({ type: 'restarted' })) {
        void begin();
      }
    },
    setName: (newName) => void dispatch({ type: 'name-changed', name: newName }),
    setCode: (code) => void dispatch({ type: 'code-changed', code, timestamp: Date.now() }),
    submit: (given) => {
      if (state.status !== 'scan' || isWaiting(state, Date.now())) {
        return;
      }
      const { details, enrollment, rejected } = state;
      const code = normalizeCode(given ?? state.code);
      if (code.length !== details.digits) {
        dispatch({
          type: 'input-refused',
          error: { type: 'incomplete-code', digits: details.digits },
        });
      } else if (rejected.includes(code)) {
        dispatch({ type: 'input-refused', error: { type: 'repeated-code' } });
      } else if (isNameMissing()) {
        dispatch({ type: 'input-refused', error: { type: 'name-required' } });
      } else if (dispatch({ type: 'submitted', code })) {
        report({ type: 'submitted' });
        void verify(code, enrollment);
      }
    },
    report,
    expire: () => {
      if (state.status !== 'scan') {
        return;
      }
      remember();
      dispatch({ type: 'expired' });
    },
    generateRecoveryCodes: () => {
      if (isWaiting(state, Date.now()) || !options.adapter.recoveryCodes) {
        return;
      }
      if (dispatch({ type: 'codes-retried' })) {
        void loadCodes();
      }
    },
    disable: () => {
      if (isWaiting(state, Date.now()) || !options.adapter.disable) {
        return;
      }
      if (dispatch({ type: 'disabling' })) {
        void turnOff();
      }
    },
    confirmRecoveryCodes: () => {
      if (state.status === 'codes' && isWaiting(state, Date.now())) {
        return;
      }
      if (state.status === 'codes') {
        dispatch({ type: 'stayed' });
      }
      if (state.status === 'codes' && options.adapter.confirmRecoveryCodes) {
        const { codes } = state;
        dispatch({ type: 'confirming' });
        void confirm(codes);
      } else {
        dispatch({ type: 'finished' });
      }
    },
    skipConfirmation: () => {
      if (state.status === 'codes' && !state.leaving) {
        dispatch({ type: 'finished' });
      }
    },
    requestLeave: (goOn) => {
      whereTo = goOn;
      dispatch({ type: 'leaving' });
    },
    stay: () => void dispatch({ type: 'stayed' }),
    confirmLeave: () => {
      if (state.status !== 'codes' || !state.leaving) {
        return;
      }
      report({ type: 'abandoned', screen: 'codes' });
      dispatch({ type: 'finished' });
      whereTo?.();
    },
    cancel,
    close: () => {
      if (state.status !== 'done' && state.status !== 'disabled') {
        return;
      }
      report({ type: 'done' });
      void callHandler(() => options.onDone?.());
    },
    unmount: () => {
      if (!opening && state.status !== 'intro' && state.status !== 'starting') {
        return;
      }
      mounted = false;
      opening = undefined;
      call.abort();
    },
  };
}
