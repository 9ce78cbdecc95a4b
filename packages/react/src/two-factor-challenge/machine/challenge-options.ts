import type { ChallengeKind, TwoFactorChallengeAdapter } from '../adapter.ts';
import type { TwoFactorChallengeEvent } from './challenge-events.ts';

/** What `onPassed` receives. */
export interface ChallengePassed {
  /** The kind of code that was accepted. */
  via: ChallengeKind;
  /** How many recovery codes are left, if the backend reported it. */
  recoveryCodesLeft: number | undefined;
}

/** What your app passes to the challenge. */
export interface ChallengeOptions {
  /** Connects the challenge to your backend. */
  adapter: TwoFactorChallengeAdapter;
  /** Number of digits of a code. Default 6. */
  digits?: number | undefined;
  /**
   * Called when a code was accepted and the user has read the advice, if there was any. Go on from
   * here to the page that the user asked for.
   */
  onPassed?: ((details: ChallengePassed) => void) | undefined;
  /**
   * Called when the user cancels, or has to start again because the sign-in expired. Without it,
   * neither is offered.
   */
  onCancel?: (() => void) | undefined;
  /** Called for every step of the user, for your analytics. Never with a secret or a code. */
  onEvent?: ((event: TwoFactorChallengeEvent) => void) | undefined;
}
