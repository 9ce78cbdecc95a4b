import { getSecondsLeft } from '../../verification/get-seconds-left.ts';
import { isLocked } from '../../verification/two-factor-error.ts';
import type { ChallengeKind, ChallengeSuccess } from '../adapter.ts';
import type { ChallengeCodeError, ChallengeError } from '../challenge-error.ts';

/** The screens of the challenge. `'canceled'` shows nothing. */
export type ChallengeScreen = 'entry' | 'codes' | 'passed' | 'canceled';

/** The data of the screen that asks for a code. */
export interface ChallengeEntry {
  /** The kind of code that is asked for. */
  kind: ChallengeKind;
  /** The value of each field. Switching from one kind to the other keeps both. */
  typed: Readonly<Record<ChallengeKind, string>>;
  /** Whether the user chose to trust this device. */
  trustDevice: boolean;
  /** Why the last code was rejected. The next keystroke clears it, unless it names a wait. */
  error: ChallengeError | ChallengeCodeError | undefined;
  /** The codes that the backend rejected as wrong. They are not sent again. */
  rejected: readonly string[];
}

/** Facts that the backend reported about a code that was accepted. */
export interface ChallengeFacts extends Omit<ChallengeSuccess, 'recoveryCodes'> {
  /** The new recovery codes, without empty and duplicate ones. */
  recoveryCodes?: readonly string[] | undefined;
}

/** Advice for the user before your app goes on. */
export interface ChallengeAdvice {
  /** How many recovery codes are left, if they are few. */
  recoveryCodesLeft: number | undefined;
  /**
   * How many time steps the phone’s clock is off, if by more than the time it takes to type a code.
   */
  drift: number | undefined;
  /** Whether the user left the page before the new recovery codes were saved. */
  recoveryCodesUnsaved?: boolean | undefined;
}

/**
 * The state of the challenge.
 *
 * `entry` ⇄ `verifying` → `codes`? → `passed`? → `done`. `codes` waits until the user has saved the
 * new recovery codes, and `passed` until they have read the advice. Each is left out if there is
 * none. `entry` and `verifying` can end in `canceled`.
 */
export type ChallengeState =
  | ({ status: 'entry' } & ChallengeEntry)
  | ({ status: 'verifying' } & ChallengeEntry)
  | {
      status: 'codes';
      via: ChallengeKind;
      advice: ChallengeAdvice | undefined;
      recoveryCodes: readonly string[];
    }
  | { status: 'passed'; via: ChallengeKind; advice: ChallengeAdvice }
  | { status: 'done'; via: ChallengeKind; advice: ChallengeAdvice | undefined }
  | { status: 'canceled' };

/** Everything that can happen to the challenge. Times are milliseconds since the epoch. */
export type ChallengeEvent =
  | { type: 'code-changed'; kind: ChallengeKind; code: string; timestamp: number }
  /** The user asked for the other kind of code. A given `code` goes into its field. */
  | { type: 'switched'; kind: ChallengeKind; code: string | undefined; timestamp: number }
  | { type: 'trust-changed'; trustDevice: boolean }
  /** The code was not sent. */
  | { type: 'input-rejected'; error: ChallengeCodeError }
  | { type: 'submitted'; timestamp: number }
  | { type: 'rejected'; code: string; error: ChallengeError }
  | ({ type: 'passed' } & ChallengeFacts)
  /** The challenge left the page while a code was being checked. */
  | { type: 'withdrawn' }
  /** The user left the page, which must show no code if it comes back. */
  | { type: 'left' }
  | { type: 'continued' }
  | { type: 'canceled' };

/** The state before anything has happened. */
export const INITIAL_CHALLENGE_STATE: { status: 'entry' } & ChallengeEntry = {
  status: 'entry',
  kind: 'code',
  typed: { code: '', 'recovery-code': '' },
  trustDevice: false,
  error: undefined,
  rejected: [],
};

/** Returns the screen that shows a state. */
export function getScreen(state: ChallengeState): ChallengeScreen {
  switch (state.status) {
    case 'verifying':
      return 'entry';
    case 'done':
      return 'passed';
    default:
      return state.status;
  }
}

/** Returns the data of the entry screen, `undefined` on another screen. */
export function getEntry(state: ChallengeState): ChallengeEntry | undefined {
  return state.status === 'entry' || state.status === 'verifying' ? state : undefined;
}

/** Whether the sign-in has expired. No further code is sent. */
export function isExpired({ error }: ChallengeEntry): boolean {
  return error?.type === 'session-expired';
}

/** Whether the backend named a time for the next try that has not come yet. */
export function isWaiting({ error }: ChallengeEntry, timestamp: number): boolean {
  return getSecondsLeft(error, timestamp) > 0;
}

/** Whether a code can be sent: one is asked for, and the sign-in is neither expired nor locked. */
export function canSend(state: ChallengeState): state is { status: 'entry' } & ChallengeEntry {
  return state.status === 'entry' && !isExpired(state) && !isLocked(state.error);
}

/** Whether the user can still cancel: no code was accepted. */
export function isCancelable(state: ChallengeState): boolean {
  return getEntry(state) !== undefined;
}
