import type { QrCodeProps } from '../qr-code/QrCode.tsx';

/** How many bytes versions 1 to 16 hold (ISO/IEC 18004, table 7). */
const BYTE_CAPACITIES: Readonly<
  Record<NonNullable<QrCodeProps['errorCorrectionLevel']>, readonly number[]>
> = {
  L: [17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586],
  M: [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450],
  Q: [11, 20, 32, 46, 60, 74, 86, 108, 130, 151, 177, 203, 241, 258, 292, 322],
  H: [7, 14, 24, 34, 44, 58, 64, 84, 98, 119, 137, 155, 177, 194, 220, 250],
};

/** Estimates how many modules a side of the symbol of a key URI has, with its quiet zone. */
export function estimateModules(options: QrCodeProps): number {
  return 4 * estimateVersion(options) + 17 + 2 * (options.border ?? 4);
}

/**
 * Estimates the version of the symbol of a key URI, to keep its place while the encoder, which is
 * large, is loaded.
 *
 * @example
 * estimateVersion({ value: keyUri, errorCorrectionLevel: 'Q' }); // 7
 */
export function estimateVersion(options: QrCodeProps): number {
  const { errorCorrectionLevel = 'M', fit = true, segmentation, value, version = 1 } = options;
  if (!fit || typeof value !== 'string') {
    return version;
  }
  // Runs of characters that take fewer bits in a segment of theirs, for example the secret.
  const runs = segmentation === 'byte' ? [] : (value.match(/[\dA-Z$%*+\-./:]+/g) ?? []);
  const capacities = BYTE_CAPACITIES[errorCorrectionLevel];
  const fitting = capacities.findIndex((capacity, index) => {
    // The headers of that segment and of the one behind it.
    const header = index < 9 ? 25 : 35;
    const saved = runs.reduce((sum, run) => {
      const bitsPerCharacter = /\D/.test(run.slice(1)) ? 5.5 : 10 / 3;
      return sum + Math.max(0, Math.floor((8 - bitsPerCharacter) * run.length - header));
    }, 0);
    return 8 * value.length - saved <= 8 * capacity;
  });
  return Math.max(version, fitting < 0 ? capacities.length : fitting + 1);
}
