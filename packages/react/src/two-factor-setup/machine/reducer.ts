import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import type { Enrollment, SetupIntent, TwoFactorStatus } from '../adapter/adapter.ts';
import type { EnrollmentDetails } from '../adapter/enrollment-details.ts';
import type {
  TwoFactorInputError,
  TwoFactorNameError,
  TwoFactorError,
} from '../../verification/two-factor-error.ts';

/** The screens of the wizard. `'canceled'` shows nothing. */
export type SetupScreen =
  | 'intro'
  | 'enrolled'
  | 'scan'
  | 'codes'
  | 'done'
  | 'disabled'
  | 'canceled';

/** The screens on which a set-up can be started. */
export type SetupReturnScreen = 'intro' | 'enrolled' | 'scan';

/** What is known whatever the screen. */
export interface SetupFacts {
  /** What the person wants. */
  intent: SetupIntent;
  /** What the person calls the authenticator; `undefined` until they have typed something. */
  name: string | undefined;
  /** How the account is protected, where the back end told. */
  account: TwoFactorStatus | undefined;
  /** Whether new recovery codes are all that is wanted. */
  renewing: boolean;
}

/**
 * What the scan screen works with: the secret is here, and nowhere else, until the code is
 * verified.
 */
export interface SetupScan {
  enrollment: Enrollment;
  details: EnrollmentDetails;
  /** What stands in the code field. */
  code: string;
  /** Why the last code was not taken; cleared by the next keystroke. */
  error: TwoFactorError | TwoFactorInputError | undefined;
  /** Why, as far as the page can know; comes a moment after the error. */
  diagnosis: CodeDiagnosis | undefined;
  /** Whether another name has to be found for the authenticator. */
  renaming: boolean;
  /** The codes that the server called wrong. They are not sent again. */
  rejected: readonly string[];
}

/**
 * Where the wizard is.
 *
 * `intro` or `enrolled` → `starting` → `scan` ⇄ `verifying` → `loading-codes`? → `codes` →
 * `confirming-codes`? → `done`. `starting` can end in `failed`, `scan` in `expired`,
 * `loading-codes` in `codes-failed`; all three can be tried again. Every state up to `verifying`
 * can end in `canceled`. `codes-unseen` takes the place of the first screen when two-factor is on
 * and its recovery codes were never saved. From `enrolled`, `loading-codes` makes new recovery
 * codes, and `disabling` → `disabled` turns two-factor off.
 */
export type SetupStep =
  | { status: 'intro' }
  | { status: 'enrolled' }
  | { status: 'starting'; returnScreen: SetupReturnScreen }
  | {
      status: 'failed';
      returnScreen: SetupReturnScreen;
      error: TwoFactorError | TwoFactorNameError;
    }
  | ({ status: 'scan' } & SetupScan)
  | ({ status: 'verifying' } & SetupScan & {
        /**
         * Whether the person has called it off: the answer still decides, for the code may turn
         * two-factor on.
         */
        canceling: boolean;
      })
  | { status: 'expired' }
  | { status: 'codes-unseen' }
  | { status: 'loading-codes' }
  | { status: 'codes-failed'; error: TwoFactorError }
  | {
      status: 'codes';
      codes: readonly string[];
      error: TwoFactorError | undefined;
      /** Whether the person is about to leave without having saved them, and is asked about it. */
      leaving: boolean;
    }
  | { status: 'confirming-codes'; codes: readonly string[] }
  | { status: 'disabling' }
  | { status: 'disabled' }
  | {
      status: 'done';
      /** What became of recovery codes: `kept` where those from before are still good. */
      codes: 'saved' | 'unsaved' | 'none' | 'kept';
    }
  | { status: 'canceled' };

/** Where the wizard is, and what is known whatever the screen. */
export type SetupState = SetupFacts & SetupStep;

