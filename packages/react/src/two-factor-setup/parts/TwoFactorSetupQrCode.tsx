'use client';

import { type ReactNode, createElement } from 'react';
import { joinClassNames } from '../../internals/get-class-name.ts';
import { PRIVATE } from '../../internals/private-attributes.ts';
import { CheckedOptions } from '../../qr-code/page-check/PageCheck.tsx';
import type { QrCodeProps } from '../../qr-code/QrCode.tsx';
import type { UseConcealOptions } from '../../qr-code/use-conceal.ts';
import { type QrCodeKind, type SetupQrCodeOptions, getQrCodeKind } from '../qr-code-options.ts';
import { useLazyQrCode } from '../use-lazy-qr-code.ts';
import { QrCodePlace } from './QrCodePlace.tsx';
import { useTwoFactorSetupContext } from './two-factor-setup-context.ts';
import { usePartAppearance } from './use-appearance.ts';

declare const process: { env: { NODE_ENV?: string } };

/**
 * Props of {@link TwoFactorSetupQrCode}: those of `<QrCode>`, of which the wizard sets the value,
 * and `conceal`. They win over the `qrCode` option.
 */
export type TwoFactorSetupQrCodeProps = SetupQrCodeOptions;

/** The version that most key URIs have at the default level. */
const USUAL_VERSION = 6;

/**
 * The QR code of the pending enrollment. Renders a `<PlainQrCode>` with modules of 5 px, or nothing
 * without an enrollment. An option that needs it makes that a `<QrCode>`, `conceal` makes it a
 * `<ConcealedQrCode>`, and a backend that provides only an image an `<img>`. The component is
 * loaded when it is first needed; its place is kept until then. With an `overlay`, it shows that
 * also without an enrollment, for example because the key has expired.
 */
export function TwoFactorSetupQrCode(props: TwoFactorSetupQrCodeProps): ReactNode {
  const { details, getQrCodeProps, qrCode } = useTwoFactorSetupContext();
  const { given } = usePartAppearance();
  const { conceal = qrCode?.conceal, ...theirs } = props;
  const attributes = getQrCodeProps(theirs);
  if (attributes.overlay) {
    attributes.version ??= details?.keyUri === undefined ? USUAL_VERSION : undefined;
  } else if (details === undefined) {
    return null;
  } else if (details.keyUri === undefined) {
    const { className, label } = attributes;
    const names = joinClassNames(given.classNames?.qrCode, className) || undefined;
    return <img {...PRIVATE} className={names} src={details.qrImage} alt={label} />;
  }
  const kind = getQrCodeKind({ ...attributes, conceal });
  // Another key for each kind: a component that waits for a module always waits for the same one.
  return <LoadedQrCode key={kind} kind={kind} attributes={attributes} conceal={conceal} />;
}

function LoadedQrCode(props: {
  kind: QrCodeKind;
  attributes: QrCodeProps;
  conceal: boolean | UseConcealOptions | undefined;
}): ReactNode {
  const { attributes, conceal, kind } = props;
  const { messages } = useTwoFactorSetupContext();
  const { given } = usePartAppearance();
  const component = useLazyQrCode(kind);
  if (component === undefined) {
    return <QrCodePlace {...attributes} />;
  }
  const { fallback = <p>{messages.qrFailed}</p>, as, ...rest } = attributes;
  // A function of the reason is for a value that cannot be drawn.
  if (component === 'failed') {
    if (rest.overlay) {
      return rest.overlay;
    }
    return typeof fallback === 'function' ? <p>{messages.qrFailed}</p> : fallback;
  }
  const code = createElement(component, {
    ...rest,
    ...(kind === 'styled' && { as }),
    ...(kind === 'concealed'
      ? given
      : {
          className: joinClassNames(
            given.classNames?.[rest.overlay ? 'qrCodeOverlay' : 'qrCode'],
            rest.className,
          ),
        }),
    ...(typeof conceal === 'object' && conceal),
    fallback,
  });
  return process.env.NODE_ENV === 'production' ? (
    code
  ) : (
    <CheckedOptions.Provider value={attributes}>{code}</CheckedOptions.Provider>
  );
}
