import type { ReactNode } from 'react';
import { TwoFactorSetupNotice } from '../parts/TwoFactorSetupNotice.tsx';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { useAppearance } from '../parts/use-appearance.ts';
import { LazyForm } from './LazyForm.tsx';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Shows the recovery codes, or why there are none. */
export function CodesScreen(): ReactNode {
  const { names } = useAppearance();
  return (
    <TwoFactorSetupScreen name="codes" className={names('screen')}>
      <ScreenHeader />
      <TwoFactorSetupNotice className={names('message', 'notice')} />
      <LazyForm name="CodesForm" />
    </TwoFactorSetupScreen>
  );
}
