import { isLocked } from '../../verification/two-factor-error.ts';
import type { ChallengeKind } from '../adapter.ts';
import {
  type ChallengeAdvice,
  type ChallengeEntry,
  type ChallengeEvent,
  type ChallengeFacts,
  type ChallengeState,
  INITIAL_CHALLENGE_STATE,
  canSend,
  getEntry,
  isCancelable,
  isExpired,
  isWaiting,
} from './challenge-state.ts';

/** With this many recovery codes or fewer, the user is advised to create new ones. */
const FEW_RECOVERY_CODES = 3;

/**
 * From this many time steps on, the clock is off. One step can pass while the user types the code
 * (RFC 6238 §5.2).
 */
const NOTABLE_DRIFT = 2;

/**
 * The challenge as a pure function. An event that does not belong to the state, such as a late
 * answer, leaves the state as it is.
 *
 * @example
 * challengeReducer(INITIAL_CHALLENGE_STATE, { type: 'submitted', timestamp: Date.now() }).status; // 'verifying'
 */
export function challengeReducer(state: ChallengeState, event: ChallengeEvent): ChallengeState {
  switch (event.type) {
    case 'code-changed': {
      const { kind, code, timestamp } = event;
      if (state.status !== 'entry' || state.typed[kind] === code) {
        return state;
      }
      const typed = { ...state.typed, [kind]: code };
      // A lock may be about codes of one kind: the other kind can be tried.
      const error = isLocked(state.error) ? state.error : getLastingError(state, timestamp);
      return { ...state, typed, error };
    }
    case 'switched': {
      const { kind, code, timestamp } = event;
      if (state.status !== 'entry' || isExpired(state) || state.kind === kind) {
        return state;
      }
      const typed = code === undefined ? state.typed : { ...state.typed, [kind]: code };
      return { ...state, kind, typed, error: getLastingError(state, timestamp) };
    }
    case 'trust-changed':
      return state.status === 'entry' ? { ...state, trustDevice: event.trustDevice } : state;
    case 'input-rejected':
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
      const advice = getAdvice(via, event);
      const { recoveryCodes = [] } = event;
      return recoveryCodes.length > 0
        ? { status: 'codes', via, advice, recoveryCodes }
        : toPassed(via, advice);
    }
    case 'withdrawn':
      return state.status === 'verifying' ? { ...state, status: 'entry' } : state;
    case 'left': {
      if (state.status === 'codes') {
        const { via, advice } = state;
        const drift = advice?.drift;
        return toPassed(via, { recoveryCodesLeft: undefined, drift, recoveryCodesUnsaved: true });
      }
      const entry = getEntry(state);
      return entry ? { ...entry, status: 'entry', typed: INITIAL_CHALLENGE_STATE.typed } : state;
    }
    case 'continued':
      if (state.status === 'codes') {
        return toPassed(state.via, state.advice);
      }
      return state.status === 'passed' ? { ...state, status: 'done' } : state;
    case 'canceled':
      return isCancelable(state) ? { status: 'canceled' } : state;
  }
}

function toPassed(via: ChallengeKind, advice: ChallengeAdvice | undefined): ChallengeState {
  return advice === undefined ? { status: 'done', via, advice } : { status: 'passed', via, advice };
}

function getAdvice(via: ChallengeKind, success: ChallengeFacts): ChallengeAdvice | undefined {
  const left = success.recoveryCodesLeft ?? Infinity;
  const drift = success.drift ?? 0;
  // New codes replace those that are left.
  const isFew =
    via === 'recovery-code' && left <= FEW_RECOVERY_CODES && !success.recoveryCodes?.length;
  const isOff = Math.abs(drift) >= NOTABLE_DRIFT;
  if (!isFew && !isOff) {
    return undefined;
  }
  return { recoveryCodesLeft: isFew ? left : undefined, drift: isOff ? drift : undefined };
}

/** Returns the error that stays whatever the user types: a wait, or an expired sign-in. */
function getLastingError(entry: ChallengeEntry, timestamp: number): ChallengeEntry['error'] {
  return isExpired(entry) || isWaiting(entry, timestamp) ? entry.error : undefined;
}
