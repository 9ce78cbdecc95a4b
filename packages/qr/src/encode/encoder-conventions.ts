import type { MaskPattern, ModuleMatrix } from './qrcode-core.ts';
import type { QrSegment } from './segment.ts';

/**
 * The choices that the standard leaves to an encoder, made in the way of a particular encoder.
 * Data, version and level are not among them.
 *
 * @example
 * const maskZero: EncoderConventions = { ...pythonQrcode82(), chooseMask: () => 0 };
 */
export interface EncoderConventions {
  /** Splits text into segments. */
  readonly split: (text: string) => QrSegment[];
  /** Chooses a mask for a symbol with mask 0. */
  readonly chooseMask: (matrix: ModuleMatrix) => MaskPattern;
}
