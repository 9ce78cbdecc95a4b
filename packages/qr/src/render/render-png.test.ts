import { decode } from 'fast-png';
import { describe, expect, it, vi } from 'vitest';
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

  it('A logo that is almost nothing, and a shape that is almost endless, take no time.', async () => {
    const tiny: QrStyle = { logo: { src: 'x', size: 1e-12, aspectRatio: 1e-9 }, boxSize: 1 };
    const plain = decodePng(await renderPng(SYMBOL, { boxSize: 1 }));
    const { width } = decodePng(await renderPng(SYMBOL, tiny, { images: { x: DOTS } }));
    expect(width).toBe(plain.width);
    const endless: QrStyle = { moduleShape: () => 'm0 0h1e999v1h-1e999z', boxSize: 1 };
    expect(decodePng(await renderPng(SYMBOL, endless)).width).toBe(plain.width);
  });

  it.each([
    [{ boxSize: 10 }, 1],
    [{ fillColor: '#001' }, 3],
    [{ backColor: 'rgb(255 255 255 / 90%)' }, 4],
    [{ gradient: { type: 'radial', stops: [{ offset: 0, color: '#111' }] } }, 1],
    [{ logo: { src: 'x' } }, 3],
  ] as const)('A PNG of %j has as many channels as its colors need.', async (style, channels) => {
    const file = await renderPng(SYMBOL, style, { images: { x: DOTS } });
    expect(decode(file).channels).toBe(channels);
  });

  it('A PNG is the same, however many bands it is painted in.', async () => {
    // One of these is compressed at once, the other as a stream.
    const style: QrStyle = { moduleShape: 'circle', fillColor: '#124', eyeShape: 'circle' };
    const [small, large] = [
      decodePng(await renderPng(SYMBOL, { ...style, boxSize: 5 })),
      decodePng(await renderPng(SYMBOL, { ...style, boxSize: 25 })),
    ];
    const shrunk = new Uint8ClampedArray(small.data.length);
    for (let i = 0; i < shrunk.length; i++) {
      const [pixel, channel] = [Math.floor(i / 4), i % 4];
      const [row, column] = [Math.floor(pixel / small.width), pixel % small.width];
      let sum = 0;
      for (let y = 0; y < 5; y++) {
        for (let x = 0; x < 5; x++) {
          sum += large.data[4 * ((5 * row + y) * large.width + 5 * column + x) + channel]!;
        }
      }
      shrunk[i] = sum / 25;
    }
    expect(comparePictures({ data: shrunk }, small)).toBeLessThan(0.2);
    expect(await listReaders(large, TEXT)).toEqual(READERS);
  });

  it('Where streams are not compressed, a large PNG is compressed at once.', async () => {
    const expected = decodePng(await renderPng(SYMBOL, { boxSize: 20 }));
    vi.stubGlobal('CompressionStream', undefined);
    try {
      const { data } = decodePng(await renderPng(SYMBOL, { boxSize: 20 }));
      expect(comparePictures({ data }, expected)).toBe(0);
    } finally {
      vi.unstubAllGlobals();
    }
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
    ['a broken data: URL', { logo: { src: 'data:image/png;base64,%' } }, 'image-not-decoded'],
    ['half a PNG', { logo: { src: 'data:image/png;base64,iVBORw0KGgo=' } }, 'image-not-decoded'],
  ] as const)('renderPng rejects %s.', async (_, style, code) => {
    await expect(renderPng(SYMBOL, style)).rejects.toMatchObject({ name: 'TesseraQrError', code });
  });
});
