import type { EncodeQrOptions, PlainQrStyle, QrStyle, TesseraQrError } from '@tessera/qr';
import type { ReactNode } from 'react';
import type { QrCodeAbsence, QrCodeValue } from './qr-code-result.ts';

/**
 * What decides the symbol. Pass the same array of segments and the same `conventions` object in
 * each render: another object is encoded again.
 */
export interface EncodingOptions extends EncodeQrOptions {
  /**
   * The content: text, or your own segments. It is in the page only as modules, never as text.
   * `undefined`, `null` and an empty value show the fallback.
   */
  value: QrCodeValue;
}

/** What decides the drawing of a symbol with square modules in one color. */
export interface PlainStyleOptions extends Omit<PlainQrStyle, 'title'> {
  /**
   * The largest side in pixels, quiet zone included. Replaces `boxSize`: a module gets as many
   * whole pixels as fit, at least one, so that its edges stay sharp.
   */
  size?: number | undefined;
}

/** Shapes, gradients and pictures: what {@link StyleOptions} adds to {@link PlainStyleOptions}. */
export type ShapeOptions = Omit<QrStyle, keyof PlainQrStyle>;

/**
 * What decides the drawing of a symbol in any style. Pass the same gradient, logo and shape
 * function in each render: another object is drawn again.
 */
export interface StyleOptions extends PlainStyleOptions, ShapeOptions {}

/** How a QR code is presented in the page. */
export interface PresentationOptions {
  /**
   * The accessible name. Say what the code is for, never what it contains.
   *
   * @default 'QR code'
   */
  label?: string | undefined;
  /** Added to the class name `tessera-qr-code`. */
  className?: string | undefined;
  /**
   * Covers the place of the code while nobody should scan it: `<QrCodeStatus>`, or any node, with
   * buttons and links if you like. The page then contains neither the modules nor the label.
   * Without a `value`, the place is as large as a code of this `version`. Your attributes go to the
   * `<div>` around both, and the `ref` is `null`.
   */
  overlay?: ReactNode;
  /**
   * Rendered when there is no code, or a function of the reason that returns it. Default: an empty
   * plate while there is nothing to encode, which is as large as the code if you pass its
   * `version`; nothing after an error.
   */
  fallback?: ReactNode | ((reason: QrCodeAbsence) => ReactNode);
  /**
   * Called after the page was rendered without a code because the value or an option cannot be
   * encoded or drawn.
   */
  onError?: ((error: TesseraQrError) => void) | undefined;
}

/** The options of a QR code with square modules in one color. */
export interface PlainQrCodeOptions
  extends EncodingOptions, PlainStyleOptions, PresentationOptions {}

/** The options of a QR code in any style. */
export interface QrCodeOptions extends EncodingOptions, StyleOptions, PresentationOptions {}
