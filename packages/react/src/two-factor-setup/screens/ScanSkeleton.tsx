import type { ReactNode } from 'react';
import { QrCodePlace } from '../parts/QrCodePlace.tsx';
import { TwoFactorSetupLoading } from '../parts/TwoFactorSetupLoading.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';

/** A key of the usual length. */
const KEY = 'AAAA '.repeat(8);

/**
 * Keeps the place of the scan screen while the key is requested, so that nothing moves when it is
 * there: the QR code or the key as a box, and each text as bars of its own length.
 */
export function ScanSkeleton(): ReactNode {
  const { names } = useAppearance();
  const setup = useTwoFactorSetupContext();
  const { messages, sameDevice } = setup;
  // The names are options of the recovery codes, too.
  const { accountName, issuer } = setup.getRecoveryCodesOptions();
  const [account, app] = [accountName, issuer].map((name = '') =>
    // Half of a character cannot be encoded.
    encodeURIComponent(name.replace(/\p{Surrogate}/gu, '')),
  );
  const value = `otpauth://totp/${app}:${account}?secret=${'A'.repeat(32)}&issuer=${app}`;

  const bars = (text: ReactNode): ReactNode => <i>{text}</i>;
  const lines = (text: ReactNode): ReactNode => <p className={names('text')}>{bars(text)}</p>;
  const summary = (text: ReactNode): ReactNode => (
    <p className={names('text', 'summary')}>{bars(text)}</p>
  );
  const button = <span className={names('skeletonButton')}>{bars(messages.copyLink)}</span>;
  const texts = sameDevice
    ? messages.sameDeviceInstructions({ digits: 6, opensApp: true })
    : messages.instructions({ digits: 6 });
  const instructions = (
    <ol className={names('instructions')} aria-hidden="true">
      {texts.map((text) => (
        <li key={text}>
          <span>{bars(text)}</span>
        </li>
      ))}
    </ol>
  );
  return (
    <div className={names('form', 'skeleton')}>
      {sameDevice ? (
        <>
          {instructions}
          <TwoFactorSetupLoading className={names('skeletonButton')} />
        </>
      ) : (
        <div className={names('scan')}>
          <div className={names('loading')}>
            <div className={names('plate')}>
              <QrCodePlace {...setup.getQrCodeProps({ value })} />
              {setup.qrCode?.conceal && button}
            </div>
            <TwoFactorSetupLoading className={names('text')} />
          </div>
          {instructions}
        </div>
      )}
      <div className={names('form')} aria-hidden="true">
        {sameDevice && (
          <div className={names('key')}>
            {lines(messages.openAppDescription)}
            <div className={names('secretKey')}>
              <code className={names('secretKeyValue')}>{KEY}</code>
              {button}
            </div>
            <div className={names('toolbar')}>{button}</div>
            {summary(messages.newKey)}
          </div>
        )}
        <div className={names('skeletonBox')}>
          <span className={names('summary')}>
            {/* Not as text, which would be found twice once the disclosure is there. */}
            <i data-labels={sameDevice ? messages.useOtherDevice : messages.cannotScan} />
          </span>
        </div>
        {setup.authenticatorApps[0] && summary(messages.noApp)}
        {setup.showsNameField && (
          <div className={names('field')}>
            <span className={names('label')}>{bars(messages.nameLabel)}</span>
            <div className={names('skeletonBox')} />
          </div>
        )}
        <div className={names('field')}>
          <span className={names('label')}>{bars(messages.codeLabel({ digits: 6 }))}</span>
          <div className={names('skeletonBox', 'skeletonCode')} />
          <p className={names('hint')}>{bars(setup.getCodeDescriptionProps().children)}</p>
        </div>
      </div>
    </div>
  );
}
