import type { ReactNode } from 'react';
import { TwoFactorSetupCancelButton } from '../parts/TwoFactorSetupCancelButton.tsx';
import { TwoFactorSetupNotice } from '../parts/TwoFactorSetupNotice.tsx';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { TwoFactorSetupStartButton } from '../parts/TwoFactorSetupStartButton.tsx';
import { useAppearance } from '../parts/use-appearance.ts';
import { AppsSection } from './AppsSection.tsx';
import { ErrorSection } from './ErrorSection.tsx';
import { LazyForm } from './LazyForm.tsx';
import { NameSection } from './NameSection.tsx';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Says what two-factor authentication is for, before anything is created. */
export function IntroScreen(): ReactNode {
  const { button, names } = useAppearance();
  return (
    <TwoFactorSetupScreen name="intro" className={names('screen')}>
      <ScreenHeader />
      <TwoFactorSetupNotice className={names('message', 'notice')} />
      <NameSection />
      <AppsSection>
        <LazyForm name="AppsContent" />
      </AppsSection>
      <div className={names('actions')}>
        <TwoFactorSetupStartButton {...button('primary')} />
        <TwoFactorSetupCancelButton {...button()} />
      </div>
      <ErrorSection />
    </TwoFactorSetupScreen>
  );
}
