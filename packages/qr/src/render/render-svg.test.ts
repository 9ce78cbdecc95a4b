import { describe, expect, it } from 'vitest';
import { encodeQr } from '../encode/encode-qr.ts';
import { modulePath } from '../draw/module-path.ts';
import { renderSvg } from './render-svg.ts';

const symbol = encodeQr('https://example.com/');

describe('renderSvg', () => {
  it('is (size + 2 × border) × boxSize pixels a side, with the quiet zone in the view box', () => {
    expect(renderSvg(symbol, { boxSize: 6, border: 2 })).toContain(
      ' width="174" height="174" viewBox="-2 -2 29 29"',
    );
  });

  it('draws black on white in boxes of 10 with a border of 4 when nothing is said', () => {
    expect(renderSvg(symbol)).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" width="330" height="330" viewBox="-4 -4 33 33"><path fill="#ffffff" d="M-4 -4h33v33h-33z"/>` +
        `<path fill="#000000" fill-rule="evenodd" d="${modulePath(symbol)}"/></svg>`,
    );
  });

  it.each(['#fff', '#1D1D1Fcc', 'navy', 'rgb(0 0 128 / 50%)', 'var(--brand)'])(
    'takes the color %s',
    (color) => {
      expect(renderSvg(symbol, { fillColor: color })).toContain(`fill="${color}"`);
      expect(renderSvg(symbol, { backColor: color })).toContain(`fill="${color}"`);
    },
  );

  it.each(['', '#12', '#ggg', 'url(https://example.com/#x)', 'red" onload="x', 'red;', 5, null])(
    'refuses %s as a color',
    (color) => {
      for (const name of ['fillColor', 'backColor'])
        expect(() => renderSvg(symbol, { [name]: color })).toThrow(
          expect.objectContaining({ code: 'invalid-color' }),
        );
    },
  );

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

  it('needs nothing that a content security policy forbids, and no ids', () => {
    expect(renderSvg(symbol, { title: 'x' })).not.toMatch(/style|<script|href|\sid=| on\w+=/);
  });
});
