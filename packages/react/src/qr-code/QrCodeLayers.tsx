import type { QrLayer, QrPathLayer } from '@tessera/qr';
import { Fragment, type ReactNode, useId } from 'react';
import { gradientRenderer } from './drawing/gradient-renderer.tsx';
import { getFillRule, renderPaint } from './drawing/render-paint.tsx';

/** Props of {@link QrCodeLayers}. */
export interface QrCodeLayersProps {
  /** The layers of a drawing, from the ground up. */
  layers: readonly QrLayer[];
  /**
   * The `side` of the drawing. Without it, colors are computed for the whole `<svg>`.
   */
  side?: number | undefined;
}

/**
 * Renders the layers of a drawing as elements of your `<svg>`, each with its part as `data-part`.
 * No stylesheet of the page changes their colors or shapes. Works as a server component.
 *
 * @example
 * const { drawing, getSvgProps } = useQrCode({ value: keyUri });
 * return <svg {...getSvgProps()}><QrCodeLayers layers={drawing?.layers ?? []} side={drawing?.side} /></svg>;
 */
export function QrCodeLayers({ layers, side }: QrCodeLayersProps): ReactNode {
  return renderLayers(layers, useId(), side);
}

/**
 * Renders layers for a component that has an id already. A function, not a component: most layers
 * are one path, and a server would spend as much time on the component as on the path.
 */
export function renderLayers(
  layers: readonly QrLayer[],
  id: string,
  side: number | string = '100%',
): ReactNode {
  return layers.map((layer, index) => renderLayer(layer, `${id}${index}`, side));
}

function renderLayer(layer: QrLayer, id: string, side: number | string): ReactNode {
  const { clip } = layer;
  if (!clip) {
    // Only paths have no clip.
    return renderPaint(layer as QrPathLayer, id, side, gradientRenderer);
  }
  const clipPath = `url(#${id}-clip)`;
  return (
    <Fragment key={id}>
      <clipPath id={`${id}-clip`}>
        <path clipRule={getFillRule(clip)} d={clip.path} />
      </clipPath>
      {layer.type === 'path' ? (
        <g clipPath={clipPath}>{renderPaint(layer, id, side, gradientRenderer)}</g>
      ) : (
        <image
          data-part={layer.part}
          href={layer.src}
          crossOrigin={layer.crossOrigin}
          x={layer.x}
          y={layer.y}
          width={layer.width}
          height={layer.height}
          preserveAspectRatio={layer.isStretched ? 'none' : undefined}
          clipPath={clipPath}
        />
      )}
    </Fragment>
  );
}
