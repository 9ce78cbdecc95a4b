import type { ReactNode } from 'react';
import { TwoFactorSetupNotice } from '../parts/TwoFactorSetupNotice.tsx';
import { TwoFactorSetupRecoveryCodesButton } from '../parts/TwoFactorSetupRecoveryCodesButton.tsx';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { TwoFactorSetupSkipButton } from '../parts/TwoFactorSetupSkipButton.tsx';
import { TwoFactorSetupStatus } from '../parts/TwoFactorSetupStatus.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { PRIMARY_BUTTON, QUIET_BUTTON } from './class-names.ts';
import { ErrorSection } from './ErrorSection.tsx';
import { LazyForm } from './LazyForm.tsx';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Shows the recovery codes, or why there are none. */
export function CodesScreen(): ReactNode {
  const { recoveryCodes, state } = useTwoFactorSetupContext();
  return (
    <TwoFactorSetupScreen name="codes" className="tessera-screen">
      <ScreenHeader />
      <TwoFactorSetupStatus className="tessera-loading" />
      <TwoFactorSetupNotice className="tessera-message" />
      {(state.status === 'codes-unseen' || state.status === 'codes-failed') && (
        <>
          <ErrorSection />
          <div className="tessera-actions">
            <TwoFactorSetupSkipButton className={QUIET_BUTTON} />
            <TwoFactorSetupRecoveryCodesButton className={PRIMARY_BUTTON} />
          </div>
        </>
      )}
      {recoveryCodes !== undefined && <LazyForm name="CodesForm" />}
    </TwoFactorSetupScreen>
  );
}
