'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part } from '../internals/use-render.ts';
import { useTwoFactorChallengeContext } from './two-factor-challenge-context.ts';
import { TwoFactorChallengeAdvice } from './TwoFactorChallengeAdvice.tsx';
import { TwoFactorChallengeCancelButton } from './TwoFactorChallengeCancelButton.tsx';
import { TwoFactorChallengeCodeField } from './TwoFactorChallengeCodeField.tsx';
import { TwoFactorChallengeCountdown } from './TwoFactorChallengeCountdown.tsx';
import { TwoFactorChallengeDescription } from './TwoFactorChallengeDescription.tsx';
import { TwoFactorChallengeError } from './TwoFactorChallengeError.tsx';
import { TwoFactorChallengeForm } from './TwoFactorChallengeForm.tsx';
import { TwoFactorChallengeHeading } from './TwoFactorChallengeHeading.tsx';
import { TwoFactorChallengeLabel } from './TwoFactorChallengeLabel.tsx';
import { TwoFactorChallengeProceedButton } from './TwoFactorChallengeProceedButton.tsx';
import { TwoFactorChallengeRecoveryCodeField } from './TwoFactorChallengeRecoveryCodeField.tsx';
import { TwoFactorChallengeRoot } from './TwoFactorChallengeRoot.tsx';
import { TwoFactorChallengeScreen } from './TwoFactorChallengeScreen.tsx';
import { TwoFactorChallengeSubmitButton } from './TwoFactorChallengeSubmitButton.tsx';
import { TwoFactorChallengeSwitchButton } from './TwoFactorChallengeSwitchButton.tsx';
import { TwoFactorChallengeTrustDeviceCheckbox } from './TwoFactorChallengeTrustDeviceCheckbox.tsx';
import type { UseTwoFactorChallengeOptions } from './use-two-factor-challenge.ts';

const PRIMARY = 'tessera-button tessera-button-primary';
const LINK = 'tessera-challenge-link';

/** Props of {@link TwoFactorChallenge}. */
export interface TwoFactorChallengeProps extends UseTwoFactorChallengeOptions {
  /** Added to the outermost element’s class names. */
  className?: string | undefined;
}

/**
 * The second step of a sign-in: the code of the authenticator app, or a recovery code. Renders a
 * `<section>`; looks as `@tessera/react/styles.css` says.
 *
 * @example
 * <TwoFactorChallenge adapter={adapter} issuer="Acme" onPassed={() => navigate('/')} onCancel={signOut} />
 */
export const TwoFactorChallenge: Part<TwoFactorChallengeProps, HTMLElement> = forwardRef(
  function TwoFactorChallenge(props, ref): ReactNode {
    const { className, ...options } = props;
    return (
      <TwoFactorChallengeRoot
        {...options}
        className={className === undefined ? 'tessera-challenge' : `tessera-challenge ${className}`}
        ref={ref}
      >
        <EntryScreen />
        <PassedScreen />
      </TwoFactorChallengeRoot>
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
          <TwoFactorChallengeError className="tessera-message" />
          <TwoFactorChallengeCountdown className="tessera-countdown" />
        </div>
        {expired ? (
          <TwoFactorChallengeCancelButton className={PRIMARY} />
        ) : (
          <>
            <TrustDevice />
            <TwoFactorChallengeSubmitButton className={PRIMARY} />
            <div className="tessera-challenge-ways">
              <TwoFactorChallengeSwitchButton className={LINK} />
              <TwoFactorChallengeCancelButton className={LINK} />
            </div>
          </>
        )}
      </TwoFactorChallengeForm>
    </TwoFactorChallengeScreen>
  );
}

function TrustDevice(): ReactNode {
  const { messages, options } = useTwoFactorChallengeContext();
  const { trustedDeviceDays: days } = options;
  if (days === undefined) {
    return null;
  }
  return (
    <label className="tessera-check">
      <TwoFactorChallengeTrustDeviceCheckbox />
      <span>{messages.trustDevice({ days })}</span>
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
      <TwoFactorChallengeProceedButton className={PRIMARY} />
    </TwoFactorChallengeScreen>
  );
}