/** What can happen to the wizard. */
export type SetupEvent =
  | { type: 'start'; intent?: SetupIntent | undefined }
  /** The back end told how the account is protected. */
  | { type: 'account-known'; account: TwoFactorStatus }
  | { type: 'name-changed'; name: string }
  | { type: 'started'; enrollment: Enrollment; details: EnrollmentDetails }
  /** A pending enrollment of an earlier visit goes on. */
  | {
      type: 'resumed';
      enrollment: Enrollment;
      details: EnrollmentDetails;
      account: TwoFactorStatus | undefined;
    }
  | { type: 'start-failed'; error: TwoFactorError | TwoFactorNameError }
  /** The person would not prove who they are, which starting needs. */
  | { type: 'start-declined' }
  /** Two-factor was turned off, for a replacement that the back end cannot make otherwise. */
  | { type: 'turned-off' }
  /** `timestamp`: milliseconds since the epoch. A keystroke does not end a wait. */
  | { type: 'code-changed'; code: string; timestamp: number }
  /** What was entered is not sent. */
  | { type: 'input-refused'; error: TwoFactorInputError }
  | { type: 'submitted'; code: string }
  | { type: 'rejected'; error: TwoFactorError; diagnosis?: CodeDiagnosis | undefined }
  /** The person would not prove who they are, which verifying needs. */
  | { type: 'verify-declined' }
  | { type: 'diagnosed'; code: string; diagnosis: CodeDiagnosis }
  /**
   * The code was right. `codes`: the new ones, or what is known of them where there are none to
   * show; `'to-load'` when they still have to be asked for.
   */
  | { type: 'verified'; codes: readonly string[] | 'to-load' | 'none' | 'kept' | 'unsaved' }
  | { type: 'expired' }
  /** The person wants another key; the one shown is given up. */
  | { type: 'restarted' }
  | { type: 'codes-loaded'; codes: readonly string[] }
  | { type: 'codes-failed'; error: TwoFactorError }
  /** Codes are asked for: after a failure, or new ones where two-factor is on. */
  | { type: 'codes-retried' }
  /**
   * The person would not prove who they are, which codes need. `leave`: there is no screen to go
   * back to.
   */
  | { type: 'codes-declined'; leave?: boolean | undefined }
  | { type: 'disabling' }
  | { type: 'disabled' }
  | { type: 'disable-declined' }
  | { type: 'disable-failed'; error: TwoFactorError }
  | { type: 'confirming' }
  /** Without an error where the person would not prove who they are. */
  | { type: 'confirm-failed'; error: TwoFactorError | undefined }
  /** The person is about to leave unsaved codes. */
  | { type: 'leaving' }
  | { type: 'stayed' }
  /** The codes are saved, or given up. */
  | { type: 'finished' }
  | { type: 'canceled' };

/** What an app can ask for where two-factor is on, in place of the wizard’s own question. */
export type ManageIntent = 'add' | 'replace' | 'recovery-codes';

/** The state before anything has happened. With an `intent`, that is under way already. */
export function initialSetupState(options: {
  intro: boolean;
  intent?: ManageIntent | undefined;
}): SetupState {
  const { intent, intro } = options;
  const facts: SetupFacts = {
    intent: intent === 'add' || intent === 'replace' ? intent : 'enroll',
    name: undefined,
    account: undefined,
    renewing: intent === 'recovery-codes',
  };
  if (facts.renewing) {
    return { ...facts, status: 'loading-codes' };
  }
  return intro && intent === undefined
    ? { ...facts, status: 'intro' }
    : { ...facts, status: 'starting', returnScreen: 'scan' };
}

/**
 * The wizard as a pure function. An event that does not belong to the state, as a late answer does
 * not, leaves it as it is.
 *
 * @example
 * setupReducer(initialSetupState({ intro: true }), { type: 'start' }); // { status: 'starting', returnScreen: 'intro', … }
 */
