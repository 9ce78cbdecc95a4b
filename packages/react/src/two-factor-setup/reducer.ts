import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import type { Enrollment } from './adapter.ts';
import type { EnrollmentDetails } from './enrollment-details.ts';
import type { CodeError, SetupError } from './setup-error.ts';

/** The screens of the wizard. `'cancelled'` shows nothing. */
export type SetupScreen = 'intro' | 'scan' | 'codes' | 'done' | 'cancelled';

/** What the scan screen works with: the secret is here, and nowhere else, until the code is verified. */
export interface Scan {
  enrollment: Enrollment;
  details: EnrollmentDetails;
  /** What stands in the code field. */
  code: string;
  /** Why the last code was not taken; cleared by the next keystroke. */
  error: SetupError | CodeError | undefined;
  /** Why, as far as the page can know; comes a moment after the error. */
  diagnosis: CodeDiagnosis | undefined;
  /** The codes that the server called wrong. They are not sent again. */
  rejected: readonly string[];
}

/**
 * Where the wizard is.
 *
 * `intro` → `starting` → `scan` ⇄ `verifying` → `loading-codes`? → `codes` → `confirming-codes`? → `done`. `starting` can end in `failed`, `scan` in
 * `expired`, `loading-codes` in `codes-failed`; all three can be tried again. Every state up to `verifying` can end in `cancelled`.
 */
export type SetupState =
  | { status: 'intro' }
  | { status: 'starting'; place: 'intro' | 'scan' }
  | { status: 'failed'; place: 'intro' | 'scan'; error: SetupError }
  | ({ status: 'scan' } & Scan)
  | ({ status: 'verifying' } & Scan)
  | { status: 'expired' }
  | { status: 'loading-codes' }
  | { status: 'codes-failed'; error: SetupError }
  | { status: 'codes'; codes: readonly string[]; error: SetupError | undefined }
  | { status: 'confirming-codes'; codes: readonly string[] }
  | { status: 'done'; withCodes: boolean }
  | { status: 'cancelled' };

/** What can happen to the wizard. */
export type SetupEvent =
  | { type: 'start' }
  | { type: 'started'; enrollment: Enrollment; details: EnrollmentDetails }
  /** A pending enrollment of an earlier visit goes on. */
  | { type: 'resumed'; enrollment: Enrollment; details: EnrollmentDetails }
  | { type: 'start-failed'; error: SetupError }
  /** The person would not prove who they are, which starting needs. */
  | { type: 'start-declined' }
  | { type: 'code-changed'; code: string }
  | { type: 'code-refused'; error: CodeError }
  | { type: 'submitted'; code: string }
  | { type: 'rejected'; error: SetupError }
  | { type: 'diagnosed'; code: string; diagnosis: CodeDiagnosis }
  /** The code was right. `codes`: `undefined` when they still have to be asked for, empty when there are none. */
  | { type: 'verified'; codes: readonly string[] | undefined }
  | { type: 'expired' }
  | { type: 'codes-loaded'; codes: readonly string[] }
  | { type: 'codes-failed'; error: SetupError }
  | { type: 'codes-retried' }
  | { type: 'confirming' }
  | { type: 'confirm-failed'; error: SetupError }
  | { type: 'finished' }
  | { type: 'cancelled' };

/** The state before anything has happened. */
export function initialSetupState(options: { intro: boolean }): SetupState {
  return options.intro ? { status: 'intro' } : { status: 'starting', place: 'scan' };
}

/**
 * The wizard as a pure function. An event that does not belong to the state, as a late answer does not, leaves it as it is.
 *
 * @example
 * setupReducer({ status: 'intro' }, { type: 'start' }); // { status: 'starting', place: 'intro' }
 */
