import {
  type ErrorCorrectionLevel,
  type EyeShape,
  type MaskPattern,
  type ModuleShapeName,
  type QrGradientType,
  type QrLogoShape,
  errorCorrectionLevels,
  eyeShapes,
  gradientTypes,
  logoShapes,
  moduleShapes,
} from '@tessera/qr';
import type { ArgTypes } from '@storybook/react-vite';
import type { SetupQrCodeOptions } from '../../src/two-factor-setup/qr-code-options.ts';
import { SHIELD } from '../scan-lab/settings.ts';

/** One control for each option of the QR code of the wizard. */
export interface QrCodeControls {
  qrVersion?: number;
  qrFit?: boolean;
  qrErrorCorrectionLevel?: ErrorCorrectionLevel;
  qrBoostErrorCorrection?: boolean;
  qrMask?: MaskPattern;
  qrBoxSize?: number;
  qrSize?: number;
  qrBorder?: number;
  qrFillColor?: string;
  qrBackColor?: string;
  qrModuleShape?: ModuleShapeName;
  qrModuleSize?: number;
  qrModuleRadius?: number;
  qrEyeShape?: EyeShape;
  qrEyeColor?: string;
  qrGradient?: QrGradientType;
  qrGradientColor?: string;
  qrGradientAngle?: number;
  qrLogo?: boolean;
  qrLogoSize?: number;
  qrLogoPadding?: number;
  qrLogoShape?: QrLogoShape;
  qrLogoExcavate?: boolean;
  qrCenter?: string;
  qrAs?: 'svg' | 'img';
  qrConceal?: boolean;
}

const TABLE = { category: 'QR code' };

function range(name: string, min: number, max: number, step: number): ArgTypes[string] {
  return { name: `qrCode.${name}`, control: { type: 'range', min, max, step }, table: TABLE };
}

function choice(name: string, options: readonly unknown[]): ArgTypes[string] {
  return {
    name: `qrCode.${name}`,
    control: 'select',
    options: [undefined, ...options],
    table: TABLE,
  };
}

function control(name: string, type: 'boolean' | 'color'): ArgTypes[string] {
  return { name: `qrCode.${name}`, control: type, table: TABLE };
}

/** The controls, for `argTypes`. */
export const QR_CODE_ARG_TYPES: Record<keyof QrCodeControls, ArgTypes[string]> = {
  qrVersion: range('version', 1, 40, 1),
  qrFit: control('fit', 'boolean'),
  qrErrorCorrectionLevel: choice('errorCorrectionLevel', errorCorrectionLevels),
  qrBoostErrorCorrection: control('boostErrorCorrection', 'boolean'),
  qrMask: choice('mask', [0, 1, 2, 3, 4, 5, 6, 7]),
  qrBoxSize: range('boxSize', 1, 12, 1),
  qrSize: range('size', 100, 500, 10),
  qrBorder: range('border', 0, 10, 1),
  qrFillColor: control('fillColor', 'color'),
  qrBackColor: control('backColor', 'color'),
  qrModuleShape: choice('moduleShape', moduleShapes),
  qrModuleSize: range('moduleSize', 0.1, 1, 0.05),
  qrModuleRadius: range('moduleRadius', 0, 1, 0.05),
  qrEyeShape: choice('eyeShape', eyeShapes),
  qrEyeColor: control('eyeColor', 'color'),
  qrGradient: choice('gradient.type', gradientTypes),
  qrGradientColor: control('gradient.stops[1].color', 'color'),
  qrGradientAngle: range('gradient.angle', 0, 345, 15),
  qrLogo: control('logo', 'boolean'),
  qrLogoSize: range('logo.size', 0.05, 0.6, 0.01),
  qrLogoPadding: range('logo.padding', 0, 3, 0.25),
  qrLogoShape: choice('logo.shape', logoShapes),
  qrLogoExcavate: control('logo.excavate', 'boolean'),
  qrCenter: { name: 'qrCode.center', control: 'text', table: TABLE },
  qrAs: choice('as', ['svg', 'img']),
  qrConceal: control('conceal', 'boolean'),
};

/** Converts the controls to the `qrCode` option. A control without a value sets nothing. */
export function toQrCode(controls: QrCodeControls): SetupQrCodeOptions {
  const { qrFillColor = '#000000', qrGradient, qrGradientColor = '#2f55d4' } = controls;
  const options: SetupQrCodeOptions = {
    version: controls.qrVersion,
    fit: controls.qrFit,
    errorCorrectionLevel: controls.qrErrorCorrectionLevel,
    boostErrorCorrection: controls.qrBoostErrorCorrection,
    mask: controls.qrMask,
    boxSize: controls.qrBoxSize,
    size: controls.qrSize,
    border: controls.qrBorder,
    fillColor: controls.qrFillColor,
    backColor: controls.qrBackColor,
    moduleShape: controls.qrModuleShape,
    moduleSize: controls.qrModuleSize,
    moduleRadius: controls.qrModuleRadius,
    eyeShape: controls.qrEyeShape,
    eyeColor: controls.qrEyeColor,
    as: controls.qrAs,
    conceal: controls.qrConceal,
    gradient: qrGradient && {
      type: qrGradient,
      angle: controls.qrGradientAngle,
      stops: [
        { offset: 0, color: qrFillColor },
        { offset: 1, color: qrGradientColor },
      ],
    },
    center: controls.qrCenter,
    logo:
      controls.qrLogo || controls.qrCenter
        ? {
            src: SHIELD,
            size: controls.qrLogoSize ?? 0.18,
            padding: controls.qrLogoPadding,
            shape: controls.qrLogoShape,
            excavate: controls.qrLogoExcavate,
          }
        : undefined,
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
