import type { ReactNode } from 'react';
import { TwoFactorSetupCloseButton } from '../parts/TwoFactorSetupCloseButton.tsx';
import { TwoFactorSetupOutcome } from '../parts/TwoFactorSetupOutcome.tsx';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { TwoFactorSetupStartButton } from '../parts/TwoFactorSetupStartButton.tsx';
import { useAfterDone, useAppearance } from '../parts/use-appearance.ts';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Says what changed, and what the user should still do. */
export function LastScreen(): ReactNode {
  return (
    <>
      <DoneScreen />
      <DisabledScreen />
    </>
  );
}

function DoneScreen(): ReactNode {
  const { button, names } = useAppearance();
  const afterDone = useAfterDone();
  return (
    <TwoFactorSetupScreen name="done" className={names('screen', 'done')}>
      <svg className={names('tick')} viewBox="0 0 26 26" aria-hidden="true">
        <path d="M5 13.5l5.5 5.5L21 8" />
      </svg>
      <ScreenHeader />
      <TwoFactorSetupOutcome className={names('outcome')} />
      {afterDone}
      <div className={names('actions')}>
        <TwoFactorSetupCloseButton {...button('primary')} />
      </div>
    </TwoFactorSetupScreen>
  );
}

/** Says that two-factor is off. */
function DisabledScreen(): ReactNode {
  const { button, names } = useAppearance();
  return (
    <TwoFactorSetupScreen name="disabled" className={names('screen')}>
      <ScreenHeader />
      <div className={names('actions')}>
        <TwoFactorSetupCloseButton {...button('primary')} />
        <TwoFactorSetupStartButton {...button()} />
      </div>
    </TwoFactorSetupScreen>
  );
}
