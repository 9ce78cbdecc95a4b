'use client';

import { type ReactNode, forwardRef } from 'react';
import { PRIVATE } from '../../internals/private-attributes.ts';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupOpenAppLink}. */
export type TwoFactorSetupOpenAppLinkProps = PartPropsOf<'a', TwoFactorSetupPartState>;

/**
 * Opens the authenticator app on this device, for people who have no second one to scan with.
 * Renders an `<a href="otpauth://…">`; nothing when there is no key URI. It may do nothing where no
 * app is installed, so keep the key in sight.
 */
export const TwoFactorSetupOpenAppLink: Part<TwoFactorSetupOpenAppLinkProps, HTMLAnchorElement> =
  forwardRef(function TwoFactorSetupOpenAppLink(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const keyUri = setup.details?.keyUri;
    const element = useRender('a', {
      state: getPartState(setup),
      ours: { ...PRIVATE, href: keyUri, children: setup.messages.openApp },
      theirs: props,
      ref,
    });
    return keyUri === undefined ? null : element;
  });
