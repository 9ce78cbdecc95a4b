import { createElement } from 'react';
import type {
  ErrorCorrectionLevel,
  EyeShape,
  MaskPattern,
  ModuleShapeName,
  QrGradientType,
  QrLogoShape,
  QrStyle,
} from '@tessera/qr';
import { QrCodeStatus } from '../../src/qr-code/QrCodeStatus.tsx';
import type { CenterOptions } from '../../src/qr-code/drawing/frame-code.tsx';
import type { PresentationOptions } from '../../src/qr-code/drawing/qr-code-options.ts';
import type { UseQrCodeOptions } from '../../src/qr-code/use-qr-code.ts';

/** The masks of the lab. `best` leaves the choice to the encoder. */
export const MASKS = ['best', '0', '1', '2', '3', '4', '5', '6', '7'] as const;
/** The colors of the page around the code. */
export const PAGES = { white: '#ffffff', gray: '#808080', black: '#000000' } as const;

/** A logo to start with. */
export const SHIELD = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="96" height="96"><path fill="#2f55d4" d="M12 1l9 3v8c0 6-4 9-9 11-5-2-9-5-9-11V4z"/></svg>',
)}`;

/** A picture to fill the modules with: a sunset. */
export const SUNSET = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><path fill="#3b1260" d="M0 0h64v32H0z"/><path fill="#8a1538" d="M0 32h64v32H0z"/></svg>',
)}`;

/** What covers the code. */
export const OVERLAYS = ['none', 'loading', 'expired'] as const;

/** The settings that the lab starts with. */
export const INITIAL_SETTINGS = {
  value:
    'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme',
  level: 'M' as ErrorCorrectionLevel,
  version: 1,
  isFitted: true,
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
  hasEyeColors: false,
  ringColor: '#000000',
  eyeCenterColor: '#1d3a8f',
  fillImage: '',
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
  centerText: '',
  overlay: 'none' as (typeof OVERLAYS)[number],
  isConcealed: false,
  page: 'black' as keyof typeof PAGES,
  scale: 4,
  blur: 0.3,
};
/** All settings of the lab. */
export type Settings = typeof INITIAL_SETTINGS;

/** The options of a QR code that stands alone or in the wizard. */
export interface LabOptions
  extends UseQrCodeOptions, CenterOptions, Pick<PresentationOptions, 'overlay'> {
  value: string;
  conceal: boolean;
}

/** Converts the settings to options of a QR code. */
export function toQrCodeOptions(s: Settings): LabOptions {
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
    fit: s.isFitted,
    mask: s.mask === 'best' ? undefined : (Number(s.mask) as MaskPattern),
    moduleShape: s.moduleShape,
    moduleSize: s.moduleSize === 1 ? undefined : s.moduleSize,
    moduleRadius: s.moduleRadius,
    eyeShape: { ring: s.ring, center: s.center },
    fillColor: s.fillColor,
    backColor: s.isTransparent ? 'transparent' : s.backColor,
    eyeColor: s.hasEyeColors ? { ring: s.ringColor, center: s.eyeCenterColor } : undefined,
    gradient,
    fillImage: s.fillImage === '' ? undefined : s.fillImage,
    border: s.border,
    boxSize: s.boxSize,
    logo:
      s.logo === '' && s.centerText === ''
        ? undefined
        : {
            src: s.logo === '' ? SHIELD : s.logo,
            size: s.logoSize,
            padding: s.logoPadding,
            shape: s.logoShape,
            excavate: s.isExcavated,
          },
    center: s.centerText === '' ? undefined : s.centerText,
    overlay: s.overlay === 'none' ? undefined : createElement(QrCodeStatus, { status: s.overlay }),
    conceal: s.isConcealed,
  };
}
