import type { OptionNames } from '../internals/split-props.ts';
import type { PlainQrCodeProps } from '../qr-code/PlainQrCode.tsx';
import type { QrCodeProps } from '../qr-code/QrCode.tsx';
import type { UseConcealOptions } from '../qr-code/use-conceal.ts';

/** How the wizard shows the QR code: the props of `<QrCode>`. The wizard sets the value. */
export interface SetupQrCodeOptions extends Omit<QrCodeProps, 'value'> {
  /**
   * Whether the code is hidden until the user asks for it, because others may see or record the
   * screen. Also takes the options of `useConceal`. A hidden code is always an `svg`, whatever `as`
   * says.
   *
   * @default false
   */
  conceal?: boolean | UseConcealOptions | undefined;
}

/** Which component renders the QR code. Each is loaded only if it is needed. */
export type QrCodeKind = 'plain' | 'styled' | 'concealed';

// The compiler rejects a name that is missing, so no prop of `<QrCode>` can get lost.
const STYLE_NAMES: OptionNames<Omit<QrCodeProps, keyof PlainQrCodeProps>> = {
  as: true,
  center: true,
  moduleShape: true,
  moduleSize: true,
  moduleRadius: true,
  eyeShape: true,
  eyeColor: true,
  gradient: true,
  fillImage: true,
  logo: true,
};

/** Returns the smallest component that renders a QR code with these options. */
export function getQrCodeKind(options: SetupQrCodeOptions | undefined): QrCodeKind {
  if (options?.conceal) {
    return 'concealed';
  }
  const isStyled = Object.entries(options ?? {}).some(
    ([name, value]) => value !== undefined && Object.hasOwn(STYLE_NAMES, name),
  );
  return isStyled ? 'styled' : 'plain';
}
