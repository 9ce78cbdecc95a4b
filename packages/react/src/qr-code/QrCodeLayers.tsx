import type { QrFilledPath, QrGradientPaint, QrLayer, QrPathLayer } from '@tessera/qr';
import { Fragment, type ReactNode, useId } from 'react';
import { hasWholeModules } from './drawing/whole-modules.ts';

/** Props of {@link QrCodeLayers}. */
export interface QrCodeLayersProps {
  /** The layers of a drawing, from the ground up. */
  layers: readonly QrLayer[];
}

/**
 * Renders the layers of a drawing as elements of your `<svg>`, each with its part as `data-part`.
 * Square modules get `shape-rendering="crispEdges"`. Works as a server component.
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
  return layers.map((layer, index) => renderLayer(layer, `${id}${index}`));
}

function renderLayer(layer: QrLayer, id: string): ReactNode {
  const { clip } = layer;
  if (layer.type === 'path' && typeof layer.fill === 'string' && !clip) {
    return renderPath(layer, layer.fill, undefined, id);
  }
  const clipPath = clip && `url(#${id}-clip)`;
  return (
    <Fragment key={id}>
      {clip && (
        <clipPath id={`${id}-clip`}>
          <path clipRule={getFillRule(clip)} d={clip.path} />
        </clipPath>
      )}
      {layer.type === 'path' ? (
        <>
          {typeof layer.fill === 'object' && renderGradient(layer.fill, `${id}-fill`)}
          {renderPath(
            layer,
            typeof layer.fill === 'object' ? `url(#${id}-fill)` : layer.fill,
            clipPath,
            undefined,
          )}
        </>
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

function renderPath(
  layer: QrPathLayer,
  fill: string,
  clipPath: string | undefined,
  key: string | undefined,
): ReactNode {
  return (
    <path
      key={key}
      data-part={layer.part}
      fill={fill}
      fillRule={getFillRule(layer)}
      shapeRendering={hasWholeModules(layer) ? 'crispEdges' : undefined}
      clipPath={clipPath}
      d={layer.path}
    />
  );
}

function renderGradient({ type, stops, ...place }: QrGradientPaint, id: string): ReactNode {
  const Element = type === 'linear' ? 'linearGradient' : 'radialGradient';
  return (
    <Element id={id} gradientUnits="userSpaceOnUse" {...place}>
      {stops.map(({ offset, color }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two stops can share an offset
        <stop key={index} offset={offset} stopColor={color} />
      ))}
    </Element>
  );
}

function getFillRule({ fillRule }: QrFilledPath): 'evenodd' | undefined {
  return fillRule === 'evenodd' ? fillRule : undefined;
}
