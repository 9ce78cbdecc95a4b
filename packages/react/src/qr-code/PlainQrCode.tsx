import { drawPlainQr } from '@tessera/qr';
import { type ComponentPropsWithoutRef, type ReactNode, forwardRef } from 'react';
import type { Part } from '../internals/use-render.ts';
import { type QrCodeOptionName, type QrCodeOptions, useRenderedQrCode } from './render-qr-code.tsx';

/** Props of {@link PlainQrCode}: its options, and the attributes of an `<svg>`. */
export interface PlainQrCodeProps
  extends
    QrCodeOptions,
    Omit<
      ComponentPropsWithoutRef<'svg'>,
      QrCodeOptionName | 'children' | 'viewBox' | 'width' | 'height'
    > {}

/**
 * A QR code of square modules in one color: `<QrCode>` without shapes, gradients, pictures and the
 * code for them.
 *
 * @example
 * <PlainQrCode value={keyUri} errorCorrectionLevel="Q" boxSize={6} label="QR code for Acme" />
 */
export const PlainQrCode: Part<PlainQrCodeProps, SVGSVGElement> = forwardRef(
  function PlainQrCode(props, ref): ReactNode {
    return useRenderedQrCode(props, drawPlainQr, ({ viewBox, layers }, label, attributes) => (
      <svg
        role="img"
        aria-label={label}
        shapeRendering="crispEdges"
        fillRule="evenodd"
        {...attributes}
        viewBox={viewBox}
        ref={ref}
      >
        {layers.map(
          (layer) =>
            layer.type === 'path' && (
              // A plain drawing has no gradient.
              <path
                key={layer.part}
                data-part={layer.part}
                fill={layer.fill as string}
                d={layer.path}
              />
            ),
        )}
      </svg>
    ));
  },
);
