import type { QrFilledPath, QrGradientPaint, QrPathLayer } from '@tessera/qr';
import { Fragment, type ReactNode } from 'react';
import { hasWholeModules } from './whole-modules.ts';

/** Colors that are opaque for sure. */
const OPAQUE_COLOR = /^#(?:.{3}|.{6})$|^[a-z]+$/i;

/**
 * Renders a layer that is a path, so that no rule for icons and no tool that recolors pages changes
 * its colors or its shape: `fill` and `stroke` of an element lose to every rule of a page, but a
 * clip ignores both, and the flood of a filter replaces them.
 *
 * The path is the clip, and a square in the color of the layer is seen through it. Where the path
 * consists of whole modules, the soft edges of the clip become sharp again.
 *
 * @param id A prefix of ids. The shape is part of each id: two roots of React may use the same
 * prefix, and a code must never be drawn with the shape of another.
 * @param side The side of a square that covers the shape, in modules or percent.
 */
export function renderPaint(
  layer: QrPathLayer,
  id: string,
  side: number | string,
  clipPath?: string,
): ReactNode {
  const { part, path, fill } = layer;
  const isWhole = hasWholeModules(layer);
  const name = id + hashText(path);
  const shape = (
    <path
      data-part={part}
      fill={typeof fill === 'string' ? fill : undefined}
      clipRule={getFillRule(layer)}
      shapeRendering={isWhole ? 'crispEdges' : undefined}
      filter={part === 'ground' ? `url(#${name})` : undefined}
      d={path}
    />
  );
  if (part === 'ground') {
    return (
      <Fragment key={id}>
        <filter id={name} x={0} y={0} width={1} height={1} colorInterpolationFilters="sRGB">
          <feFlood data-paint={part} floodColor={fill as string} />
        </filter>
        {shape}
      </Fragment>
    );
  }
  const paint = (
    <rect
      width={side}
      height={side}
      fill={typeof fill === 'string' ? undefined : `url(#${name}f)`}
      filter={`url(#${name})`}
      clipPath={`url(#${name}s)`}
    />
  );
  // A threshold of opacity needs opaque modules. They get a translucent color after it.
  const isLate = isWhole && typeof fill === 'string' && !OPAQUE_COLOR.test(fill);
  return (
    <Fragment key={id}>
      <clipPath id={`${name}s`}>{shape}</clipPath>
      {typeof fill === 'object' && renderGradient(fill, `${name}f`)}
      <filter id={name} colorInterpolationFilters="sRGB">
        {isLate ? <feFlood /> : renderColors(part, fill)}
      </filter>
      {isWhole && (
        <filter id={`${name}e`} colorInterpolationFilters={isLate ? 'sRGB' : undefined}>
          <feComponentTransfer result={isLate ? 'a' : undefined}>
            <feFuncA type="discrete" tableValues="0 1" />
          </feComponentTransfer>
          {isLate && (
            <>
              {renderColors(part, fill)}
              <feComposite operator="in" in2="a" />
            </>
          )}
        </filter>
      )}
      {isWhole || clipPath !== undefined ? (
        <g filter={isWhole ? `url(#${name}e)` : undefined} clipPath={clipPath}>
          {paint}
        </g>
      ) : (
        paint
      )}
    </Fragment>
  );
}

/**
 * Renders the primitives for the colors of a layer. The colors of a gradient come from the element,
 * but no channel is lighter than in the lightest of its stops: whatever a page makes of the
 * gradient, it stays dark.
 */
function renderColors(part: QrPathLayer['part'], fill: QrPathLayer['fill']): ReactNode {
  if (typeof fill === 'string') {
    return <feFlood data-paint={part} floodColor={fill} />;
  }
  const [first, ...others] = new Set(fill.stops.map(({ color }) => color));
  return (
    <>
      <feFlood data-paint={part} floodColor={first} result="limit" />
      {others.map((color) => (
        <Fragment key={color}>
          <feFlood data-paint={part} floodColor={color} />
          <feBlend mode="lighten" in2="limit" result="limit" />
        </Fragment>
      ))}
      <feBlend mode="darken" in="SourceGraphic" in2="limit" />
    </>
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

/** The fill rule of a path as an attribute, `undefined` for the default. */
export function getFillRule({ fillRule }: QrFilledPath): 'evenodd' | undefined {
  return fillRule === 'evenodd' ? fillRule : undefined;
}

/** Hashes a text to 32 bits (FNV-1a over code units). Not for security. */
function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