export function setupReducer(state: SetupState, event: SetupEvent): SetupState {
  const facts = factsAfter(state, event);
  const step = stepAfter(state, event);
  if (step === undefined && facts === undefined) {
    return state;
  }
  const { intent, name, account, renewing } = { ...state, ...facts };
  return { ...(step ?? state), intent, name, account, renewing };
}

/** What is known once the event has happened; `undefined` where that is what was known before. */
function factsAfter(state: SetupState, event: SetupEvent): Partial<SetupFacts> | undefined {
  switch (event.type) {
    case 'start':
      return event.intent !== undefined && isEnrolledScreen(state)
        ? { intent: event.intent }
        : undefined;
    case 'account-known':
      if (!isBeforeScan(state) && state.status !== 'loading-codes') {
        return undefined;
      }
      return event.account.enrolled
        ? { account: event.account }
        : { account: event.account, intent: 'enroll' };
    case 'started':
      // A back end that starts a first authenticator has no other.
      return state.status === 'starting' && state.intent === 'enroll' && !state.account
        ? { account: { enrolled: false } }
        : undefined;
    case 'resumed':
      return isBeforeScan(state)
        ? { account: event.account, intent: intentOf(event.enrollment, event.account) }
        : undefined;
    case 'turned-off':
      // The intent stays: the entry that is in the person’s app is of no use any more.
      return state.status === 'starting' ? { account: { enrolled: false } } : undefined;
    case 'start-failed':
      return isAlreadyEnrolled(state, event) && !state.account?.enrolled
        ? { account: { enrolled: true } }
        : undefined;
    case 'name-changed':
      return state.name === event.name ? undefined : { name: event.name };
    case 'codes-retried':
      return isEnrolledScreen(state) || state.status === 'codes-unseen'
        ? { renewing: true }
        : undefined;
    case 'codes-declined':
      return state.status === 'loading-codes' ? { renewing: false } : undefined;
    case 'disabled':
      return state.status === 'disabling'
        ? { intent: 'enroll', account: { enrolled: false } }
        : undefined;
    default:
      return undefined;
  }
}

