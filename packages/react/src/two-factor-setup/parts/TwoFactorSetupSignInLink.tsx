'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupSignInLink}. */
export interface TwoFactorSetupSignInLinkProps extends PartProps<'a', TwoFactorSetupPartState> {}

/**
 * Opens the page of the provider where the user signs in again. Renders an `<a>`, or nothing if the
 * wizard asks by itself.
 */
export const TwoFactorSetupSignInLink: Part<TwoFactorSetupSignInLinkProps, HTMLAnchorElement> =
  createSetupPart('a', function TwoFactorSetupSignInLink(setup) {
    return setup.state.reauthentication?.kind === 'redirect' ? setup.getSignInLinkProps() : null;
  });
