import type { ReactNode } from 'react';
import { TwoFactorSetupNotice } from '../parts/TwoFactorSetupNotice.tsx';
import { TwoFactorSetupQrCode } from '../parts/TwoFactorSetupQrCode.tsx';
import { TwoFactorSetupStartButton } from '../parts/TwoFactorSetupStartButton.tsx';
import { useAppearance } from '../parts/use-appearance.ts';

/** Keeps the place of a QR code that has expired, covered by the button that starts again. */
export function ExpiredSection(): ReactNode {
  const { button, names } = useAppearance();
  return (
    <div className={names('scan')}>
      <TwoFactorSetupQrCode overlay={<TwoFactorSetupStartButton {...button('primary')} />} />
      <TwoFactorSetupNotice className={names('message', 'notice')} />
    </div>
  );
}
