'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { splitProps } from '../../internals/split-props.ts';
import {
  TWO_FACTOR_SETUP_OPTION_NAMES,
  type UseTwoFactorSetupOptions,
} from '../use-two-factor-setup-options.ts';
import { useTwoFactorSetup } from '../use-two-factor-setup.ts';
import type { TwoFactorSetupPartState } from './two-factor-setup-context.ts';
import { TwoFactorSetupProvider } from './TwoFactorSetupProvider.tsx';

/** Props of {@link TwoFactorSetupRoot}. */
export interface TwoFactorSetupRootProps
  extends PartProps<'section', TwoFactorSetupPartState>, UseTwoFactorSetupOptions {}

/**
 * Holds the parts of the wizard. Renders a `<section>` named by its heading, or nothing once the
 * setup is canceled.
 */
export const TwoFactorSetupRoot: Part<TwoFactorSetupRootProps, HTMLElement> = forwardRef(
  function TwoFactorSetupRoot(props, ref): ReactNode {
    const [options, attributes] = splitProps<UseTwoFactorSetupOptions, TwoFactorSetupRootProps>(
      props,
      TWO_FACTOR_SETUP_OPTION_NAMES,
    );
    return <TwoFactorSetupProvider {...attributes} value={useTwoFactorSetup(options)} ref={ref} />;
  },
);
