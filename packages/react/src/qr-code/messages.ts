/** Every text of a QR code that is hidden until asked for. */
export interface QrCodeMessages {
  /** Name of the code, for people who do not see it. */
  label: string;
  /** The button that shows the code. */
  show: string;
  /** The same button while the code is shown. */
  hide: string;
  /**
   * Announced when the code was hidden without anyone having asked for it: after its time, or
   * because the page was left.
   */
  hidden: string;
}

/** The name alone, for pages that show a code and hide nothing. */
export const qrCodeLabel = 'QR code';

/** The QR code in English. */
export const qrCodeMessages: QrCodeMessages = {
  label: qrCodeLabel,
  show: 'Show QR code',
  hide: 'Hide QR code',
  hidden: 'The QR code is hidden again.',
};
