import { type ReactNode, useId } from 'react';
import { TwoFactorSetupCancelButton } from '../parts/TwoFactorSetupCancelButton.tsx';
import { TwoFactorSetupCodeDescription } from '../parts/TwoFactorSetupCodeDescription.tsx';
import { TwoFactorSetupCodeField } from '../parts/TwoFactorSetupCodeField.tsx';
import { TwoFactorSetupExpiry } from '../parts/TwoFactorSetupExpiry.tsx';
import { TwoFactorSetupForm } from '../parts/TwoFactorSetupForm.tsx';
import { TwoFactorSetupNewKeyButton } from '../parts/TwoFactorSetupNewKeyButton.tsx';
import { TwoFactorSetupSubmitButton } from '../parts/TwoFactorSetupSubmitButton.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';
import { AppsContent } from './AppsContent.tsx';
import { AppsSection } from './AppsSection.tsx';
import { ErrorSection } from './ErrorSection.tsx';
import { NameSection } from './NameSection.tsx';
import { OtherDeviceSection, ThisDeviceSection } from './ScanSections.tsx';

/** The form of the scan screen: QR code, key and code field. */
export function ScanForm(): ReactNode {
  const { button, given, names } = useAppearance();
  const { details, messages, outdated, sameDevice } = useTwoFactorSetupContext();
  const codeId = useId();
  if (details === undefined) {
    return null;
  }
  const isThisDevice = sameDevice && details.secret !== undefined;
  return (
    <TwoFactorSetupForm className={names('form')}>
      {isThisDevice ? (
        <ThisDeviceSection details={details} />
      ) : (
        <OtherDeviceSection details={details} />
      )}
      <AppsSection>
        <AppsContent />
      </AppsSection>
      <NameSection />
      <div className={names('field')}>
        <label className={names('label')} htmlFor={codeId}>
          {messages.codeLabel({ digits: details.digits })}
        </label>
        <TwoFactorSetupCodeField id={codeId} classNames={given.classNames} />
        <TwoFactorSetupCodeDescription className={names('hint')} />
        <TwoFactorSetupExpiry className={names('countdown')} />
      </div>
      <div className={names('actions')}>
        <TwoFactorSetupSubmitButton {...button('primary')} />
        <TwoFactorSetupCancelButton {...button()} />
      </div>
      {/* Below the buttons, which would otherwise move with each wrong code. */}
      <ErrorSection />
      {outdated && <TwoFactorSetupNewKeyButton {...button('secondary', 'small')} />}
    </TwoFactorSetupForm>
  );
}
