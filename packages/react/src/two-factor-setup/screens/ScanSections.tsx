import { type ReactNode, useEffect, useRef, useState } from 'react';
import { withIcon } from '../../internals/with-icon.tsx';
import type { EnrollmentDetails } from '../adapter/enrollment-details.ts';
import { TwoFactorSetupCopyLinkButton } from '../parts/TwoFactorSetupCopyLinkButton.tsx';
import { TwoFactorSetupDisclosure } from '../parts/TwoFactorSetupDisclosure.tsx';
import { TwoFactorSetupNewKeyButton } from '../parts/TwoFactorSetupNewKeyButton.tsx';
import { TwoFactorSetupOpenAppLink } from '../parts/TwoFactorSetupOpenAppLink.tsx';
import { TwoFactorSetupQrCode } from '../parts/TwoFactorSetupQrCode.tsx';
import { TwoFactorSetupSecretKey } from '../parts/TwoFactorSetupSecretKey.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';
import { SmallCodeSection } from './SmallCodeSection.tsx';

/** Shows the QR code first, to scan with another device, and then the key. */
export function OtherDeviceSection({ details }: { details: EnrollmentDetails }): ReactNode {
  const appearance = useAppearance();
  const { button, names } = appearance;
  const { messages } = useTwoFactorSetupContext();
  const [isKeyOpen, setIsKeyOpen] = useState(false);
  return (
    <>
      <QrCodeSection digits={details.digits} onFailed={setIsKeyOpen} />
      {details.secret !== undefined && (
        <TwoFactorSetupDisclosure reveals="key" className={names('disclosure')} open={isKeyOpen}>
          <summary className={names('summary')}>{messages.cannotScan}</summary>
          <div className={names('key', 'disclosureContent')}>
            <p className={names('text')}>{messages.keyDescription}</p>
            <KeySection details={details} />
            <div className={names('toolbar')}>
              <CopyLinkButton />
              <TwoFactorSetupOpenAppLink
                {...withIcon(appearance, 'open-app', button('secondary', 'small', 'linkButton'))}
              />
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
  const appearance = useAppearance();
  const { button, names } = appearance;
  const { messages } = useTwoFactorSetupContext();
  const opensApp = details.keyUri !== undefined;
  return (
    <>
      <Instructions>
        {messages.sameDeviceInstructions({ digits: details.digits, opensApp })}
      </Instructions>
      <TwoFactorSetupOpenAppLink
        {...withIcon(appearance, 'open-app', button('primary', 'medium', 'linkButton'))}
      />
      <div className={names('key')}>
        <p className={names('text')}>{messages.openAppDescription}</p>
        <KeySection details={details} />
        <div className={names('toolbar')}>
          <CopyLinkButton />
        </div>
        <NewKeySection />
      </div>
      <TwoFactorSetupDisclosure reveals="qr-code" className={names('disclosure')}>
        <summary className={names('summary')}>{messages.useOtherDevice}</summary>
        <div className={names('key', 'disclosureContent')}>
          <QrCodeSection digits={details.digits} />
        </div>
      </TwoFactorSetupDisclosure>
    </>
  );
}

function CopyLinkButton(): ReactNode {
  const appearance = useAppearance();
  const { messages } = useTwoFactorSetupContext();
  const labels = [messages.copyLink, messages.linkCopied];
  return (
    <TwoFactorSetupCopyLinkButton
      {...withIcon(appearance, 'copy', appearance.button('secondary', 'small'), labels)}
    />
  );
}

function QrCodeSection(props: {
  digits: number;
  onFailed?: ((failed: true) => void) | undefined;
}): ReactNode {
  const { names } = useAppearance();
  const { digits, onFailed } = props;
  const { messages, qrCode } = useTwoFactorSetupContext();
  const fallback = qrCode?.fallback;
  const plateRef = useRef<HTMLDivElement>(null);
  return (
    <div className={names('scan')}>
      <div ref={plateRef} className={names('plate')}>
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
      <SmallCodeSection plateRef={plateRef} />
      <Instructions>{messages.instructions({ digits })}</Instructions>
    </div>
  );
}

function Instructions({ children }: { children: readonly string[] }): ReactNode {
  const { names } = useAppearance();
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- VoiceOver drops unmarked lists
    <ol className={names('instructions')} role="list">
      {children.map((instruction) => (
        <li key={instruction}>
          <span>{instruction}</span>
        </li>
      ))}
    </ol>
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
  const { given, names } = useAppearance();
  const { messages } = useTwoFactorSetupContext();
  const uncommon = {
    algorithm: details.algorithm === 'SHA1' ? undefined : details.algorithm,
    digits: details.digits === 6 ? undefined : details.digits,
    period: details.period === 30 ? undefined : details.period,
  };
  const isUncommon = Object.values(uncommon).some((parameter) => parameter !== undefined);
  return (
    <>
      {isUncommon && <p className={names('text')}>{messages.keyParameters(uncommon)}</p>}
      <TwoFactorSetupSecretKey {...given} />
    </>
  );
}

function NewKeySection(): ReactNode {
  const { button, names } = useAppearance();
  const { messages } = useTwoFactorSetupContext();
  return (
    <details className={names('smallDisclosure')}>
      <summary className={names('summary')}>{messages.newKey}</summary>
      <p className={names('text')}>{messages.newKeyDescription}</p>
      <TwoFactorSetupNewKeyButton {...button('secondary', 'small')} />
    </details>
  );
}
