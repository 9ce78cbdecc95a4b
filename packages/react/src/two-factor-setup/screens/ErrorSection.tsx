import type { ReactNode } from 'react';
import { TwoFactorSetupCountdown } from '../parts/TwoFactorSetupCountdown.tsx';
import { TwoFactorSetupErrorMessage } from '../parts/TwoFactorSetupErrorMessage.tsx';
import { TwoFactorSetupSupportLink } from '../parts/TwoFactorSetupSupportLink.tsx';
import { useAppearance } from '../parts/use-appearance.ts';

/** Shows the error and, if the backend named a time, how long to wait, or how to reach support. */
export function ErrorSection(): ReactNode {
  const { button, names } = useAppearance();
  return (
    <>
      <TwoFactorSetupErrorMessage className={names('message', 'error')} />
      <TwoFactorSetupCountdown className={names('countdown')} />
      <TwoFactorSetupSupportLink {...button('secondary', 'small', 'linkButton')} />
    </>
  );
}
