import type { TesseraQrError } from '@tessera/qr';
import type { ReactNode } from 'react';
import { ErrorReporter } from './ErrorReporter.tsx';
import { qrCodeLabel } from './messages.ts';
import type { QrCodeAbsence } from './qr-code-result.ts';
import { type Draw, type DrawingOptions, fittingBoxSize, useDrawing } from './use-drawing.ts';

/** What every QR code takes that is shown. */
export interface QrCodeOptions extends DrawingOptions {
  /**
   * Name for people who do not see the code. Say what it is for, never what it says.
   *
   * @default 'QR code'
   */
  label?: string | undefined;
  /** Added to `tessera-qr-code`. */
  className?: string | undefined;
  /**
   * Shown in place of the code when there is none, or a function of the reason that gives it.
   * Without one an empty plate holds the place while there is nothing to encode: as large as the
   * code will be if `version` is given.
   */
  fallback?: ReactNode | ((reason: QrCodeAbsence) => ReactNode);
  /**
   * Called after the page was drawn without a code because the value or an option cannot be encoded
   * or drawn.
   */
  onError?: ((error: TesseraQrError) => void) | undefined;
}

/** The names of the options: no attribute may have one of them. */
export type QrCodeOptionName = keyof QrCodeOptions;

/** What the element that shows the code gets. */
export interface FrameAttributes {
  className: string;
  width: number;
  height: number;
}

/**
 * Encodes, draws, and renders the drawing, or what stands in its place. For server components too,
 * as {@link useDrawing}.
 */
export function useRenderedQrCode<Drawing extends { pixels: number }, Rest extends object>(
  options: QrCodeOptions & Rest,
  draw: Draw<Drawing>,
  render: (
    drawing: Drawing,
    label: string,
    attributes: FrameAttributes & Omit<Rest, QrCodeOptionName>,
  ) => ReactNode,
): ReactNode {
  const [result, { label = qrCodeLabel, className, fallback, onError, ...rest }] = useDrawing<
    Drawing,
    Omit<QrCodeOptions, keyof DrawingOptions> & Rest
  >(options, draw);
  const joined = className ? `tessera-qr-code ${className}` : 'tessera-qr-code';
  if (result.status === 'ready') {
    const { pixels } = result.drawing;
    return render(result.drawing, label, {
      ...(rest as Omit<Rest, QrCodeOptionName>),
      className: joined,
      width: pixels,
      height: pixels,
    });
  }
  const { error } = result;
  return (
    <>
      {typeof fallback === 'function'
        ? fallback(result)
        : fallback === undefined && !error
          ? renderPlate(options)
          : fallback}
      {error && onError && <ErrorReporter error={error} onError={onError} />}
    </>
  );
}

/** Holds the place of a code that is to come: as large as it will be, if its version is held. */
function renderPlate({ version = 1, border = 4, ...options }: DrawingOptions): ReactNode {
  const side = 4 * version + 17 + 2 * border;
  const pixels = side * fittingBoxSize(options, side);
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
