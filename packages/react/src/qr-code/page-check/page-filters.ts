import type { Color } from './page-colors.ts';

/** The effect of a `filter`. */
export interface PageFilter {
  /** Changes a color. `undefined` if that cannot be computed. */
  apply: ((color: Color) => Color) | undefined;
  /** The radius of its blurs, in CSS pixels. */
  blur: number;
}

type Matrix = readonly [red: Row, green: Row, blue: Row];
type Row = readonly [red: number, green: number, blue: number];

/** The parts of red, green and blue in the lightness of a color, for filters. */
const LIGHTNESS: Row = [0.2126, 0.7152, 0.0722];

/** What `sepia(1)` makes of a color. */
const SEPIA: Matrix = [
  [0.393, 0.769, 0.189],
  [0.349, 0.686, 0.168],
  [0.272, 0.534, 0.131],
];

/** Reads a computed `filter` (Filter Effects 1, section 13). */
export function readFilter(filter: string): PageFilter {
  const steps: Array<(color: Color) => Color> = [];
  let blur = 0;
  for (const [, name = '', given = ''] of filter.matchAll(/([\w-]+)\(((?:[^()]|\([^()]*\))*)\)/g)) {
    const number = parseFloat(given);
    const amount = given.endsWith('%') ? number / 100 : number;
    if (name === 'blur') {
      blur += number;
    } else if (name === 'url') {
      return { apply: undefined, blur };
    } else {
      const step = createStep(name, amount, given);
      steps.push((color) => clamp(step(color)));
    }
  }
  return { apply: (color) => steps.reduce((changed, step) => step(changed), color), blur };
}

function createStep(name: string, amount: number, given: string): (color: Color) => Color {
  switch (name) {
    case 'brightness':
      return forEachPart((part) => part * amount);
    case 'contrast':
      return forEachPart((part) => (part - 0.5) * amount + 0.5);
    case 'invert':
      return forEachPart((part) => part * (1 - 2 * amount) + amount);
    case 'opacity':
      return ([r, g, b, alpha]) => [r, g, b, alpha * amount];
    case 'saturate':
      return multiply(LIGHTNESS_MATRIX, amount);
    case 'grayscale':
      return multiply(LIGHTNESS_MATRIX, 1 - amount);
    case 'sepia':
      return multiply(SEPIA, 1 - amount);
    case 'hue-rotate':
      return rotateHue(parseFloat(given) * getRadians(given));
    default:
      // A drop shadow falls beside the code.
      return (color) => color;
  }
}

const LIGHTNESS_MATRIX: Matrix = [LIGHTNESS, LIGHTNESS, LIGHTNESS];

function getRadians(angle: string): number {
  return angle.endsWith('rad') ? 1 : angle.endsWith('turn') ? 2 * Math.PI : Math.PI / 180;
}

function clamp([r, g, b, alpha]: Color): Color {
  const limit = (part: number): number => Math.min(1, Math.max(0, part));
  return [limit(r), limit(g), limit(b), limit(alpha)];
}

function forEachPart(change: (part: number) => number): (color: Color) => Color {
  return ([r, g, b, alpha]) => [change(r), change(g), change(b), alpha];
}

/** Multiplies with a matrix, of which `kept` is replaced by the color itself. */
function multiply([red, green, blue]: Matrix, kept: number): (color: Color) => Color {
  return ([r, g, b, alpha]) => {
    const by = (row: Row, own: number): number =>
      kept * own + (1 - kept) * (row[0] * r + row[1] * g + row[2] * b);
    return [by(red, r), by(green, g), by(blue, b), alpha];
  };
}

function rotateHue(angle: number): (color: Color) => Color {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const matrix: Matrix = [
    [
      0.213 + cos * 0.787 - sin * 0.213,
      0.715 - cos * 0.715 - sin * 0.715,
      0.072 - cos * 0.072 + sin * 0.928,
    ],
    [
      0.213 - cos * 0.213 + sin * 0.143,
      0.715 + cos * 0.285 + sin * 0.14,
      0.072 - cos * 0.072 - sin * 0.283,
    ],
    [
      0.213 - cos * 0.213 - sin * 0.787,
      0.715 - cos * 0.715 + sin * 0.715,
      0.072 + cos * 0.928 + sin * 0.072,
    ],
  ];
  return multiply(matrix, 0);
}
