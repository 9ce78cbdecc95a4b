import { QRCodeSVG } from 'qrcode.react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { rasterizeSvg } from '../../test/picture.ts';
import { READERS, listReaders } from '../../test/read-qr.ts';
import type { QrGradient } from '../draw/gradient.ts';
import { drawModulePath } from '../draw/module-path.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import { encodeQr } from '../encode/encode-qr.ts';
import { errorCorrectionLevels } from '../encode/error-correction-level.ts';
import { renderSvg } from './render-svg.ts';

const SYMBOL = encodeQr('https://example.com/');

const GRADIENT: QrGradient = {
  type: 'square',
  stops: [
    { offset: 0, color: '#000' },
    { offset: 1, color: '#008' },
  ],
};

describe('renderSvg', () => {
  it('The picture of a logo says how it is requested, if the logo does.', () => {
    const svg = (crossOrigin?: 'use-credentials') =>
      renderSvg(encodeQr('HELLO'), { logo: { src: 'logo.png', size: 0.2, crossOrigin } });
    expect(svg('use-credentials')).toMatch(/<image [^>]*crossorigin="use-credentials"/);
    expect(svg()).not.toContain('crossorigin');
  });

  it('An SVG has (size + 2 × border) × boxSize pixels per side, with the quiet zone in its view box.', () => {
    expect(renderSvg(SYMBOL, { boxSize: 6, border: 2 })).toContain(
      ' width="174" height="174" viewBox="-2 -2 29 29"',
    );
  });

  it('The default is black on white with a boxSize of 10 and a border of 4.', () => {
    expect(renderSvg(SYMBOL)).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" width="330" height="330" viewBox="-4 -4 33 33"><path fill="#ffffff" d="M-4 -4h33v33h-33z"/>` +
        `<path fill="#000000" fill-rule="evenodd" d="${drawModulePath(SYMBOL)}"/></svg>`,
    );
  });

  it.each([95, 128, 200])(
    'An SVG takes at most half the bytes of qrcode.react for the same symbol of %i characters.',
    (length) => {
      const text =
        'otpauth://totp/ACME:alice@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer='
          .padEnd(length, 'acme')
          .slice(0, length);
      for (const level of errorCorrectionLevels) {
        const theirs = renderToStaticMarkup(
          createElement(QRCodeSVG, { value: text, level, boostLevel: false, marginSize: 4 }),
        );
        const version = (Number(/viewBox="0 0 (\d+)/.exec(theirs)![1]) - 8 - 17) / 4;
        const ours = renderSvg(encodeQr(text, { errorCorrectionLevel: level, version }));
        expect(ours.length).toBeLessThanOrEqual(theirs.length / 2);
      }
    },
  );

  it.each([1.3, 2.7, 3.9])('No seam shows between modules at %f pixels per module.', (scale) => {
    const modules = new Uint8Array(SYMBOL.modules.length).fill(1);
    const dark = { ...SYMBOL, modules, isDark: () => true };
    const side = Math.round(SYMBOL.size * scale);
    const { width, data } = rasterizeSvg(renderSvg(dark, { border: 0 }), side);
    const values = data.filter((_, i) => i % 4 === 0);
    // The last row and column may be covered in part.
    const inside = values.filter((_, i) => i % width < width - 1 && i < width * (width - 1));
    expect(new Set(inside)).toEqual(new Set([0]));
  });

  it.each([
    '#fff',
    '#1D1D1Fcc',
    'navy',
    'RebeccaPurple',
    'currentColor',
    'CanvasText',
    'rgb(0 0 128 / 50%)',
    'var(--brand)',
  ])('The color %s is accepted.', (color) => {
    expect(renderSvg(SYMBOL, { fillColor: color })).toContain(`fill="${color}"`);
    expect(renderSvg(SYMBOL, { backColor: color })).toContain(`fill="${color}"`);
  });

  it('A transparent ground is not drawn.', () => {
    expect(renderSvg(SYMBOL, { backColor: 'transparent' })).not.toContain('transparent');
  });

  it.each([
    '',
    '#12',
    '#ggg',
    'url(https://example.com/#x)',
    'red" onload="x',
    'red;',
    'blac',
    'toString',
    5,
    null,
  ])('The color %s is rejected.', (color) => {
    for (const name of ['fillColor', 'backColor']) {
      expect(() => renderSvg(SYMBOL, { [name]: color })).toThrow(
        expect.objectContaining({ code: 'invalid-color' }),
      );
    }
  });

  it.each([
    { boxSize: 0 },
    { boxSize: -1 },
    { boxSize: Number.NaN },
    { border: -1 },
    { border: 1.5 },
    { border: '4' as unknown as number },
  ])('The style %o is rejected.', (style) => {
    expect(() => renderSvg(SYMBOL, style)).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
  });

  it('The title is the accessible name, escaped.', () => {
    const svg = renderSvg(SYMBOL, { title: 'A & B <"C">\u0000' });
    expect(svg).toContain(' role="img"><title>A &amp; B &lt;&quot;C&quot;&gt;\ufffd</title>');
  });

  it('The addresses of pictures are escaped.', () => {
    const svg = renderSvg(SYMBOL, { logo: { src: 'a.svg?x=1&y="><script>' } });
    expect(svg).toContain('href="a.svg?x=1&amp;y=&quot;&gt;&lt;script&gt;"');
  });

  it('A logo without a picture leaves its place empty.', () => {
    const svg = renderSvg(SYMBOL, { logo: { size: 0.3 } });
    expect(svg).not.toContain('<image');
    expect(svg).toBe(
      renderSvg(SYMBOL, { logo: { src: 'a.png', size: 0.3 } }).replace(
        /<defs>.*<\/defs>|<image[^>]*>/g,
        '',
      ),
    );
  });

  it('An SVG has nothing that a content security policy forbids.', () => {
    const style: QrStyle = { title: 'x', gradient: GRADIENT, logo: { src: '/logo.svg' } };
    expect(renderSvg(SYMBOL, style)).not.toMatch(/style|<script| on\w+=|data:/);
  });

  it('An SVG without gradients and pictures has no ids.', () => {
    expect(renderSvg(SYMBOL, { eyeShape: 'leaf', moduleShape: 'rounded' })).not.toMatch(/\sid=/);
  });

  it('The same content always has the same id, and different content another one.', () => {
    const ids = (style: QrStyle): string[] =>
      [...renderSvg(SYMBOL, style).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    const first = ids({ gradient: GRADIENT });
    expect(first).toHaveLength(3);
    expect(ids({ gradient: GRADIENT })).toEqual(first);
    const other = ids({ gradient: { ...GRADIENT, type: 'radial' } });
    expect(first).not.toContain(other[0]);
  });

  it('Every id that is defined is used, and no other is.', () => {
    const svg = renderSvg(SYMBOL, {
      gradient: GRADIENT,
      fillImage: 'a.png',
      logo: { src: 'b.png' },
    });
    const defined = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    const used = new Set([...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id));
    expect(used).toEqual(new Set(defined));
  });

  it('All three readers read a SYMBOL with a gradient, colored eyes and circles.', async () => {
    const svg = renderSvg(SYMBOL, {
      gradient: GRADIENT,
      moduleShape: 'circle',
      eyeShape: 'rounded',
      eyeColor: 'navy',
    });
    expect(await listReaders(rasterizeSvg(svg), 'https://example.com/')).toEqual(READERS);
  });
});
