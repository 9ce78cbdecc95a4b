import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import { type ShownError, toShownError } from '../verification/shown-error.ts';
import {
  type TwoFactorError,
  type TwoFactorInputError,
  isLocked,
} from '../verification/two-factor-error.ts';
import type { RetryWait } from '../verification/use-wait.ts';
import { type AuthenticatorApp, authenticatorApps } from './authenticator-apps.ts';
import type { EnrollmentDetails } from './adapter/enrollment-details.ts';
import { type SetupAvailableActions, getAvailableActions } from './available-actions.ts';
import { getAuthenticatorName } from './authenticator-name.ts';
import {
  asksForNames,
  getChange,
  getDaysLeft,
  getRecoveryCodes,
  getScreen,
  hasUnsavedCodes,
  isAboutTheName,
  isLastAuthenticator,
} from './machine/selectors.ts';
import type { SetupChoice, SetupScreen, SetupState } from './machine/state.ts';
import { isCancelable } from './machine/transitions.ts';
import type { TwoFactorSetupMessages } from './messages.ts';
import { type SetupOutcome, getOutcome } from './outcome.ts';
import type { UseTwoFactorSetupOptions } from './use-two-factor-setup-options.ts';

/** An error as the user reads it. */
export type ShownSetupError = ShownError<(TwoFactorError | TwoFactorInputError)['type']>;

/** Everything that the wizard shows, computed from its state, options and texts. */
export interface SetupView extends RetryWait {
  /** The state of the wizard with all its data. */
  state: SetupState;
  /** The screen that shows the state. */
  screen: SetupScreen;
  /** The heading of the screen. */
  title: string | undefined;
  /** The text below the heading, if the screen has one. The last screen has its `outcome`. */
  description: string | undefined;
  /** On the last screen: what is true now, and what the user should still do. Empty elsewhere. */
  outcome: readonly SetupOutcome[];
  /**
   * A message that is not an error: the account must have two-factor, the key has expired, or the
   * codes were never seen.
   */
  notice: { title: string; description: string } | undefined;
  /** The pending enrollment, while there is one to scan. */
  details: EnrollmentDetails | undefined;
  /** The content of the code field. */
  code: string;
  /** The name of the authenticator: what the user typed, the present one, or the suggestion. */
  name: string;
  /**
   * The choice of the user on an account that already has two-factor authentication: to rename or
   * remove an app, or, with `naming`, while the `enrolled` screen asks for the name of another one.
   */
  choice: SetupChoice['choice'];
  /** Whether this screen asks for the name. */
  showsNameField: boolean;
  /** The recovery codes on the screen. */
  recoveryCodes: readonly string[] | undefined;
  /**
   * Whether the user would lose recovery codes by leaving the page. False once they are copied,
   * downloaded or printed, or, if the adapter has `confirmRecoveryCodes`, once the backend knows
   * that they are saved. Use it in a router that can ask before it leaves a page.
   */
  codesUnsaved: boolean;
  /** Apps for a user who has none, from the option of this name. */
  authenticatorApps: readonly AuthenticatorApp[];
  /** The current error in words. Cleared as soon as the user does something about it. */
  error: ShownSetupError | undefined;
  /**
   * Whether the rejected code is right for the key on the screen. Then the page may be out of date,
   * for instance because setup was opened again in another tab: offer a new key. Or the app is on
   * this device, whose clock is wrong.
   */
  outdated: boolean;
  /** Whether the wizard waits for the backend. */
  busy: boolean;
  /** Whether no further code is sent, because the account is locked and no time ends that. */
  locked: boolean;
  /** Whether only support can help the user: show them how to reach it. */
  needsSupport: boolean;
  /** Whether the user can still cancel, or decline to prove who they are. */
  cancelable: boolean;
  /** Whether the user can set it up later: there is a `requirement` whose deadline is to come. */
  postponable: boolean;
  /** The actions of the `enrolled` screen that the backend supports. */
  available: SetupAvailableActions;
  /** The texts in use. */
  messages: TwoFactorSetupMessages;
}

const BUSY_STATUSES: ReadonlyArray<SetupState['status']> = [
  'starting',
  'verifying',
  'loading-codes',
  'confirming-codes',
  'updating',
  'disabling',
];

/**
 * Returns what the wizard shows in a state. Pure.
 *
 * @example
 * getSetupView(state, { ...wait, options, messages, suggestedName: 'Phone' });
 */
export function getSetupView(
  state: SetupState,
  given: RetryWait & {
    options: UseTwoFactorSetupOptions;
    messages: TwoFactorSetupMessages;
    suggestedName: string;
    daysLeft: number | undefined;
  },
): SetupView {
  const { daysLeft: _, messages, options, suggestedName, ...wait } = given;
  const daysLeft = getDaysLeft(state, given);
  const scan = state.status === 'scan' || state.status === 'verifying' ? state : undefined;
  const { reauthentication } = state;
  const error = (reauthentication ?? ('error' in state ? state : undefined))?.error;
  const change = getChange(state);
  const name = state.name ?? (change ? getAuthenticatorName(state, messages) : suggestedName);
  return {
    state,
    screen: getScreen(state),
    title: getTitle(state, messages),
    description: getDescription(state, messages),
    outcome: getOutcome(state, { options, messages, name }),
    notice: getNotice(state, messages, daysLeft),
    postponable: daysLeft !== undefined && daysLeft > 0,
    details: scan?.details,
    code: scan?.code ?? '',
    name,
    choice: getChoice(state, options),
    showsNameField: showsNameField(state, options),
    authenticatorApps: options.authenticatorApps ?? authenticatorApps,
    recoveryCodes: getRecoveryCodes(state),
    codesUnsaved: hasUnsavedCodes(state, options.adapter),
    // The end of the wait clears the error, unless the screen would then be empty.
    error:
      error && (wait.retryIn !== 0 || state.status === 'codes-failed')
        ? getShownError(error, state, scan?.diagnosis, messages, wait.retryInAtFirst)
        : undefined,
    outdated: scan?.diagnosis?.cause === 'valid',
    busy: reauthentication ? reauthentication.sent : BUSY_STATUSES.includes(state.status),
    locked: isLocked(error),
    needsSupport: isLocked(error) || error?.type === 'misconfigured',
    ...wait,
    cancelable: reauthentication !== undefined || (isCancelable(state) && daysLeft !== 0),
    available: getAvailableActions(state, options, messages),
    messages,
  };
}

