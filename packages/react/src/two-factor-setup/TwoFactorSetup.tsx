'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part } from '../internals/create-part.ts';
import { TwoFactorSetupView } from './TwoFactorSetupView.tsx';
import type { UseTwoFactorSetupOptions } from './use-two-factor-setup-options.ts';
import { useTwoFactorSetup } from './use-two-factor-setup.ts';

/** Props of {@link TwoFactorSetup}. */
export interface TwoFactorSetupProps extends UseTwoFactorSetupOptions {
  /** Added to the class names of the outermost element. */
  className?: string | undefined;
}

/**
 * The whole setup wizard: an introduction; QR code, key and code field on one screen; the recovery
 * codes; and a last screen. Renders a `<section>`, styled by `@tessera/react/styles.css`.
 *
 * @example
 * <TwoFactorSetup adapter={adapter} issuer="Acme" accountName={user.email} onDone={close} />
 */
export const TwoFactorSetup: Part<TwoFactorSetupProps, HTMLElement> = forwardRef(
  function TwoFactorSetup({ className, ...options }, ref): ReactNode {
    return (
      <TwoFactorSetupView className={className} value={useTwoFactorSetup(options)} ref={ref} />
    );
  },
);
