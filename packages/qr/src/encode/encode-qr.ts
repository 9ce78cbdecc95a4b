import { applyMask, chooseMask, MASKS } from './choose-mask.ts';
import { createMatrix } from './create-matrix.ts';
import type { EncoderConventions } from './encoder-conventions.ts';
import { type ErrorCorrectionLevel, errorCorrectionLevels } from './error-correction-level.ts';
import { getModuleKind, type ModuleKind } from './module-kind.ts';
import { getDataCapacity, type MaskPattern } from './qrcode-core.ts';
import {
  checkData,
  countSegmentBits,
  getVersionRange,
  type QrSegment,
  type VersionRange,
} from './segment.ts';
import { splitOptimally } from './segmentation.ts';
import { checkObject, checkOneOf, checkValue } from '../check-option.ts';
import { TesseraQrError } from '../tessera-qr-error.ts';

const SEGMENTATIONS = ['optimal', 'byte'] as const;

// The digits that version 40 holds at level L. No longer text can fit, so it is not split.
const MAX_CHARACTERS = 7089;

/** Options of {@link encodeQr}. */
export interface EncodeQrOptions {
  /**
   * Minimum version, unless `fit` is `false`: then it is the exact version. From 1 to 40, for 21
   * to 177 modules per side (`4 × version + 17`). To keep the size while the content changes, pass
   * the version of the previous symbol.
   *
   * @default 1
   */
  version?: number | undefined;
  /**
   * Whether to use a larger version if the data does not fit in `version`. If `false`, `encodeQr`
   * throws instead.
   *
   * @default true
   */
  fit?: boolean | undefined;
  /**
   * How much damage the symbol withstands.
   *
   * @default 'M'
   */
  errorCorrectionLevel?: ErrorCorrectionLevel | undefined;
  /**
   * Whether to raise the level as far as the version allows. The symbol does not grow.
   *
   * @default false
   */
  boostErrorCorrection?: boolean | undefined;
  /**
   * The mask pattern, 0–7. Default: the one with the lowest penalty (ISO/IEC 18004 §7.8.3).
   */
  mask?: MaskPattern | undefined;
  /**
   * How to split text into segments: `optimal` for the fewest bits, `byte` for a single segment of
   * bytes, whose size reveals nothing about the characters in it.
   *
   * @default 'optimal'
   */
  segmentation?: 'optimal' | 'byte' | undefined;
  /**
   * Chooses segments and mask like another encoder, such as `pythonQrcode82()`, for symbols with
   * identical modules. Your own segments, `segmentation: 'byte'` and `mask` take precedence.
   * Default: the fewest bits and the lowest penalty.
   */
  conventions?: EncoderConventions | undefined;
}

/** A QR code as data, without colors and sizes. It is frozen; do not write to `modules`. */
export interface QrSymbol {
  /** The version, 1–40. */
  readonly version: number;
  /** Modules per side, without the quiet zone: `4 × version + 17`. */
  readonly size: number;
  /** The error correction level, which `boostErrorCorrection` may have raised. */
  readonly errorCorrectionLevel: ErrorCorrectionLevel;
  /** The mask pattern, 0–7. */
  readonly mask: MaskPattern;
  /** The segments that the data was split into. Secret if the data is. */
  readonly segments: readonly QrSegment[];
  /** The `size²` modules, row by row: 1 for dark, 0 for light. */
  readonly modules: Uint8Array;
  /** Whether a module is dark. `false` outside the symbol. */
  readonly isDark: (row: number, column: number) => boolean;
  /** Returns what a module is for. */
  readonly kindAt: (row: number, column: number) => ModuleKind;
}

/**
 * Encodes text, or your own segments, as a QR code (ISO/IEC 18004, Model 2).
 *
 * Uses the smallest version that holds the data at the given level. With the same segments, version
 * and mask, the modules are identical to those of python-qrcode and of `qrcode`.
 *
 * @throws {TesseraQrError} for data that is empty, too long or not text, and for options out of
 * range. See {@link TesseraQrErrorCode}.
 * @example
 * const symbol = encodeQr('otpauth://totp/ACME:alice?secret=JBSWY3DPEHPK3PXP&issuer=ACME', { errorCorrectionLevel: 'Q' });
 * symbol.size; // 45
 */
export function encodeQr(
  data: string | readonly QrSegment[],
  options: EncodeQrOptions = {},
): QrSymbol {
  checkObject('options', options);
  const {
    version: minimum = 1,
    fit = true,
    errorCorrectionLevel: level = 'M',
    boostErrorCorrection = false,
    mask: givenMask = 0,
    segmentation = 'optimal',
    conventions,
  } = options;
  checkValue(
    Number.isInteger(minimum) && minimum > 0 && minimum <= 40,
    'version',
    minimum,
    'a whole number from 1 to 40',
    'invalid-version',
  );
  checkOneOf(
    'errorCorrectionLevel',
    level,
    errorCorrectionLevels,
    'invalid-error-correction-level',
  );
  checkOneOf('mask', givenMask, MASKS, 'invalid-mask');
  checkOneOf('segmentation', segmentation, SEGMENTATIONS);
  if (conventions !== undefined) {
    checkValue(
      typeof conventions?.split === 'function',
      'conventions',
      conventions,
      'conventions such as pythonQrcode82()',
    );
  }
  const given = checkData(data);
  const split = (range: VersionRange): QrSegment[] => {
    if (typeof data !== 'string' || segmentation === 'byte' || data.length > MAX_CHARACTERS) {
      return given;
    }
    return conventions ? checkData(conventions.split(data)) : splitOptimally(data, range);
  };
  const { version, segments, bits } = findVersion(split, minimum, level);
  if (!fit && options.version !== undefined && version !== minimum) {
    throw new TesseraQrError(
      'version-too-small',
      `the data does not fit in version ${minimum} at level ${level}, and \`fit\` is false. Use version ${version} or higher.`,
      version,
    );
  }

  const errorCorrectionLevel = boostErrorCorrection
    ? errorCorrectionLevels.findLast((candidate) => bits <= getDataCapacity(version, candidate))!
    : level;
  const matrix = createMatrix(segments, version, errorCorrectionLevel);
  const mask = options.mask ?? (conventions?.chooseMask ?? chooseMask)(matrix);
  applyMask(matrix, mask);
  const { size, modules } = matrix;

  return Object.freeze<QrSymbol>({
    version,
    size,
    errorCorrectionLevel,
    mask,
    segments,
    modules,
    isDark: (row, column) =>
      row >= 0 && column >= 0 && row < size && column < size && modules[row * size + column] === 1,
    kindAt: (row, column) => getModuleKind(matrix, row, column),
  });
}

/**
 * Finds the smallest version that holds the data, and splits the data for that version: headers
 * grow at versions 10 and 27.
 */
function findVersion(
  split: (range: VersionRange) => QrSegment[],
  minimum: number,
  level: ErrorCorrectionLevel,
): { version: number; segments: QrSegment[]; bits: number } {
  let segments: QrSegment[] = [];
  let bits = 0;
  for (let version = minimum; version <= 40; version++) {
    if (version === minimum || version === 10 || version === 27) {
      const range = getVersionRange(version);
      segments = split(range);
      bits = countSegmentBits(segments, range);
    }
    if (bits <= getDataCapacity(version, level)) {
      return { version, segments, bits };
    }
  }
  throw new TesseraQrError(
    'data-too-long',
    `the data does not fit in version 40, the largest, at level ${level}. ${
      bits > getDataCapacity(40, 'L') ? 'Shorten it.' : 'Use level L, or shorten it.'
    }`,
  );
}
