'use client';

import { type ComponentPropsWithoutRef, type ReactNode, forwardRef } from 'react';
import type { Part } from '../internals/create-part.ts';
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
import { TwoFactorChallengeSwitchButton } from './parts/TwoFactorChallengeSwitchButton.tsx';
import { TwoFactorChallengeTrustDeviceCheckbox } from './parts/TwoFactorChallengeTrustDeviceCheckbox.tsx';
import type { UseTwoFactorChallengeReturn } from './use-two-factor-challenge.ts';

const PRIMARY_CLASS = 'tessera-button tessera-button-primary';
const LINK_CLASS = 'tessera-challenge-link';

/**
 * Props of {@link TwoFactorChallengeView}: those below, and the attributes of the outermost
 * element.
 */
export interface TwoFactorChallengeViewProps extends Omit<
  ComponentPropsWithoutRef<'section'>,
  'children' | 'className'
> {
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
  function TwoFactorChallengeView({ className, value, ...attributes }, ref): ReactNode {
    return (
      <TwoFactorChallengeProvider
        {...attributes}
        value={value}
        className={className === undefined ? 'tessera-challenge' : `tessera-challenge ${className}`}
        ref={ref}
      >
        <EntryScreen />
        <PassedScreen />
      </TwoFactorChallengeProvider>
    );
  },
);

function EntryScreen(): ReactNode {
  const { expired } = useTwoFactorChallengeContext();
  return (
    <TwoFactorChallengeScreen name="entry" className="tessera-screen">
      <header className="tessera-header">
        <TwoFactorChallengeHeading className="tessera-heading" />
        <TwoFactorChallengeDescription className="tessera-text" />
      </header>
      <TwoFactorChallengeForm className="tessera-form">
        <div className="tessera-field">
          <TwoFactorChallengeLabel className="tessera-label" />
          <TwoFactorChallengeCodeField />
          <TwoFactorChallengeRecoveryCodeField className="tessera-input" />
          <TwoFactorChallengeErrorMessage className="tessera-message" />
          <TwoFactorChallengeCountdown className="tessera-countdown" />
        </div>
        {expired ? (
          <TwoFactorChallengeCancelButton className={PRIMARY_CLASS} />
        ) : (
          <>
            <TrustDevice />
            <TwoFactorChallengeSubmitButton className={PRIMARY_CLASS} />
            <div className="tessera-challenge-ways">
              <TwoFactorChallengeSwitchButton className={LINK_CLASS} />
              <TwoFactorChallengeCancelButton className={LINK_CLASS} />
            </div>
          </>
        )}
      </TwoFactorChallengeForm>
    </TwoFactorChallengeScreen>
  );
}

function TrustDevice(): ReactNode {
  const { trustDeviceText } = useTwoFactorChallengeContext();
  if (trustDeviceText === undefined) {
    return null;
  }
  return (
    <label className="tessera-check">
      <TwoFactorChallengeTrustDeviceCheckbox />
      <span>{trustDeviceText}</span>
    </label>
  );
}

function PassedScreen(): ReactNode {
  const { advice, messages } = useTwoFactorChallengeContext();
  return (
    <TwoFactorChallengeScreen name="passed" className="tessera-screen tessera-done">
      <svg className="tessera-tick" viewBox="0 0 26 26" aria-hidden="true">
        <path d="M5 13.5l5.5 5.5L21 8" />
      </svg>
      <header className="tessera-header">
        <TwoFactorChallengeHeading className="tessera-heading" />
        {advice === undefined && <p className="tessera-text">{messages.passing}</p>}
        <TwoFactorChallengeAdvice className="tessera-challenge-advice" />
      </header>
      <TwoFactorChallengeProceedButton className={PRIMARY_CLASS} />
    </TwoFactorChallengeScreen>
  );
}
