import type { QrSymbol } from '@tessera/qr';
import { useMemo } from 'react';
import { drawQrCode, encodeQrCode } from './draw-qr-code.ts';
import type { PlainStyleOptions } from './qr-code-options.ts';
import type { QrCodeResult } from './qr-code-result.ts';
import type { QrCodeParts, SizedStyle } from './split-qr-code-props.ts';

/**
 * Encodes again only when an encoding option changes, and draws again only when the symbol, the
 * style or `draw` does. Server components use it too, so it may use no hook that they lack.
 */
export function useDrawnQrCode<Style extends PlainStyleOptions, Drawing>(
  { encoding, style }: QrCodeParts<Style, object>,
  draw: (symbol: QrSymbol, style: SizedStyle<Style>) => Drawing,
): QrCodeResult<Drawing> {
  // oxlint-disable react-hooks/exhaustive-deps -- the groups are new objects in each render
  const encoded = useMemo(() => encodeQrCode(encoding), Object.values(encoding));
  return useMemo(() => drawQrCode(encoded, style, draw), [encoded, draw, ...Object.values(style)]);
  // oxlint-enable react-hooks/exhaustive-deps
}
