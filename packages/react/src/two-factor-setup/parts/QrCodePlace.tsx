import type { ReactNode } from 'react';
import type { QrCodeProps } from '../../qr-code/QrCode.tsx';
import { estimateModules } from '../estimate-version.ts';
import { usePartAppearance } from './use-appearance.ts';

/** Keeps the place of a QR code while its key is requested, or its component is loaded. */
export function QrCodePlace(props: QrCodeProps): ReactNode {
  const { names } = usePartAppearance();
  const { boxSize = 10, size } = props;
  const side = estimateModules(props);
  const pixels = side * (size === undefined ? boxSize : Math.max(1, Math.floor(size / side)));
  return (
    <svg
      className={names('qrCodePlace')}
      aria-hidden="true"
      width={pixels}
      height={pixels}
      viewBox={`0 0 ${side} ${side}`}
    />
  );
}
