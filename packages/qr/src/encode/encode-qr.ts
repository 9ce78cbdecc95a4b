import { dataCapacity, type ErrorCorrectionLevel, errorCorrectionLevels } from './capacity.ts';
import { chooseMask } from './choose-mask.ts';
import { createMatrix } from './create-matrix.ts';
import { type MaskPattern, maskPatterns } from './mask.ts';
import { type ModuleKind, moduleKind } from './module-kind.ts';
import { checkSegments, checkText, type QrSegment, segmentBits, versionRange } from './segment.ts';
import { splitOptimally } from './segmentation.ts';
import { TesseraQrError } from './tessera-qr-error.ts';

/** Options of {@link encodeQr}. */
export interface EncodeQrOptions {
  /**
   * Version of the symbol, 1–40: it has `4 × version + 17` modules a side. With `fit` the smallest that may be used, so that the version of the symbol
   * before, given here, keeps the size while the content changes.
   *
   * @default 1
   */
  version?: number | undefined;
  /**
   * Whether a larger version is used when the data does not fit in `version`; if not, the symbol has exactly `version`.
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
   * How text is split: `optimal` into the segments that take the fewest bits, `byte` into one segment of bytes, whose size tells nothing about the
   * characters in it.
   *
   * @default 'optimal'
   */
  segmentation?: 'optimal' | 'byte' | undefined;
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
 * The smallest version is chosen that holds the data at the level asked for. With the same segments, version and mask the modules are those of
 * python-qrcode and of `qrcode`.
 *
 * @throws {TesseraQrError} for data that is empty, no text or too long, and for options out of range; the code says which.
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
    segmentation = 'optimal',
  } = options;
  checkOptions(options);
  const split = splitter(data, segmentation);
  const { version, segments, bits } = findVersion(split, minimum, level);
  if (!fit && options.version !== undefined && version !== minimum)
    throw new TesseraQrError(
      'version-too-small',
      `the data does not fit in version ${minimum} at level ${level}, and fit is off. Use version ${version}, turn fit on or lower the level.`,
      version,
    );

  const errorCorrectionLevel = boostErrorCorrection
    ? errorCorrectionLevels.findLast((candidate) => bits <= dataCapacity(version, candidate))!
    : level;
  const matrix = createMatrix(segments, version, errorCorrectionLevel, options.mask ?? 0);
  const { mask, modules } =
    options.mask === undefined
      ? chooseMask(matrix)
      : { mask: options.mask, modules: matrix.modules };
  const { size } = matrix;

  return Object.freeze<QrSymbol>({
    version,
    size,
    errorCorrectionLevel,
    mask,
    segments,
    modules,
    isDark: (row, column) =>
      row >= 0 && column >= 0 && row < size && column < size && modules[row * size + column] === 1,
    kindAt: (row, column) => moduleKind(size, row, column),
  });
}

type VersionRange = 0 | 1 | 2;

function splitter(
  data: string | readonly QrSegment[],
  segmentation: 'optimal' | 'byte',
): (range: VersionRange) => QrSegment[] {
  if (typeof data !== 'string' && !Array.isArray(data))
    throw new TesseraQrError(
      'invalid-data',
      'the data is neither text nor a list of segments. Anything else would be encoded as something that was not meant. Give a string, or put bytes into a segment: [{ mode: "byte", data: bytes }].',
    );
  const segments = typeof data === 'string' ? undefined : checkSegments(data);
  if ((segments ?? data).length === 0)
    throw new TesseraQrError(
      'empty-data',
      'there is no data to encode. A reader would show an empty text. Wait until there is a value.',
    );
  if (segments !== undefined) return () => segments;

  const text = data as string;
  checkText(text);
  return segmentation === 'byte'
    ? () => [{ mode: 'byte', data: text }]
    : (range) => splitOptimally(text, range);
}

/** The smallest version that holds the data, with the data as it is split for that version, whose headers grow at 10 and at 27. */
function findVersion(
  split: (range: VersionRange) => QrSegment[],
  minimum: number,
  level: ErrorCorrectionLevel,
): { version: number; segments: QrSegment[]; bits: number } {
  let range: VersionRange | undefined;
  let segments: QrSegment[] = [];
  let bits = 0;
  for (let version = minimum; version <= 40; version++) {
    if (versionRange(version) !== range) {
      range = versionRange(version);
      segments = split(range);
      bits = segmentBits(segments, range);
    }
    if (bits <= dataCapacity(version, level)) return { version, segments, bits };
  }
  const weaker = errorCorrectionLevels.findLast((candidate) => bits <= dataCapacity(40, candidate));
  throw new TesseraQrError(
    'data-too-long',
    `the data takes ${bits} bits, but the largest version, 40, holds ${dataCapacity(40, level)} at level ${level}. ${
      weaker
        ? `Use level ${weaker}, at which version 40 would do, or shorten the data`
        : 'Shorten the data'
    }.`,
  );
}

function checkOptions({
  version,
  errorCorrectionLevel,
  mask,
  segmentation,
}: EncodeQrOptions): void {
  if (version !== undefined && !(Number.isInteger(version) && version >= 1 && version <= 40))
    throw new TesseraQrError(
      'invalid-version',
      `there is no version ${String(version)}. QR codes have versions 1 to 40. Give one of them, or leave it out for the smallest that fits.`,
    );
  if (errorCorrectionLevel !== undefined && !errorCorrectionLevels.includes(errorCorrectionLevel))
    throw new TesseraQrError(
      'invalid-error-correction-level',
      `there is no error correction level ${errorCorrectionLevel}. Use L, M, Q or H.`,
    );
  if (mask !== undefined && !maskPatterns.includes(mask))
    throw new TesseraQrError(
      'invalid-mask',
      `there is no mask pattern ${String(mask)}. Use 0 to 7, or leave it out for the one with the lowest penalty.`,
    );
  if (segmentation !== undefined && segmentation !== 'optimal' && segmentation !== 'byte')
    throw new TesseraQrError(
      'invalid-option',
      `there is no segmentation ${String(segmentation)}. Use optimal or byte.`,
    );
}
