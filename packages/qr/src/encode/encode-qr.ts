import { applyMask, chooseMask, masks } from './choose-mask.ts';
import type { EncoderConventions } from './encoder-conventions.ts';
import { type ErrorCorrectionLevel, errorCorrectionLevels } from './error-correction-level.ts';
import { type ModuleKind, moduleKind } from './module-kind.ts';
import { createMatrix, dataCapacity, type MaskPattern } from './qrcode-core.ts';
import { checkData, type QrSegment, segmentBits, type VersionRange } from './segment.ts';
import { splitOptimally } from './segmentation.ts';
import { check, checkOption } from '../check-option.ts';
import { TesseraQrError } from '../tessera-qr-error.ts';

const segmentations = ['optimal', 'byte'] as const;

// Digits in version 40-L. Longer text is not worth splitting to say that it is too long.
const mostCharacters = 7089;

/** Options of {@link encodeQr}. */
export interface EncodeQrOptions {
  /**
   * Version of the symbol, 1–40: it has `4 × version + 17` modules a side. With `fit` the smallest
   * that may be used, so that the version of the symbol before, given here, keeps the size while
   * the content changes.
   *
   * @default 1
   */
  version?: number | undefined;
  /**
   * Whether a larger version is used when the data does not fit in `version`; if not, the symbol
   * has exactly `version`.
   *
   * @default true
   */
  fit?: boolean | undefined;
  /**
   * How much of the symbol may be damaged.
   *
   * @default 'M'
   */
  errorCorrectionLevel?: ErrorCorrectionLevel | undefined;
  /**
   * Whether the level is raised as far as the version allows, which costs nothing but the padding.
   *
   * @default false
   */
  boostErrorCorrection?: boolean | undefined;
  /**
   * The mask pattern, 0–7. Left out, the one with the lowest penalty of ISO/IEC 18004 §7.8.3.
   */
  mask?: MaskPattern | undefined;
  /**
   * How text is split: `optimal` into the segments that take the fewest bits, `byte` into one
   * segment of bytes, whose size tells nothing about the characters in it.
   *
   * @default 'optimal'
   */
  segmentation?: 'optimal' | 'byte' | undefined;
  /**
   * Segments and mask as another encoder chooses them, such as `pythonQrcode82()`, for symbols that
   * are equal module by module. For segments of one's own, with `segmentation: 'byte'` or with a
   * `mask` it has no say in that. Left out, the fewest bits and the lowest penalty.
   */
  conventions?: EncoderConventions | undefined;
}

/** A QR code as data, without colors or sizes. Frozen; `modules` is to be read only. */
export interface QrSymbol {
  /** 1–40. */
  readonly version: number;
  /** Modules a side, without the quiet zone: `4 × version + 17`. */
  readonly size: number;
  /** The level in use: the one asked for, or a higher one after `boostErrorCorrection`. */
  readonly errorCorrectionLevel: ErrorCorrectionLevel;
  /** The mask pattern in use. */
  readonly mask: MaskPattern;
  /** The data as it was split. It holds what the symbol says: a secret, where the data is one. */
  readonly segments: readonly QrSegment[];
  /** The modules row by row, `size²` of them: 1 for dark, 0 for light. */
  readonly modules: Uint8Array;
  /** Whether a module is dark. Outside the symbol, in the quiet zone, none is. */
  readonly isDark: (row: number, column: number) => boolean;
  /** What a module is for. */
  readonly kindAt: (row: number, column: number) => ModuleKind;
}

/**
 * Encodes text, or segments of one's own, as a QR code (ISO/IEC 18004, Model 2).
 *
 * The smallest version is chosen that holds the data at the level asked for. With the same
 * segments, version and mask the modules are those of python-qrcode and of `qrcode`.
 *
 * @throws {TesseraQrError} for data that is empty, no text or too long, and for options out of
 * range; the code says which.
 * @example
 * const symbol = encodeQr('otpauth://totp/ACME:alice?secret=JBSWY3DPEHPK3PXP&issuer=ACME', { errorCorrectionLevel: 'Q' });
 * symbol.size; // 45
 */
export function encodeQr(
  data: string | readonly QrSegment[],
  options: EncodeQrOptions = {},
): QrSymbol {
  const {
    version: minimum = 1,
    fit = true,
    errorCorrectionLevel: level = 'M',
    boostErrorCorrection = false,
    mask: givenMask = 0,
    segmentation = 'optimal',
    conventions,
  } = options;
  check(
    Number.isInteger(minimum) && minimum > 0 && minimum <= 40,
    'version',
    minimum,
    'a whole number from 1 to 40',
    'invalid-version',
  );
  checkOption(
    'errorCorrectionLevel',
    level,
    errorCorrectionLevels,
    'invalid-error-correction-level',
  );
  checkOption('mask', givenMask, masks, 'invalid-mask');
  checkOption('segmentation', segmentation, segmentations);
  const given = checkData(data);
  const split = (range: VersionRange): QrSegment[] => {
    if (typeof data !== 'string' || segmentation === 'byte' || data.length > mostCharacters) {
      return given;
    }
    return conventions ? conventions.split(data) : splitOptimally(data, range);
  };
  const { version, segments, bits } = findVersion(split, minimum, level);
  if (!fit && options.version !== undefined && version !== minimum) {
    throw new TesseraQrError(
      'version-too-small',
      `the data does not fit in version ${minimum} at level ${level}, and fit is off. Version ${version} would do.`,
      version,
    );
  }

  const errorCorrectionLevel = boostErrorCorrection
    ? errorCorrectionLevels.findLast((candidate) => bits <= dataCapacity(version, candidate))!
    : level;
  const matrix = createMatrix(segments, version, errorCorrectionLevel, givenMask);
  let mask = givenMask;
  if (options.mask === undefined) {
    mask = (conventions?.chooseMask ?? chooseMask)(matrix);
    applyMask(matrix, mask);
  }
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
    kindAt: (row, column) => moduleKind(matrix, row, column),
  });
}

/**
 * The smallest version that holds the data, and the data as it is split for that version, for
 * headers grow at versions 10 and 27.
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
      const range = version < 10 ? 0 : version < 27 ? 1 : 2;
      segments = split(range);
      bits = segmentBits(segments, range);
    }
    if (bits <= dataCapacity(version, level)) {
      return { version, segments, bits };
    }
  }
  throw new TesseraQrError(
    'data-too-long',
    `the data does not fit in version 40, the largest, at level ${level}. ${
      bits > dataCapacity(40, 'L') ? 'Shorten it.' : 'Version 40 would do at level L.'
    }`,
  );
}
