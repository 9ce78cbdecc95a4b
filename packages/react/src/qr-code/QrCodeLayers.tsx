import type { QrLayer, QrPathLayer } from '@tessera/qr';
import { Fragment, type ReactNode, useId } from 'react';
import { getFillRule, renderPaint } from './drawing/render-paint.tsx';

/** Props of {@link QrCodeLayers}. */
export interface QrCodeLayersProps {
  /** The layers of a drawing, from the ground up. */
  layers: readonly QrLayer[];
}

/**
 * Renders the layers of a drawing as elements of your `<svg>`, each with its part as `data-part`.
 * No stylesheet of the page changes their colors or shapes. Works as a server component.
 *
 * @example
 * const { drawing, getSvgProps } = useQrCode({ value: keyUri });
 * return <svg {...getSvgProps()}><QrCodeLayers layers={drawing?.layers ?? []} /></svg>;
 */
export function QrCodeLayers({ layers }: QrCodeLayersProps): ReactNode {
  return renderLayers(layers, useId());
}

/**
 * Renders layers for a component that has an id already. A function, not a component: most layers
 * are one path, and a server would spend as much time on the component as on the path.
 */
export function renderLayers(layers: readonly QrLayer[], id: string): ReactNode {
  const side = findSide(layers);
  return layers.map((layer, index) => renderLayer(layer, `${id}${index}`, side));
}

function renderLayer(layer: QrLayer, id: string, side: number | string): ReactNode {
  const { clip } = layer;
  if (!clip) {
    // Only paths have no clip.
    return renderPaint(layer as QrPathLayer, id, side);
  }
  const clipPath = `url(#${id}-clip)`;
  return (
    <Fragment key={id}>
      <clipPath id={`${id}-clip`}>
        <path clipRule={getFillRule(clip)} d={clip.path} />
      </clipPath>
      {layer.type === 'path' ? (
        renderPaint(layer, id, side, clipPath)
      ) : (
        <image
          data-part={layer.part}
          href={layer.src}
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

/** Returns the side of the ground. Without one, the drawing is as large as the `<svg>`. */
function findSide(layers: readonly QrLayer[]): number | string {
  const [ground] = layers;
  return ground?.part === 'ground' && ground.type === 'path'
    ? Number(/h(\d+)/.exec(ground.path)?.[1])
    : '100%';
}
