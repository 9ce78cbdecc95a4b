import { describe, expect, it } from 'vitest';
import { comparePictures, decodePng, rasterizeSvg } from '../../test/picture.ts';
import { listReaders, READERS } from '../../test/read-qr.ts';
import { SHAPES } from '../../test/scan-cases.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import { encodeQr } from '../encode/encode-qr.ts';
import { renderPng } from './render-png.ts';
import { renderSvg } from './render-svg.ts';

const TEXT = 'otpauth://totp/ACME:alice?secret=JBSWY3DPEHPK3PXP&issuer=ACME';
const SYMBOL = encodeQr(TEXT, { errorCorrectionLevel: 'H' });

describe('renderPng', () => {
  it.each(
    SHAPES.map((moduleShape) => ({
      moduleShape,
      name: typeof moduleShape === 'string' ? moduleShape : 'function',
    })),
  )('The shape $name is painted as another renderer draws the SVG.', async ({ moduleShape }) => {
    const style: QrStyle = { moduleShape, eyeShape: 'rounded', boxSize: 6, fillColor: '#123' };
    const png = decodePng(await renderPng(SYMBOL, style));
    // The other renderer antialiases in steps of a sixteenth.
    expect(comparePictures(png, rasterizeSvg(renderSvg(SYMBOL, style)))).toBeLessThan(3);
    expect(await listReaders(png, TEXT)).toEqual(READERS);
  });
});
