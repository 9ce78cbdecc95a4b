/** The texts of a QR code that is hidden until the user asks for it, or covered. */
export interface QrCodeMessages {
  /** The accessible name of the code. */
  label: string;
  /** The button that shows the code. */
  show: string;
  /** The same button while the code is visible. */
  hide: string;
  /**
   * Announced when the code was hidden automatically: after a time, or because the page went into
   * the background.
   */
  hidden: string;
  /** Covers a code that is being loaded. */
  loading: string;
  /** Covers a code that has expired. */
  expired: string;
  /** The button that replaces an expired code. */
  refresh: string;
}

/** The name alone, so that pages which hide nothing load no other text. */
export const QR_CODE_LABEL = 'QR code';

/** The QR code in English. */
export const qrCodeMessages: QrCodeMessages = {
  label: QR_CODE_LABEL,
  show: 'Show QR code',
  hide: 'Hide QR code',
  hidden: 'The QR code is hidden again.',
  loading: 'Loading the QR code…',
  expired: 'This QR code has expired.',
  refresh: 'Get a new code',
};
