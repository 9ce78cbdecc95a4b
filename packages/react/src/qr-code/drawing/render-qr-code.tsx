import type { ReactNode } from 'react';
import { QR_CODE_LABEL } from '../messages.ts';
import { fitBoxSize } from './draw-qr-code.ts';
import { ErrorReporter } from './ErrorReporter.tsx';
import type { PlainStyleOptions, PresentationOptions } from './qr-code-options.ts';
import type { QrCodeAbsence, QrCodeResult } from './qr-code-result.ts';
import type { QrCodeParts } from './split-qr-code-props.ts';

/** Attributes of the element that shows the code. */
export interface QrCodeAttributes {
  className: string;
  width: number;
  height: number;
}

/** Renders the drawing by `render`, or the fallback if there is no drawing. */
export function renderQrCode<Drawing extends { pixels: number }, Rest extends PresentationOptions>(
  result: QrCodeResult<Drawing>,
  parts: QrCodeParts<PlainStyleOptions, Rest>,
  render: (
    drawing: Drawing,
    label: string,
    attributes: Omit<Rest, keyof PresentationOptions> & QrCodeAttributes,
  ) => ReactNode,
): ReactNode {
  const { label = QR_CODE_LABEL, className, fallback, onError, ...attributes } = parts.rest;
  const { drawing, error } = result;
  if (drawing) {
    return render(drawing, label, {
      ...attributes,
      className: className ? `tessera-qr-code ${className}` : 'tessera-qr-code',
      width: drawing.pixels,
      height: drawing.pixels,
    });
  }
  return (
    <>
      {typeof fallback === 'function'
        ? fallback(result as QrCodeAbsence)
        : fallback === undefined && !error
          ? renderPlate(parts)
          : fallback}
      {error && onError && <ErrorReporter error={error} onError={onError} />}
    </>
  );
}

/** Reserves the place of a code: of the right size if its version is fixed. */
function renderPlate({ encoding, style }: QrCodeParts<PlainStyleOptions, object>): ReactNode {
  const { version = 1 } = encoding;
  const side = 4 * version + 17 + 2 * style.border;
  const pixels = side * fitBoxSize(style, side);
  return (
    <svg
      className="tessera-qr-code-plate"
      aria-hidden="true"
      width={pixels}
      height={pixels}
      viewBox={`0 0 ${side} ${side}`}
    />
  );
}