/** The step the event leads to; `undefined` where it leads nowhere. */
function stepAfter(state: SetupState, event: SetupEvent): SetupStep | undefined {
  switch (event.type) {
    case 'start':
      if (state.status === 'intro' || state.status === 'enrolled') {
        return { status: 'starting', returnScreen: state.status };
      }
      if (state.status === 'failed') {
        return { status: 'starting', returnScreen: state.returnScreen };
      }
      if (state.status === 'disabled') {
        return { status: 'starting', returnScreen: 'intro' };
      }
      return state.status === 'expired' ? { status: 'starting', returnScreen: 'scan' } : undefined;
    case 'account-known':
      if (!isBeforeScan(state) || !event.account.enrolled) {
        return undefined;
      }
      // Whoever has said what they want is not asked.
      return state.intent === 'enroll' ? firstStepOf(event.account) : undefined;
    case 'started':
      return state.status === 'starting' ? scanning(event) : undefined;
    case 'resumed':
      return isBeforeScan(state) ? scanning(event) : undefined;
    case 'start-declined':
      if (state.status !== 'starting') {
        return undefined;
      }
      return state.returnScreen === 'scan'
        ? { status: 'failed', returnScreen: 'scan', error: { type: 'reauthentication-required' } }
        : { status: state.returnScreen };
    case 'turned-off':
      // What was on is off: there is nothing left to keep.
      return state.status === 'starting'
        ? { status: 'starting', returnScreen: 'intro' }
        : undefined;
    case 'start-failed':
      if (state.status !== 'starting') {
        return undefined;
      }
      if (isAlreadyEnrolled(state, event)) {
        return { status: 'enrolled' };
      }
      return { status: 'failed', returnScreen: state.returnScreen, error: event.error };
    case 'name-changed':
      // What was said about the name is no longer about this one.
      if (
        state.status === 'failed' &&
        state.returnScreen !== 'scan' &&
        isAboutTheName(state.error)
      ) {
        return { status: state.returnScreen };
      }
      return state.status === 'scan' && state.error && isAboutTheName(state.error)
        ? { ...state, error: undefined }
        : undefined;
    case 'code-changed':
      if (state.status !== 'scan' || state.code === event.code) {
        return undefined;
      }
      return {
        ...state,
        code: event.code,
        error: isWaiting(state, event.timestamp) ? state.error : undefined,
        diagnosis: undefined,
      };
    case 'input-refused':
      return state.status === 'scan'
        ? { ...state, error: event.error, diagnosis: undefined }
        : undefined;
    case 'submitted':
      if (state.status !== 'scan') {
        return undefined;
      }
      return {
        ...state,
        status: 'verifying',
        code: event.code,
        error: undefined,
        diagnosis: undefined,
        canceling: false,
      };
    case 'rejected': {
      if (state.status !== 'verifying') {
        return undefined;
      }
      if (state.canceling) {
        return { status: 'canceled' };
      }
      const { canceling: _, code, ...scan } = state;
      const { diagnosis, error } = event;
      if (error.type === 'enrollment-expired') {
        return { status: 'expired' };
      }
      const wrong = error.type === 'invalid-code' || error.type === 'code-reused';
      const rejected = wrong ? [...scan.rejected, code] : scan.rejected;
      const renaming = scan.renaming || error.type === 'name-conflict';
      return { ...scan, status: 'scan', code, error, diagnosis, renaming, rejected };
    }
    case 'verify-declined': {
      if (state.status !== 'verifying') {
        return undefined;
      }
      const { canceling, ...scan } = state;
      return canceling ? { status: 'canceled' } : { ...scan, status: 'scan' };
    }
    case 'diagnosed': {
      const about = state.status === 'scan' && state.error?.type === 'invalid-code';
      return about && state.code === event.code
        ? { ...state, diagnosis: event.diagnosis }
        : undefined;
    }
    case 'verified':
      if (state.status !== 'verifying') {
        return undefined;
      }
      if (event.codes === 'to-load') {
        return { status: 'loading-codes' };
      }
      return typeof event.codes === 'string'
        ? { status: 'done', codes: event.codes }
        : afterCodes(event.codes);
    case 'expired':
      return state.status === 'scan' ? { status: 'expired' } : undefined;
    case 'restarted':
      return state.status === 'scan' ? { status: 'starting', returnScreen: 'scan' } : undefined;
    case 'codes-loaded':
      return state.status === 'loading-codes' ? afterCodes(event.codes) : undefined;
    case 'codes-failed':
      if (state.status !== 'loading-codes') {
        return undefined;
      }
      return { status: 'codes-failed', error: event.error };
    case 'codes-retried':
      return state.status === 'codes-failed' ||
        state.status === 'codes-unseen' ||
        isEnrolledScreen(state)
        ? { status: 'loading-codes' }
        : undefined;
    case 'codes-declined':
      if (state.status !== 'loading-codes') {
        return undefined;
      }
      if (event.leave) {
        return { status: 'canceled' };
      }
      return state.renewing && state.account
        ? firstStepOf(state.account)
        : { status: 'codes-failed', error: { type: 'reauthentication-required' } };
    case 'disabling':
      return isEnrolledScreen(state) ? { status: 'disabling' } : undefined;
    case 'disabled':
      return state.status === 'disabling' ? { status: 'disabled' } : undefined;
    case 'disable-declined':
      return state.status === 'disabling' ? { status: 'enrolled' } : undefined;
    case 'disable-failed':
      return state.status === 'disabling'
        ? { status: 'failed', returnScreen: 'enrolled', error: event.error }
        : undefined;
    case 'confirming':
      if (state.status !== 'codes') {
        return undefined;
      }
      return { status: 'confirming-codes', codes: state.codes };
    case 'confirm-failed':
      if (state.status !== 'confirming-codes') {
        return undefined;
      }
      return { status: 'codes', codes: state.codes, error: event.error, leaving: false };
    case 'leaving':
      return state.status === 'codes' && !state.leaving ? { ...state, leaving: true } : undefined;
    case 'stayed':
      return state.status === 'codes' && state.leaving ? { ...state, leaving: false } : undefined;
    case 'finished':
      return finished(state);
    case 'canceled':
      if (!isCancelable(state)) {
        return undefined;
      }
      // Pressed twice, the person will not wait.
      return state.status === 'verifying' && !state.canceling
        ? { ...state, canceling: true }
        : { status: 'canceled' };
  }
}

