import { QRCodeSVG } from 'qrcode.react';
import { type ElementType, createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PlainQrCode } from './PlainQrCode.tsx';
import { QrCode } from './QrCode.tsx';

const KEY_URI =
  'otpauth://totp/Acme%20Inc:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';

it.each<[name: string, component: ElementType]>([
  ['QrCode', QrCode],
  ['PlainQrCode', PlainQrCode],
])('%s renders at most half of the bytes of qrcode.react.', (_name, Component) => {
  const theirs = renderToString(
    createElement(QRCodeSVG, { value: KEY_URI, level: 'M', marginSize: 4 }),
  );
  const ours = renderToString(createElement(Component, { value: KEY_URI }));
  expect(ours.length).toBeLessThanOrEqual(theirs.length / 2);
});
