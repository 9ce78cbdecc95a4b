'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  TwoFactorSetupContext,
  type TwoFactorSetupState,
  stateOf,
} from './two-factor-setup-context.ts';
import {
  type UseTwoFactorSetupOptions,
  type UseTwoFactorSetupReturn,
  useTwoFactorSetup,
} from './use-two-factor-setup.ts';

/** Props of {@link TwoFactorSetupRoot}. */
export type TwoFactorSetupRootProps = PartPropsOf<'section', TwoFactorSetupState> &
  UseTwoFactorSetupOptions;

/** Holds the parts of the wizard. Renders a `<section>` named by its heading, and nothing once the set-up is cancelled. */
export const TwoFactorSetupRoot: Part<TwoFactorSetupRootProps, HTMLElement> = forwardRef(
  function TwoFactorSetupRoot(props, ref): ReactNode {
    const {
      adapter,
      issuer,
      accountName,
      intro,
      initialEnrollment,
      naming,
      onEvent,
      onEnrolled,
      onRegenerated,
      onDisabled,
      onDone,
      onCancel,
      recoveryCodesGate,
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
      initialEnrollment,
      naming,
      onEvent,
      onEnrolled,
      onRegenerated,
      onDisabled,
      onDone,
      onCancel,
      recoveryCodesGate,
      autoSubmit,
      sameDevice,
      messages,
    });
    return <TwoFactorSetupProvider {...theirs} value={setup} ref={ref} />;
  },
);

/** Props of {@link TwoFactorSetupProvider}. */
export type TwoFactorSetupProviderProps = PartPropsOf<'section', TwoFactorSetupState> & {
  /** What `useTwoFactorSetup` returned. */
  value: UseTwoFactorSetupReturn;
};

/** The same for an app that calls `useTwoFactorSetup` itself. Renders a `<section>`. */
export const TwoFactorSetupProvider: Part<TwoFactorSetupProviderProps, HTMLElement> = forwardRef(
  function TwoFactorSetupProvider(props, ref): ReactNode {
    const { value, ...theirs } = props;
    const element = useRender<TwoFactorSetupState, HTMLElement>('section', {
      state: stateOf(value),
      attributes: { 'data-screen': value.screen, 'data-status': value.state.status },
      // Not `aria-busy`: what is said within it may wait for its end.
      ours: { 'aria-labelledby': value.headingId },
      theirs,
      ref,
    });
    if (value.screen === 'cancelled') return null;
    return <TwoFactorSetupContext.Provider value={value}>{element}</TwoFactorSetupContext.Provider>;
  },
);
