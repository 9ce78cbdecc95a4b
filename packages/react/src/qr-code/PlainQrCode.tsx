import { type QrPathLayer, drawPlainQr } from '@tessera/qr';
import { type ComponentPropsWithoutRef, type ReactNode, forwardRef, useId } from 'react';
import type { Part } from '../internals/create-part.ts';
import type { PlainQrCodeOptions } from './drawing/qr-code-options.ts';
import { PageGuard } from './drawing/PageGuard.tsx';
import { renderPaint } from './drawing/render-paint.tsx';
import { renderQrCode } from './drawing/render-qr-code.tsx';
import { splitPlainProps } from './drawing/split-qr-code-props.ts';
import { useDrawnQrCode } from './drawing/use-drawn-qr-code.ts';
import { describeCode } from './page-check/mounted-code.ts';
import { PageCheck } from './page-check/PageCheck.tsx';

declare const process: { env: { NODE_ENV?: string } };

/** Props of {@link PlainQrCode}: its options, and the attributes of an `<svg>`. */
export interface PlainQrCodeProps
  extends
    PlainQrCodeOptions,
    Omit<
      ComponentPropsWithoutRef<'svg'>,
      keyof PlainQrCodeOptions | 'children' | 'viewBox' | 'width' | 'height'
    > {}

/**
 * Renders an `<svg>` with a QR code of square modules in one color: `<QrCode>` without shapes,
 * gradients and pictures, and without the code for them.
 *
 * @example
 * <PlainQrCode value={keyUri} errorCorrectionLevel="Q" boxSize={6} label="QR code for Acme" />
 */
export const PlainQrCode: Part<PlainQrCodeProps, SVGSVGElement> = forwardRef(
  function PlainQrCode(props, ref): ReactNode {
    const parts = splitPlainProps(props);
    const result = useDrawnQrCode(parts, drawPlainQr);
    const id = useId();
    return renderQrCode(result, parts, ({ layers, viewBox, side, pixels }, label, attributes) => (
      <svg role="img" aria-label={label} {...attributes} viewBox={viewBox} ref={ref}>
        <PageGuard side={side} pixels={pixels} />
        {process.env.NODE_ENV !== 'production' && (
          <PageCheck code={describeCode(side, parts.style)} />
        )}
        {(layers as QrPathLayer[]).map((layer, index) => renderPaint(layer, id + index, side))}
      </svg>
    ));
  },
);
