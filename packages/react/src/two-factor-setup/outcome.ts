import type { SetupState, SetupStateIn } from './machine/state.ts';
import type { TwoFactorSetupMessages } from './messages.ts';
import { asksForNames } from './machine/selectors.ts';
import type { UseTwoFactorSetupOptions } from './use-two-factor-setup-options.ts';

/** One sentence or two about what is true once the wizard is done. */
export interface SetupOutcome {
  /** The subject of the text. */
  about: 'app' | 'recovery-codes' | 'sign-in' | 'old-app';
  /** Whether it says what the user should still do. */
  todo: boolean;
  /** The text. */
  text: string;
}

/** The context of the outcome, besides the state. */
interface OutcomeContext {
  options: UseTwoFactorSetupOptions;
  messages: TwoFactorSetupMessages;
  /** The name of the authenticator that the wizard sent, if it asks for names. */
  name: string;
}

/**
 * Returns what is true on the last screen: the app that was set up, the recovery codes, what
 * happens at the next sign-in, and what the user should still do. Empty on every other screen.
 * Says only what the backend or the user has said.
 */
export function getOutcome(state: SetupState, context: OutcomeContext): readonly SetupOutcome[] {
  if (state.status !== 'done') {
    return [];
  }
  const { messages, name, options } = context;
  const { account, intent } = state;
  const isNamed = asksForNames(options) && name.trim() !== '';
  // If two-factor was on before, the user has not typed a code in this visit.
  const isNew = !state.renewing && !(intent === 'enroll' && account?.enrolled);
  const outcome: Array<SetupOutcome | undefined> = [
    isNew
      ? {
          about: 'app',
          todo: false,
          text: messages.doneApp({ name: isNamed ? name.trim() : undefined, intent }),
        }
      : undefined,
    getCodesOutcome(state, context),
    isNew || account?.enrolled
      ? {
          about: 'sign-in',
          todo: false,
          text: isNew
            ? messages.doneDescription({ issuer: options.issuer, intent })
            : messages.enrolledDescription,
        }
      : undefined,
    isNew && intent === 'replace'
      ? { about: 'old-app', todo: true, text: messages.doneOldApp }
      : undefined,
  ];
  return outcome.filter((entry) => entry !== undefined);
}

function getCodesOutcome(
  state: SetupStateIn<'done'>,
  { messages, options }: OutcomeContext,
): SetupOutcome | undefined {
  const about = 'recovery-codes';
  switch (state.codes) {
    case 'saved': {
      const { recoveryCodesConfirmation = 'checkbox' } = options;
      // A download that started does not say that there is a file.
      const confirmed = ['checkbox', 'retype'].includes(recoveryCodesConfirmation);
      return {
        about,
        todo: false,
        text: messages.doneCodes({ confirmed, renewed: state.renewing }),
      };
    }
    case 'kept':
      return { about, todo: false, text: messages.doneCodesKept };
    case 'unsaved':
      return { about, todo: true, text: messages.doneUnsaved };
    default: {
      // Only for users who have one authenticator and can add another, if the backend says so.
      const { enrolled = false, canAdd = false, authenticators = [] } = state.account ?? {};
      const canAddSecond = canAdd && authenticators.length < 2 && state.intent !== 'add';
      return enrolled && !canAddSecond
        ? undefined
        : { about, todo: true, text: messages.doneWithoutCodes };
    }
  }
}
