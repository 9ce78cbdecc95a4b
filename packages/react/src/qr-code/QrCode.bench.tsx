/** Compares a QR code that a server renders with that of qrcode.react. */
import { QRCodeSVG } from 'qrcode.react';
import { renderToString } from 'react-dom/server';
import type { Benchmark } from '../../../../test/bench/measure.ts';
import { PlainQrCode } from './PlainQrCode.tsx';
import { QrCode } from './QrCode.tsx';

// In the form that most servers write.
const KEY_URI =
  'otpauth://totp/Acme%20Inc:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';

const peer = {
  peer: 'qrcode.react',
  theirs: () => renderToString(<QRCodeSVG value={KEY_URI} level="M" marginSize={4} />),
};

export const comparisons: Benchmark['comparisons'] = [
  {
    task: 'render QrCode to a string',
    required: 15,
    ours: () => renderToString(<QrCode value={KEY_URI} errorCorrectionLevel="M" />),
    ...peer,
  },
  {
    task: 'render PlainQrCode to a string',
    required: 20,
    ours: () => renderToString(<PlainQrCode value={KEY_URI} errorCorrectionLevel="M" />),
    ...peer,
  },
];