export function setupReducer(state: SetupState, event: SetupEvent): SetupState {
  switch (event.type) {
    case 'start':
      if (state.status === 'intro') return { status: 'starting', place: 'intro' };
      if (state.status === 'failed') return { status: 'starting', place: state.place };
      if (state.status === 'expired') return { status: 'starting', place: 'scan' };
      return state;
    case 'started':
      return state.status === 'starting' ? scanning(event) : state;
    case 'resumed':
      return state.status === 'intro' || state.status === 'starting' ? scanning(event) : state;
    case 'start-declined':
      if (state.status !== 'starting') return state;
      return state.place === 'intro'
        ? { status: 'intro' }
        : { status: 'failed', place: 'scan', error: { type: 'reauthentication-required' } };
    case 'start-failed':
      if (state.status !== 'starting') return state;
      return { status: 'failed', place: state.place, error: event.error };
    case 'code-changed':
      if (state.status !== 'scan' || state.code === event.code) return state;
      return { ...state, code: event.code, error: undefined, diagnosis: undefined };
    case 'code-refused':
      return state.status === 'scan'
        ? { ...state, error: event.error, diagnosis: undefined }
        : state;
    case 'submitted':
      if (state.status !== 'scan') return state;
      return {
        ...state,
        status: 'verifying',
        code: event.code,
        error: undefined,
        diagnosis: undefined,
      };
    case 'rejected': {
      if (state.status !== 'verifying') return state;
      if (event.error.type === 'enrollment-expired') return { status: 'expired' };
      const { code } = state;
      const wrong = event.error.type === 'invalid-code' || event.error.type === 'code-reused';
      const rejected = wrong ? [...state.rejected, code] : state.rejected;
      return { ...state, status: 'scan', error: event.error, rejected };
    }
    case 'diagnosed': {
      const about = state.status === 'scan' && state.error?.type === 'invalid-code';
      return about && state.code === event.code ? { ...state, diagnosis: event.diagnosis } : state;
    }
    case 'verified':
      if (state.status !== 'verifying') return state;
      return event.codes === undefined ? { status: 'loading-codes' } : afterCodes(event.codes);
    case 'expired':
      return state.status === 'scan' ? { status: 'expired' } : state;
    case 'codes-loaded':
      return state.status === 'loading-codes' ? afterCodes(event.codes) : state;
    case 'codes-failed':
      if (state.status !== 'loading-codes') return state;
      return { status: 'codes-failed', error: event.error };
    case 'codes-retried':
      return state.status === 'codes-failed' ? { status: 'loading-codes' } : state;
    case 'confirming':
      if (state.status !== 'codes') return state;
      return { status: 'confirming-codes', codes: state.codes };
    case 'confirm-failed':
      if (state.status !== 'confirming-codes') return state;
      return { status: 'codes', codes: state.codes, error: event.error };
    case 'finished':
      if (state.status === 'codes' || state.status === 'confirming-codes')
        return { status: 'done', withCodes: true };
      return state.status === 'codes-failed' ? { status: 'done', withCodes: false } : state;
    case 'cancelled':
      return isCancellable(state) ? { status: 'cancelled' } : state;
  }
}

function scanning(event: { enrollment: Enrollment; details: EnrollmentDetails }): SetupState {
  const { enrollment, details } = event;
  return {
    status: 'scan',
    enrollment,
    details,
    code: '',
    error: undefined,
    diagnosis: undefined,
    rejected: [],
  };
}

function afterCodes(codes: readonly string[]): SetupState {
  return codes.length === 0
    ? { status: 'done', withCodes: false }
    : { status: 'codes', codes, error: undefined };
}

/** Whether the person can still call it off: two-factor is not on yet. */
export function isCancellable(state: SetupState): boolean {
  return ['intro', 'starting', 'failed', 'scan', 'verifying', 'expired'].includes(state.status);
}

/** The screen a state is shown on. */
export function screenOf(state: SetupState): SetupScreen {
  switch (state.status) {
    case 'starting':
    case 'failed':
      return state.place;
    case 'verifying':
    case 'expired':
      return 'scan';
    case 'loading-codes':
    case 'codes-failed':
    case 'confirming-codes':
      return 'codes';
    default:
      return state.status;
  }
}
