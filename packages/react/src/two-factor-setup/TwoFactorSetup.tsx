'use client';

import { TesseraError } from '@tessera/core';
import { type ReactNode, forwardRef, useState } from 'react';
import type { Part } from '../internals/create-part.ts';
import { splitProps } from '../internals/split-props.ts';
import type { TwoFactorAdapter } from './adapter/adapter.ts';
import { createEndpointsAdapter } from './create-endpoints-adapter.ts';
import type { FetchAdapterEndpoints } from './adapter/create-fetch-adapter.ts';
import { TwoFactorSetupView, type TwoFactorSetupViewProps } from './TwoFactorSetupView.tsx';
import {
  TWO_FACTOR_SETUP_OPTION_NAMES,
  type UseTwoFactorSetupOptions,
} from './use-two-factor-setup-options.ts';
import { useTwoFactorSetup } from './use-two-factor-setup.ts';

declare const process: { env: { NODE_ENV?: string } };

/** Props of {@link TwoFactorSetup}. It needs `adapter` or `endpoints`. */
export interface TwoFactorSetupProps
  extends
    Omit<UseTwoFactorSetupOptions, 'adapter'>,
    Omit<TwoFactorSetupViewProps, 'value' | keyof UseTwoFactorSetupOptions> {
  /** Connects the wizard to your backend. */
  adapter?: TwoFactorAdapter | undefined;
  /**
   * Addresses of your backend, in place of `adapter`. They can come from a server component, which
   * cannot pass functions. The wizard calls them as `createFetchAdapter` does, and reads them when
   * it mounts.
   */
  endpoints?: FetchAdapterEndpoints | undefined;
}

/**
 * The whole setup wizard: an introduction; QR code, key and code field on one screen; the recovery
 * codes; and a last screen. Renders a `<section>`, styled by `@tessera/react/styles.css`.
 *
 * @throws {TesseraError} `invalid-options` in development, without `adapter` and `endpoints`.
 * @example
 * <TwoFactorSetup adapter={adapter} issuer="Acme" accountName={user.email} onDone={close} />
 */
export const TwoFactorSetup: Part<TwoFactorSetupProps, HTMLElement> = forwardRef(
  function TwoFactorSetup({ adapter, endpoints, ...props }, ref): ReactNode {
    const [created] = useState(() => endpoints && createEndpointsAdapter(endpoints));
    const [options, attributes] = splitProps<
      Omit<UseTwoFactorSetupOptions, 'adapter'>,
      typeof props
    >(props, TWO_FACTOR_SETUP_OPTION_NAMES);
    const backend = adapter ?? created;
    if (process.env.NODE_ENV !== 'production' && !backend) {
      throw new TesseraError(
        'invalid-options',
        'The setup wizard has no backend, so it could create no key. Pass `adapter` or `endpoints`.',
      );
    }
    const value = useTwoFactorSetup({ ...options, adapter: backend as TwoFactorAdapter });
    return <TwoFactorSetupView {...attributes} value={value} ref={ref} />;
  },
);
