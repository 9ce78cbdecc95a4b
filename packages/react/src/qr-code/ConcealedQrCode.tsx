'use client';

import { type QrDrawing, drawQr } from '@tessera/qr';
import { type ComponentPropsWithoutRef, type ReactNode, forwardRef } from 'react';
import type { Part } from '../internals/use-render.ts';
import { QrCodeLayers } from './QrCodeLayers.tsx';
import { type UseConcealOptions, useConceal } from './use-conceal.ts';
import { type QrCodeOptionName, type QrCodeOptions, useRenderedQrCode } from './render-qr-code.tsx';
import { type StyleOptions, useStyledDraw } from './use-styled-draw.ts';

/** Props of {@link ConcealedQrCode}: its options, and the attributes of a `<div>`. */
export interface ConcealedQrCodeProps
  extends
    QrCodeOptions,
    StyleOptions,
    UseConcealOptions,
    Omit<
      ComponentPropsWithoutRef<'div'>,
      QrCodeOptionName | keyof StyleOptions | keyof UseConcealOptions | 'children'
    > {}

/**
 * A QR code that is hidden until somebody asks for it by a button, and again after a time and when
 * the page is hidden, because whoever films or shares the screen could scan it. While it is hidden,
 * its modules are nowhere in the page. Renders a `<div>` with a plate of the same size, or the
 * code, and the button; the fallback alone where there is no code.
 *
 * @example
 * <ConcealedQrCode value={keyUri} label="QR code for Acme" hideAfter={30_000} />
 */
export const ConcealedQrCode: Part<ConcealedQrCodeProps, HTMLDivElement> = forwardRef(
  function ConcealedQrCode(props, ref): ReactNode {
    const { hideAfter, onRevealedChange, messages: overrides, className, ...rest } = props;
    const conceal = useConceal({ hideAfter, onRevealedChange, messages: overrides });
    const { revealed, messages, announcement } = conceal;
    const [draw, options] = useStyledDraw({ label: messages.label, ...rest }, drawQr);
    return useRenderedQrCode(
      options,
      draw,
      (drawing, label, { className: codeClass, width, height, ...attributes }) => (
        <div
          {...attributes}
          className={
            className === undefined
              ? 'tessera-concealed-qr-code'
              : `tessera-concealed-qr-code ${className}`
          }
          data-revealed={revealed ? '' : undefined}
          ref={ref}
        >
          {revealed ? (
            <svg
              className={codeClass}
              role="img"
              aria-label={label}
              width={width}
              height={height}
              viewBox={drawing.viewBox}
            >
              <QrCodeLayers layers={drawing.layers} />
            </svg>
          ) : (
            <Plate drawing={drawing} />
          )}
          <button
            {...conceal.getButtonProps({ className: 'tessera-button tessera-button-small' })}
          />
          <span role="status" className="tessera-status">
            {announcement}
          </span>
        </div>
      ),
    );
  },
);

/** Holds the place of a code. The corners are those of every code: they tell nothing. */
function Plate({ drawing }: { drawing: QrDrawing }): ReactNode {
  const { viewBox, pixels, side, border } = drawing;
  const last = side - 2 * border - 6.5;
  const corners: Array<[x: number, y: number]> = [
    [0.5, 0.5],
    [last, 0.5],
    [0.5, last],
  ];
  return (
    <svg
      className="tessera-qr-code-plate"
      aria-hidden="true"
      width={pixels}
      height={pixels}
      viewBox={viewBox}
    >
      {corners.map(([x, y]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width="6" height="6" rx="1.5" />
      ))}
    </svg>
  );
}
