import { QRCodeSVG } from 'qrcode.react';
import { renderToString } from 'react-dom/server';
import { bench, describe } from 'vitest';
import { PlainQrCode } from './PlainQrCode.tsx';
import { QrCode } from './QrCode.tsx';

// 95 characters: a key URI as most servers write it.
const KEY_URI =
  'otpauth://totp/Acme%20Inc:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';

describe('render a QR code to a string on a server', () => {
  bench('@tessera/react QrCode', () => {
    renderToString(<QrCode value={KEY_URI} errorCorrectionLevel="M" />);
  });
  bench('@tessera/react PlainQrCode', () => {
    renderToString(<PlainQrCode value={KEY_URI} errorCorrectionLevel="M" />);
  });
  bench('qrcode.react QRCodeSVG', () => {
    renderToString(<QRCodeSVG value={KEY_URI} level="M" marginSize={4} />);
  });
});
