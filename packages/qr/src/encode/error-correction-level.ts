/** Every error correction level, from the weakest to the strongest. */
export const errorCorrectionLevels = ['L', 'M', 'Q', 'H'] as const;

/**
 * Error correction level: a symbol is still read when about 7 %, 15 %, 25 % or 30 % of the
 * codewords of each block are wrong (ISO/IEC 18004 §6.5.1).
 */
export type ErrorCorrectionLevel = (typeof errorCorrectionLevels)[number];
