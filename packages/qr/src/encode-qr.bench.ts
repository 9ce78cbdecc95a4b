/** Compares encoding and drawing with the packages that apps use for them. */
import qrcode from 'qrcode';
import { create } from 'qrcode/lib/core/qrcode.js';
import encodeWithQr from 'qr';
import { QRCodeSVG } from 'qrcode.react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Benchmark } from '../../../test/bench/measure.ts';
import { assessScannability, encodeQr, largestLogo, renderPng, renderSvg } from './index.ts';

// In the form that most servers write.
const SHORT =
  'otpauth://totp/ACME:alice@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=ACME%20Inc';
const LONG =
  'otpauth://totp/Example%20Corporation:alexandra.hamilton%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example%20Corporation&period=30';

// The types of this package leave out the form in which qrcode accepts text.
const createFromText = create as unknown as (text: string, options: object) => unknown;

const SHORT_SYMBOL = encodeQr(SHORT);
const VERSION_10 = encodeQr(SHORT, { version: 10 });
const LOGO = { src: 'data:,', padding: 1 };

/** Byte segments that fill a version at level M, so that every peer chooses that version. */
function fillVersion(version: number): string {
  let text = '';
  for (let length = 1; length <= 2331; length++) {
    text = `${text}${String.fromCharCode(97 + (length % 26))}`;
    if (encodeQr(text).version > version) {
      return text.slice(0, -1);
    }
  }
  return text;
}

export const comparisons: Benchmark['comparisons'] = [
  ...[SHORT, LONG].flatMap((text) => [
    {
      task: `encode a key URI of ${text.length} characters, level M`,
      peer: 'qr',
      required: 1,
      ours: () => encodeQr(text),
      theirs: () => encodeWithQr(text, 'raw', { ecc: 'medium' }),
    },
    {
      task: `encode a key URI of ${text.length} characters, level M`,
      peer: 'qrcode',
      required: 10,
      ours: () => encodeQr(text),
      theirs: () => createFromText(text, { errorCorrectionLevel: 'M' }),
    },
  ]),
  {
    task: 'encode it with the mask given',
    peer: 'qr',
    ours: () => encodeQr(SHORT, { mask: SHORT_SYMBOL.mask }),
    theirs: () => encodeWithQr(SHORT, 'raw', { ecc: 'medium', mask: SHORT_SYMBOL.mask }),
  },
  {
    task: 'encode it and draw it as SVG',
    peer: 'qrcode.react',
    required: 10,
    ours: () => renderSvg(encodeQr(SHORT)),
    theirs: () =>
      renderToString(createElement(QRCodeSVG, { value: SHORT, level: 'M', marginSize: 4 })),
  },
  {
    task: 'encode it and write a PNG file of 980 × 980 pixels',
    peer: 'qrcode',
    ours: () => renderPng(encodeQr(SHORT), { boxSize: 20 }),
    theirs: () => qrcode.toBuffer(SHORT, { errorCorrectionLevel: 'M', width: 980 }),
  },
  {
    task: 'judge whether a symbol of version 10 scans, against encoding it',
    peer: 'qrcode',
    ours: () => assessScannability(VERSION_10),
    theirs: () => createFromText(SHORT, { errorCorrectionLevel: 'M', version: 10 }),
  },
  {
    task: 'find the largest logo for it, against encoding it',
    peer: 'qrcode',
    ours: () => largestLogo(VERSION_10, LOGO),
    theirs: () => createFromText(SHORT, { errorCorrectionLevel: 'M', version: 10 }),
  },
];

export const growths: Benchmark['growths'] = [
  {
    task: 'from version 1 to 40, level M',
    unit: 'modules',
    points: [1, 5, 10, 20, 30, 40].map((version) => {
      const text = fillVersion(version);
      const symbol = encodeQr(text);
      return {
        size: symbol.size ** 2,
        runs: {
          encodeQr: () => encodeQr(text),
          renderSvg: () => renderSvg(symbol),
          assessScannability: () => assessScannability(symbol),
          qr: () => encodeWithQr(text, 'raw', { ecc: 'medium' }),
          qrcode: () => createFromText(text, { errorCorrectionLevel: 'M' }),
        },
      };
    }),
  },
];
