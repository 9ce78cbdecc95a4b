import {
  type EncodeQrOptions,
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
  pythonQrcode82,
} from '@tessera/qr';
import type { ArgTypes } from '@storybook/react-vite';
import { QrCodeStatus } from '../../src/qr-code/QrCodeStatus.tsx';
import type {
  PresentationOptions,
  StyleOptions,
} from '../../src/qr-code/drawing/qr-code-options.ts';
import type { SetupQrCodeOptions } from '../../src/two-factor-setup/qr-code-options.ts';
import { SHIELD, SUNSET } from '../scan-lab/settings.ts';

/** The options of the QR code of the wizard, without attributes and handlers. */
type QrCodeOptionName =
  | keyof EncodeQrOptions
  | keyof StyleOptions
  | Exclude<keyof PresentationOptions, 'onError'>
  | 'as'
  | 'center'
  | 'conceal';

/** The controls of the QR code of the wizard: one for each option, or for each part of it. */
export interface QrCodeControls {
  qrVersion?: number;
  qrFit?: boolean;
  qrErrorCorrectionLevel?: ErrorCorrectionLevel;
  qrBoostErrorCorrection?: boolean;
  qrMask?: MaskPattern;
  qrSegmentation?: 'optimal' | 'byte';
  qrPythonQrcode?: boolean;
  qrBoxSize?: number;
  qrSize?: number;
  qrBorder?: number;
  qrFillColor?: string;
  qrBackColor?: string;
  qrModuleShape?: ModuleShapeName;
  qrModuleSize?: number;
  qrModuleRadius?: number;
  qrEyeRingShape?: EyeShape;
  qrEyeCenterShape?: EyeShape;
  qrEyeRingColor?: string;
  qrEyeCenterColor?: string;
  qrGradient?: QrGradientType;
  qrGradientColor?: string;
  qrGradientAngle?: number;
  qrFillImage?: boolean;
  qrLogo?: boolean;
  qrLogoSize?: number;
  qrLogoPadding?: number;
  qrLogoShape?: QrLogoShape;
  qrLogoExcavate?: boolean;
  qrLogoAspectRatio?: number;
  qrLogoBackColor?: string;
  qrCenter?: string;
  qrLabel?: string;
  qrClassName?: string;
  qrOverlay?: 'loading' | 'expired';
  qrFallback?: string;
  qrAs?: 'svg' | 'img';
  qrConceal?: boolean;
  qrHideAfter?: number;
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

function control(name: string, type: 'boolean' | 'color' | 'text'): ArgTypes[string] {
  return { name: `qrCode.${name}`, control: type, table: TABLE };
}

/** The controls, for `argTypes`. */
export const QR_CODE_ARG_TYPES: Record<keyof QrCodeControls, ArgTypes[string]> = {
  qrVersion: range('version', 1, 40, 1),
  qrFit: control('fit', 'boolean'),
  qrErrorCorrectionLevel: choice('errorCorrectionLevel', errorCorrectionLevels),
  qrBoostErrorCorrection: control('boostErrorCorrection', 'boolean'),
  qrMask: choice('mask', [0, 1, 2, 3, 4, 5, 6, 7]),
  qrSegmentation: choice('segmentation', ['optimal', 'byte']),
  qrPythonQrcode: control('conventions: pythonQrcode82()', 'boolean'),
  qrBoxSize: range('boxSize', 1, 12, 1),
  qrSize: range('size', 100, 500, 10),
  qrBorder: range('border', 0, 10, 1),
  qrFillColor: control('fillColor', 'color'),
  qrBackColor: control('backColor', 'color'),
  qrModuleShape: choice('moduleShape', moduleShapes),
  qrModuleSize: range('moduleSize', 0.1, 1, 0.05),
  qrModuleRadius: range('moduleRadius', 0, 1, 0.05),
  qrEyeRingShape: choice('eyeShape.ring', eyeShapes),
  qrEyeCenterShape: choice('eyeShape.center', eyeShapes),
  qrEyeRingColor: control('eyeColor.ring', 'color'),
  qrEyeCenterColor: control('eyeColor.center', 'color'),
  qrGradient: choice('gradient.type', gradientTypes),
  qrGradientColor: control('gradient.stops[1].color', 'color'),
  qrGradientAngle: range('gradient.angle', 0, 345, 15),
  qrFillImage: control('fillImage', 'boolean'),
  qrLogo: control('logo', 'boolean'),
  qrLogoSize: range('logo.size', 0.05, 0.6, 0.01),
  qrLogoPadding: range('logo.padding', 0, 3, 0.25),
  qrLogoShape: choice('logo.shape', logoShapes),
  qrLogoExcavate: control('logo.excavate', 'boolean'),
  qrLogoAspectRatio: range('logo.aspectRatio', 0.5, 3, 0.1),
  qrLogoBackColor: control('logo.backColor', 'color'),
  qrCenter: control('center', 'text'),
  qrLabel: control('label', 'text'),
  qrClassName: control('className', 'text'),
  qrOverlay: choice('overlay', ['loading', 'expired']),
  qrFallback: control('fallback', 'text'),
  qrAs: choice('as', ['svg', 'img']),
  qrConceal: control('conceal', 'boolean'),
  qrHideAfter: range('conceal.hideAfter', 5000, 120_000, 5000),
};

/** One object for all renders: another one is encoded again. */
const CONVENTIONS = pythonQrcode82();

/** Returns an object without the properties that are `undefined`, or `undefined` if it is empty. */
function compact<Options extends object>(options: Options): Options | undefined {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as Options) : undefined;
}

