import { describe, expect, it } from 'vitest';
import * as qr from './index.ts';

const { TesseraQrError, encodeQr } = qr;

// The smallest symbol, because it is drawn hundreds of times.
const SYMBOL = encodeQr('x', { errorCorrectionLevel: 'H' });
const IMAGES = { x: { width: 1, height: 1, data: new Uint8Array(4) } };
const STYLE: Required<qr.QrStyle> = {
  boxSize: 1,
  border: 4,
  fillColor: '#000',
  backColor: '#fff',
  title: 'A code',
  moduleShape: 'rounded',
  moduleSize: 1,
  moduleRadius: 1,
  eyeShape: { ring: 'rounded', center: 'square' },
  eyeColor: { ring: '#000', center: '#111' },
  gradient: { type: 'linear', angle: 0, stops: [{ offset: 0, color: '#000' }] },
  fillImage: 'x',
  logo: {
    src: 'x',
    size: 0.1,
    aspectRatio: 1,
    padding: 1,
    shape: 'circle',
    excavate: true,
    backColor: '#fff',
  },
};
const PLAIN = { boxSize: 1, border: 4, fillColor: '#000', backColor: '#fff', title: 'A code' };

/** Every function with arguments that are right. */
const CALLS: Record<string, [call: (...values: never[]) => unknown, ...values: unknown[]]> = {
  assessScannability: [qr.assessScannability, SYMBOL, STYLE, { images: IMAGES }],
  drawPlainQr: [qr.drawPlainQr, SYMBOL, PLAIN],
  drawQr: [qr.drawQr, SYMBOL, STYLE],
  encodeQr: [
    encodeQr,
    [{ mode: 'byte', data: 'x' }],
    {
      version: 1,
      fit: true,
      errorCorrectionLevel: 'M',
      boostErrorCorrection: false,
      mask: 0,
      segmentation: 'optimal',
      conventions: qr.pythonQrcode82(),
    },
  ],
  largestLogo: [qr.largestLogo, SYMBOL, STYLE.logo, STYLE, { images: IMAGES }],
  pythonQrcode82: [qr.pythonQrcode82, { optimize: 20 }],
  renderPng: [qr.renderPng, SYMBOL, STYLE, { images: IMAGES }],
  renderSvg: [qr.renderSvg, SYMBOL, STYLE],
  renderText: [qr.renderText, SYMBOL, { border: 4, invert: false, format: 'ansi' }],
};

const WRONG = [
  null,
  undefined,
  0,
  -1,
  1.5,
  1e9,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  'x',
  '<"&',
  true,
  {},
  Object.create(null),
  [],
  [null],
  [Symbol('x')],
  () => 1,
  1n,
  Symbol('x'),
];

/**
 * Replaces a value, and then each value within it in turn.
 *
 * @yields the value after each replacement.
 */
function* replaceEach(value: unknown, wrong: unknown): Generator {
  yield wrong;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const replacement of replaceEach(item, wrong)) {
        yield value.with(index, replacement);
      }
    }
  } else if (value?.constructor === Object && !Object.isFrozen(value)) {
    for (const [name, item] of Object.entries(value)) {
      for (const replacement of replaceEach(item, wrong)) {
        yield { ...value, [name]: replacement };
      }
    }
  }
}

describe('configuration', () => {
  it('The table has every function.', () => {
    const functions = Object.entries(qr)
      .filter(([name, value]) => typeof value === 'function' && name !== 'TesseraQrError')
      .map(([name]) => name);
    expect(functions.filter((name) => !Object.hasOwn(CALLS, name))).toEqual([]);
  });

  it.each(Object.entries(CALLS))(
    '%s returns a result for the values of the table.',
    async (_, [call, ...values]) => {
      expect(await (call as (...all: unknown[]) => unknown)(...values)).toBeDefined();
    },
  );

  it.each(Object.entries(CALLS))(
    '%s throws nothing but a TesseraQrError, whatever shape a value has.',
    async (_, [call, ...values]) => {
      const foreign: string[] = [];
      for (const wrong of WRONG) {
        for (const [index, value] of values.entries()) {
          for (const replacement of replaceEach(value, wrong)) {
            try {
              await (call as (...all: unknown[]) => unknown)(...values.with(index, replacement));
            } catch (error) {
              if (!(error instanceof TesseraQrError)) {
                foreign.push(
                  `${index}, ${typeof wrong}: ${String((error as Error).stack)
                    .split('\n')
                    .slice(0, 3)
                    .join()}`,
                );
              }
            }
          }
        }
      }
      expect([...new Set(foreign)]).toEqual([]);
    },
  );

  it.each(Object.entries(CALLS))(
    '%s rejects null for each of its arguments.',
    async (_, [call, ...values]) => {
      for (const index of values.keys()) {
        const run = async (): Promise<unknown> =>
          (call as (...all: unknown[]) => unknown)(...values.with(index, null));
        await expect(run()).rejects.toThrow(TesseraQrError);
      }
    },
  );
});
