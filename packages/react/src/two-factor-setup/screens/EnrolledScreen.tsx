import type { ReactNode } from 'react';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { useAppearance } from '../parts/use-appearance.ts';
import { LazyForm } from './LazyForm.tsx';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Says that two-factor is on, and what the user can do about it. */
export function EnrolledScreen(): ReactNode {
  const { names } = useAppearance();
  return (
    <TwoFactorSetupScreen name="enrolled" className={names('screen')}>
      <ScreenHeader />
      <LazyForm name="EnrolledSection" />
    </TwoFactorSetupScreen>
  );
}
