import type { MountedCode } from './mounted-code.ts';
import { type AroundElement, nameElement, readStyle } from './page-around.ts';
import { type Color, WHITE, getContrast, putOver, readColor } from './page-colors.ts';
import { readFilter } from './page-filters.ts';
import type { PageFinding, PageFindingCode } from './page-finding.ts';

// The same limits as for the colors of a style: below 7 : 1 some reader fails, below 2 : 1 most.
const GOOD_CONTRAST = 7;
const MIN_CONTRAST = 2;
/** A change of the contrast by less than this part is rounding. */
const NOTABLE_CHANGE = 0.05;

/** The colors of a code as they are seen. */
interface Paint {
  ground: Color;
  dark: readonly Color[];
}

/** A way in which the elements around a code change its colors. */
type Effect = 'filter' | 'opacity' | 'mixBlendMode';

const EFFECTS: ReadonlyArray<{
  effect: Effect;
  code: PageFindingCode;
  name: string;
  none: string;
}> = [
  { effect: 'filter', code: 'page-filter', name: 'filter', none: 'none' },
  { effect: 'opacity', code: 'page-opacity', name: 'opacity', none: '1' },
  { effect: 'mixBlendMode', code: 'page-blend', name: 'mix-blend-mode', none: 'normal' },
];

/** Finds what the page does to the colors of a code. */
export function findColorFindings(
  element: Element,
  code: MountedCode,
  around: readonly AroundElement[],
): PageFinding[] {
  const own = readPaint(code.ground, code.dark);
  const painted = readMountedPaint(element) ?? own;
  if (!own || !painted) {
    return [];
  }
  const backdrop = findBackdrop(around);
  const expected = getContrast(
    putOver(own.ground, WHITE),
    own.dark.map((dark) => putOver(dark, WHITE)),
  );
  const shown = flatten(painted, backdrop);
  const contrast = getContrast(shown.ground, shown.dark);
  const findings: PageFinding[] = [];
  if (isWorse(contrast, expected)) {
    findings.push(
      painted.ground[3] < 1 && own.ground[3] < 1
        ? createFinding('page-background', contrast, {
            message: `The background of the page shows through the ground, which leaves a contrast of ${format(contrast)}.`,
            fix: 'Set backColor to an opaque, light color.',
          })
        : createFinding('page-paint', contrast, {
            message: `Rules of the page recolor the drawing, which leaves a contrast of ${format(contrast)}.`,
            fix: 'Restrict the rule for `svg` or its parts to your own icons.',
          }),
    );
  }
  return [...findings, ...findEffects(shown, contrast, around)];
}

/** Finds the filters, opacities and blend modes that reduce a contrast. */
function findEffects(
  paint: Paint,
  before: number,
  around: readonly AroundElement[],
): PageFinding[] {
  const present = EFFECTS.filter(({ effect, none }) =>
    around.some(({ style }) => style[effect] !== none && style[effect] !== ''),
  );
  const names = present.map(({ effect }) => effect);
  const after = apply(paint, around, names);
  if (after !== undefined && !isWorse(after, before)) {
    return [];
  }
  const guilty = present.filter(({ effect }) => {
    const without = apply(
      paint,
      around,
      names.filter((name) => name !== effect),
    );
    return without !== undefined && (after === undefined || without > after * (1 + NOTABLE_CHANGE));
  });
  return (guilty.length > 0 ? guilty : present).map(({ code, effect, name, none }) => {
    const places = around.filter(({ style }) => style[effect] !== none);
    const others = places.filter(({ element }) => element !== around[0]?.element);
    const where = (others.length > 0 ? others : places).map(
      ({ element, style }) => `${nameElement(element)} (${name}: ${style[effect]})`,
    );
    return createFinding(code, after ?? 0, {
      message: `${where.join(' and ')} ${after === undefined ? 'changes the colors of the code in an unknown way' : `leaves a contrast of ${format(after)}`}.`,
      fix: `Remove the ${name}, or move the QR code out of that element.`,
    });
  });
}

/** Applies some effects of the elements around a code. Returns the contrast that is left. */
function apply(
  paint: Paint,
  around: readonly AroundElement[],
  effects: readonly Effect[],
): number | undefined {
  let seen: Paint = paint;
  for (const [index, { style }] of around.entries()) {
    const backdrop = findBackdrop(around.slice(index + 1));
    const change = createChange(style, effects, backdrop);
    if (change === undefined) {
      return undefined;
    }
    seen = { ground: change(seen.ground), dark: seen.dark.map(change) };
  }
  return getContrast(seen.ground, seen.dark);
}

