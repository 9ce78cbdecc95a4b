'use client';

import type { ReactNode } from 'react';
import type { Appearance } from '../internals/create-appearance.ts';
import { RecoveryCodesView } from '../recovery-codes/RecoveryCodesView.tsx';
import type { TwoFactorChallengeClassNames } from './class-names.ts';
import { useTwoFactorChallengeContext } from './parts/two-factor-challenge-context.ts';
import { TwoFactorChallengeAdvice } from './parts/TwoFactorChallengeAdvice.tsx';
import { TwoFactorChallengeDescription } from './parts/TwoFactorChallengeDescription.tsx';
import { TwoFactorChallengeHeading } from './parts/TwoFactorChallengeHeading.tsx';
import { TwoFactorChallengeProceedButton } from './parts/TwoFactorChallengeProceedButton.tsx';
import { TwoFactorChallengeRecoveryCodesForm } from './parts/TwoFactorChallengeRecoveryCodesForm.tsx';
import { TwoFactorChallengeScreen } from './parts/TwoFactorChallengeScreen.tsx';

type WithAppearance = { appearance: Appearance<TwoFactorChallengeClassNames> };

/** The screens after a code was accepted. */
export function LaterScreens({ appearance }: WithAppearance): ReactNode {
  return (
    <>
      <NewCodesScreen appearance={appearance} />
      <PassedScreen appearance={appearance} />
    </>
  );
}

/** Shows new recovery codes until they are saved. */
export function NewCodesScreen({ appearance }: WithAppearance): ReactNode {
  const { button, given, names } = appearance;
  return (
    <TwoFactorChallengeScreen name="codes" className={names('screen')}>
      <header className={names('header')}>
        <TwoFactorChallengeHeading className={names('title')} />
        <TwoFactorChallengeDescription className={names('text', 'description')} />
      </header>
      <TwoFactorChallengeRecoveryCodesForm className={names('form')}>
        {(recovery) => (
          <RecoveryCodesView {...given} value={recovery}>
            <div className={names('actions')}>
              <TwoFactorChallengeProceedButton {...button('primary')} />
            </div>
          </RecoveryCodesView>
        )}
      </TwoFactorChallengeRecoveryCodesForm>
    </TwoFactorChallengeScreen>
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
