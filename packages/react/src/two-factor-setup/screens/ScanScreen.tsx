import { type ReactNode, useId } from 'react';
import type { EnrollmentDetails } from '../adapter/enrollment-details.ts';
import { TwoFactorSetupCancelButton } from '../parts/TwoFactorSetupCancelButton.tsx';
import { TwoFactorSetupCodeDescription } from '../parts/TwoFactorSetupCodeDescription.tsx';
import { TwoFactorSetupCodeField } from '../parts/TwoFactorSetupCodeField.tsx';
import { TwoFactorSetupExpiry } from '../parts/TwoFactorSetupExpiry.tsx';
import { TwoFactorSetupForm } from '../parts/TwoFactorSetupForm.tsx';
import { TwoFactorSetupNotice } from '../parts/TwoFactorSetupNotice.tsx';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { TwoFactorSetupStartButton } from '../parts/TwoFactorSetupStartButton.tsx';
import { TwoFactorSetupStatus } from '../parts/TwoFactorSetupStatus.tsx';
import { TwoFactorSetupSubmitButton } from '../parts/TwoFactorSetupSubmitButton.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { PRIMARY_BUTTON, QUIET_BUTTON } from './class-names.ts';
import { ErrorSection } from './ErrorSection.tsx';
import { NameSection } from './NameSection.tsx';
import { OtherDeviceSection, ThisDeviceSection } from './ScanSections.tsx';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Shows the QR code, the key and the code field, or the reason why there are none. */
export function ScanScreen(): ReactNode {
  const { details, state } = useTwoFactorSetupContext();
  return (
    <TwoFactorSetupScreen name="scan" className="tessera-screen">
      <ScreenHeader />
      {details !== undefined && <CodeForm details={details} />}
      <TwoFactorSetupStatus className="tessera-loading" />
      <TwoFactorSetupNotice className="tessera-message" />
      {details === undefined && (
        <>
          {state.status === 'failed' && <NameSection />}
          <ErrorSection />
          <div className="tessera-actions">
            <TwoFactorSetupCancelButton className={QUIET_BUTTON} />
            {state.status !== 'starting' && (
              <TwoFactorSetupStartButton className={PRIMARY_BUTTON} />
            )}
          </div>
        </>
      )}
    </TwoFactorSetupScreen>
  );
}

function CodeForm({ details }: { details: EnrollmentDetails }): ReactNode {
  const { messages, sameDevice } = useTwoFactorSetupContext();
  const codeId = useId();
  const isThisDevice = sameDevice && details.secret !== undefined;
  return (
    <TwoFactorSetupForm className="tessera-form">
      {isThisDevice ? (
        <ThisDeviceSection details={details} />
      ) : (
        <OtherDeviceSection details={details} />
      )}
      <NameSection />
      <div className="tessera-field">
        <label className="tessera-label" htmlFor={codeId}>
          {messages.codeLabel({ digits: details.digits })}
        </label>
        <TwoFactorSetupCodeField id={codeId} />
        <TwoFactorSetupCodeDescription className="tessera-hint" />
        <ErrorSection />
        <TwoFactorSetupExpiry className="tessera-countdown" />
      </div>
      <div className="tessera-actions">
        <TwoFactorSetupCancelButton className={QUIET_BUTTON} />
        <TwoFactorSetupSubmitButton className={PRIMARY_BUTTON} />
      </div>
    </TwoFactorSetupForm>
  );
}
