import type { ReactNode } from 'react';
import { TwoFactorSetupCancelButton } from '../parts/TwoFactorSetupCancelButton.tsx';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { TwoFactorSetupStartButton } from '../parts/TwoFactorSetupStartButton.tsx';
import { PRIMARY_BUTTON, QUIET_BUTTON } from './class-names.ts';
import { ErrorSection } from './ErrorSection.tsx';
import { NameSection } from './NameSection.tsx';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Says what two-factor authentication is for, before anything is created. */
export function IntroScreen(): ReactNode {
  return (
    <TwoFactorSetupScreen name="intro" className="tessera-screen">
      <ScreenHeader />
      <NameSection />
      <ErrorSection />
      <div className="tessera-actions">
        <TwoFactorSetupCancelButton className={QUIET_BUTTON} />
        <TwoFactorSetupStartButton className={PRIMARY_BUTTON} />
      </div>
    </TwoFactorSetupScreen>
  );
}
