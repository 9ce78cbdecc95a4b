'use client';

import { type ReactNode, createElement } from 'react';
import { PRIVATE } from '../../internals/private-attributes.ts';
import type { PlainQrCodeProps } from '../../qr-code/PlainQrCode.tsx';
import { useTwoFactorSetupContext } from './two-factor-setup-context.ts';
import { useLazyQrCode } from '../use-lazy-qr-code.ts';

/**
 * Props of {@link TwoFactorSetupQrCode}: those of `<PlainQrCode>`, of which the wizard sets the
 * value.
 */
export type TwoFactorSetupQrCodeProps = Partial<Omit<PlainQrCodeProps, 'value'>>;

/**
 * The QR code of the pending enrollment. Renders a `<PlainQrCode>` with modules of 5 px, an `<img>`
 * if the backend provides only an image, or nothing without an enrollment. The component is loaded
 * when it is first needed; its place is kept until then.
 */
export function TwoFactorSetupQrCode(props: TwoFactorSetupQrCodeProps): ReactNode {
  const { details, messages } = useTwoFactorSetupContext();
  const component = useLazyQrCode();
  if (details === undefined) {
    return null;
  }
  const label = props.label ?? messages.qrLabel({ issuer: details.issuer });
  if (details.keyUri === undefined) {
    return <img {...PRIVATE} className={props.className} src={details.qrImage} alt={label} />;
  }
  if (component === undefined) {
    return <div className="tessera-qr-code-place" />;
  }
  const { fallback = <p>{messages.qrFailed}</p> } = props;
  // A function of the reason is for a value that cannot be drawn.
  if (component === 'failed') {
    return typeof fallback === 'function' ? <p>{messages.qrFailed}</p> : fallback;
  }
  const { keyUri: value } = details;
  return createElement(component, { boxSize: 5, ...PRIVATE, ...props, fallback, value, label });
}
