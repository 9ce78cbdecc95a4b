'use client';

import { type ComponentPropsWithoutRef, type ReactNode, forwardRef } from 'react';
import { type AppearanceOptions, createAppearance } from '../internals/create-appearance.ts';
import type { Part } from '../internals/create-part.ts';
import { joinClassNames } from '../internals/get-class-name.ts';
import type { TwoFactorSetupClassNames } from './class-names.ts';
import { TwoFactorSetupProvider } from './parts/TwoFactorSetupProvider.tsx';
import { TwoFactorSetupStatus } from './parts/TwoFactorSetupStatus.tsx';
import type { WithAppearance } from './parts/use-appearance.ts';
import { CodesScreen } from './screens/CodesScreen.tsx';
import { EnrolledScreen } from './screens/EnrolledScreen.tsx';
import { IntroScreen } from './screens/IntroScreen.tsx';
import { LazyForm, useFormsAsRequirement } from './screens/LazyForm.tsx';
import { ScanScreen } from './screens/ScanScreen.tsx';
import type { UseTwoFactorSetupReturn } from './use-two-factor-setup.ts';

/**
 * Props of {@link TwoFactorSetupView}: those below, and the attributes of the outermost element.
 */
export interface TwoFactorSetupViewProps
  extends
    Omit<ComponentPropsWithoutRef<'section'>, 'children' | 'className'>,
    AppearanceOptions<TwoFactorSetupClassNames> {
  /** The result of `useTwoFactorSetup`. */
  value: UseTwoFactorSetupReturn;
  /**
   * Content of the last screen once two-factor is set up, for example the offer of a passkey. It
   * stands between the text and the button that closes the wizard.
   */
  afterDone?: ReactNode;
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
  function TwoFactorSetupView(
    { afterDone, className, classNames, slots, value, ...attributes },
    ref,
  ): ReactNode {
    useFormsAsRequirement(value.qrCode);
    const withAppearance: UseTwoFactorSetupReturn & WithAppearance = {
      ...value,
      appearance: createAppearance({ classNames, slots }),
      afterDone,
    };
    return (
      <TwoFactorSetupProvider
        {...attributes}
        value={withAppearance}
        className={joinClassNames('tessera-setup', classNames?.root, className)}
        ref={ref}
      >
        <TwoFactorSetupStatus className="tessera-announcement" />
        <IntroScreen />
        <EnrolledScreen />
        {value.screen === 'reauthentication' && <LazyForm name="ReauthenticationScreen" />}
        <ScanScreen />
        <CodesScreen />
        {(value.screen === 'rename' || value.screen === 'remove') && (
          <LazyForm name="AuthenticatorScreen" />
        )}
        {(value.screen === 'done' || value.screen === 'disabled') && <LazyForm name="LastScreen" />}
      </TwoFactorSetupProvider>
    );
  },
);
