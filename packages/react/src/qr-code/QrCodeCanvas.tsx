'use client';

import { type QrDrawing, drawQr } from '@tessera/qr';
import { type ComponentPropsWithoutRef, type ReactNode, type Ref, forwardRef, useRef } from 'react';
import { useIsomorphicLayoutEffect } from '../internals/use-isomorphic-layout-effect.ts';
import { useMergedRefs } from '../internals/use-merged-refs.ts';
import type { Part } from '../internals/use-render.ts';
import { loadPicture } from './load-picture.ts';
import { paintDrawing } from './paint-drawing.ts';
import { useDevicePixelRatio } from './use-device-pixel-ratio.ts';
import { type QrCodeOptionName, type QrCodeOptions, useRenderedQrCode } from './render-qr-code.tsx';
import { type StyleOptions, useStyledDraw } from './use-styled-draw.ts';

/** Props of {@link QrCodeCanvas}: its options, and the attributes of a `<canvas>`. */
export interface QrCodeCanvasProps
  extends
    QrCodeOptions,
    StyleOptions,
    Omit<
      ComponentPropsWithoutRef<'canvas'>,
      QrCodeOptionName | keyof StyleOptions | 'children' | 'width' | 'height'
    > {}

/**
 * A QR code on a `<canvas role="img">`, for pages that read its pixels. A module has as many whole
 * device pixels as fit into `boxSize`, at least one: it is sharp on every screen and at every zoom,
 * at the price of a side that may be smaller than asked for by less than one device pixel a module.
 * It is painted once the page runs; where a server renders, `<QrCode>` is there at once.
 *
 * @example
 * <QrCodeCanvas value={keyUri} boxSize={6} label="QR code for Acme" />
 */
export const QrCodeCanvas: Part<QrCodeCanvasProps, HTMLCanvasElement> = forwardRef(
  function QrCodeCanvas(props, ref): ReactNode {
    const [draw, options] = useStyledDraw(props, drawQr);
    return useRenderedQrCode(options, draw, (drawing, label, attributes) => (
      <PaintedCanvas
        role="img"
        aria-label={label}
        {...attributes}
        drawing={drawing}
        elementRef={ref}
      />
    ));
  },
);

function PaintedCanvas(
  props: ComponentPropsWithoutRef<'canvas'> & {
    drawing: QrDrawing;
    elementRef: Ref<HTMLCanvasElement>;
  },
): ReactNode {
  const { drawing, elementRef, ...attributes } = props;
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
    canvas.style.width = `${(side * scale) / ratio}px`;

    const pictures = new Map<string, HTMLImageElement>();
    const paint = (): void => paintDrawing(context, drawing, scale, pictures);
    paint();
    let isGone = false;
    for (const layer of drawing.layers) {
      if (layer.type === 'image') {
        void loadPicture(layer.src, false).then(
          (picture) => {
            pictures.set(layer.src, picture);
            if (!isGone) {
              paint();
            }
          },
          // Without it the code is as readable as with it.
          () => undefined,
        );
      }
    }
    return () => {
      isGone = true;
    };
  }, [drawing, ratio]);
  return <canvas {...attributes} ref={useMergedRefs(ownRef, elementRef)} />;
}
