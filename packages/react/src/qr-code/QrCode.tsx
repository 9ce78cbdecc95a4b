import { type EncodeQrOptions, type QrStyle, type TesseraQrError, modulePath } from '@tessera/qr';
import { type ComponentPropsWithoutRef, type ReactNode, forwardRef, useMemo } from 'react';
import type { Part } from '../internals/use-render.ts';
import { ErrorReporter } from './ErrorReporter.tsx';
import { type QrCodeValue, tryEncode } from './try-encode.ts';

/** Props of {@link QrCode}. */
export interface QrCodeProps
  extends
    EncodeQrOptions,
    Pick<QrStyle, 'boxSize' | 'border' | 'fillColor' | 'backColor'>,
    Omit<
      ComponentPropsWithoutRef<'svg'>,
      'children' | 'mask' | 'version' | 'viewBox' | 'width' | 'height' | 'onError'
    > {
  /** What the code says: text, or segments of one’s own. Nothing of it stands in the page but in the modules. */
  value: QrCodeValue;
  /** Name for people who do not see the code. Say what it is for, never what it says. Default `'QR code'`. */
  label?: string | undefined;
  /** Shown in place of the code when there is none: nothing to encode, or a value that cannot be. */
  fallback?: ReactNode;
  /** Called after the page was drawn without a code because the value or an option cannot be encoded. */
  onError?: ((error: TesseraQrError) => void) | undefined;
}

/**
 * A QR code. Renders one `<svg role="img">`, dark on its own light ground with the quiet zone inside, so that it scans in every theme. Its size is
 * `(modules + 2 × border) × boxSize` pixels, so that edges of modules fall on whole pixels. Never throws while rendering; works as a server component.
 *
 * @example
 * <QrCode value={keyUri} errorCorrectionLevel="Q" boxSize={6} label="QR code for Acme" />
 */
export const QrCode: Part<QrCodeProps, SVGSVGElement> = forwardRef(
  function QrCode(props, ref): ReactNode {
    const {
      value,
      version,
      fit,
      errorCorrectionLevel,
      boostErrorCorrection,
      mask,
      segmentation,
      boxSize = 10,
      border = 4,
      fillColor = '#000000',
      backColor = '#ffffff',
      label = 'QR code',
      className,
      fallback = null,
      onError,
      ...rest
    } = props;
    const result = useMemo(
      () =>
        tryEncode(value, {
          version,
          fit,
          errorCorrectionLevel,
          boostErrorCorrection,
          mask,
          segmentation,
        }),
      [value, version, fit, errorCorrectionLevel, boostErrorCorrection, mask, segmentation],
    );
    const { symbol, error } = result;
    const path = useMemo(() => symbol && modulePath(symbol), [symbol]);

    if (symbol === undefined)
      return (
        <>
          {fallback}
          {error && onError && <ErrorReporter error={error} onError={onError} />}
        </>
      );
    const side = symbol.size + 2 * border;
    return (
      <svg
        role="img"
        aria-label={label}
        shapeRendering="crispEdges"
        {...rest}
        className={className === undefined ? 'tessera-qr-code' : `tessera-qr-code ${className}`}
        viewBox={`${-border} ${-border} ${side} ${side}`}
        width={side * boxSize}
        height={side * boxSize}
        ref={ref}
      >
        <path fill={backColor} d={`M${-border} ${-border}h${side}v${side}h${-side}z`} />
        <path fill={fillColor} fillRule="evenodd" d={path} />
      </svg>
    );
  },
);
