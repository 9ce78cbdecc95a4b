/**
 * Every named module shape: the values that `QrStyle.moduleShape` accepts besides a function.
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
