import { type QrDrawing, type QrSymbol, renderSvg } from '@tessera/qr';
import { type ComponentPropsWithoutRef, type ReactNode, type Ref, forwardRef, useId } from 'react';
import type { Part } from '../internals/create-part.ts';
import { warnOnce } from '../internals/warn-once.ts';
import { type SizedQrStyle, drawStyledQr, withQrErrors } from './drawing/draw-styled-qr.ts';
import {
  type CenterOptions,
  drawWithPlace,
  frameCode,
  requirePicture,
} from './drawing/frame-code.tsx';
import type { QrCodeOptions, StyleOptions } from './drawing/qr-code-options.ts';
import { GuardedPicture } from './drawing/GuardedPicture.tsx';
import { PageGuard } from './drawing/PageGuard.tsx';
import { renderQrCode } from './drawing/render-qr-code.tsx';
import { splitStyledProps } from './drawing/split-qr-code-props.ts';
import { useDrawnQrCode } from './drawing/use-drawn-qr-code.ts';
import { describeCode } from './page-check/mounted-code.ts';
import { PageCheck } from './page-check/PageCheck.tsx';
import { renderLayers } from './QrCodeLayers.tsx';

declare const process: { env: { NODE_ENV?: string } };

/** Props of {@link QrCode}: its options, and the attributes of an `<svg>` (or `<img>`). */
export interface QrCodeProps
  extends
    QrCodeOptions,
    CenterOptions,
    Omit<
      ComponentPropsWithoutRef<'svg'>,
      keyof QrCodeOptions | 'center' | 'as' | 'children' | 'viewBox' | 'width' | 'height'
    > {
  /**
   * Which element is rendered: an `svg`, or an `img` that users can save and long-press. The source
   * of the `img` is a `data:` URL: your content security policy must allow it, and the pictures in
   * it (`logo`, `fillImage`) must be `data:` URLs themselves.
   *
   * @default 'svg'
   */
  as?: 'svg' | 'img' | undefined;
}

/**
 * Renders a QR code as an `<svg role="img">` that scans in every theme: dark on its own light
 * ground, with the quiet zone inside. Its side is `(modules + 2 × border) × boxSize` pixels, so
 * that the edges of modules are on whole pixels; except in Safari, square modules keep whole device
 * pixels at any other scale too. No rule of a page for `<svg>` changes its colors. Never throws
 * during render. Works as a server component. Takes every option of `encodeQr` and `drawQr`.
 *
 * @example
 * <QrCode value={keyUri} errorCorrectionLevel="Q" boxSize={6} moduleShape="rounded" label="QR code for Acme" />
 */
export const QrCode: Part<QrCodeProps, SVGSVGElement | HTMLImageElement> = forwardRef(
  function QrCode({ as, center, ...props }, ref): ReactNode {
    const parts = splitStyledProps(props);
    const result = useDrawnQrCode<StyleOptions, QrDrawing | Picture>(
      parts,
      as === 'img'
        ? center
          ? drawPictureOfCenter
          : drawPicture
        : center
          ? drawWithPlace
          : drawStyledQr,
    );
    const id = useId();
    return renderQrCode(result, parts, (drawing, label, attributes) => {
      if ('src' in drawing) {
        return (
          <GuardedPicture
            alt={label}
            // You pass the attributes of the element that you ask for.
            {...(attributes as ComponentPropsWithoutRef<'img'>)}
            {...drawing}
            code={
              process.env.NODE_ENV === 'production'
                ? undefined
                : describeCode(drawing.side, parts.style)
            }
            elementRef={ref as Ref<HTMLImageElement>}
          />
        );
      }
      const code = (
        <svg
          role="img"
          aria-label={label}
          {...attributes}
          {...(center && { className: 'tessera-qr-code', style: undefined })}
          viewBox={drawing.viewBox}
          ref={ref as Ref<SVGSVGElement>}
        >
          <PageGuard side={drawing.side} pixels={drawing.pixels} />
          {process.env.NODE_ENV !== 'production' && (
            <PageCheck code={describeCode(drawing.side, parts.style)} />
          )}
          {renderLayers(drawing.layers, id, drawing.side)}
        </svg>
      );
      return center ? frameCode(code, center, drawing, parts.rest, parts.style.fillColor) : code;
    });
  },
);

/** Draws the picture that an `<img>` has in place of a node. */
function drawPictureOfCenter(symbol: QrSymbol, style: SizedQrStyle): Picture {
  return drawPicture(symbol, requirePicture(style));
}

/** A drawing as the source of an `<img>`. */
interface Picture extends Pick<QrDrawing, 'pixels' | 'side'> {
  src: string;
}

function drawPicture(symbol: QrSymbol, style: SizedQrStyle): Picture {
  if (process.env.NODE_ENV !== 'production') {
    warnOfPictures(style);
  }
  const side = symbol.size + 2 * style.border;
  return {
    side,
    src: `data:image/svg+xml,${encodeURIComponent(withQrErrors(() => renderSvg(symbol, style)))}`,
    pixels: side * style.boxSize,
  };
}

/** Warns of pictures that browsers do not load from inside an image. */
function warnOfPictures(style: SizedQrStyle): void {
  for (const address of [style.logo?.src, style.fillImage]) {
    if (address && !address.startsWith('data:')) {
      warnOnce(
        'QrCode as="img" has a logo or fillImage that is not a data: URL. Browsers load nothing from inside an image, so the picture will be missing. Pass a data: URL, or render an svg.',
      );
    }
  }
}
