/**
 * A decoded picture: red, green, blue and opacity of each pixel, 0–255, row by row. The `ImageData`
 * of a canvas is one.
 */
export interface QrPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}