/** Creates the change of colors by one element, `undefined` if it cannot be computed. */
function createChange(
  style: CSSStyleDeclaration,
  effects: readonly Effect[],
  backdrop: Color,
): ((color: Color) => Color) | undefined {
  const filter = readFilter(effects.includes('filter') ? style.filter : 'none').apply;
  const blend = getBlend(effects.includes('mixBlendMode') ? style.mixBlendMode : 'normal');
  const opacity = effects.includes('opacity') ? Number(style.opacity || 1) : 1;
  if (!filter || !blend) {
    return undefined;
  }
  return (color) => {
    const [r, g, b, alpha] = filter(color);
    const blended: Color = [
      blend(r, backdrop[0]),
      blend(g, backdrop[1]),
      blend(b, backdrop[2]),
      alpha * opacity,
    ];
    return putOver(blended, backdrop);
  };
}

function getBlend(mode: string): ((over: number, under: number) => number) | undefined {
  switch (mode) {
    case '':
    case 'normal':
      return (over) => over;
    case 'multiply':
      return (over, under) => over * under;
    case 'screen':
      return (over, under) => over + under - over * under;
    case 'darken':
      return Math.min;
    case 'lighten':
      return Math.max;
    case 'difference':
      return (over, under) => Math.abs(over - under);
    case 'exclusion':
      return (over, under) => over + under - 2 * over * under;
    default:
      return undefined;
  }
}

/** Returns the color behind a code: that of the nearest elements with a background. */
function findBackdrop(around: readonly AroundElement[]): Color {
  let over: Color = [0, 0, 0, 0];
  for (const { style } of around) {
    const color = readColor(style.backgroundColor);
    if (color && color[3] > 0) {
      // What is already there stays on top.
      const alpha = over[3] + color[3] * (1 - over[3]);
      const mix = (top: number, below: number): number =>
        (top * over[3] + below * color[3] * (1 - over[3])) / alpha;
      over = [mix(over[0], color[0]), mix(over[1], color[1]), mix(over[2], color[2]), alpha];
    }
    if (over[3] > 0.999) {
      break;
    }
  }
  return putOver(over, WHITE);
}

/**
 * Reads the colors that the drawing really has in the page: those of the floods, or of the fills of
 * a drawing without floods. Returns `undefined` if it is not an `<svg>` with either.
 */
function readMountedPaint(element: Element): Paint | undefined {
  const floods = [...element.querySelectorAll('feFlood[data-paint]')];
  const shapes =
    floods.length > 0
      ? floods
      : [...element.querySelectorAll('path[fill]:not([fill^="url"], clipPath *)')];
  const colors = shapes.map((shape) => {
    const style = readStyle(shape);
    return {
      part: shape.getAttribute('data-paint') ?? shape.getAttribute('data-part'),
      color: floods.length > 0 ? style.floodColor : style.fill,
    };
  });
  const hasParts = colors.some(({ part }) => part === 'ground');
  const isGround = (index: number): boolean =>
    hasParts ? colors[index]?.part === 'ground' : floods.length === 0 && index === 0;
  const ground = colors.find((_, index) => isGround(index))?.color;
  const dark = colors
    .filter(({ part }, index) => part !== 'logo' && !isGround(index))
    .map(({ color }) => color);
  return dark.length === 0 ? undefined : readPaint(ground ?? 'transparent', dark);
}

function readPaint(ground: string, dark: readonly string[]): Paint | undefined {
  const colors = dark.map(readColor);
  const back = readColor(ground);
  return back && colors.every((color) => color !== undefined)
    ? { ground: back, dark: colors }
    : undefined;
}

function flatten({ ground, dark }: Paint, backdrop: Color): Paint {
  const opaque = putOver(ground, backdrop);
  return { ground: opaque, dark: dark.map((color) => putOver(color, opaque)) };
}

/** Whether a page reduces a contrast, and to less than is good. */
function isWorse(after: number, before: number): boolean {
  return after < GOOD_CONTRAST && after < before * (1 - NOTABLE_CHANGE);
}

function createFinding(
  code: PageFindingCode,
  value: number,
  { message, fix }: Pick<PageFinding, 'message' | 'fix'>,
): PageFinding {
  const severity = value > 0 && value < MIN_CONTRAST ? 'unscannable' : 'risky';
  return { code, severity, value, limit: GOOD_CONTRAST, message, fix };
}

function format(contrast: number): string {
  return `${contrast.toFixed(1)} : 1`;
}
