import type { ReactNode } from 'react';
import { TwoFactorSetupCountdown } from '../parts/TwoFactorSetupCountdown.tsx';
import { TwoFactorSetupErrorMessage } from '../parts/TwoFactorSetupErrorMessage.tsx';

/** Shows the error and, if the backend named a time, how long to wait. */
export function ErrorSection(): ReactNode {
  return (
    <>
      <TwoFactorSetupErrorMessage className="tessera-message" />
      <TwoFactorSetupCountdown className="tessera-countdown" />
    </>
  );
}
