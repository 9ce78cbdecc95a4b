import type {
  ErrorCorrectionLevel,
  EyeShape,
  MaskPattern,
  ModuleShapeName,
  QrGradientType,
  QrLogoShape,
  QrStyle,
} from '@tessera/qr';
import type { UseQrCodeOptions } from '../../src/qr-code/use-qr-code.ts';

/** The masks of the lab. `best` leaves the choice to the encoder. */
export const MASKS = ['best', '0', '1', '2', '3', '4', '5', '6', '7'] as const;
/** The colors of the page around the code. */
export const PAGES = { white: '#ffffff', gray: '#808080', black: '#000000' } as const;

/** A logo to start with. */
export const SHIELD = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="96" height="96"><path fill="#2f55d4" d="M12 1l9 3v8c0 6-4 9-9 11-5-2-9-5-9-11V4z"/></svg>',
)}`;

/** The settings that the lab starts with. */
export const INITIAL_SETTINGS = {
  value:
    'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme',
  level: 'M' as ErrorCorrectionLevel,
  version: 1,
  isBoosted: false,
  mask: 'best' as (typeof MASKS)[number],
  moduleShape: 'square' as ModuleShapeName,
  moduleSize: 1,
  moduleRadius: 1,
  ring: 'square' as EyeShape,
  center: 'square' as EyeShape,
  fillColor: '#000000',
  backColor: '#ffffff',
  isTransparent: false,
  gradient: 'none' as QrGradientType | 'none',
  gradientColor: '#2f55d4',
  angle: 0,
  border: 4,
  boxSize: 6,
  logo: '',
  logoSize: 0.2,
  logoPadding: 0.5,
  logoShape: 'square' as QrLogoShape,
  isExcavated: true,
  page: 'black' as keyof typeof PAGES,
  scale: 4,
  blur: 0.3,
};
/** All settings of the lab. */
export type Settings = typeof INITIAL_SETTINGS;

/** Converts the settings to options of a QR code. */
export function toQrCodeOptions(s: Settings): UseQrCodeOptions {
  const gradient: QrStyle['gradient'] =
    s.gradient === 'none'
      ? undefined
      : {
          type: s.gradient,
          angle: s.angle,
          stops: [
            { offset: 0, color: s.fillColor },
            { offset: 1, color: s.gradientColor },
          ],
        };
  return {
    value: s.value,
    errorCorrectionLevel: s.level,
    boostErrorCorrection: s.isBoosted,
    version: s.version,
    mask: s.mask === 'best' ? undefined : (Number(s.mask) as MaskPattern),
    moduleShape: s.moduleShape,
    moduleSize: s.moduleSize === 1 ? undefined : s.moduleSize,
    moduleRadius: s.moduleRadius,
    eyeShape: { ring: s.ring, center: s.center },
    fillColor: s.fillColor,
    backColor: s.isTransparent ? 'transparent' : s.backColor,
    gradient,
    border: s.border,
    boxSize: s.boxSize,
    logo:
      s.logo === ''
        ? undefined
        : {
            src: s.logo,
            size: s.logoSize,
            padding: s.logoPadding,
            shape: s.logoShape,
            excavate: s.isExcavated,
          },
  };
}
