'use client';

import { type ComponentPropsWithoutRef, type ReactNode, forwardRef } from 'react';
import type { Part } from '../internals/create-part.ts';
import { TwoFactorSetupProvider } from './parts/TwoFactorSetupProvider.tsx';
import { CodesScreen } from './screens/CodesScreen.tsx';
import { DisabledScreen } from './screens/DisabledScreen.tsx';
import { DoneScreen } from './screens/DoneScreen.tsx';
import { EnrolledScreen } from './screens/EnrolledScreen.tsx';
import { IntroScreen } from './screens/IntroScreen.tsx';
import { useFormsAsRequirement } from './screens/LazyForm.tsx';
import { ScanScreen } from './screens/ScanScreen.tsx';
import type { UseTwoFactorSetupReturn } from './use-two-factor-setup.ts';

/**
 * Props of {@link TwoFactorSetupView}: those below, and the attributes of the outermost element.
 */
export interface TwoFactorSetupViewProps extends Omit<
  ComponentPropsWithoutRef<'section'>,
  'children' | 'className'
> {
  /** The result of `useTwoFactorSetup`. */
  value: UseTwoFactorSetupReturn;
  /** Added to the class names of the outermost element. */
  className?: string | undefined;
}

/**
 * The screens of `<TwoFactorSetup>`, for when you call `useTwoFactorSetup` yourself because your
 * app needs the state of the wizard. Renders a `<section>`, styled by `@tessera/react/styles.css`.
 *
 * @example
 * const setup = useTwoFactorSetup({ adapter, issuer: 'Acme' });
 * return <TwoFactorSetupView value={setup} />;
 */
export const TwoFactorSetupView: Part<TwoFactorSetupViewProps, HTMLElement> = forwardRef(
  function TwoFactorSetupView({ className, value, ...attributes }, ref): ReactNode {
    useFormsAsRequirement(value.qrCode);
    return (
      <TwoFactorSetupProvider
        {...attributes}
        value={value}
        className={className === undefined ? 'tessera-setup' : `tessera-setup ${className}`}
        ref={ref}
      >
        <IntroScreen />
        <EnrolledScreen />
        <ScanScreen />
        <CodesScreen />
        <DoneScreen />
        <DisabledScreen />
      </TwoFactorSetupProvider>
    );
  },
);
