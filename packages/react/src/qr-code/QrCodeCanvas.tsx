'use client';

import type { QrDrawing, QrSymbol } from '@tessera/qr';
import { type ComponentPropsWithoutRef, type ReactNode, type Ref, forwardRef, useRef } from 'react';
import { useIsomorphicLayoutEffect } from '../internals/use-isomorphic-layout-effect.ts';
import { mergeRefs } from '../internals/merge-refs.ts';
import type { Part } from '../internals/create-part.ts';
import { loadPicture } from './canvas/load-picture.ts';
import { paintDrawing } from './canvas/paint-drawing.ts';
import { useDevicePixelRatio } from './canvas/use-device-pixel-ratio.ts';
import { type SizedQrStyle, drawStyledQr } from './drawing/draw-styled-qr.ts';
import { requirePicture } from './drawing/frame-code.tsx';
import { guardCode } from './drawing/guard-code.ts';
import type { QrCodeOptions } from './drawing/qr-code-options.ts';
import { renderQrCode } from './drawing/render-qr-code.tsx';
import { splitStyledProps } from './drawing/split-qr-code-props.ts';
import { useDrawnQrCode } from './drawing/use-drawn-qr-code.ts';
import { type MountedCode, describeCode } from './page-check/mounted-code.ts';
import { PageCheck } from './page-check/PageCheck.tsx';
import { useQrCodeLabel } from './use-qr-code-label.ts';

declare const process: { env: { NODE_ENV?: string } };

/** Props of {@link QrCodeCanvas}: its options, and the attributes of a `<canvas>`. */
export interface QrCodeCanvasProps
  extends
    QrCodeOptions,
    Omit<
      ComponentPropsWithoutRef<'canvas'>,
      keyof QrCodeOptions | 'children' | 'width' | 'height'
    > {
  /**
   * Not here: a canvas has pixels only, so it cannot show the node that `<QrCode>` takes. Pass a
   * picture as `logo`.
   */
  center?: undefined;
}

/**
 * Renders a QR code as a `<canvas role="img">`, for pages that read its pixels. A module has as
 * many whole device pixels as fit into `boxSize`, at least one. The code is therefore sharp on
 * every screen and at every zoom, but a module may be smaller than `boxSize` by less than one
 * device pixel. It is painted in the browser only; `<QrCode>` is visible in server-rendered HTML.
 *
 * @example
 * <QrCodeCanvas value={keyUri} boxSize={6} label="QR code for Acme" />
 */
export const QrCodeCanvas: Part<QrCodeCanvasProps, HTMLCanvasElement> = forwardRef(
  function QrCodeCanvas(props, ref): ReactNode {
    const { center, ...rest } = props;
    const parts = splitStyledProps({ ...rest, label: useQrCodeLabel(props.label) });
    const result = useDrawnQrCode(parts, center ? drawPictureOfCenter : drawStyledQr);
    return renderQrCode(result, parts, (drawing, label, attributes) => (
      <PaintedCanvas
        role="img"
        aria-label={label}
        {...attributes}
        drawing={drawing}
        code={
          process.env.NODE_ENV === 'production'
            ? undefined
            : describeCode(drawing.side, parts.style)
        }
        elementRef={ref}
      />
    ));
  },
);

/** Draws what a canvas has in place of a node, which JavaScript may pass. */
function drawPictureOfCenter(symbol: QrSymbol, style: SizedQrStyle): QrDrawing {
  return drawStyledQr(symbol, requirePicture(style));
}

function PaintedCanvas(
  props: ComponentPropsWithoutRef<'canvas'> & {
    drawing: QrDrawing;
    code: MountedCode | undefined;
    elementRef: Ref<HTMLCanvasElement>;
  },
): ReactNode {
  const { code, drawing, elementRef, ...attributes } = props;
  const ownRef = useRef<HTMLCanvasElement>(null);
  const ratio = useDevicePixelRatio();
  useIsomorphicLayoutEffect(() => {
    const canvas = ownRef.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) {
      return undefined;
    }
    const { side, pixels } = drawing;
    // Ratios are rounded: 4 px at 1.1 are 4.4 device pixels, but 10 px may come out as 10.999….
    const scale = Math.max(1, Math.floor((pixels / side) * ratio + 0.001));
    canvas.width = side * scale;
    canvas.height = side * scale;
    const width = (side * scale) / ratio;
    canvas.style.width = `${width}px`;
    const stopGuard = guardCode(canvas, side, width);

    const pictures = new Map<string, HTMLImageElement>();
    const paint = (): void => paintDrawing(context, drawing, scale, pictures);
    paint();
    let isGone = false;
    for (const layer of drawing.layers) {
      if (layer.type === 'image') {
        void loadPicture(layer.src, layer.crossOrigin).then(
          (picture) => {
            pictures.set(layer.src, picture);
            if (!isGone) {
              paint();
            }
          },
          // The code scans without the picture too.
          () => undefined,
        );
      }
    }
    return () => {
      isGone = true;
      stopGuard();
    };
  }, [drawing, ratio]);
  return (
    <>
      <canvas {...attributes} ref={mergeRefs(ownRef, elementRef)} />
      {process.env.NODE_ENV !== 'production' && code && <PageCheck code={code} target={ownRef} />}
    </>
  );
}
