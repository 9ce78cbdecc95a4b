// Types for the parts of `qrcode` that this package uses. qrcode ships none. Unlike its entry,
// these modules need neither Node built-ins nor a canvas.

declare module 'qrcode/lib/core/bit-matrix.js' {
  /** Row by row. `data`: 1 for dark. `reservedBit`: 1 for modules that carry no data. */
  export default class BitMatrix {
    constructor(size: number);
    readonly size: number;
    readonly data: Uint8Array;
    readonly reservedBit: Uint8Array;
  }
}

declare module 'qrcode/lib/core/alignment-pattern.js' {
  export function getPositions(version: number): Array<[number, number]>;
}

declare module 'qrcode/lib/core/galois-field.js' {
  export function mul(a: number, b: number): number;
}

declare module 'qrcode/lib/core/polynomial.js' {
  export function generateECPolynomial(degree: number): Uint8Array;
}

/** Only for tests: what symbols are compared with. */
declare module 'qrcode/lib/core/qrcode.js' {
  import type BitMatrix from 'qrcode/lib/core/bit-matrix.js';
  export function create(
    segments: Array<{ mode: 'numeric' | 'alphanumeric' | 'byte'; data: string | Uint8Array }>,
    options: { version: number; errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H'; maskPattern: number },
  ): { modules: BitMatrix };
}

declare module 'qrcode/lib/core/error-correction-level.js' {
  export function from(level: string): { bit: number };
}

declare module 'qrcode/lib/core/error-correction-code.js' {
  export function getBlocksCount(version: number, level: { bit: number }): number;
  export function getTotalCodewordsCount(version: number, level: { bit: number }): number;
}

declare module 'qrcode/lib/core/format-info.js' {
  export function getEncodedBits(level: { bit: number }, mask: number): number;
}

declare module 'qrcode/lib/core/mask-pattern.js' {
  import type BitMatrix from 'qrcode/lib/core/bit-matrix.js';
  /** Inverts, in place, the modules that the mask selects and that are not reserved. */
  export function applyMask(mask: number, matrix: BitMatrix): void;
}

declare module 'qrcode/lib/core/utils.js' {
  export function getSymbolTotalCodewords(version: number): number;
}
