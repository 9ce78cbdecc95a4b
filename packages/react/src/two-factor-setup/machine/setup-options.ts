import type { Enrollment, TwoFactorAdapter } from '../adapter/adapter.ts';
import type { TwoFactorSetupEvent } from './setup-events.ts';
import type { ManageIntent } from './state.ts';

/** When an account must have two-factor authentication. */
export interface SetupRequirement {
  /**
   * The time from which the user can no longer leave the wizard: milliseconds since the epoch, a
   * `Date`, or ISO 8601 text. It is compared with the client clock when the wizard mounts. Your
   * server decides, and must refuse what the account may not do without a second factor.
   */
  deadline: number | Date | string;
  /** Called in place of `onCancel` when the user sets it up later. */
  onPostpone?: (() => void) | undefined;
}

/** Options of the setup wizard that its machine uses. */
export interface SetupOptions {
  /** Connects the wizard to your backend. */
  adapter: TwoFactorAdapter;
  /** The name of your service, as the authenticator app shows it. */
  issuer?: string | undefined;
  /** The user’s account name, as the authenticator app shows it. */
  accountName?: string | undefined;
  /**
   * Whether the first screen explains two-factor authentication before the wizard creates anything.
   * Default true. With `false`, the wizard starts an enrollment when it mounts.
   */
  intro?: boolean | undefined;
  /**
   * The choice that the user made with a button of your app, on an account that already has
   * two-factor authentication. The wizard starts with it on mount and does not ask what to do,
   * unless there are several authenticators to replace. If the user then declines to
   * re-authenticate, the wizard calls `onCancel`.
   */
  intent?: ManageIntent | undefined;
  /**
   * A pending enrollment that your app has already. The wizard shows it and does not call `start`.
   */
  initialEnrollment?: Enrollment | undefined;
  /**
   * Whether the wizard asks for a name for the authenticator, for accounts that can have several.
   * The wizard passes the name to `start` and `verify`. Default `'none'`. `'optional'` becomes
   * required when the user adds an authenticator to one that is in use.
   */
  naming?: 'none' | 'optional' | 'required' | undefined;
  /**
   * Whether the wizard checks a code in the browser before it sends it, so that a code that is
   * certainly wrong costs no attempt. For backends that lock an account after few wrong codes, for
   * example when an authenticator is replaced. The backend decides about every other code. Default
   * false.
   */
  checkBeforeSending?: boolean | undefined;
  /**
   * Says that the account must have two-factor authentication. Before the deadline the first screen
   * says how many days are left, and “Not now” takes the place of “Cancel”. After it there is no
   * way out of the wizard. Without effect on an account that already has two-factor authentication.
   */
  requirement?: SetupRequirement | undefined;
  /** Called for every step of the user, for your analytics. Never with a secret, code or name. */
  onEvent?: ((event: TwoFactorSetupEvent) => void) | undefined;
  /**
   * Called when two-factor is on, before the wizard shows the recovery codes. Keep the wizard on
   * the page until `onDone`, or the user loses the codes.
   */
  onEnrolled?: (() => void) | undefined;
  /**
   * Called when new recovery codes have replaced the old ones, before the wizard shows them. Keep
   * the wizard on the page until `onDone`.
   */
  onRegenerated?: (() => void) | undefined;
  /** Called when two-factor is off. */
  onDisabled?: (() => void) | undefined;
  /** Called when the user closes the last screen. */
  onDone?: (() => void) | undefined;
  /** Called when the user cancels. */
  onCancel?: (() => void) | undefined;
}

/** The options, and the name to submit while the user has not typed one. */
export interface SetupControllerOptions extends SetupOptions {
  suggestedName?: string | undefined;
  /** Days until the deadline of the `requirement`, 0 if it has passed; `undefined` without one. */
  daysLeft?: number | undefined;
}
