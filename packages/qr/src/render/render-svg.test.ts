import { QRCodeSVG } from 'qrcode.react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { pictureOfSvg } from '../../test/picture.ts';
import { readers, readersOf } from '../../test/read-qr.ts';
import type { QrGradient } from '../draw/gradient.ts';
import { drawModulePath } from '../draw/module-path.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import { encodeQr } from '../encode/encode-qr.ts';
import { errorCorrectionLevels } from '../encode/error-correction-level.ts';
import { renderSvg } from './render-svg.ts';

const symbol = encodeQr('https://example.com/');

const gradient: QrGradient = {
  type: 'square',
  stops: [
    { offset: 0, color: '#000' },
    { offset: 1, color: '#008' },
  ],
};

describe('renderSvg', () => {
  it('is (size + 2 × border) × boxSize pixels a side, with the quiet zone in the view box', () => {
    expect(renderSvg(symbol, { boxSize: 6, border: 2 })).toContain(
      ' width="174" height="174" viewBox="-2 -2 29 29"',
    );
  });

  it('draws black on white in boxes of 10 with a border of 4 when nothing is said', () => {
    expect(renderSvg(symbol)).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" width="330" height="330" viewBox="-4 -4 33 33"><path fill="#ffffff" d="M-4 -4h33v33h-33z"/>` +
        `<path fill="#000000" fill-rule="evenodd" d="${drawModulePath(symbol)}"/></svg>`,
    );
  });

  it.each([95, 128, 200])(
    'takes at most half the bytes of qrcode.react for the same symbol of %i characters',
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

  it.each([1.3, 2.7, 3.9])('shows no seam between modules at %f pixels a module', (scale) => {
    const modules = new Uint8Array(symbol.modules.length).fill(1);
    const dark = { ...symbol, modules, isDark: () => true };
    const side = Math.round(symbol.size * scale);
    const { width, data } = pictureOfSvg(renderSvg(dark, { border: 0 }), side);
    const values = data.filter((_, i) => i % 4 === 0);
    // The last row and column may be filled in part.
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
  ])('takes the color %s', (color) => {
    expect(renderSvg(symbol, { fillColor: color })).toContain(`fill="${color}"`);
    expect(renderSvg(symbol, { backColor: color })).toContain(`fill="${color}"`);
  });

  it('leaves a transparent ground to the page', () => {
    expect(renderSvg(symbol, { backColor: 'transparent' })).not.toContain('transparent');
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
  ])('refuses %s as a color', (color) => {
    for (const name of ['fillColor', 'backColor']) {
      expect(() => renderSvg(symbol, { [name]: color })).toThrow(
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
  ])('refuses %o', (style) => {
    expect(() => renderSvg(symbol, style)).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
  });

  it('names the image by its title, escaped', () => {
    const svg = renderSvg(symbol, { title: 'A & B <"C">\u0000' });
    expect(svg).toContain(' role="img"><title>A &amp; B &lt;&quot;C&quot;&gt;\ufffd</title>');
  });

  it('escapes the addresses of pictures', () => {
    const svg = renderSvg(symbol, { logo: { src: 'a.svg?x=1&y="><script>' } });
    expect(svg).toContain('href="a.svg?x=1&amp;y=&quot;&gt;&lt;script&gt;"');
  });

  it('needs nothing that a content security policy forbids', () => {
    const style: QrStyle = { title: 'x', gradient, logo: { src: '/logo.svg' } };
    expect(renderSvg(symbol, style)).not.toMatch(/style|<script| on\w+=|data:/);
  });

  it('has no ids without gradients and pictures', () => {
    expect(renderSvg(symbol, { eyeShape: 'leaf', moduleShape: 'rounded' })).not.toMatch(/\sid=/);
  });

  it('gives the same id to the same content only, so that any number of drawings fit into a page', () => {
    const ids = (style: QrStyle): string[] =>
      [...renderSvg(symbol, style).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    const first = ids({ gradient });
    expect(first).toHaveLength(3);
    expect(ids({ gradient })).toEqual(first);
    const other = ids({ gradient: { ...gradient, type: 'radial' } });
    expect(first).not.toContain(other[0]);
  });

  it('refers to every id that it defines, and to no other', () => {
    const svg = renderSvg(symbol, { gradient, fillImage: 'a.png', logo: { src: 'b.png' } });
    const defined = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    const used = new Set([...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id));
    expect(used).toEqual(new Set(defined));
  });

  it('is read with gradient, eyes of their own and shaped modules', async () => {
    const svg = renderSvg(symbol, {
      gradient,
      moduleShape: 'circle',
      eyeShape: 'rounded',
      eyeColor: 'navy',
    });
    expect(await readersOf(pictureOfSvg(svg), 'https://example.com/')).toEqual(readers);
  });
});
