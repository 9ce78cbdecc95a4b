import type { ReactNode } from 'react';
import { TwoFactorSetupCountdown } from '../parts/TwoFactorSetupCountdown.tsx';
import { TwoFactorSetupErrorMessage } from '../parts/TwoFactorSetupErrorMessage.tsx';

/** The error and, where the backend named a time, how long to wait. */
export function ErrorSection(): ReactNode {
  return (
    <>
      <TwoFactorSetupErrorMessage className="tessera-message" />
      <TwoFactorSetupCountdown className="tessera-countdown" />
    </>
  );
}
