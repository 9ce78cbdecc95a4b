/**
 * Compares a QR code on a server with qrcode.react, for a key URI of 95 characters at level M.
 * Required: qrcode.react takes at least 10 × as long as `<QrCode>`.
 *
 * Run it with the React of production: `NODE_ENV=production pnpm bench qr`.
 */
import { QRCodeSVG } from 'qrcode.react';
import { renderToString } from 'react-dom/server';
import { describe } from 'vitest';
import { benchByTurns } from '../../../../test/by-turns.ts';
import { PlainQrCode } from './PlainQrCode.tsx';
import { QrCode } from './QrCode.tsx';

// In the form that most servers write.
const KEY_URI =
  'otpauth://totp/Acme%20Inc:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';

describe('render a QR code to a string on a server', () => {
  benchByTurns(
    {
      QrCode: () => renderToString(<QrCode value={KEY_URI} errorCorrectionLevel="M" />),
      PlainQrCode: () => renderToString(<PlainQrCode value={KEY_URI} errorCorrectionLevel="M" />),
      'QRCodeSVG of qrcode.react': () =>
        renderToString(<QRCodeSVG value={KEY_URI} level="M" marginSize={4} />),
    },
    50,
  );
});
