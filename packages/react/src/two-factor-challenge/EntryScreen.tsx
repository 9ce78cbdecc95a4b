'use client';

import type { ReactNode } from 'react';
import type { Appearance } from '../internals/create-appearance.ts';
import { getCheckboxProps } from '../internals/get-checkbox-props.ts';
import type { TwoFactorChallengeClassNames } from './class-names.ts';
import { useTwoFactorChallengeContext } from './parts/two-factor-challenge-context.ts';
import { TwoFactorChallengeCancelButton } from './parts/TwoFactorChallengeCancelButton.tsx';
import { TwoFactorChallengeCodeField } from './parts/TwoFactorChallengeCodeField.tsx';
import { TwoFactorChallengeCountdown } from './parts/TwoFactorChallengeCountdown.tsx';
import { TwoFactorChallengeDescription } from './parts/TwoFactorChallengeDescription.tsx';
import { TwoFactorChallengeErrorMessage } from './parts/TwoFactorChallengeErrorMessage.tsx';
import { TwoFactorChallengeForm } from './parts/TwoFactorChallengeForm.tsx';
import { TwoFactorChallengeHeading } from './parts/TwoFactorChallengeHeading.tsx';
import { TwoFactorChallengeLabel } from './parts/TwoFactorChallengeLabel.tsx';
import { TwoFactorChallengeRecoveryCodeField } from './parts/TwoFactorChallengeRecoveryCodeField.tsx';
import { TwoFactorChallengeScreen } from './parts/TwoFactorChallengeScreen.tsx';
import { TwoFactorChallengeSubmitButton } from './parts/TwoFactorChallengeSubmitButton.tsx';
import { TwoFactorChallengeSupportLink } from './parts/TwoFactorChallengeSupportLink.tsx';
import { TwoFactorChallengeSwitchButton } from './parts/TwoFactorChallengeSwitchButton.tsx';
import { TwoFactorChallengeTrustDeviceCheckbox } from './parts/TwoFactorChallengeTrustDeviceCheckbox.tsx';

type WithAppearance = { appearance: Appearance<TwoFactorChallengeClassNames> };

/** Asks for a code. */
export function EntryScreen({ appearance }: WithAppearance): ReactNode {
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
