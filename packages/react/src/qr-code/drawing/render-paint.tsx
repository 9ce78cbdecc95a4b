import type { QrFilledPath, QrGradientPaint, QrPathLayer } from '@tessera/qr';
import { Fragment, type ReactNode } from 'react';
import { hasWholeModules } from './whole-modules.ts';

/** Colors that are opaque for sure. */
const OPAQUE_COLOR = /^#(?:.{3}|.{6})$|^[a-z]+$/i;

/** Renders gradients. Only codes that can have one load it. */
export interface GradientRenderer {
  /** Renders the gradient. */
  renderGradient: (gradient: QrGradientPaint, id: string) => ReactNode;
  /** Renders the primitives of a filter for its colors. */
  renderColors: (part: QrPathLayer['part'], gradient: QrGradientPaint) => ReactNode;
}

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
  gradients?: GradientRenderer,
): ReactNode {
  const { part, path, fill } = layer;
  const isPlain = typeof fill === 'string';
  const isWhole = hasWholeModules(layer);
  const name = id + hashText(path);
  const shape = (
    <path
      data-part={part}
      fill={isPlain ? fill : undefined}
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
      fill={isPlain ? undefined : `url(#${name}f)`}
      filter={`url(#${name})`}
      clipPath={`url(#${name}s)`}
    />
  );
  // A threshold of opacity needs opaque modules. They get a translucent color after it.
  const isLate = isWhole && isPlain && !OPAQUE_COLOR.test(fill);
  const colors = isPlain ? (
    <feFlood data-paint={part} floodColor={fill} />
  ) : (
    gradients?.renderColors(part, fill)
  );
  return (
    <Fragment key={id}>
      <clipPath id={`${name}s`}>{shape}</clipPath>
      {!isPlain && gradients?.renderGradient(fill, `${name}f`)}
      <filter id={name} colorInterpolationFilters="sRGB">
        {isLate ? <feFlood /> : colors}
      </filter>
      {isWhole && (
        <filter id={`${name}e`} colorInterpolationFilters={isLate ? 'sRGB' : undefined}>
          <feComponentTransfer result={isLate ? 'a' : undefined}>
            <feFuncA type="discrete" tableValues="0 1" />
          </feComponentTransfer>
          {isLate && (
            <>
              {colors}
              <feComposite operator="in" in2="a" />
            </>
          )}
        </filter>
      )}
      {isWhole ? <g filter={`url(#${name}e)`}>{paint}</g> : paint}
    </Fragment>
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
