import { drawQr } from '../draw/draw-qr.ts';
import type { QrGradientPaint } from '../draw/gradient.ts';
import type { QrFilledPath, QrLayer } from '../draw/qr-drawing.ts';
import { pathNumber as n } from '../draw/path-number.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';

/**
 * Draws a symbol as a complete SVG document of `(size + 2 × border) × boxSize` pixels a side, quiet
 * zone and ground included. It holds no style attribute and no script, and refers to nothing
 * outside but the pictures of its style, so that it may stand under any content security policy.
 * Ids, which only gradients and pictures need, are made from what they name: any number of drawings
 * may stand in one page.
 *
 * @throws {TesseraQrError} `invalid-option` or `invalid-color`, naming the option.
 * @example
 * renderSvg(encodeQr(keyUri), { boxSize: 8, fillColor: '#1d1d1f', title: 'QR code for ACME' });
 */
export function renderSvg(symbol: QrSymbol, style: QrStyle = {}): string {
  const { pixels, viewBox, title, layers } = drawQr(symbol, style);
  const definitions = new Map<string, string>();
  const body = layers.map((layer) => renderLayer(layer, definitions)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(pixels)}" height="${n(pixels)}" viewBox="${viewBox}"` +
    (title === undefined ? '>' : ` role="img"><title>${escapeXml(title)}</title>`) +
    (definitions.size === 0 ? '' : `<defs>${[...definitions.values()].join('')}</defs>`) +
    `${body}</svg>`
  );
}

function renderLayer(layer: QrLayer, definitions: Map<string, string>): string {
  const clip =
    layer.clip === undefined ? '' : ` clip-path="${define(clipElement(layer.clip), definitions)}"`;
  if (layer.type === 'path') {
    const fill =
      typeof layer.fill === 'string'
        ? layer.fill
        : define(gradientElement(layer.fill), definitions);
    return `<path fill="${fill}"${fillRule('fill', layer)}${clip} d="${layer.path}"/>`;
  }
  const { src, x, y, width, height, isStretched } = layer;
  return (
    `<image href="${escapeXml(src)}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"` +
    `${isStretched ? ' preserveAspectRatio="none"' : ''}${clip}/>`
  );
}

function clipElement(path: QrFilledPath): [name: string, attributes: string, content: string] {
  return ['clipPath', '', `<path${fillRule('clip', path)} d="${path.path}"/>`];
}

function gradientElement(
  paint: QrGradientPaint,
): [name: string, attributes: string, content: string] {
  const { type, stops, ...place } = paint;
  return [
    `${type}Gradient`,
    ` gradientUnits="userSpaceOnUse"${Object.entries(place)
      .map(([name, value]) => ` ${name}="${n(value)}"`)
      .join('')}`,
    stops
      .map(({ offset, color }) => `<stop offset="${n(offset)}" stop-color="${color}"/>`)
      .join(''),
  ];
}

/**
 * Adds an element that others refer to and returns the reference. The same content has the same id,
 * wherever it is in a page.
 */
function define(
  [name, attributes, content]: [name: string, attributes: string, content: string],
  definitions: Map<string, string>,
): string {
  const id = `qr-${hash(name + attributes + content)}`;
  definitions.set(id, `<${name} id="${id}"${attributes}>${content}</${name}>`);
  return `url(#${id})`;
}

/** 53 bits of a string, by two multiplicative hashes (cyrb53); not for security. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ (b >>> 13);
  b = Math.imul(b ^ (b >>> 16), 0xc2b2ae35) ^ (a >>> 13);
  return ((b & 0x1fffff) * 2 ** 32 + (a >>> 0)).toString(36);
}

function fillRule(property: 'fill' | 'clip', { fillRule: rule }: QrFilledPath): string {
  return rule === 'evenodd' ? ` ${property}-rule="evenodd"` : '';
}

// What XML 1.0 cannot hold at all, not even escaped.
// oxlint-disable-next-line no-control-regex
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for an XML element or a quoted attribute. */
function escapeXml(text: string): string {
  return text
    .replace(notInXml, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