function getTitle(state: SetupState, messages: TwoFactorSetupMessages): string | undefined {
  return {
    intro: messages.introTitle,
    enrolled: messages.enrolledTitle,
    rename: messages.renameTitle,
    remove: messages.removeTitle,
    reauthentication: messages.reauthenticationTitle,
    scan: messages.scanTitle,
    codes: state.viewing ? messages.yourCodes : messages.codesTitle,
    done: messages.doneTitle,
    disabled: messages.disabledTitle,
    canceled: undefined,
  }[getScreen(state)];
}

function getDescription(state: SetupState, messages: TwoFactorSetupMessages): string | undefined {
  const screen = getScreen(state);
  if (screen === 'remove') {
    const isLast = isLastAuthenticator(state);
    return messages.removeDescription({ name: getAuthenticatorName(state, messages), isLast });
  }
  return {
    intro: messages.introDescription,
    enrolled: messages.enrolledDescription,
    rename: undefined,
    reauthentication:
      state.reauthentication && messages.reauthenticationDescription(state.reauthentication),
    scan: messages.scanDescription,
    codes: getCodesDescription(state, messages),
    done: undefined,
    disabled: messages.disabledDescription,
    canceled: undefined,
  }[screen];
}

function getCodesDescription(state: SetupState, messages: TwoFactorSetupMessages): string {
  return messages.paragraph([...getCodesNews(state, messages), messages.codesDescription]);
}

/**
 * Returns the sentence that says whether two-factor is on, if the user has just entered the right
 * code. Also while the codes are loaded or confirmed, so that what is below it stays in place.
 */
export function getCodesNews(state: SetupState, messages: TwoFactorSetupMessages): string[] {
  if (state.awaitsCodes) {
    return [messages.codesNotOnYet];
  }
  // The error that the codes did not load says it, too.
  const isNews =
    /^(loading-|confirming-)?codes$/.test(state.status) && !state.renewing && !state.viewing;
  return isNews ? [messages.turnedOn] : [];
}

function getNotice(
  state: SetupState,
  messages: TwoFactorSetupMessages,
  daysLeft: number | undefined,
): SetupView['notice'] {
  if (daysLeft !== undefined && getScreen(state) === 'intro') {
    return {
      title: messages.requiredTitle,
      description: messages.requiredDescription({ daysLeft }),
    };
  }
  if (state.status === 'expired') {
    return { title: messages.expiredTitle, description: messages.expiredDescription };
  }
  return state.status === 'codes-unseen'
    ? { title: messages.codesUnseenTitle, description: messages.codesUnseenDescription }
    : undefined;
}

function getChoice(state: SetupState, options: UseTwoFactorSetupOptions): SetupChoice['choice'] {
  return (
    getChange(state) ?? ('choice' in state && asksForNames(options) ? state.choice : undefined)
  );
}

/**
 * Whether the screen asks for a name. The wizard asks before the start, because some backends need
 * the name there. If it starts at once, or if the name was rejected, it asks beside the code.
 */
function showsNameField(state: SetupState, options: UseTwoFactorSetupOptions): boolean {
  const screen = getScreen(state);
  if (screen === 'rename' || screen === 'remove' || !asksForNames(options)) {
    return screen === 'rename';
  }
  if (screen === 'enrolled') {
    return getChoice(state, options) !== undefined;
  }
  if (screen !== 'scan') {
    return screen !== 'reauthentication';
  }
  const isRenaming =
    ('renaming' in state && state.renaming) ||
    (state.status === 'failed' && isAboutTheName(state.error));
  const wasAskedBefore =
    options.intent === undefined && (options.intro !== false || state.intent !== 'enroll');
  return isRenaming || !wasAskedBefore;
}

function getShownError(
  error: TwoFactorError | TwoFactorInputError,
  { awaitsCodes, reauthentication, status }: SetupState,
  diagnosis: CodeDiagnosis | undefined,
  messages: TwoFactorSetupMessages,
  seconds: number | undefined,
): ShownSetupError {
  if (reauthentication && error.type === 'reauthentication-failed') {
    const text =
      reauthentication.kind === 'code'
        ? messages.error({ type: 'invalid-code' })
        : { title: messages.wrongPasswordTitle, description: messages.wrongPasswordDescription };
    return { type: error.type, ...text };
  }
  const { title, description } = messages.error(error);
  return toShownError(
    error,
    {
      title: status === 'codes-failed' && !awaitsCodes ? messages.codesFailedTitle : title,
      description: (diagnosis && messages.diagnosis(diagnosis)) ?? description,
    },
    messages,
    seconds,
  );
}
