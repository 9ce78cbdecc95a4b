/**
 * Compares `encodeQr` with its peers, for a key URI of 95 characters at level M.
 *
 * To hold: `create` of qrcode takes at least 5 × as long as `encodeQr`, `encodeQr` at most 2 × as
 * long as qr, and encoding and drawing an SVG is 10 × as fast as qrcode.react on a server.
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

const TEXT =
  'otpauth://totp/ACME:alice@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=ACME%20Inc';

// The types of this package leave out the form in which qrcode accepts text.
const createFromText = create as unknown as (text: string, options: object) => unknown;

const SYMBOL = encodeQr(TEXT);

describe('encode a key URI of 95 characters at level M', () => {
  benchByTurns({
    encodeQr: () => encodeQr(TEXT),
    'encodeQr with a given mask': () => encodeQr(TEXT, { mask: SYMBOL.mask }),
    'create of qrcode': () => createFromText(TEXT, { errorCorrectionLevel: 'M' }),
    qr: () => encodeWithQr(TEXT, 'raw', { ecc: 'medium' }),
  });
});

describe('encode it and draw it as SVG', () => {
  benchByTurns({
    'encodeQr and renderSvg': () => renderSvg(encodeQr(TEXT)),
    'drawModulePath alone': () => drawModulePath(SYMBOL),
    'QRCodeSVG of qrcode.react to a string': () =>
      renderToString(createElement(QRCodeSVG, { value: TEXT, level: 'M', marginSize: 4 })),
  });
});
