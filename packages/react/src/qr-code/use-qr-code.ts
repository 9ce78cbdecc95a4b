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
  /** Outline of the dark modules in units of a module, quiet zone included; empty while there is no symbol. */
  path: string;
  /** Modules a side, quiet zone included: the side of the `viewBox`. 0 while there is no symbol. */
  size: number;
};

/**
 * A QR code for those who draw it themselves: the symbol and its outline. Encodes again only when what is encoded changes.
 *
 * @example
 * const { path, size } = useQrCode({ value: keyUri });
 * return <svg viewBox={`0 0 ${size} ${size}`}><path d={path} /></svg>;
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
  const path = useMemo(() => (symbol ? modulePath(symbol, { border }) : ''), [symbol, border]);
  return { ...result, path, size: symbol ? symbol.size + 2 * border : 0 };
}
