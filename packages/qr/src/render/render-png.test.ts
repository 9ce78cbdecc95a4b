import { describe, expect, it } from 'vitest';
import { pictureOfPng, pictureOfSvg } from '../../test/picture.ts';
import { readers, readersOf } from '../../test/read-qr.ts';
import { shapes } from '../../test/scan-cases.ts';
import { gradientTypes } from '../draw/gradient.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import { encodeQr } from '../encode/encode-qr.ts';
import type { QrPixels } from '../raster/qr-pixels.ts';
import { renderPng } from './render-png.ts';
import { renderSvg } from './render-svg.ts';

const text = 'otpauth://totp/ACME:alice?secret=JBSWY3DPEHPK3PXP&issuer=ACME';
const symbol = encodeQr(text, { errorCorrectionLevel: 'H' });

/** The mean difference of two pictures of one size, 0–255. */
function difference(a: { data: Uint8ClampedArray }, b: { data: Uint8ClampedArray }): number {
  expect(a.data.length).toBe(b.data.length);
  return a.data.reduce((sum, value, i) => sum + Math.abs(value - b.data[i]!), 0) / a.data.length;
}

const dots: QrPixels = {
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
    'is exactly (size + 2 × border) × boxSize pixels a side: %i px, border %i',
    async (boxSize, border) => {
      const side = (symbol.size + 2 * border) * boxSize;
      const { width, height } = pictureOfPng(await renderPng(symbol, { boxSize, border }));
      expect([width, height]).toEqual([side, side]);
    },
  );

  it('has sharp modules of exactly boxSize pixels', async () => {
    const { width, data } = pictureOfPng(await renderPng(symbol, { boxSize: 3, border: 2 }));
    const expected = Array.from({ length: width * width }, (_, i) => {
      const [row, column] = [Math.floor(i / width / 3) - 2, Math.floor((i % width) / 3) - 2];
      return symbol.isDark(row, column) ? 0 : 255;
    });
    expect(Array.from(data.filter((_, i) => i % 4 === 0))).toEqual(expected);
  });

  it.each(
    shapes.map((moduleShape) => ({
      moduleShape,
      name: typeof moduleShape === 'string' ? moduleShape : 'function',
    })),
  )('draws $name modules as another renderer draws the SVG', async ({ moduleShape }) => {
    const style: QrStyle = { moduleShape, eyeShape: 'rounded', boxSize: 6, fillColor: '#123' };
    const png = pictureOfPng(await renderPng(symbol, style));
    // The other renderer smooths edges in steps of a sixteenth.
    expect(difference(png, pictureOfSvg(renderSvg(symbol, style)))).toBeLessThan(3);
    expect(await readersOf(png, text)).toEqual(readers);
  });

  it.each(gradientTypes)('paints %s gradients', async (type) => {
    const stops = [
      { offset: 0.1, color: '#800' },
      { offset: 0.5, color: 'hsl(120 100% 20%)' },
      { offset: 0.9, color: '#008' },
    ];
    const style: QrStyle = { gradient: { type, angle: 30, stops }, boxSize: 4 };
    const png = pictureOfPng(await renderPng(symbol, style));
    expect(difference(png, pictureOfSvg(renderSvg(symbol, style)))).toBeLessThan(0.6);
  });

  it.each([
    ['#102030', [16, 32, 48]],
    ['navy', [0, 0, 128]],
    ['rgb(10% 20% 30%)', [26, 51, 77]],
    ['hsl(240 100% 25%)', [0, 0, 128]],
    ['hwb(240 0% 50%)', [0, 0, 128]],
    ['oklch(0.62796 0.25768 29.2339)', [255, 0, 0]],
    ['lab(20% 0 0)', [48, 48, 48]],
    ['color(display-p3 0.2 0.2 0.2)', [51, 51, 51]],
  ])('paints the CSS color %s', async (fillColor, value) => {
    const png = await renderPng(symbol, { fillColor, border: 0, boxSize: 1 });
    expect([...pictureOfPng(png).data.subarray(0, 3)]).toEqual(value);
  });

  it('leaves out what is transparent', async () => {
    const { data } = pictureOfPng(
      await renderPng(symbol, {
        backColor: 'transparent',
        fillColor: 'rgb(255 0 0 / 50%)',
        border: 1,
        boxSize: 1,
      }),
    );
    expect([...data.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
    const firstDark = 4 * (symbol.size + 2 + 1);
    expect([...data.subarray(firstDark, firstDark + 4)]).toEqual([255, 0, 0, 128]);
  });

  it('is a few kilobytes', async () => {
    expect((await renderPng(symbol)).length).toBeLessThan(4000);
  });

  it('fits a logo into its place, seen through where it is transparent', async () => {
    const style: QrStyle = { logo: { src: 'x', size: 0.25, padding: 0 }, border: 0, boxSize: 4 };
    const { width, data } = pictureOfPng(await renderPng(symbol, style, { images: { x: dots } }));
    const at = (x: number, y: number): number[] => {
      const i = 4 * (Math.round(y * width) * width + Math.round(x * width));
      return [...data.subarray(i, i + 3)];
    };
    expect(at(0.42, 0.42)).toEqual([255, 0, 0]);
    expect(at(0.58, 0.42)).toEqual([0, 0, 255]);
    expect(at(0.42, 0.58)).toEqual([0, 80, 0]);
    expect(at(0.58, 0.58)).toEqual([255, 255, 255]);
  });

  it('shows a picture through the modules, and their color where it is transparent', async () => {
    const style: QrStyle = { fillImage: 'x', fillColor: '#222', border: 0, boxSize: 1 };
    const { width, data } = pictureOfPng(await renderPng(symbol, style, { images: { x: dots } }));
    expect([...data.subarray(0, 3)]).toEqual([255, 0, 0]);
    const last = symbol.modules.lastIndexOf(1);
    expect(last % width).toBeGreaterThan(width / 2);
    expect([...data.subarray(4 * last, 4 * last + 3)]).toEqual([34, 34, 34]);
  });

  it('decodes PNG pictures in data: URLs by itself', async () => {
    const red = await renderPng(encodeQr('x'), { fillColor: 'red', backColor: 'red', boxSize: 1 });
    const src = `data:image/png;base64,${Buffer.from(red).toString('base64')}`;
    const { width, data } = pictureOfPng(
      await renderPng(symbol, { logo: { src, size: 0.2 }, border: 0, boxSize: 1 }),
    );
    const middle = 4 * ((width * width - 1) / 2);
    expect([...data.subarray(middle, middle + 3)]).toEqual([255, 0, 0]);
  });

  it.each([
    [
      'a picture that is not given',
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
    ['a box size between pixels', { boxSize: 2.5 }, 'invalid-option'],
    ['more pixels than fit into memory', { boxSize: 1000 }, 'invalid-option'],
    ['a bad style', { border: -1 }, 'invalid-option'],
  ] as const)('refuses %s', async (_, style, code) => {
    await expect(renderPng(symbol, style)).rejects.toMatchObject({ name: 'TesseraQrError', code });
  });
});
