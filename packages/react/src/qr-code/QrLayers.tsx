import type { FilledPath, GradientPaint, QrLayer } from '@tessera/qr';
import { type ReactNode, useId } from 'react';
import { isOfWholeModules } from './whole-modules.ts';

/** The layers of a drawing as elements of an `<svg>`. For server components too. */
export function QrLayers({ layers }: { layers: readonly QrLayer[] }): ReactNode {
  const id = useId();
  // The layers of a drawing change as a whole: their places are their names.
  return layers.map((layer, place) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Layer key={place} id={`${id}${place}`} layer={layer} />
  ));
}

function Layer({ id, layer }: { id: string; layer: QrLayer }): ReactNode {
  const { clip } = layer;
  const clipPath = clip && `url(#${id}-clip)`;
  return (
    <>
      {clip && (
        <clipPath id={`${id}-clip`}>
          <path clipRule={ruleOf(clip)} d={clip.path} />
        </clipPath>
      )}
      {layer.type === 'image' ? (
        <image
          href={layer.src}
          x={layer.x}
          y={layer.y}
          width={layer.width}
          height={layer.height}
          preserveAspectRatio={layer.isStretched ? 'none' : undefined}
          clipPath={clipPath}
        />
      ) : (
        <>
          {typeof layer.fill === 'object' && <Gradient id={`${id}-fill`} paint={layer.fill} />}
          <path
            fill={typeof layer.fill === 'object' ? `url(#${id}-fill)` : layer.fill}
            fillRule={ruleOf(layer)}
            shapeRendering={isOfWholeModules(layer.path) ? 'crispEdges' : undefined}
            clipPath={clipPath}
            d={layer.path}
          />
        </>
      )}
    </>
  );
}

function Gradient({ id, paint }: { id: string; paint: GradientPaint }): ReactNode {
  const { type, stops, ...place } = paint;
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

function ruleOf({ fillRule }: FilledPath): 'evenodd' | undefined {
  return fillRule === 'evenodd' ? fillRule : undefined;
}
