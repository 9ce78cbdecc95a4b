/**
 * `encodeQr` beside its peers, on a key URI of 95 characters at level M.
 *
 * To hold: `create` of qrcode takes 5 × as long or more, `encodeQr` at most 2 × as long as qr;
 * encoding and drawing an SVG is 10 × as fast as qrcode.react on a server.
 */
import { create } from 'qrcode/lib/core/qrcode.js';
import encodeWithQr from 'qr';
import { QRCodeSVG } from 'qrcode.react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe } from 'vitest';
import { benchByTurns } from '../../../test/by-turns.ts';
import { drawModulePath } from './draw/module-path.ts';
import { encodeQr, renderSvg } from './index.ts';

const text =
  'otpauth://totp/ACME:alice@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=ACME%20Inc';

// qrcode takes text only in a form that its types leave out here.
const createFromText = create as unknown as (text: string, options: object) => unknown;

const symbol = encodeQr(text);

describe('encode a key URI of 95 characters at level M', () => {
  benchByTurns({
    encodeQr: () => encodeQr(text),
    'encodeQr with its mask given': () => encodeQr(text, { mask: symbol.mask }),
    'create of qrcode': () => createFromText(text, { errorCorrectionLevel: 'M' }),
    qr: () => encodeWithQr(text, 'raw', { ecc: 'medium' }),
  });
});

describe('encode it and draw it as SVG', () => {
  benchByTurns({
    'encodeQr and renderSvg': () => renderSvg(encodeQr(text)),
    'modulePath alone': () => drawModulePath(symbol),
    'QRCodeSVG of qrcode.react to a string': () =>
      renderToString(createElement(QRCodeSVG, { value: text, level: 'M', marginSize: 4 })),
  });
});
