import { callHandler } from '../../internals/call-handler.ts';
import { type Store, createStore } from '../../verification/create-store.ts';
import type { Enrollment, TwoFactorProof } from '../adapter/adapter.ts';
import type { CallOwner } from './adapter-calls.ts';
import { asksForNames, getWait } from './selectors.ts';
import type { TwoFactorSetupEvent } from './setup-events.ts';
import type { SetupControllerOptions } from './setup-options.ts';
import {
  type SetupEvent,
  type SetupState,
  type SetupStateIn,
  type SetupStep,
  initialSetupState,
} from './state.ts';
import { setupReducer } from './transitions.ts';

/** The data of one wizard: its state, and everything beside the state. */
export interface SetupSession extends Store<SetupState, SetupEvent>, CallOwner {
  /** The newest options of your app. */
  options: SetupControllerOptions;
  /** Called when the user tries something again that has to wait. */
  onEarlyTry: ((secondsLeft: number) => void) | undefined;
  /** The enrollment your app has already, until it is on the screen. */
  existing: Enrollment | undefined;
  /** The enrollment to discard before another one is started. */
  superseded: Enrollment | undefined;
  /** Whether the user wants another key than the last one. */
  fresh: boolean;
  /** The handle of the enrollment that was confirmed. */
  confirmed: Enrollment | undefined;
  /** Secrets of enrollments that left the screen, the newest first. */
  previousSecrets: readonly string[];
  /** The secret for which the wizard held back a code that it could not explain. */
  heldBackSecret: string | undefined;
  /** Answers the question who the user is: `false` if they decline. */
  answer: ((proof: TwoFactorProof | false) => void) | undefined;
  /** Whether the wizard still waits to learn what an earlier visit left. */
  isOpening: boolean;
}

/** In these steps no request follows, so that the wizard forgets the password. */
const ENDS: ReadonlyArray<SetupStep['status']> = [
  'intro',
  'enrolled',
  'done',
  'disabled',
  'canceled',
];

/** Creates the session of one wizard. */
export function createSession(
  options: SetupControllerOptions,
  onEarlyTry?: (secondsLeft: number) => void,
): SetupSession {
  const { initialEnrollment: existing, intent, intro = true } = options;
  const session: SetupSession = {
    ...createStore(
      setupReducer,
      initialSetupState({ intent, intro: intro && existing === undefined }),
    ),
    options,
    onEarlyTry,
    abortController: new AbortController(),
    existing,
    superseded: undefined,
    fresh: false,
    confirmed: undefined,
    previousSecrets: [],
    heldBackSecret: undefined,
    proof: undefined,
    answer: undefined,
    ask: (reauthentication) =>
      new Promise((resolve) => {
        session.answer = resolve;
        const { signal } = session.abortController;
        signal.addEventListener('abort', () => resolve(false), { once: true });
        // A user who has canceled is not asked.
        if (!session.dispatch({ type: 'reauthentication-required', reauthentication })) {
          resolve(false);
        }
      }),
    isOpening: false,
  };
  forgetProofAtEnd(session);
  return session;
}

/** Calls `onEvent`. */
export function reportEvent({ options }: SetupSession, event: TwoFactorSetupEvent): void {
  void callHandler(() => options.onEvent?.(event));
}

/** Calls another handler of your app. */
export function notify(
  { options }: SetupSession,
  handler: 'onEnrolled' | 'onRegenerated' | 'onDisabled' | 'onDone' | 'onCancel',
): void {
  void callHandler(() => options[handler]?.());
}

/**
 * Whether the backend named a time for the next try that has not come yet. Then the user hears how
 * long to wait.
 */
export function mustWait({ getState, onEarlyTry }: SetupSession): boolean {
  const secondsLeft = getWait(getState(), Date.now());
  if (secondsLeft > 0) {
    onEarlyTry?.(secondsLeft);
  }
  return secondsLeft > 0;
}

/** Returns the name to submit, or `undefined` if the wizard does not ask for a name. */
export function getSubmittedName({ getState, options }: SetupSession): string | undefined {
  return asksForNames(options)
    ? (getState().name ?? options.suggestedName ?? '').trim()
    : undefined;
}

/** Whether a name is required and the user cleared it. */
export function isNameMissing(session: SetupSession): boolean {
  const { account, intent } = session.getState();
  const isRequired =
    session.options.naming === 'required' ||
    (intent === 'add' && (account?.authenticators?.length ?? 1) > 0);
  return isRequired && getSubmittedName(session) === '';
}

/** Remembers an enrollment that leaves the screen, because the user may have scanned it. */
export function retireEnrollment(
  session: SetupSession,
  { details, enrollment }: SetupStateIn<'scan' | 'verifying'>,
): void {
  session.superseded = enrollment;
  session.fresh = true;
  if (details.secret !== undefined) {
    session.previousSecrets = [details.secret, ...session.previousSecrets];
  }
}

/**
 * Discards a pending enrollment. Ignores a failure, because the user is no longer there to read it,
 * and pending enrollments expire by themselves.
 */
export async function discardEnrollment(
  { options }: SetupSession,
  enrollment: Enrollment,
): Promise<void> {
  try {
    await options.adapter.cancel?.(enrollment);
  } catch {}
}

/** Forgets the password when the user has finished, or has gone back to where nothing runs. */
function forgetProofAtEnd(session: SetupSession): void {
  session.subscribe(() => {
    if (ENDS.includes(session.getState().status)) {
      session.proof = undefined;
    }
  });
}
