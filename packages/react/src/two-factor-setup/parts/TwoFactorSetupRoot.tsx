'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part, PartPropsOf } from '../../internals/use-render.ts';
import type { TwoFactorSetupPartState } from './two-factor-setup-context.ts';
import { TwoFactorSetupProvider } from './TwoFactorSetupProvider.tsx';
import { type UseTwoFactorSetupOptions, useTwoFactorSetup } from '../use-two-factor-setup.ts';

/** Props of {@link TwoFactorSetupRoot}. */
export type TwoFactorSetupRootProps = PartPropsOf<'section', TwoFactorSetupPartState> &
  UseTwoFactorSetupOptions;

/**
 * Holds the parts of the wizard. Renders a `<section>` named by its heading, and nothing once the
 * set-up is canceled.
 */
export const TwoFactorSetupRoot: Part<TwoFactorSetupRootProps, HTMLElement> = forwardRef(
  function TwoFactorSetupRoot(props, ref): ReactNode {
    const {
      adapter,
      issuer,
      accountName,
      intro,
      intent,
      initialEnrollment,
      naming,
      onEvent,
      onEnrolled,
      onRegenerated,
      onDisabled,
      onDone,
      onCancel,
      recoveryCodesConfirmation,
      autoSubmit,
      sameDevice,
      messages,
      ...theirs
    } = props;
    const setup = useTwoFactorSetup({
      adapter,
      issuer,
      accountName,
      intro,
      intent,
      initialEnrollment,
      naming,
      onEvent,
      onEnrolled,
      onRegenerated,
      onDisabled,
      onDone,
      onCancel,
      recoveryCodesConfirmation,
      autoSubmit,
      sameDevice,
      messages,
    });
    return <TwoFactorSetupProvider {...theirs} value={setup} ref={ref} />;
  },
);
