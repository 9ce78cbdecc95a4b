import type { RecoveryCodesExport } from '../../recovery-codes/use-recovery-codes.ts';
import type { SetupIntent, TwoFactorAuthenticator, TwoFactorProof } from '../adapter/adapter.ts';
import type { TwoFactorSetupEvent } from './setup-events.ts';
import type { SetupControllerOptions } from './setup-options.ts';
import type { SetupChoice, SetupState } from './state.ts';

/**
 * Everything the wizard can do. An action that does not belong to the current state does nothing.
 * The controller is the only part of the wizard that calls the adapter, and it knows nothing of
 * React.
 */
export interface SetupController {
  /** Replaces the options. */
  update: (options: SetupControllerOptions) => void;
  getState: () => SetupState;
  /** Calls `listener` after every change. Returns a function that stops that. */
  subscribe: (listener: () => void) => () => void;
  /** Calls `onEvent`. */
  reportEvent: (event: TwoFactorSetupEvent) => void;
  /**
   * Asks the backend what an earlier visit left and, without an intro, starts an enrollment.
   * Further calls do nothing until {@link unmount}.
   */
  mount: () => void;
  /**
   * Cancels a start that is under way; {@link mount} starts it again. Still waits for the answer to
   * a code, because it may have turned two-factor on.
   */
  unmount: () => void;
  /**
   * Removes the key or the recovery codes, also those that are on their way, because the page may
   * come back from the back/forward cache for somebody else. {@link mount} then asks the backend
   * what to show.
   */
  leavePage: () => void;
  /**
   * Starts an enrollment, also after a failure or an expiry. On an account that already has
   * two-factor authentication, `intent` says whether the new authenticator is added or replaces one
   * in use. Default `'replace'`. `replaces` says which one, if there are several.
   */
  start: (intent?: Exclude<SetupIntent, 'enroll'>, replaces?: TwoFactorAuthenticator) => void;
  /**
   * On an account that already has two-factor authentication, asks for the name of the app before
   * {@link start}, or before {@link updateAuthenticator} what to do with one that is in use. Pass
   * the `authenticator` of the account, unless you add one. `undefined` returns to the choices.
   */
  choose: (choice: SetupChoice['choice'], authenticator?: TwoFactorAuthenticator) => void;
  /**
   * Renames or removes the authenticator that the user has chosen, if the adapter has `rename` or
   * `remove`. The new name is the one of {@link setName}.
   */
  updateAuthenticator: () => void;
  /** Discards the current key, if it has not expired, and requests a new one. */
  requestNewKey: () => void;
  /** Sets the name of the authenticator. */
  setName: (name: string) => void;
  /**
   * Sends what proves the user to the request that waits for it. An empty password and an
   * incomplete code stay on the screen.
   */
  submitProof: (proof: TwoFactorProof) => void;
  /** Asks for the code in place of the password, or the other way round, where both will do. */
  switchProof: () => void;
  /** Declines to re-authenticate. The wizard returns to the screen before. */
  declineProof: () => void;
  /** Sets the content of the code field. */
  setCode: (code: string) => void;
  /**
   * Sends a code, by default the content of the code field. Does not send an incomplete code, a
   * code the backend rejected before, or any code while the backend makes the user wait.
   */
  submit: (code?: string) => void;
  /** Marks the pending enrollment as expired. */
  expire: () => void;
  /** Requests recovery codes: after a failure, or new ones where two-factor is on. */
  generateRecoveryCodes: () => void;
  /** Shows the recovery codes that are still valid, if the adapter has `viewRecoveryCodes`. */
  viewRecoveryCodes: () => void;
  /**
   * Marks the recovery codes on the screen as saved, so that leaving them needs no confirmation,
   * and reports how the user saved them.
   */
  markCodesSaved: (via: RecoveryCodesExport) => void;
  /**
   * Ends the wizard with saved recovery codes, after telling a backend that has
   * `confirmRecoveryCodes`. After {@link viewRecoveryCodes} it returns to the screen before.
   */
  confirmRecoveryCodes: () => void;
  /**
   * Ends the wizard without recovery codes that could not be loaded or were never seen, or without
   * telling the backend about saved ones, where that failed.
   */
  skipRecoveryCodes: () => void;
  /**
   * Asks the user to confirm that they want to leave unsaved recovery codes.
   *
   * @param proceed Continues what the user was doing. Called by {@link confirmLeave}.
   */
  requestLeave: (proceed?: () => void) => void;
  /** Returns to the recovery codes. */
  stay: () => void;
  /** Ends the wizard without saved recovery codes. */
  confirmLeave: () => void;
  /** Turns two-factor off, if the adapter has `disable`. */
  disable: () => void;
  /**
   * Cancels the setup. While a code is being verified, the wizard waits for the answer, because it
   * may turn two-factor on; a second call does not wait.
   */
  cancel: () => void;
  /** Closes the last screen. */
  close: () => void;
}
