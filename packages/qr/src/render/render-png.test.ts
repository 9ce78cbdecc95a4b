import { describe, expect, it } from 'vitest';
import { comparePictures, decodePng, rasterizeSvg } from '../../test/picture.ts';
import { READERS, listReaders } from '../../test/read-qr.ts';
import { SHAPES } from '../../test/scan-cases.ts';
import { gradientTypes } from '../draw/gradient.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import { encodeQr } from '../encode/encode-qr.ts';
import type { QrPixels } from '../raster/qr-pixels.ts';
import { renderPng } from './render-png.ts';
import { renderSvg } from './render-svg.ts';

const TEXT = 'otpauth://totp/ACME:alice?secret=JBSWY3DPEHPK3PXP&issuer=ACME';
const SYMBOL = encodeQr(TEXT, { errorCorrectionLevel: 'H' });

const DOTS: QrPixels = {
  width: 2,
  height: 2,
  data: new Uint8Array([255, 0, 0, 255, 0, 0, 255, 255, 0, 80, 0, 255, 0, 0, 0, 0]),
};

describe('renderPng', () => {
  it.each([
    [1, 0],
    [3, 4],
    [7, 1],
  ])(
    'A PNG has (size + 2 × border) × boxSize pixels per side, with boxSize %i and border %i.',
    async (boxSize, border) => {
      const side = (SYMBOL.size + 2 * border) * boxSize;
      const { width, height } = decodePng(await renderPng(SYMBOL, { boxSize, border }));
      expect([width, height]).toEqual([side, side]);
    },
  );

  it('Every module is sharp and exactly boxSize pixels wide.', async () => {
    const { width, data } = decodePng(await renderPng(SYMBOL, { boxSize: 3, border: 2 }));
    const expected = Array.from({ length: width * width }, (_, i) => {
      const [row, column] = [Math.floor(i / width / 3) - 2, Math.floor((i % width) / 3) - 2];
      return SYMBOL.isDark(row, column) ? 0 : 255;
    });
    expect(Array.from(data.filter((_, i) => i % 4 === 0))).toEqual(expected);
  });

  it.each(
    SHAPES.filter((_, i) => i % 5 === 1).map((moduleShape) => ({
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

  it.each(gradientTypes)(
    'A %s gradient is painted as another renderer draws the SVG.',
    async (type) => {
      const stops = [
        { offset: 0.1, color: '#800' },
        { offset: 0.5, color: 'hsl(120 100% 20%)' },
        { offset: 0.9, color: '#008' },
      ];
      const style: QrStyle = { gradient: { type, angle: 30, stops }, boxSize: 4 };
      const png = decodePng(await renderPng(SYMBOL, style));
      expect(comparePictures(png, rasterizeSvg(renderSvg(SYMBOL, style)))).toBeLessThan(0.6);
    },
  );

  it.each([
    ['#102030', [16, 32, 48]],
    ['navy', [0, 0, 128]],
    ['rgb(10% 20% 30%)', [26, 51, 77]],
    ['hsl(240 100% 25%)', [0, 0, 128]],
    ['hwb(240 0% 50%)', [0, 0, 128]],
    ['oklch(0.62796 0.25768 29.2339)', [255, 0, 0]],
    ['lab(20% 0 0)', [48, 48, 48]],
    ['color(display-p3 0.2 0.2 0.2)', [51, 51, 51]],
  ])('The CSS color %s is painted.', async (fillColor, value) => {
    const png = await renderPng(SYMBOL, { fillColor, border: 0, boxSize: 1 });
    expect([...decodePng(png).data.subarray(0, 3)]).toEqual(value);
  });

  it('Transparent areas and colors stay transparent.', async () => {
    const { data } = decodePng(
      await renderPng(SYMBOL, {
        backColor: 'transparent',
        fillColor: 'rgb(255 0 0 / 50%)',
        border: 1,
        boxSize: 1,
      }),
    );
    expect([...data.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
    const firstDark = 4 * (SYMBOL.size + 2 + 1);
    expect([...data.subarray(firstDark, firstDark + 4)]).toEqual([255, 0, 0, 128]);
  });

  it('A PNG takes less than 4 kB.', async () => {
    expect((await renderPng(SYMBOL)).length).toBeLessThan(4000);
  });

  it('A logo is scaled into its place, and the ground shows through where it is transparent.', async () => {
    const style: QrStyle = { logo: { src: 'x', size: 0.25, padding: 0 }, border: 0, boxSize: 4 };
    const { width, data } = decodePng(await renderPng(SYMBOL, style, { images: { x: DOTS } }));
    const at = (x: number, y: number): number[] => {
      const i = 4 * (Math.round(y * width) * width + Math.round(x * width));
      return [...data.subarray(i, i + 3)];
    };
    expect(at(0.42, 0.42)).toEqual([255, 0, 0]);
    expect(at(0.58, 0.42)).toEqual([0, 0, 255]);
    expect(at(0.42, 0.58)).toEqual([0, 80, 0]);
    expect(at(0.58, 0.58)).toEqual([255, 255, 255]);
  });

  it('A fillImage shows in the modules, and their color shows where it is transparent.', async () => {
    const style: QrStyle = { fillImage: 'x', fillColor: '#222', border: 0, boxSize: 1 };
    const { width, data } = decodePng(await renderPng(SYMBOL, style, { images: { x: DOTS } }));
    expect([...data.subarray(0, 3)]).toEqual([255, 0, 0]);
    const last = SYMBOL.modules.lastIndexOf(1);
    expect(last % width).toBeGreaterThan(width / 2);
    expect([...data.subarray(4 * last, 4 * last + 3)]).toEqual([34, 34, 34]);
  });

  it('A PNG in a data: URL is decoded without an entry in images.', async () => {
    const red = await renderPng(encodeQr('x'), { fillColor: 'red', backColor: 'red', boxSize: 1 });
    const src = `data:image/png;base64,${Buffer.from(red).toString('base64')}`;
    const { width, data } = decodePng(
      await renderPng(SYMBOL, { logo: { src, size: 0.2 }, border: 0, boxSize: 1 }),
    );
    const middle = 4 * ((width * width - 1) / 2);
    expect([...data.subarray(middle, middle + 3)]).toEqual([255, 0, 0]);
  });

  it.each([
    [
      'a picture whose pixels are not passed',
      { logo: { src: 'https://example.com/a.png' } },
      'image-not-decoded',
    ],
    [
      'a picture of another format',
      { logo: { src: 'data:image/svg+xml,<svg/>' } },
      'image-not-decoded',
    ],
    ['currentColor', { fillColor: 'currentColor' }, 'invalid-color'],
    ['a variable', { backColor: 'var(--x)' }, 'invalid-color'],
    ['an unknown color name', { fillColor: 'blac' }, 'invalid-color'],
    ['a fractional box size', { boxSize: 2.5 }, 'invalid-option'],
    ['more pixels than fit into memory', { boxSize: 1000 }, 'invalid-option'],
    ['a bad style', { border: -1 }, 'invalid-option'],
  ] as const)('renderPng rejects %s.', async (_, style, code) => {
    await expect(renderPng(SYMBOL, style)).rejects.toMatchObject({ name: 'TesseraQrError', code });
  });
});
