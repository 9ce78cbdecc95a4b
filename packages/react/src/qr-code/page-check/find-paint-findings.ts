import { readStyle } from './page-around.ts';
import type { PageFinding } from './page-finding.ts';

/** A way in which a rule of a page changes a part of the drawing. */
type Change = [property: string, isChanged: (part: Element, style: CSSStyleDeclaration) => boolean];

const CHANGES: readonly Change[] = [
  ['display', (_, style) => style.display === 'none'],
  ['visibility', (_, style) => style.visibility !== 'visible'],
  ['opacity', (_, style) => style.opacity !== '1'],
  ['clip-path', (part, style) => part.hasAttribute('clip-path') !== (style.clipPath !== 'none')],
  ['filter', (part, style) => part.hasAttribute('filter') !== (style.filter !== 'none')],
  [
    'transform',
    (part, style) => !part.hasAttribute('transform') && (style.transform || 'none') !== 'none',
  ],
  ['mix-blend-mode', (_, style) => (style.mixBlendMode || 'normal') !== 'normal'],
  [
    'stroke',
    (part, style) =>
      // A clip has no stroke, and the flood of a filter replaces it.
      part.tagName === 'path' &&
      !part.hasAttribute('stroke') &&
      !part.hasAttribute('filter') &&
      part.closest('clipPath, defs') === null &&
      style.stroke !== 'none' &&
      parseFloat(style.strokeWidth) > 0,
  ],
];

/** The changes after which no reader succeeds. */
const FATAL: readonly string[] = ['clip-path', 'display', 'visibility'];

/** Whether our own stylesheet prints black modules by hiding the picture above them. */
function isPrintedBlack(part: Element, property: string): boolean {
  return (
    property === 'display' &&
    part.matches('.tessera-qr-code > image[data-part="modules"]') &&
    (part.ownerDocument.defaultView ?? window).matchMedia('print').matches
  );
}

/** Finds rules of the page that hide or reshape parts of a drawing. */
export function findPaintFindings(element: Element): PageFinding[] {
  const changed = new Set<string>();
  const drawn = element.querySelectorAll('path, rect, g:has(> rect), image');
  for (const part of drawn) {
    const style = readStyle(part);
    for (const [property, isChanged] of CHANGES) {
      if (isChanged(part, style) && !isPrintedBlack(part, property)) {
        changed.add(property);
      }
    }
  }
  return changed.size === 0
    ? []
    : [
        {
          code: 'page-paint',
          severity: FATAL.some((property) => changed.has(property)) ? 'unscannable' : 'risky',
          value: 0,
          limit: 7,
          message: `Rules of the page set ${[...changed].join(', ')} of parts of the drawing, which changes their shape.`,
          fix: 'Restrict the rule for `svg` or its parts to your own icons.',
        },
      ];
}