/** What an enrollment of an earlier visit was for. */
function intentOf(enrollment: Enrollment, account: TwoFactorStatus | undefined): SetupIntent {
  if (enrollment.intent) {
    return enrollment.intent;
  }
  if (!account?.enrolled) {
    return 'enroll';
  }
  return account.canAdd && !account.canReplace ? 'add' : 'replace';
}

/** What comes first where two-factor is on. */
function firstStepOf(account: TwoFactorStatus): SetupStep {
  return { status: account.recoveryCodesSaved === false ? 'codes-unseen' : 'enrolled' };
}

/** Whether the person can choose what to do about what is on. */
function isEnrolledScreen(state: SetupStep): boolean {
  return (
    state.status === 'enrolled' || (state.status === 'failed' && state.returnScreen === 'enrolled')
  );
}

function scanning(event: { enrollment: Enrollment; details: EnrollmentDetails }): SetupStep {
  const { enrollment, details } = event;
  return {
    status: 'scan',
    enrollment,
    details,
    code: '',
    error: undefined,
    diagnosis: undefined,
    renaming: false,
    rejected: [],
  };
}

function afterCodes(codes: readonly string[]): SetupStep {
  return codes.length === 0
    ? { status: 'done', codes: 'none' }
    : { status: 'codes', codes, error: undefined, leaving: false };
}

function finished(state: SetupState): SetupStep | undefined {
  switch (state.status) {
    case 'codes':
      return { status: 'done', codes: state.leaving ? 'unsaved' : 'saved' };
    case 'confirming-codes':
      return { status: 'done', codes: 'saved' };
    case 'codes-failed':
    case 'codes-unseen':
      return { status: 'done', codes: 'unsaved' };
    default:
      return undefined;
  }
}

/** Whether there is nothing to scan yet. */
function isBeforeScan(state: SetupStep): boolean {
  return state.status === 'intro' || state.status === 'starting';
}

/** Whether a first authenticator was asked for and the back end says that there is one. */
function isAlreadyEnrolled(
  state: SetupState,
  event: SetupEvent & { type: 'start-failed' },
): boolean {
  const { status, intent } = state;
  return status === 'starting' && intent === 'enroll' && event.error.type === 'already-enrolled';
}

/** Whether the server has named a moment for the next try and it has not come. */
export function isWaiting(state: SetupStep, timestamp: number): boolean {
  const error = 'error' in state ? state.error : undefined;
  return error !== undefined && 'retryAt' in error && (error.retryAt ?? 0) > timestamp;
}

/** Whether another name is what helps. */
export function isAboutTheName(error: { type: string }): boolean {
  return error.type === 'name-conflict' || error.type === 'name-required';
}

/** Whether the person can still call it off: nothing has changed yet. */
export function isCancelable(state: SetupStep): boolean {
  return ['intro', 'enrolled', 'starting', 'failed', 'scan', 'verifying', 'expired'].includes(
    state.status,
  );
}

/** The screen a state is shown on. */
export function getScreen(state: SetupStep): SetupScreen {
  switch (state.status) {
    case 'starting':
    case 'failed':
      return state.returnScreen;
    case 'verifying':
    case 'expired':
      return 'scan';
    case 'disabling':
      return 'enrolled';
    case 'codes-unseen':
    case 'loading-codes':
    case 'codes-failed':
    case 'confirming-codes':
      return 'codes';
    default:
      return state.status;
  }
}
