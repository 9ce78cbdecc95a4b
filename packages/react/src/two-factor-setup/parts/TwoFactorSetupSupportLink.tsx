'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupSupportLink}. */
export interface TwoFactorSetupSupportLinkProps extends PartProps<'a', TwoFactorSetupPartState> {}

/**
 * Leads to `supportUrl` where only support can help: the account is locked, or the setup cannot
 * work. Renders an `<a>`, or nothing elsewhere and without `supportUrl`.
 */
export const TwoFactorSetupSupportLink: Part<TwoFactorSetupSupportLinkProps, HTMLAnchorElement> =
  createSetupPart('a', function TwoFactorSetupSupportLink(setup) {
    const props = setup.getSupportLinkProps();
    return setup.needsSupport && props.href !== undefined ? props : null;
  });
