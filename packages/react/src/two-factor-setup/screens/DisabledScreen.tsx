import type { ReactNode } from 'react';
import { TwoFactorSetupCloseButton } from '../parts/TwoFactorSetupCloseButton.tsx';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { TwoFactorSetupStartButton } from '../parts/TwoFactorSetupStartButton.tsx';
import { PRIMARY_BUTTON, QUIET_BUTTON } from './class-names.ts';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Says that two-factor is off. */
export function DisabledScreen(): ReactNode {
  return (
    <TwoFactorSetupScreen name="disabled" className="tessera-screen">
      <ScreenHeader />
      <div className="tessera-actions">
        <TwoFactorSetupStartButton className={QUIET_BUTTON} />
        <TwoFactorSetupCloseButton className={PRIMARY_BUTTON} />
      </div>
    </TwoFactorSetupScreen>
  );
}
