/** Every version of a QR code. */
export const VERSIONS: readonly number[] = Array.from({ length: 40 }, (_, i) => i + 1);
