'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import type { TwoFactorAuthenticator } from '../adapter/adapter.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** The options of {@link TwoFactorSetupAuthenticatorButton}. */
interface AuthenticatorButtonOptions {
  /** The action of the button. */
  choice: 'replace' | 'rename' | 'remove';
  /** The authenticator, as the function inside of `Authenticators` receives it. */
  authenticator: TwoFactorAuthenticator;
}

/** Props of {@link TwoFactorSetupAuthenticatorButton}. */
export interface TwoFactorSetupAuthenticatorButtonProps
  extends PartProps<'button', TwoFactorSetupPartState>, AuthenticatorButtonOptions {}

/**
 * Replaces an authenticator, or shows the screen on which the user renames or removes it. Use it
 * inside of `Authenticators`. Renders a `<button type="button">`, or nothing if the backend does
 * not support the `choice`, or while the user is asked for the name of another app. One of several
 * apps can be replaced if `status` says `canReplace`.
 */
export const TwoFactorSetupAuthenticatorButton: Part<
  TwoFactorSetupAuthenticatorButtonProps,
  HTMLButtonElement
> = createPart(
  'button',
  function TwoFactorSetupAuthenticatorButton({
    authenticator,
    choice,
  }: AuthenticatorButtonOptions) {
    const setup = useTwoFactorSetupContext();
    const { available } = setup;
    return setup.choice === undefined && available[choice === 'replace' ? 'replaceOne' : choice]
      ? {
          state: getPartState(setup),
          props: setup.getAuthenticatorButtonProps(undefined, choice, authenticator),
        }
      : null;
  },
  { authenticator: true, choice: true },
);
