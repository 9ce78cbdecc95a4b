'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupOpenAppLink}. */
export interface TwoFactorSetupOpenAppLinkProps extends PartProps<'a', TwoFactorSetupPartState> {}

/**
 * Opens the authenticator app on this device, for users without a second device to scan with.
 * Renders an `<a href="otpauth://…">`, or nothing without a key URI. The link does nothing if no
 * authenticator app is installed, so keep the key visible.
 */
export const TwoFactorSetupOpenAppLink: Part<TwoFactorSetupOpenAppLinkProps, HTMLAnchorElement> =
  createSetupPart('a', function TwoFactorSetupOpenAppLink(setup) {
    return setup.details?.keyUri === undefined ? null : setup.getOpenAppLinkProps();
  });
