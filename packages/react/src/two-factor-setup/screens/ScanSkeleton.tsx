import type { ReactNode } from 'react';
import { TwoFactorSetupLoading } from '../parts/TwoFactorSetupLoading.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';

/**
 * Keeps the place of the scan screen while the key is requested, so that nothing moves when it is
 * there: the QR code as a plate, and each text as bars of its own length.
 */
export function ScanSkeleton(): ReactNode {
  const { names } = useAppearance();
  const setup = useTwoFactorSetupContext();
  const { authenticatorApps, getCodeDescriptionProps, messages, sameDevice, showsNameField } =
    setup;
  const code = <TwoFactorSetupLoading className={names('loading')} />;
  const texts = sameDevice
    ? messages.sameDeviceInstructions({ digits: 6, opensApp: true })
    : messages.instructions({ digits: 6 });
  return (
    <div className={names('form', 'skeleton')}>
      <div className={names('scan')}>
        {setup.qrCode?.conceal && !sameDevice ? (
          <div className={names('concealedQrCode')}>
            {code}
            <div className={names('skeletonButton')} aria-hidden="true">
              <i>{messages.newKeyAction}</i>
            </div>
          </div>
        ) : (
          code
        )}
        <ol className={names('instructions')} aria-hidden="true">
          {texts.map((text) => (
            <li key={text}>
              <span>
                <i>{text}</i>
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div className={names('skeletonBox')} aria-hidden="true" />
      {authenticatorApps.length > 0 && (
        <p className={names('text')} aria-hidden="true">
          <i>{messages.noApp}</i>
        </p>
      )}
      {showsNameField && (
        <div className={names('field')} aria-hidden="true">
          <span className={names('label')}>
            <i>{messages.nameLabel}</i>
          </span>
          <div className={names('skeletonBox')} />
        </div>
      )}
      <div className={names('field')} aria-hidden="true">
        <span className={names('label')}>
          <i>{messages.codeLabel({ digits: 6 })}</i>
        </span>
        <div className={names('skeletonBox', 'skeletonCode')} />
        <p className={names('hint')}>
          <i>{getCodeDescriptionProps().children}</i>
        </p>
      </div>
    </div>
  );
}
