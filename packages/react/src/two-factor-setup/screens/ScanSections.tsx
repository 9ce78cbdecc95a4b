import { type ReactNode, useEffect, useState } from 'react';
import type { EnrollmentDetails } from '../adapter/enrollment-details.ts';
import { TwoFactorSetupCopyLinkButton } from '../parts/TwoFactorSetupCopyLinkButton.tsx';
import { TwoFactorSetupDisclosure } from '../parts/TwoFactorSetupDisclosure.tsx';
import { TwoFactorSetupNewKeyButton } from '../parts/TwoFactorSetupNewKeyButton.tsx';
import { TwoFactorSetupOpenAppLink } from '../parts/TwoFactorSetupOpenAppLink.tsx';
import { TwoFactorSetupQrCode } from '../parts/TwoFactorSetupQrCode.tsx';
import { TwoFactorSetupSecretKey } from '../parts/TwoFactorSetupSecretKey.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { PRIMARY_BUTTON, SMALL_BUTTON } from './class-names.ts';

/** Shows the QR code first, to scan with another device, and then the key. */
export function OtherDeviceSection({ details }: { details: EnrollmentDetails }): ReactNode {
  const { messages } = useTwoFactorSetupContext();
  const [isKeyOpen, setIsKeyOpen] = useState(false);
  return (
    <>
      <QrCodeSection digits={details.digits} onFailed={setIsKeyOpen} />
      {details.secret !== undefined && (
        <TwoFactorSetupDisclosure reveals="key" className="tessera-details" open={isKeyOpen}>
          <summary>{messages.cannotScan}</summary>
          <div className="tessera-key tessera-details-content">
            <p className="tessera-text">{messages.keyDescription}</p>
            <KeySection details={details} />
            <div className="tessera-toolbar">
              <TwoFactorSetupCopyLinkButton className={SMALL_BUTTON} />
              <TwoFactorSetupOpenAppLink className={SMALL_BUTTON} />
            </div>
            <NewKeySection />
          </div>
        </TwoFactorSetupDisclosure>
      )}
    </>
  );
}

/**
 * Shows the link to the authenticator app and the key first: a phone cannot scan its own screen.
 */
export function ThisDeviceSection({ details }: { details: EnrollmentDetails }): ReactNode {
  const { messages } = useTwoFactorSetupContext();
  return (
    <>
      <TwoFactorSetupOpenAppLink className={`${PRIMARY_BUTTON} tessera-open-app`} />
      <div className="tessera-key">
        <p className="tessera-text">{messages.openAppDescription}</p>
        <KeySection details={details} />
        <div className="tessera-toolbar">
          <TwoFactorSetupCopyLinkButton className={SMALL_BUTTON} />
        </div>
        <NewKeySection />
      </div>
      <TwoFactorSetupDisclosure reveals="qr-code" className="tessera-details">
        <summary>{messages.useOtherDevice}</summary>
        <div className="tessera-key tessera-details-content">
          <QrCodeSection digits={details.digits} />
        </div>
      </TwoFactorSetupDisclosure>
    </>
  );
}

function QrCodeSection(props: {
  digits: number;
  onFailed?: ((failed: true) => void) | undefined;
}): ReactNode {
  const { digits, onFailed } = props;
  const { messages, qrCode } = useTwoFactorSetupContext();
  const fallback = qrCode?.fallback;
  return (
    <div className="tessera-scan">
      <div className="tessera-plate">
        <TwoFactorSetupQrCode
          fallback={
            typeof fallback === 'function' ? (
              fallback
            ) : (
              <QrCodeFailure onShown={onFailed}>{fallback}</QrCodeFailure>
            )
          }
        />
      </div>
      <ol className="tessera-instructions">
        {messages.instructions({ digits }).map((instruction) => (
          <li key={instruction}>
            <span>{instruction}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Replaces a QR code that cannot be drawn, or whose component cannot be loaded. */
function QrCodeFailure(props: {
  onShown: ((shown: true) => void) | undefined;
  children?: ReactNode;
}): ReactNode {
  const { children, onShown } = props;
  const { messages } = useTwoFactorSetupContext();
  useEffect(() => onShown?.(true), [onShown]);
  return children ?? <p>{messages.qrFailed}</p>;
}

/** Shows the key, and the parameters that differ from the usual ones. */
function KeySection({ details }: { details: EnrollmentDetails }): ReactNode {
  const { messages } = useTwoFactorSetupContext();
  const uncommon = {
    algorithm: details.algorithm === 'SHA1' ? undefined : details.algorithm,
    digits: details.digits === 6 ? undefined : details.digits,
    period: details.period === 30 ? undefined : details.period,
  };
  const isUncommon = Object.values(uncommon).some((parameter) => parameter !== undefined);
  return (
    <>
      {isUncommon && <p className="tessera-text">{messages.keyParameters(uncommon)}</p>}
      <TwoFactorSetupSecretKey />
    </>
  );
}

function NewKeySection(): ReactNode {
  const { messages } = useTwoFactorSetupContext();
  return (
    <details className="tessera-more">
      <summary>{messages.newKey}</summary>
      <p className="tessera-text">{messages.newKeyDescription}</p>
      <TwoFactorSetupNewKeyButton className={SMALL_BUTTON} />
    </details>
  );
}
