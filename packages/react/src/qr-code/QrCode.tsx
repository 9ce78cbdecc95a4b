import { type QrDrawing, type QrSymbol, drawQr, renderSvg } from '@tessera/qr';
import { type ComponentPropsWithoutRef, type ReactNode, type Ref, forwardRef, useId } from 'react';
import type { Part } from '../internals/use-render.ts';
import { warnOnce } from '../internals/warn-once.ts';
import { renderLayers } from './QrCodeLayers.tsx';
import { type QrCodeOptionName, type QrCodeOptions, useRenderedQrCode } from './render-qr-code.tsx';
import { type StyleOptions, type WholeStyle, useStyledDraw } from './use-styled-draw.ts';

/** Props of {@link QrCode}: its options, and the attributes of an `<svg>` (or `<img>`). */
export interface QrCodeProps
  extends
    QrCodeOptions,
    StyleOptions,
    Omit<
      ComponentPropsWithoutRef<'svg'>,
      QrCodeOptionName | keyof StyleOptions | 'as' | 'children' | 'viewBox' | 'width' | 'height'
    > {
  /**
   * What is rendered: `svg` elements, or an `img`, which people can save and long-press, and whose
   * source is a `data:` URL: the page’s content security policy has to allow it, and pictures in it
   * (`logo`, `fillImage`) have to be `data:` URLs themselves.
   *
   * @default 'svg'
   */
  as?: 'svg' | 'img' | undefined;
}

/**
 * A QR code. Renders one `<svg role="img">`, dark on its own light ground with the quiet zone
 * inside, so that it scans in every theme. Its side is `(modules + 2 × border) × boxSize` pixels,
 * so that edges of modules fall on whole pixels; square modules keep whole device pixels at any
 * other scale too. Never throws while rendering; works as a server component. Takes every option of
 * `encodeQr` and `drawQr`.
 *
 * @example
 * <QrCode value={keyUri} errorCorrectionLevel="Q" boxSize={6} moduleShape="rounded" label="QR code for Acme" />
 */
export const QrCode: Part<QrCodeProps, SVGSVGElement | HTMLImageElement> = forwardRef(
  function QrCode({ as, ...props }, ref): ReactNode {
    const [draw, options] = useStyledDraw<QrDrawing | Picture, typeof props>(
      props,
      as === 'img' ? drawPicture : drawQr,
    );
    const id = useId();
    return useRenderedQrCode(options, draw, (drawing, label, attributes) =>
      'src' in drawing ? (
        <img
          alt={label}
          // The attributes that an app gives are for the element it asked for.
          {...(attributes as ComponentPropsWithoutRef<'img'>)}
          src={drawing.src}
          ref={ref as Ref<HTMLImageElement>}
        />
      ) : (
        <svg
          role="img"
          aria-label={label}
          {...attributes}
          viewBox={drawing.viewBox}
          ref={ref as Ref<SVGSVGElement>}
        >
          {renderLayers(drawing.layers, id)}
        </svg>
      ),
    );
  },
);

/** A drawing as the source of an `<img>`. */
interface Picture {
  src: string;
  pixels: number;
}

function drawPicture(symbol: QrSymbol, style: WholeStyle): Picture {
  for (const address of [style.logo?.src, style.fillImage]) {
    if (address !== undefined && !address.startsWith('data:')) {
      warnOnce(
        'QrCode as="img" was given a logo or fillImage that is not a data: URL. Browsers load nothing from inside an image, so it will be missing. Give a data: URL, or render an svg.',
      );
    }
  }
  return {
    src: `data:image/svg+xml,${encodeURIComponent(renderSvg(symbol, style))}`,
    pixels: (symbol.size + 2 * style.border) * style.boxSize,
  };
}
