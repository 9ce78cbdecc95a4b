import type { QrSymbol } from '../encode/encode-qr.ts';
import { modulePath } from '../draw/module-path.ts';
import { checkStyle, type QrStyle } from '../draw/qr-style.ts';

/**
 * Draws a symbol as a complete SVG document of `(size + 2 × border) × boxSize` pixels a side, quiet zone and ground included. It holds no style attribute,
 * id, script or reference to anything outside, so that it may stand under any content security policy and any number of times in a page.
 *
 * @throws {TesseraQrError} `invalid-option` or `invalid-color`.
 * @example
 * renderSvg(encodeQr(keyUri), { boxSize: 8, fillColor: '#1d1d1f', title: 'QR code for ACME' });
 */
export function renderSvg(symbol: QrSymbol, style: QrStyle = {}): string {
  const { boxSize, border, fillColor, backColor, title } = checkStyle(style);
  const side = symbol.size + 2 * border;
  const pixels = side * boxSize;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="${-border} ${-border} ${side} ${side}"${
      title === undefined ? '>' : ` role="img"><title>${escapeXml(title)}</title>`
    }` +
    `<path fill="${backColor}" d="M${-border} ${-border}h${side}v${side}h${-side}z"/>` +
    `<path fill="${fillColor}" fill-rule="evenodd" d="${modulePath(symbol)}"/></svg>`
  );
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
