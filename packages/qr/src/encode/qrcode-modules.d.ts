// Types for the parts of `qrcode` that this package uses. qrcode ships none. Unlike its entry,
// these modules need neither Node built-ins nor a canvas.

declare module 'qrcode/lib/core/alignment-pattern.js' {
  export function getPositions(version: number): Array<[number, number]>;
}

declare module 'qrcode/lib/core/galois-field.js' {
  export function exp(power: number): number;
  export function log(value: number): number;
}

declare module 'qrcode/lib/core/polynomial.js' {
  export function generateECPolynomial(degree: number): Uint8Array;
}

/** Only for tests: what symbols are compared with. */
declare module 'qrcode/lib/core/qrcode.js' {
  export function create(
    segments: Array<{ mode: 'numeric' | 'alphanumeric' | 'byte'; data: string | Uint8Array }>,
    options: { version: number; errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H'; maskPattern: number },
  ): { modules: { size: number; data: Uint8Array } };
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

declare module 'qrcode/lib/core/utils.js' {
  export function getSymbolTotalCodewords(version: number): number;
}
