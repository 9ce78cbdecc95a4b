import type { MaskPattern } from './qrcode-core.ts';
import type { ModuleMatrix } from './qrcode-core.ts';
import type { QrSegment } from './segment.ts';

/**
 * What an encoder may choose freely, done another encoder's way. Data, version and level are no
 * matter of choice.
 *
 * @example
 * const maskZero: EncoderConventions = { ...pythonQrcode82(), chooseMask: () => 0 };
 */
export interface EncoderConventions {
  /** Splits text into segments. */
  readonly split: (text: string) => QrSegment[];
  /** Chooses a mask for a symbol that has mask 0. */
  readonly chooseMask: (matrix: ModuleMatrix) => MaskPattern;
}
