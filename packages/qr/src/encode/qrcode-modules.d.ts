/** What this package uses of `qrcode`'s core, which ships no types. Its other entries draw, and bring Node built-ins or a canvas with them. */
declare module 'qrcode/lib/core/qrcode.js' {
  export function create(
    segments: Array<{ mode: 'numeric' | 'alphanumeric' | 'byte'; data: string | Uint8Array }>,
    options: {
      version: number;
      errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H';
      maskPattern: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
    },
  ): {
    /** Row-major; `data` holds 1 for dark, `reservedBit` 1 for modules that carry no data. */
    modules: { size: number; data: Uint8Array; reservedBit: Uint8Array };
  };
}
