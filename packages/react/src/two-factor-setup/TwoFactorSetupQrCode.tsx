'use client';

import type { ReactNode } from 'react';
import { PlainQrCode, type PlainQrCodeProps } from '../qr-code/PlainQrCode.tsx';
import { useTwoFactorSetupContext } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupQrCode}: those of `<PlainQrCode>`, of which the wizard sets the value. */
export type TwoFactorSetupQrCodeProps = Partial<Omit<PlainQrCodeProps, 'value'>>;

/**
 * The QR code of the pending enrollment. Renders `<PlainQrCode>` with modules of 4 px, or an `<img>` where the back end gives a picture only; nothing while
 * there is no enrollment.
 */
export function TwoFactorSetupQrCode(props: TwoFactorSetupQrCodeProps): ReactNode {
  const { details, messages } = useTwoFactorSetupContext();
  if (details === undefined) return null;
  const label = props.label ?? messages.qrLabel({ issuer: details.issuer });
  if (details.keyUri === undefined)
    return <img className={props.className} src={details.qrImage} alt={label} />;
  return (
    <PlainQrCode
      boxSize={4}
      fallback={<p>{messages.qrFailed}</p>}
      {...props}
      value={details.keyUri}
      label={label}
    />
  );
}
