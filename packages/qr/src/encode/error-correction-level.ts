/**
 * Error correction level: about 7 %, 15 %, 25 % and 30 % of the codewords of a block may be wrong
 * (ISO/IEC 18004 §6.5.1).
 */
export type ErrorCorrectionLevel = 'L' | 'M' | 'Q' | 'H';

/** The levels from the weakest to the strongest. */
export const errorCorrectionLevels: readonly ErrorCorrectionLevel[] = ['L', 'M', 'Q', 'H'];
