import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../test/scan-lab/lab-controls.ts';
import { INITIAL_SETTINGS } from '../../test/scan-lab/settings.ts';
import {
  type CodeFieldControls,
  CODE_FIELD_ARG_TYPES,
  toCodeInput,
} from '../../test/story-controls/code-field-controls.ts';
import {
  type QrCodeControls,
  QR_CODE_ARG_TYPES,
  toQrCode,
} from '../../test/story-controls/qr-code-controls.tsx';

/** A value of every control of the QR code. */
const QR_CODE: Required<QrCodeControls> = {
  qrVersion: 7,
  qrFit: false,
  qrErrorCorrectionLevel: 'H',
  qrBoostErrorCorrection: true,
  qrMask: 3,
  qrSegmentation: 'byte',
  qrPythonQrcode: true,
  qrBoxSize: 3,
  qrSize: 250,
  qrBorder: 5,
  qrFillColor: '#123456',
  qrBackColor: '#fffff0',
  qrModuleShape: 'rounded',
  qrModuleSize: 0.5,
  qrModuleRadius: 0.7,
  qrEyeRingShape: 'circle',
  qrEyeCenterShape: 'leaf',
  qrEyeRingColor: '#111111',
  qrEyeCenterColor: '#222222',
  qrGradient: 'linear',
  qrGradientColor: '#333333',
  qrGradientAngle: 45,
  qrFillImage: true,
  qrLogo: true,
  qrLogoSize: 0.3,
  qrLogoPadding: 1,
  qrLogoShape: 'circle',
  qrLogoExcavate: false,
  qrLogoAspectRatio: 2,
  qrLogoBackColor: '#ffffff',
  qrCenter: 'A',
  qrLabel: 'Code',
  qrClassName: 'mine',
  qrOverlay: 'expired',
  qrFallback: 'None',
  qrAs: 'img',
  qrConceal: true,
  qrHideAfter: 30_000,
};

/** A value of every control of the code field. */
const CODE_FIELD: Required<CodeFieldControls> = {
  codeGroups: '2-2-2',
  codeSeparator: '·',
  codeMask: true,
  codeMaskCharacter: '◆',
  codeInvalid: true,
  codeDisabled: true,
  codeRequired: true,
  codeClassName: 'mine',
};

/** Omits a control, and for a logo the text that needs one, too. */
function omit(controls: object, name: string): object {
  const omitted = name === 'qrLogo' ? ['qrLogo', 'qrCenter'] : [name];
  return Object.fromEntries(Object.entries(controls).filter(([key]) => !omitted.includes(key)));
}

function isEqual(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

describe('the controls of the stories', () => {
  it.each([
    ['QR code', QR_CODE, QR_CODE_ARG_TYPES, toQrCode],
    ['code field', CODE_FIELD, CODE_FIELD_ARG_TYPES, toCodeInput],
  ] as const)('Every control of the %s changes its options.', (_, values, argTypes, convert) => {
    expect(Object.keys(values).toSorted()).toEqual(Object.keys(argTypes).toSorted());
    const options = convert(values);
    expect(convert({})).toEqual({});
    const without = Object.keys(values).map((name) => [name, convert(omit(values, name))] as const);
    expect(without.filter(([, others]) => isEqual(others, options))).toEqual([]);
  });

  it('Every setting of the scan lab has a control.', () => {
    const names = SECTIONS.flatMap(([, controls]) => controls.map(({ name }) => name));
    expect([...new Set(names)].toSorted()).toEqual(Object.keys(INITIAL_SETTINGS).toSorted());
  });
});
