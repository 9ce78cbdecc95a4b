import type { SmallButtonClassNames } from '../internals/class-names.ts';

/** Keys of the `classNames` of `<ConcealedQrCode>`. */
export interface ConcealedQrCodeClassNames extends SmallButtonClassNames {
  /** The element around the code and its button. */
  concealedQrCode?: string | undefined;
  /** The code, while it is shown. */
  qrCode?: string | undefined;
  /** The plate in its place while it is hidden. */
  qrCodePlate?: string | undefined;
  /** The element around the plate and the `overlay` in place of the code. */
  qrCodeOverlay?: string | undefined;
}