/** Converts the controls to the `qrCode` option. A control without a value sets nothing. */
export function toQrCode(controls: QrCodeControls): SetupQrCodeOptions {
  const { qrFillColor = '#000000', qrGradient, qrGradientColor = '#2f55d4' } = controls;
  // The compiler rejects an option that is missing.
  const options: { [Name in QrCodeOptionName]: SetupQrCodeOptions[Name] } = {
    version: controls.qrVersion,
    fit: controls.qrFit,
    errorCorrectionLevel: controls.qrErrorCorrectionLevel,
    boostErrorCorrection: controls.qrBoostErrorCorrection,
    mask: controls.qrMask,
    segmentation: controls.qrSegmentation,
    conventions: controls.qrPythonQrcode ? CONVENTIONS : undefined,
    boxSize: controls.qrBoxSize,
    size: controls.qrSize,
    border: controls.qrBorder,
    fillColor: controls.qrFillColor,
    backColor: controls.qrBackColor,
    moduleShape: controls.qrModuleShape,
    moduleSize: controls.qrModuleSize,
    moduleRadius: controls.qrModuleRadius,
    eyeShape: compact({ ring: controls.qrEyeRingShape, center: controls.qrEyeCenterShape }),
    eyeColor: compact({ ring: controls.qrEyeRingColor, center: controls.qrEyeCenterColor }),
    gradient: qrGradient && {
      type: qrGradient,
      angle: controls.qrGradientAngle,
      stops: [
        { offset: 0, color: qrFillColor },
        { offset: 1, color: qrGradientColor },
      ],
    },
    fillImage: controls.qrFillImage ? SUNSET : undefined,
    logo:
      controls.qrLogo || controls.qrCenter
        ? {
            src: SHIELD,
            size: controls.qrLogoSize ?? 0.18,
            aspectRatio: controls.qrLogoAspectRatio,
            padding: controls.qrLogoPadding,
            shape: controls.qrLogoShape,
            excavate: controls.qrLogoExcavate,
            backColor: controls.qrLogoBackColor,
          }
        : undefined,
    center: controls.qrCenter,
    label: controls.qrLabel,
    className: controls.qrClassName,
    overlay: controls.qrOverlay && <QrCodeStatus status={controls.qrOverlay} />,
    fallback: controls.qrFallback,
    as: controls.qrAs,
    conceal:
      controls.qrConceal && controls.qrHideAfter !== undefined
        ? { hideAfter: controls.qrHideAfter }
        : controls.qrConceal,
  };
  return compact(options) ?? {};
}
