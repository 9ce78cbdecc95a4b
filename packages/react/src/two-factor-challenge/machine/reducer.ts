import type { ChallengeKind, ChallengeSuccess } from '../adapter.ts';
import type { ChallengeCodeError, ChallengeError } from '../challenge-error.ts';

/** The screens of the challenge. `'canceled'` shows nothing. */
export type ChallengeScreen = 'entry' | 'passed' | 'canceled';

/** What the entry screen works with. */
export interface ChallengeEntry {
  /** Which kind of code is asked for. */
  kind: ChallengeKind;
  /** What stands in the field of each kind: going from one to the other loses nothing. */
  typed: Readonly<Record<ChallengeKind, string>>;
  /** Whether this device is to be asked no more for a while. */
  trustDevice: boolean;
  /**
   * Why the last code was not taken. The next keystroke clears it, unless it says how long to wait.
   */
  error: ChallengeError | ChallengeCodeError | undefined;
  /** The codes that the server called wrong. They are not sent again. */
  rejected: readonly string[];
}

/**
 * What a person who is through should know before going on; absent if there is nothing of the kind
 * to say.
 */
export interface ChallengeAdvice {
  /** How many recovery codes are left, if they are few. */
  recoveryCodesLeft: number | undefined;
  /** By how many time steps the phone’s clock is off, if by more than typing takes. */
  drift: number | undefined;
}

/**
 * Where the challenge is.
 *
 * `entry` ⇄ `verifying` → `passed`? → `done`. `passed` waits until the person has read something;
 * without anything to say it is left out. `entry` and `verifying` can end in `canceled`.
 */
export type ChallengeState =
  | ({ status: 'entry' } & ChallengeEntry)
  | ({ status: 'verifying' } & ChallengeEntry)
  | { status: 'passed'; via: ChallengeKind; advice: ChallengeAdvice }
  | { status: 'done'; via: ChallengeKind; advice: ChallengeAdvice | undefined }
  | { status: 'canceled' };

/** What can happen to the challenge. Times are milliseconds since the epoch. */
export type ChallengeEvent =
  | { type: 'code-changed'; kind: ChallengeKind; code: string; timestamp: number }
  /** The other kind of code is asked for, with `code` in its field if given. */
  | { type: 'switched'; kind: ChallengeKind; code: string | undefined; timestamp: number }
  | { type: 'trust-changed'; trustDevice: boolean }
  | { type: 'code-refused'; error: ChallengeCodeError }
  | { type: 'submitted'; timestamp: number }
  | { type: 'rejected'; code: string; error: ChallengeError }
  | ({ type: 'passed' } & ChallengeSuccess)
  /** The answer is not waited for any more. */
  | { type: 'withdrawn' }
  | { type: 'continued' }
  | { type: 'canceled' };

/** The state before anything has happened. */
export const initialChallengeState: ChallengeState = {
  status: 'entry',
  kind: 'code',
  typed: { code: '', 'recovery-code': '' },
  trustDevice: false,
  error: undefined,
  rejected: [],
};

/** So many recovery codes are few: people are advised to make new ones. */
const FEW_RECOVERY_CODES = 3;

/**
 * From so many time steps on, the clock is off. One may pass while a code is typed and sent (RFC
 * 6238 §5.2).
 */
const NOTABLE_DRIFT = 2;

/**
 * The challenge as a pure function. An event that does not belong to the state, as a late answer
 * does not, leaves it as it is.
 *
 * @example
 * challengeReducer(initialChallengeState, { type: 'submitted', timestamp: Date.now() }).status; // 'verifying'
 */
export function challengeReducer(state: ChallengeState, event: ChallengeEvent): ChallengeState {
  switch (event.type) {
    case 'code-changed': {
      const { kind, code, timestamp } = event;
      if (state.status !== 'entry' || state.typed[kind] === code) {
        return state;
      }
      const typed = { ...state.typed, [kind]: code };
      return { ...state, typed, error: lastingError(state, timestamp) };
    }
    case 'switched': {
      const { kind, code, timestamp } = event;
      if (state.status !== 'entry' || isExpired(state) || state.kind === kind) {
        return state;
      }
      const typed = code === undefined ? state.typed : { ...state.typed, [kind]: code };
      return { ...state, kind, typed, error: lastingError(state, timestamp) };
    }
    case 'trust-changed':
      return state.status === 'entry' ? { ...state, trustDevice: event.trustDevice } : state;
    case 'code-refused':
      return canSend(state) ? { ...state, error: event.error } : state;
    case 'submitted':
      if (!canSend(state) || isWaiting(state, event.timestamp)) {
        return state;
      }
      return { ...state, status: 'verifying', error: undefined };
    case 'rejected': {
      if (state.status !== 'verifying') {
        return state;
      }
      const { code, error } = event;
      const isWrong = error.type === 'invalid-code' || error.type === 'code-reused';
      const rejected = isWrong ? [...state.rejected, code] : state.rejected;
      return { ...state, status: 'entry', error, rejected };
    }
    case 'passed': {
      if (state.status !== 'verifying') {
        return state;
      }
      const via = state.kind;
      const advice = adviceOf(via, event);
      return advice === undefined
        ? { status: 'done', via, advice }
        : { status: 'passed', via, advice };
    }
    case 'withdrawn':
      return state.status === 'verifying' ? { ...state, status: 'entry' } : state;
    case 'continued':
      return state.status === 'passed' ? { ...state, status: 'done' } : state;
    case 'canceled':
      return isCancelable(state) ? { status: 'canceled' } : state;
  }
}

function adviceOf(via: ChallengeKind, told: ChallengeSuccess): ChallengeAdvice | undefined {
  const left = told.recoveryCodesLeft ?? Infinity;
  const drift = told.drift ?? 0;
  const isFew = via === 'recovery-code' && left <= FEW_RECOVERY_CODES;
  const isOff = Math.abs(drift) >= NOTABLE_DRIFT;
  if (!isFew && !isOff) {
    return undefined;
  }
  return { recoveryCodesLeft: isFew ? left : undefined, drift: isOff ? drift : undefined };
}

/** What is still true whatever is typed: that one has to wait, and that the sign-in is over. */
function lastingError(entry: ChallengeEntry, timestamp: number): ChallengeEntry['error'] {
  return isExpired(entry) || isWaiting(entry, timestamp) ? entry.error : undefined;
}

function isExpired({ error }: ChallengeEntry): boolean {
  return error?.type === 'session-expired';
}

/** Whether the server has named a moment for the next try and it has not come. */
export function isWaiting({ error }: ChallengeEntry, timestamp: number): boolean {
  return error !== undefined && 'retryAt' in error && (error.retryAt ?? 0) > timestamp;
}

/** Whether a code can be sent: one is being asked for, and the sign-in is not over. */
export function canSend(state: ChallengeState): state is { status: 'entry' } & ChallengeEntry {
  return state.status === 'entry' && !isExpired(state);
}

/** Whether the person can still call it off: the code has not been taken. */
export function isCancelable(state: ChallengeState): boolean {
  return state.status === 'entry' || state.status === 'verifying';
}

/** The screen a state is shown on. */
export function getScreen(state: ChallengeState): ChallengeScreen {
  switch (state.status) {
    case 'entry':
    case 'verifying':
      return 'entry';
    case 'passed':
    case 'done':
      return 'passed';
    case 'canceled':
      return 'canceled';
  }
}
