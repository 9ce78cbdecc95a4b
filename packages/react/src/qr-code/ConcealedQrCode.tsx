'use client';

import { type ComponentPropsWithoutRef, type ReactNode, forwardRef } from 'react';
import { type AppearanceOptions, createAppearance } from '../internals/create-appearance.ts';
import type { Part } from '../internals/create-part.ts';
import { joinClassNames } from '../internals/get-class-name.ts';
import type { ConcealedQrCodeClassNames } from './class-names.ts';
import { renderPart } from '../internals/render-part.ts';
import { drawStyledQr } from './drawing/draw-styled-qr.ts';
import { type CenterOptions, drawWithPlace, frameCode } from './drawing/frame-code.tsx';
import type { QrCodeOptions } from './drawing/qr-code-options.ts';
import { PageGuard } from './drawing/PageGuard.tsx';
import { renderPlate, renderQrCode } from './drawing/render-qr-code.tsx';
import { splitStyledProps } from './drawing/split-qr-code-props.ts';
import { useDrawnQrCode } from './drawing/use-drawn-qr-code.ts';
import { describeCode } from './page-check/mounted-code.ts';
import { PageCheck } from './page-check/PageCheck.tsx';
import { QrCodeLayers } from './QrCodeLayers.tsx';
import { type UseConcealOptions, useConceal } from './use-conceal.ts';

declare const process: { env: { NODE_ENV?: string } };

/** Props of {@link ConcealedQrCode}: its options, and the attributes of a `<div>`. */
export interface ConcealedQrCodeProps
  extends
    QrCodeOptions,
    CenterOptions,
    UseConcealOptions,
    AppearanceOptions<ConcealedQrCodeClassNames>,
    Omit<
      ComponentPropsWithoutRef<'div'>,
      keyof QrCodeOptions | keyof UseConcealOptions | 'center' | 'children'
    > {}

/**
 * Renders a QR code that is hidden until the user presses a button. It is hidden again after a time
 * and when the page goes into the background, because anyone who films or shares the screen could
 * scan it. While it is hidden, its modules are nowhere in the page. Renders a `<div>` with the
 * button and either the code or a plate of the same size; only the fallback if there is no code.
 *
 * @example
 * <ConcealedQrCode value={keyUri} label="QR code for Acme" hideAfter={30_000} />
 */
export const ConcealedQrCode: Part<ConcealedQrCodeProps, HTMLDivElement> = forwardRef(
  function ConcealedQrCode(props, ref): ReactNode {
    const {
      classNames,
      slots,
      hideAfter,
      onRevealedChange,
      messages: texts,
      className,
      center,
      ...rest
    } = props;
    const { button, names } = createAppearance({ classNames, slots });
    const { revealed, messages, announcement, getButtonProps } = useConceal({
      hideAfter,
      onRevealedChange,
      messages: texts,
    });
    const parts = splitStyledProps({
      label: messages.label,
      ...rest,
      className: rest.overlay ? joinClassNames(classNames?.qrCodeOverlay, className) : undefined,
    });
    const result = useDrawnQrCode(parts, center ? drawWithPlace : drawStyledQr);
    return renderQrCode(
      result,
      parts,
      (drawing, label, { className: codeClass, width, height, ...attributes }) => {
        const own = classNames?.qrCode;
        const code = revealed && (
          <svg
            className={joinClassNames(codeClass, !center && own)}
            role="img"
            aria-label={label}
            width={width}
            height={height}
            viewBox={drawing.viewBox}
          >
            <PageGuard side={drawing.side} pixels={drawing.pixels} />
            {process.env.NODE_ENV !== 'production' && (
              <PageCheck code={describeCode(drawing.side, parts.style)} />
            )}
            <QrCodeLayers layers={drawing.layers} side={drawing.side} />
          </svg>
        );
        return (
          <div
            {...attributes}
            className={joinClassNames(names('concealedQrCode'), className)}
            data-revealed={revealed ? '' : undefined}
            ref={ref}
          >
            {!code
              ? renderPlate(parts, result, names('qrCodePlate'))
              : center
                ? frameCode(code, center, drawing, { className: own }, parts.style.fillColor)
                : code}
            {renderPart<'button', object>('button', {
              state: {},
              ours: getButtonProps(),
              theirs: button('secondary', 'small'),
              ref: null,
            })}
            <span role="status" className={names('status')}>
              {announcement}
            </span>
          </div>
        );
      },
    );
  },
);
