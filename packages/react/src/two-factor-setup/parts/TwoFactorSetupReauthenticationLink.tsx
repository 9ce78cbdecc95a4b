'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupReauthenticationLink}. */
export interface TwoFactorSetupReauthenticationLinkProps extends PartProps<
  'a',
  TwoFactorSetupPartState
> {}

/**
 * Opens the page of the provider where the user signs in again. Renders an `<a>`, or nothing if the
 * wizard asks by itself.
 */
export const TwoFactorSetupReauthenticationLink: Part<
  TwoFactorSetupReauthenticationLinkProps,
  HTMLAnchorElement
> = createSetupPart('a', function TwoFactorSetupReauthenticationLink(setup) {
  return setup.state.reauthentication?.kind === 'redirect'
    ? setup.getReauthenticationLinkProps()
    : null;
});
