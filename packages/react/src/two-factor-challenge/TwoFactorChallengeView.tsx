'use client';

import { type ComponentPropsWithoutRef, type ReactNode, forwardRef } from 'react';
import {
  type Appearance,
  type AppearanceOptions,
  createAppearance,
} from '../internals/create-appearance.ts';
import type { Part } from '../internals/create-part.ts';
import { getCheckboxProps } from '../internals/get-checkbox-props.ts';
import { joinClassNames } from '../internals/get-class-name.ts';
import type { TwoFactorChallengeClassNames } from './class-names.ts';
import { useTwoFactorChallengeContext } from './parts/two-factor-challenge-context.ts';
import { TwoFactorChallengeAdvice } from './parts/TwoFactorChallengeAdvice.tsx';
import { TwoFactorChallengeCancelButton } from './parts/TwoFactorChallengeCancelButton.tsx';
import { TwoFactorChallengeCodeField } from './parts/TwoFactorChallengeCodeField.tsx';
import { TwoFactorChallengeCountdown } from './parts/TwoFactorChallengeCountdown.tsx';
import { TwoFactorChallengeDescription } from './parts/TwoFactorChallengeDescription.tsx';
import { TwoFactorChallengeErrorMessage } from './parts/TwoFactorChallengeErrorMessage.tsx';
import { TwoFactorChallengeForm } from './parts/TwoFactorChallengeForm.tsx';
import { TwoFactorChallengeHeading } from './parts/TwoFactorChallengeHeading.tsx';
import { TwoFactorChallengeLabel } from './parts/TwoFactorChallengeLabel.tsx';
import { TwoFactorChallengeProceedButton } from './parts/TwoFactorChallengeProceedButton.tsx';
import { TwoFactorChallengeProvider } from './parts/TwoFactorChallengeProvider.tsx';
import { TwoFactorChallengeRecoveryCodeField } from './parts/TwoFactorChallengeRecoveryCodeField.tsx';
import { TwoFactorChallengeScreen } from './parts/TwoFactorChallengeScreen.tsx';
import { TwoFactorChallengeSubmitButton } from './parts/TwoFactorChallengeSubmitButton.tsx';
import { TwoFactorChallengeSupportLink } from './parts/TwoFactorChallengeSupportLink.tsx';
import { TwoFactorChallengeSwitchButton } from './parts/TwoFactorChallengeSwitchButton.tsx';
import { TwoFactorChallengeTrustDeviceCheckbox } from './parts/TwoFactorChallengeTrustDeviceCheckbox.tsx';
import type { UseTwoFactorChallengeReturn } from './use-two-factor-challenge.ts';

type WithAppearance = { appearance: Appearance<TwoFactorChallengeClassNames> };

/**
 * Props of {@link TwoFactorChallengeView}: those below, and the attributes of the outermost
 * element.
 */
export interface TwoFactorChallengeViewProps
  extends
    Omit<ComponentPropsWithoutRef<'section'>, 'children' | 'className'>,
    AppearanceOptions<TwoFactorChallengeClassNames> {
  /** The result of `useTwoFactorChallenge`. */
  value: UseTwoFactorChallengeReturn;
  /** Added to the class names of the outermost element. */
  className?: string | undefined;
}

/**
 * The screens of `<TwoFactorChallenge>`, for when you call `useTwoFactorChallenge` yourself because
 * your app needs the state. Renders a `<section>`, styled by `@tessera/react/styles.css`.
 *
 * @example
 * const challenge = useTwoFactorChallenge({ adapter, issuer: 'Acme' });
 * return <TwoFactorChallengeView value={challenge} />;
 */
export const TwoFactorChallengeView: Part<TwoFactorChallengeViewProps, HTMLElement> = forwardRef(
  function TwoFactorChallengeView(props, ref): ReactNode {
    const { className, classNames, slots, value, ...attributes } = props;
    const appearance = createAppearance({ classNames, slots });
    return (
      <TwoFactorChallengeProvider
        {...attributes}
        value={value}
        className={joinClassNames('tessera-challenge', classNames?.root, className)}
        ref={ref}
      >
        <EntryScreen appearance={appearance} />
        <PassedScreen appearance={appearance} />
      </TwoFactorChallengeProvider>
    );
  },
);

function EntryScreen({ appearance }: WithAppearance): ReactNode {
  const { button, given, names, slot } = appearance;
  const { expired } = useTwoFactorChallengeContext();
  return (
    <TwoFactorChallengeScreen name="entry" className={names('screen')}>
      <header className={names('header')}>
        <TwoFactorChallengeHeading className={names('title')} />
        <TwoFactorChallengeDescription className={names('text', 'description')} />
      </header>
      <TwoFactorChallengeForm className={names('form')}>
        {/* Before the field: the last digit sends the code, and with it this choice. */}
        {!expired && <TrustDevice appearance={appearance} />}
        <div className={names('field')}>
          <TwoFactorChallengeLabel className={names('label')} />
          <TwoFactorChallengeCodeField classNames={given.classNames} />
          <TwoFactorChallengeRecoveryCodeField {...slot('input', ['input'])} />
        </div>
        {expired ? (
          <TwoFactorChallengeCancelButton {...button('primary')} />
        ) : (
          <TwoFactorChallengeSubmitButton {...button('primary')} />
        )}
        {/* Below the button, which would otherwise move with each wrong code. */}
        <TwoFactorChallengeErrorMessage className={names('message', 'error')} />
        <TwoFactorChallengeCountdown className={names('countdown')} />
        <TwoFactorChallengeSupportLink {...button('secondary', 'medium', 'linkButton')} />
        {!expired && (
          <div className={names('alternatives')}>
            <TwoFactorChallengeSwitchButton {...button('link')} />
            <TwoFactorChallengeCancelButton {...button('link')} />
          </div>
        )}
      </TwoFactorChallengeForm>
    </TwoFactorChallengeScreen>
  );
}

function TrustDevice({ appearance }: WithAppearance): ReactNode {
  const { names } = appearance;
  const { trustDeviceText } = useTwoFactorChallengeContext();
  if (trustDeviceText === undefined) {
    return null;
  }
  return (
    <label className={names('checkboxField')}>
      <TwoFactorChallengeTrustDeviceCheckbox {...getCheckboxProps(appearance)} />
      <span className={names('checkboxLabel')}>{trustDeviceText}</span>
    </label>
  );
}

function PassedScreen({ appearance }: WithAppearance): ReactNode {
  const { button, names } = appearance;
  const { advice, messages } = useTwoFactorChallengeContext();
  return (
    <TwoFactorChallengeScreen name="passed" className={names('screen', 'done')}>
      <svg className={names('tick')} viewBox="0 0 26 26" aria-hidden="true">
        <path d="M5 13.5l5.5 5.5L21 8" />
      </svg>
      <header className={names('header')}>
        <TwoFactorChallengeHeading className={names('title')} />
        {advice === undefined && <p className={names('text')}>{messages.passing}</p>}
        <TwoFactorChallengeAdvice className={names('advice')} />
      </header>
      <TwoFactorChallengeProceedButton {...button('primary')} />
    </TwoFactorChallengeScreen>
  );
}
