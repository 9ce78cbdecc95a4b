import { type ShownError, isCodeError, toShownError } from '../verification/shown-error.ts';
import { isLocked } from '../verification/two-factor-error.ts';
import type { RetryWait } from '../verification/use-wait.ts';
import type { ChallengeKind } from './adapter.ts';
import type { ChallengeCodeError, ChallengeError } from './challenge-error.ts';
import {
  type ChallengeAdvice,
  type ChallengeScreen,
  type ChallengeState,
  getEntry,
  getScreen,
} from './machine/challenge-state.ts';
import type { TwoFactorChallengeMessages, TwoFactorChallengeTexts } from './messages.ts';
import type { UseTwoFactorChallengeOptions } from './use-two-factor-challenge-options.ts';

/** An error of the challenge as the user reads it. */
export type ShownChallengeError = ShownError<(ChallengeError | ChallengeCodeError)['type']>;

/** Everything that the challenge shows, computed from its state, options and texts. */
export interface ChallengeView extends RetryWait {
  /** The state of the machine, with all its data. */
  state: ChallengeState;
  /** The screen that shows this state. */
  screen: ChallengeScreen;
  /** The kind of code that is asked for. */
  kind: ChallengeKind;
  /** Whether the user can switch to the other kind of code. */
  switchable: boolean;
  /** The value of the field. */
  code: string;
  /** Whether the user chose to trust this device. */
  trustDevice: boolean;
  /** The text beside the checkbox that trusts this device. `undefined` if it is not offered. */
  trustDeviceText: string | undefined;
  /** The current error in words. Cleared as soon as the user does something about it. */
  error: ShownChallengeError | undefined;
  /** The new recovery codes that the user has to save before your app goes on. */
  recoveryCodes: readonly string[] | undefined;
  /** Advice for the user after a successful challenge, before your app goes on. */
  advice: ChallengeAdvice | undefined;
  /** The advice in words, one paragraph each. */
  adviceTexts: readonly string[];
  /** Whether the challenge waits for the backend or for your app. */
  busy: boolean;
  /** Whether the sign-in has expired and must start again. */
  expired: boolean;
  /** Whether no further code is sent, because signing in is locked and no time ends that. */
  locked: boolean;
  /** Whether the user can cancel: you passed `onCancel`, and no code was accepted yet. */
  cancelable: boolean;
  /** The texts in use. */
  messages: TwoFactorChallengeMessages;
  /** The texts that you passed, for the components within. */
  texts: TwoFactorChallengeTexts | undefined;
}

const ALL_KINDS: readonly ChallengeKind[] = ['code', 'recovery-code'];

/** Returns what the challenge shows. Pure, so that it can be tested without React. */
export function getChallengeView(
  state: ChallengeState,
  options: UseTwoFactorChallengeOptions,
  messages: TwoFactorChallengeMessages,
  wait: RetryWait,
): ChallengeView {
  const { kinds = ALL_KINDS, onCancel, period, trustedDeviceDays: days } = options;
  const entry = getEntry(state);
  const kind = entry?.kind ?? 'code';
  const found = entry?.error;
  const expired = found?.type === 'session-expired';
  const advice = 'advice' in state ? state.advice : undefined;
  return {
    state,
    screen: getScreen(state),
    kind,
    switchable: entry !== undefined && !expired && kinds.length > 1,
    code: entry?.typed[kind] ?? '',
    trustDevice: entry?.trustDevice ?? false,
    trustDeviceText: days === undefined ? undefined : messages.trustDevice({ days }),
    // The end of the wait clears the error.
    error:
      found && wait.retryIn !== 0
        ? toShownError(found, messages.error(found, kind), messages, wait.retryInAtFirst)
        : undefined,
    recoveryCodes: state.status === 'codes' ? state.recoveryCodes : undefined,
    advice,
    adviceTexts: getAdviceTexts(advice, period, messages),
    busy: state.status === 'verifying' || state.status === 'done',
    expired,
    locked: isLocked(found),
    ...wait,
    cancelable: entry !== undefined && onCancel !== undefined,
    messages,
    texts: options.messages,
  };
}

/** Returns the text that says what to type and whether it will be sent at once, or what to save. */
export function getDescription(
  {
    kind,
    locked,
    messages,
    recoveryCodes,
  }: Pick<ChallengeView, 'kind' | 'locked' | 'messages' | 'recoveryCodes'>,
  options: UseTwoFactorChallengeOptions,
): string {
  if (recoveryCodes) {
    return messages.newCodesDescription({ count: recoveryCodes.length });
  }
  if (kind === 'recovery-code') {
    return messages.recoveryCodeDescription;
  }
  const { digits = 6, issuer, accountName, autoSubmit = true } = options;
  const description = messages.codeDescription({ digits, issuer, accountName });
  return autoSubmit && !locked
    ? messages.paragraph([description, messages.sentWhenComplete])
    : description;
}

/** Whether the field is marked invalid, because the error is about its content. */
export function isInvalid({ error }: Pick<ChallengeView, 'error'>): boolean {
  return error !== undefined && isCodeError(error.type);
}

function getAdviceTexts(
  advice: ChallengeAdvice | undefined,
  period = 30,
  messages: TwoFactorChallengeMessages,
): string[] {
  const { recoveryCodesLeft: left, recoveryCodesUnsaved, drift } = advice ?? {};
  const texts: string[] = [];
  if (recoveryCodesUnsaved) {
    texts.push(messages.newCodesUnsaved);
  }
  if (left !== undefined) {
    texts.push(messages.recoveryCodesLeft({ left }));
  }
  if (drift !== undefined) {
    texts.push(messages.clockOff({ offset: drift * period * 1000 }));
  }
  return texts;
}
