/**
 * Every module shape that has a name, from the plainest on: the values of `QrStyle.moduleShape`
 * that are not functions.
 *
 * @example
 * moduleShapes.map((moduleShape) => renderSvg(symbol, { moduleShape }));
 */
export const moduleShapes = [
  'square',
  'gapped-square',
  'circle',
  'gapped-circle',
  'diamond',
  'rounded',
  'extra-rounded',
  'classy',
  'classy-rounded',
  'vertical-bars',
  'horizontal-bars',
] as const;

/** The name of a module shape. */
export type ModuleShapeName = (typeof moduleShapes)[number];
