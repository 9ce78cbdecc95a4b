// A program that takes this package as source finds the types only by this reference; the emitted declarations do without.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./qrcode-core.d.ts" />
import { create } from 'qrcode/lib/core/qrcode.js';
import type { ErrorCorrectionLevel } from './capacity.ts';
import type { MaskPattern } from './mask.ts';
import type { QrSegment } from './segment.ts';

/** The modules of a symbol, row by row. */
export interface ModuleMatrix {
  /** Modules a side. */
  size: number;
  /** 1 for dark, 0 for light. */
  modules: Uint8Array;
  /** 1 for the modules that carry no data: function patterns, format and version information. */
  reserved: Uint8Array;
}

/**
 * Draws the symbol for segments that are known to fit in `version`. The only place that calls `qrcode`, which looks past options that it does not
 * understand and keeps state when it is given a kanji table: everything is checked before and nothing else is passed.
 */
export function createMatrix(
  segments: readonly QrSegment[],
  version: number,
  errorCorrectionLevel: ErrorCorrectionLevel,
  mask: MaskPattern,
): ModuleMatrix {
  const { size, data, reservedBit } = create([...segments], {
    version,
    errorCorrectionLevel,
    maskPattern: mask,
  }).modules;
  return { size, modules: data, reserved: reservedBit };
}
