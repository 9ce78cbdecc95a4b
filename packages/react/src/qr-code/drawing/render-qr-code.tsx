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

/**
 * Renders the drawing by `render`, the overlay in its place, or the fallback if there is no
 * drawing.
 */
export function renderQrCode<Drawing extends { pixels: number }, Rest extends PresentationOptions>(
  result: QrCodeResult<Drawing>,
  parts: QrCodeParts<PlainStyleOptions, Rest>,
  render: (
    drawing: Drawing,
    label: string,
    attributes: Omit<Rest, keyof PresentationOptions> & QrCodeAttributes,
  ) => ReactNode,
): ReactNode {
  const {
    label = QR_CODE_LABEL,
    className: yours,
    overlay,
    fallback,
    onError,
    ...attributes
  } = parts.rest;
  const { drawing, error } = result;
  const own = overlay ? 'tessera-qr-code-overlay' : 'tessera-qr-code';
  const className = yours ? `${own} ${yours}` : own;
  if (drawing && !overlay) {
    return render(drawing, label, {
      ...attributes,
      className,
      width: drawing.pixels,
      height: drawing.pixels,
    });
  }
  // Under an overlay the plate is part of it, without a name of its own.
  const plate = renderPlate(parts, result, overlay ? undefined : 'tessera-qr-code-plate');
  return (
    <>
      {overlay ? (
        <div {...attributes} className={className}>
          {plate}
          <div>{overlay}</div>
        </div>
      ) : typeof fallback === 'function' ? (
        fallback(result as QrCodeAbsence)
      ) : fallback === undefined && !error ? (
        plate
      ) : (
        fallback
      )}
      {error && onError && <ErrorReporter error={error} onError={onError} />}
    </>
  );
}

/**
 * Reserves the place of a code: of the right size if there is one, or if its version is fixed. Its
 * corners are those of every code, so they reveal nothing.
 */
export function renderPlate(
  { encoding, style }: QrCodeParts<PlainStyleOptions, object>,
  { symbol }: QrCodeResult<unknown>,
  className: string | undefined,
): ReactNode {
  const { version = 1 } = symbol ?? encoding;
  const { border } = style;
  const gap = 4 * version + 10;
  const side = gap + 7 + 2 * border;
  const pixels = side * fitBoxSize(style, side);
  return (
    <svg
      className={className}
      aria-hidden="true"
      width={pixels}
      height={pixels}
      viewBox={`${-border} ${-border} ${side} ${side}`}
    >
      {['0 0', `${gap} 0`, `0 ${gap}`].map((corner) => (
        <rect
          key={corner}
          x=".5"
          y=".5"
          width="6"
          height="6"
          rx="1.5"
          fill="none"
          transform={`translate(${corner})`}
        />
      ))}
    </svg>
  );
}
