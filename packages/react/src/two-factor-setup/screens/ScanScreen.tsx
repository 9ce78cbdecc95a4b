import type { ReactNode } from 'react';
import { TwoFactorSetupCancelButton } from '../parts/TwoFactorSetupCancelButton.tsx';
import { TwoFactorSetupNotice } from '../parts/TwoFactorSetupNotice.tsx';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { TwoFactorSetupStartButton } from '../parts/TwoFactorSetupStartButton.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';
import { ErrorSection } from './ErrorSection.tsx';
import { LazyForm } from './LazyForm.tsx';
import { NameSection } from './NameSection.tsx';
import { ScanSkeleton } from './ScanSkeleton.tsx';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Shows the QR code, the key and the code field, or the reason why there are none. */
export function ScanScreen(): ReactNode {
  const { button, names } = useAppearance();
  const { details, messages, sameDevice, state } = useTwoFactorSetupContext();
  // On the device with the authenticator app the code is not the first thing to see.
  const isCovered = state.status === 'expired' && !sameDevice;
  return (
    <TwoFactorSetupScreen name="scan" className={names('screen')}>
      <ScreenHeader />
      {details !== undefined && <LazyForm name="ScanForm" />}
      {state.status === 'starting' && <ScanSkeleton />}
      {isCovered ? (
        <LazyForm name="ExpiredSection" />
      ) : (
        <TwoFactorSetupNotice className={names('message', 'notice')} />
      )}
      {details === undefined && (
        <>
          {state.status === 'failed' && <NameSection />}
          <ErrorSection />
          <div className={names('actions')}>
            {state.status === 'starting' ? (
              <span className={names('skeletonButton')} aria-hidden="true">
                <i>{messages.submit}</i>
              </span>
            ) : (
              !isCovered && <TwoFactorSetupStartButton {...button('primary')} />
            )}
            <TwoFactorSetupCancelButton {...button()} />
          </div>
        </>
      )}
    </TwoFactorSetupScreen>
  );
}
