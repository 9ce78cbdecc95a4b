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

  it.each([
    ['plain', {}],
    ['transparent', { backColor: 'transparent', moduleShape: 'rounded' }],
  ] as const)(
    'The pixels of a large PNG are never in memory together, and timers run in the meantime: %s.',
    async (_, style) => {
      const boxSize = Math.floor(8192 / (SYMBOL.size + 8));
      const before = process.memoryUsage().arrayBuffers;
      let [peak, ticks] = [0, 0];
      const timer = setInterval(() => {
        ticks++;
        peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
      }, 1);
      const png = await renderPng(SYMBOL, { ...style, boxSize });
      clearInterval(timer);
      const side = boxSize * (SYMBOL.size + 8);
      expect(new DataView(png.buffer).getUint32(16)).toBe(side);
      // A byte for each pixel would take 64 MiB, and the canvas of old took 1 GiB.
      expect(side).toBeGreaterThan(8000);
      expect(peak).toBeLessThan(2 ** 26);
      expect(ticks).toBeGreaterThan(20);
    },
    120_000,
  );
});
