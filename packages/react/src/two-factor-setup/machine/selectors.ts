import { getSecondsLeft } from '../../verification/get-seconds-left.ts';
import type {
  TwoFactorAdapter,
  TwoFactorAuthenticator,
  TwoFactorStatus,
} from '../adapter/adapter.ts';
import type { SetupControllerOptions, SetupOptions } from './setup-options.ts';
import type { SetupChoice, SetupFacts, SetupScreen, SetupStep } from './state.ts';

/** Returns the screen that shows a step. */
export function getScreen(step: SetupStep & Pick<SetupFacts, 'reauthentication'>): SetupScreen {
  if (step.reauthentication) {
    return 'reauthentication';
  }
  const change = getChange(step);
  if (change) {
    return change;
  }
  switch (step.status) {
    case 'starting':
    case 'failed':
      return step.returnScreen;
    case 'verifying':
    case 'expired':
      return 'scan';
    case 'updating':
    case 'disabling':
      return 'enrolled';
    case 'codes-unseen':
    case 'loading-codes':
    case 'codes-failed':
    case 'confirming-codes':
      return 'codes';
    default:
      return step.status;
  }
}

/** Returns what the user is about to do to an authenticator in use, besides replacing it. */
export function getChange(step: SetupStep | SetupChoice): 'rename' | 'remove' | undefined {
  const { choice } = step as SetupChoice;
  return choice === 'rename' || choice === 'remove' ? choice : undefined;
}

/** Whether the account has one authenticator only, so that removing it turns two-factor off. */
export function isLastAuthenticator({ account }: SetupFacts): boolean {
  return account?.authenticators?.length === 1;
}

/** Whether the user can choose the authenticator to replace, because there are several. */
export function canChooseReplaced({
  authenticators = [],
  canReplace = false,
}: TwoFactorStatus): boolean {
  return canReplace && authenticators.length > 1;
}

/** Returns the authenticator to replace: the one that the user has chosen, or the only one. */
export function getReplaced({
  account,
  authenticator,
  intent,
}: SetupFacts): TwoFactorAuthenticator | undefined {
  const { authenticators = [] } = account ?? {};
  const only = authenticators.length === 1 ? authenticators[0] : undefined;
  return intent === 'replace' ? (authenticator ?? only) : undefined;
}

/**
 * Whether the screen shows the choices for an account that already has two-factor authentication.
 */
export function isOnEnrolledScreen(step: SetupStep): boolean {
  return (
    step.status === 'enrolled' || (step.status === 'failed' && step.returnScreen === 'enrolled')
  );
}

/**
 * Returns how many seconds the user has to wait until the next try.
 *
 * @param timestamp The current time, in milliseconds since the epoch.
 */
export function getWait(step: SetupStep, timestamp: number): number {
  return getSecondsLeft('error' in step ? step.error : undefined, timestamp);
}

/** Whether the app wants a name for each authenticator. */
export function asksForNames({ naming = 'none' }: Pick<SetupOptions, 'naming'>): boolean {
  return naming !== 'none';
}

/** Whether changing the name fixes the error. */
export function isAboutTheName(error: { type: string }): boolean {
  return error.type === 'name-conflict' || error.type === 'name-required';
}

/** Returns the recovery codes on the screen, if any. */
export function getRecoveryCodes(step: SetupStep): readonly string[] | undefined {
  return step.status === 'codes' || step.status === 'confirming-codes' ? step.codes : undefined;
}

/**
 * Whether the user would lose recovery codes by leaving the screen. If the adapter has
 * `confirmRecoveryCodes`, saving the codes is not enough: the backend may not accept them before it
 * is called.
 */
export function hasUnsavedCodes(
  step: SetupStep & Pick<SetupFacts, 'viewing'>,
  adapter: Pick<TwoFactorAdapter, 'confirmRecoveryCodes'>,
): boolean {
  return (
    !step.viewing &&
    (step.status === 'codes' || step.status === 'confirming-codes') &&
    (!step.saved || adapter.confirmRecoveryCodes !== undefined)
  );
}

/** Whether the recovery codes that the screen waits for are missing, or could not be confirmed. */
export function canSkipRecoveryCodes(step: SetupStep): boolean {
  return (
    step.status === 'codes-failed' ||
    step.status === 'codes-unseen' ||
    (step.status === 'codes' && step.error !== undefined)
  );
}

/**
 * Returns how many days the user has left to set up two-factor authentication, 0 if they must do it
 * now; `undefined` if nothing requires it.
 */
export function getDaysLeft(
  { account }: Pick<SetupFacts, 'account'>,
  { daysLeft }: Pick<SetupControllerOptions, 'daysLeft'>,
): number | undefined {
  return account?.enrolled ? undefined : daysLeft;
}
