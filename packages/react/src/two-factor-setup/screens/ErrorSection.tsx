import type { ReactNode } from 'react';
import { TwoFactorSetupCountdown } from '../parts/TwoFactorSetupCountdown.tsx';
import { TwoFactorSetupErrorMessage } from '../parts/TwoFactorSetupErrorMessage.tsx';
import { useAppearance } from '../parts/use-appearance.ts';

/** Shows the error and, if the backend named a time, how long to wait. */
export function ErrorSection(): ReactNode {
  const { names } = useAppearance();
  return (
    <>
      <TwoFactorSetupErrorMessage className={names('message', 'error')} />
      <TwoFactorSetupCountdown className={names('countdown')} />
    </>
  );
}
