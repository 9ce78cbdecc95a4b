import type { QrFilledPath, QrGradientPaint, QrLayer, QrPathLayer } from '@tessera/qr';
import { Fragment, type ReactNode, useId } from 'react';
import { isOfWholeModules } from './whole-modules.ts';

/**
 * The layers of a drawing as elements of an `<svg>`, each with its part as `data-part`. Square
 * modules get `shape-rendering="crispEdges"`. For server components too.
 *
 * @example
 * const { drawing, getSvgProps } = useQrCode({ value: keyUri });
 * return <svg {...getSvgProps()}><QrCode.Layers layers={drawing?.layers ?? []} /></svg>;
 */
export function QrCodeLayers({ layers }: { layers: readonly QrLayer[] }): ReactNode {
  return renderLayers(layers, useId());
}

/**
 * The same for a component that has an id already. Functions, not components: most layers are one
 * path, and a server would spend as much time on the components as on the path.
 */
export function renderLayers(layers: readonly QrLayer[], id: string): ReactNode {
  return layers.map((layer, place) => renderLayer(layer, `${id}${place}`));
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
          <path clipRule={ruleOf(clip)} d={clip.path} />
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
      fillRule={ruleOf(layer)}
      shapeRendering={isOfWholeModules(layer) ? 'crispEdges' : undefined}
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
        // Two stops at one offset make a sharp edge.
        // oxlint-disable-next-line react/no-array-index-key
        <stop key={index} offset={offset} stopColor={color} />
      ))}
    </Element>
  );
}

function ruleOf({ fillRule }: QrFilledPath): 'evenodd' | undefined {
  return fillRule === 'evenodd' ? fillRule : undefined;
}
