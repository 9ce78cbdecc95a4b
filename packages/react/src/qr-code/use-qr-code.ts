'use client';

import { type EncodeQrOptions, type QrStyle, modulePath } from '@tessera/qr';
import { useMemo } from 'react';
import { type QrCodeResult, type QrCodeValue, tryEncode } from './try-encode.ts';

/** What {@link useQrCode} takes. */
export interface UseQrCodeOptions extends EncodeQrOptions, Pick<QrStyle, 'border'> {
  /** What the code says: text, or segments of one’s own. */
  value: QrCodeValue;
}

/** What {@link useQrCode} returns. */
export type UseQrCodeReturn = QrCodeResult & {
  /** Outline of the dark modules in units of a module, to be filled by the even-odd rule; empty while there is no symbol. */
  path: string;
  /** The `viewBox` that shows them with the quiet zone around; empty while there is no symbol. */
  viewBox: string;
};

/**
 * A QR code for those who draw it themselves: the symbol and its outline. Encodes again only when what is encoded changes.
 *
 * @example
 * const { path, viewBox } = useQrCode({ value: keyUri });
 * return <svg viewBox={viewBox}><path fillRule="evenodd" d={path} /></svg>;
 */
export function useQrCode(options: UseQrCodeOptions): UseQrCodeReturn {
  const { value, border = 4, version, fit, errorCorrectionLevel } = options;
  const { boostErrorCorrection, mask, segmentation } = options;
  const result = useMemo(
    () =>
      tryEncode(value, {
        version,
        fit,
        errorCorrectionLevel,
        boostErrorCorrection,
        mask,
        segmentation,
      }),
    [value, version, fit, errorCorrectionLevel, boostErrorCorrection, mask, segmentation],
  );
  const { symbol } = result;
  const path = useMemo(() => (symbol ? modulePath(symbol) : ''), [symbol]);
  const side = symbol === undefined ? 0 : symbol.size + 2 * border;
  const viewBox = symbol === undefined ? '' : `${-border} ${-border} ${side} ${side}`;
  return { ...result, path, viewBox };
}
