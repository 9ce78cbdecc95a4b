import { drawQr } from '../draw/draw-qr.ts';
import type { QrGradientPaint } from '../draw/gradient.ts';
import type { QrFilledPath, QrLayer } from '../draw/qr-drawing.ts';
import { formatPathNumber as n } from '../draw/format-path-number.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';

/**
 * Renders a symbol as a complete SVG document, `(size + 2 × border) × boxSize` pixels per side,
 * including the quiet zone and the ground.
 *
 * The document has no style attribute and no script, and refers to nothing outside except the
 * pictures of the style, so it works under any content security policy. Only gradients and pictures
 * need ids. Ids are derived from the content they name, so any number of drawings fit on one page.
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
    layer.clip === undefined
      ? ''
      : ` clip-path="${addDefinition(createClipElement(layer.clip), definitions)}"`;
  if (layer.type === 'path') {
    const fill =
      typeof layer.fill === 'string'
        ? layer.fill
        : addDefinition(createGradientElement(layer.fill), definitions);
    return `<path fill="${fill}"${renderFillRule('fill', layer)}${clip} d="${layer.path}"/>`;
  }
  const { src, crossOrigin, x, y, width, height, isStretched } = layer;
  return (
    `<image href="${escapeXml(src)}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"` +
    (crossOrigin ? ` crossorigin="${crossOrigin}"` : '') +
    `${isStretched ? ' preserveAspectRatio="none"' : ''}${clip}/>`
  );
}

function createClipElement(
  path: QrFilledPath,
): [name: string, attributes: string, content: string] {
  return ['clipPath', '', `<path${renderFillRule('clip', path)} d="${path.path}"/>`];
}

function createGradientElement(
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
 * Adds an element to the definitions and returns a reference to it. The same content always gets
 * the same id.
 */
function addDefinition(
  [name, attributes, content]: [name: string, attributes: string, content: string],
  definitions: Map<string, string>,
): string {
  const id = `qr-${hashText(name + attributes + content)}`;
  definitions.set(id, `<${name} id="${id}"${attributes}>${content}</${name}>`);
  return `url(#${id})`;
}

/** Hashes a string to 53 bits with two multiplicative hashes (cyrb53). Not for security. */
function hashText(text: string): string {
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

function renderFillRule(property: 'fill' | 'clip', { fillRule: rule }: QrFilledPath): string {
  return rule === 'evenodd' ? ` ${property}-rule="evenodd"` : '';
}

// Characters that XML 1.0 does not allow, not even escaped.
// oxlint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Escapes text for an XML element or a quoted attribute. */
function escapeXml(text: string): string {
  return text
    .replace(NOT_IN_XML, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
