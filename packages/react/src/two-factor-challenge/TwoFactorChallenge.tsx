'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part } from '../internals/use-render.ts';
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
import { TwoFactorChallengeRecoveryCodeField } from './parts/TwoFactorChallengeRecoveryCodeField.tsx';
import { TwoFactorChallengeRoot } from './parts/TwoFactorChallengeRoot.tsx';
import { TwoFactorChallengeScreen } from './parts/TwoFactorChallengeScreen.tsx';
import { TwoFactorChallengeSubmitButton } from './parts/TwoFactorChallengeSubmitButton.tsx';
import { TwoFactorChallengeSwitchButton } from './parts/TwoFactorChallengeSwitchButton.tsx';
import { TwoFactorChallengeTrustDeviceCheckbox } from './parts/TwoFactorChallengeTrustDeviceCheckbox.tsx';
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
          <TwoFactorChallengeErrorMessage className="tessera-message" />
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
