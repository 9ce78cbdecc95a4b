import type { OptionNames } from '../internals/split-props.ts';
import type { CodeFieldOptions } from '../verification/code-field-props.ts';
import type { ChallengeOptions } from './machine/challenge-options.ts';
import type { TwoFactorChallengeTexts } from './messages.ts';

/** Options of `useTwoFactorChallenge`. */
export interface UseTwoFactorChallengeOptions extends ChallengeOptions {
  /** The issuer, as the authenticator app lists it. */
  issuer?: string | undefined;
  /** The account name, as the authenticator app lists it. */
  accountName?: string | undefined;
  /** How long a code is valid, in seconds; used to say how far a `drift` is. Default 30. */
  period?: number | undefined;
  /** Whether a complete code is sent at once. Recovery codes never are. Default true. */
  autoSubmit?: boolean | undefined;
  /**
   * Whether the field takes focus on mount. Default true, because the challenge replaces the
   * password form that the user just sent. Set it to false if the page has other content.
   */
  autoFocus?: boolean | undefined;
  /**
   * Lets the user trust this device for this number of days: `verify` receives `trustDevice`, and
   * your backend then skips the challenge. Not offered by default.
   */
  trustedDeviceDays?: number | undefined;
  /**
   * The code field: the props of `<CodeInput>`, for example `groups`, `separator` and `mask`,
   * except those that the challenge decides.
   */
  codeInput?: CodeFieldOptions | undefined;
  /**
   * The address of your support, for a link where only support can help: signing in is locked
   * without a time at which that ends.
   */
  supportUrl?: string | undefined;
  /** Texts in place of the English ones. */
  messages?: TwoFactorChallengeTexts | undefined;
}

/** The names of all options of `useTwoFactorChallenge`. */
export const TWO_FACTOR_CHALLENGE_OPTION_NAMES: OptionNames<UseTwoFactorChallengeOptions> = {
  adapter: true,
  digits: true,
  kinds: true,
  onPassed: true,
  onCancel: true,
  onEvent: true,
  issuer: true,
  accountName: true,
  period: true,
  autoSubmit: true,
  autoFocus: true,
  trustedDeviceDays: true,
  codeInput: true,
  supportUrl: true,
  messages: true,
};
