'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part } from '../internals/create-part.ts';
import { splitProps } from '../internals/split-props.ts';
import { TwoFactorSetupView, type TwoFactorSetupViewProps } from './TwoFactorSetupView.tsx';
import {
  TWO_FACTOR_SETUP_OPTION_NAMES,
  type UseTwoFactorSetupOptions,
} from './use-two-factor-setup-options.ts';
import { useTwoFactorSetup } from './use-two-factor-setup.ts';

/** Props of {@link TwoFactorSetup}. */
export interface TwoFactorSetupProps
  extends
    UseTwoFactorSetupOptions,
    Omit<TwoFactorSetupViewProps, 'value' | keyof UseTwoFactorSetupOptions> {}

/**
 * The whole setup wizard: an introduction; QR code, key and code field on one screen; the recovery
 * codes; and a last screen. Renders a `<section>`, styled by `@tessera/react/styles.css`.
 *
 * @example
 * <TwoFactorSetup adapter={adapter} issuer="Acme" accountName={user.email} onDone={close} />
 */
export const TwoFactorSetup: Part<TwoFactorSetupProps, HTMLElement> = forwardRef(
  function TwoFactorSetup(props, ref): ReactNode {
    const [options, attributes] = splitProps<UseTwoFactorSetupOptions, TwoFactorSetupProps>(
      props,
      TWO_FACTOR_SETUP_OPTION_NAMES,
    );
    return <TwoFactorSetupView {...attributes} value={useTwoFactorSetup(options)} ref={ref} />;
  },
);
