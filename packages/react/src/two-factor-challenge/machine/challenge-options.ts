import type { ChallengeKind, TwoFactorChallengeAdapter } from '../adapter.ts';
import type { TwoFactorChallengeEvent } from './challenge-events.ts';

/** Details of a successful challenge, for `onPassed`. */
export interface ChallengePassed {
  /** The kind of code that was accepted. */
  via: ChallengeKind;
  /** How many recovery codes are left, if the backend reported it. */
  recoveryCodesLeft: number | undefined;
}

/** Options of the challenge that its machine uses. */
export interface ChallengeOptions {
  /** Connects the challenge to your backend. */
  adapter: TwoFactorChallengeAdapter;
  /** Number of digits of a code. Default 6. */
  digits?: number | undefined;
  /**
   * The kinds of code that the user can enter, the first one first. Default: a code of the app,
   * then a recovery code. Pass `['code']` for an account without recovery codes.
   */
  kinds?: readonly ChallengeKind[] | undefined;
  /**
   * Called when a code was accepted and the user has saved the new recovery codes and read the
   * advice, if there were any. Go on from here to the page that the user asked for.
   */
  onPassed?: ((details: ChallengePassed) => void) | undefined;
  /**
   * Called when the user cancels, or starts again because the sign-in has expired. Without it, the
   * challenge has no button for either.
   */
  onCancel?: (() => void) | undefined;
  /** Called for every step of the user, for your analytics. Never with a secret or a code. */
  onEvent?: ((event: TwoFactorChallengeEvent) => void) | undefined;
}
