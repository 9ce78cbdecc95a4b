import { type ReactNode, useId } from 'react';
import { TwoFactorSetupCancelButton } from '../parts/TwoFactorSetupCancelButton.tsx';
import { TwoFactorSetupCodeDescription } from '../parts/TwoFactorSetupCodeDescription.tsx';
import { TwoFactorSetupCodeField } from '../parts/TwoFactorSetupCodeField.tsx';
import { TwoFactorSetupExpiry } from '../parts/TwoFactorSetupExpiry.tsx';
import { TwoFactorSetupForm } from '../parts/TwoFactorSetupForm.tsx';
import { TwoFactorSetupSubmitButton } from '../parts/TwoFactorSetupSubmitButton.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { PRIMARY_BUTTON, QUIET_BUTTON } from './class-names.ts';
import { ErrorSection } from './ErrorSection.tsx';
import { NameSection } from './NameSection.tsx';
import { OtherDeviceSection, ThisDeviceSection } from './ScanSections.tsx';

/** The form of the scan screen: QR code, key and code field. */
export function ScanForm(): ReactNode {
  const { details, messages, sameDevice } = useTwoFactorSetupContext();
  const codeId = useId();
  if (details === undefined) {
    return null;
  }
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
