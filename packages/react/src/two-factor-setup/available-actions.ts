import { canChooseReplaced } from './machine/selectors.ts';
import type { SetupState } from './machine/state.ts';
import type { TwoFactorSetupMessages } from './messages.ts';
import type { UseTwoFactorSetupOptions } from './use-two-factor-setup-options.ts';

/**
 * The actions that the backend supports on an account that already has two-factor authentication.
 */
export interface SetupAvailableActions {
  /** Whether another authenticator can be added beside the one in use. */
  add: boolean;
  /** Whether a new authenticator can replace the one in use. */
  replace: boolean;
  /** Whether the user chooses which authenticator is replaced, because there are several. */
  replaceOne: boolean;
  /** Whether the user can give an authenticator another name. */
  rename: boolean;
  /** Whether the user can remove an authenticator. */
  remove: boolean;
  /** Whether a replacement turns two-factor off first, because the backend cannot replace. */
  disablesFirst: boolean;
  /** Whether the backend can generate new recovery codes. */
  generateRecoveryCodes: boolean;
  /** Whether the backend can show the recovery codes that are left. */
  viewRecoveryCodes: boolean;
  /** Whether two-factor can be turned off. */
  disable: boolean;
}

/** Returns the actions that the backend supports. */
export function getAvailableActions(
  state: SetupState,
  { adapter }: UseTwoFactorSetupOptions,
  { renameTitle }: TwoFactorSetupMessages,
): SetupAvailableActions {
  const { authenticators = [], canAdd = false, canReplace = false } = state.account ?? {};
  const disable = adapter.disable !== undefined;
  // The texts are missing if their file could not be loaded.
  const canChange = authenticators.length > 0 && (renameTitle as unknown) !== undefined;
  return {
    add: canAdd,
    replace: canReplace || disable,
    replaceOne: state.account !== undefined && canChooseReplaced(state.account),
    rename: canChange && adapter.rename !== undefined,
    remove: canChange && adapter.remove !== undefined,
    disablesFirst: !canReplace && disable,
    generateRecoveryCodes: adapter.recoveryCodes !== undefined,
    viewRecoveryCodes:
      adapter.viewRecoveryCodes !== undefined && state.account?.recoveryCodesLeft !== 0,
    disable,
  };
}
