import { getContrast, readColor } from '../contrast.ts';
import { SCHEMES, type Scheme, type Theme, getValue, toKey } from './theme.ts';

/** Two variables that meet on the screen. The first one is the one to change. */
interface Pair {
  color: string;
  ground: string;
  /** The least contrast (WCAG 1.4.3 and 1.4.11, and what tokens.css says). */
  least: number;
  /** Where they meet. */
  where: string;
}

const PAIRS: readonly Pair[] = [
  { color: 'text', ground: 'surface', least: 4.5, where: 'text' },
  { color: 'text', ground: 'surface-sunken', least: 4.5, where: 'the key and recovery codes' },
  { color: 'text', ground: 'danger-soft', least: 4.5, where: 'the text of an error' },
  { color: 'text-muted', ground: 'surface', least: 4.5, where: 'hints' },
  { color: 'text-muted', ground: 'surface-sunken', least: 4.5, where: 'a button that waits' },
  { color: 'on-accent', ground: 'accent', least: 4.5, where: 'the primary button' },
  { color: 'accent', ground: 'surface', least: 4.5, where: 'links and focus' },
  { color: 'danger', ground: 'danger-soft', least: 4.5, where: 'the title of an error' },
  { color: 'danger', ground: 'surface', least: 3, where: 'a field with an error' },
  { color: 'success', ground: 'surface', least: 4.5, where: 'a right code' },
  { color: 'line-strong', ground: 'surface', least: 3, where: 'the border of a field' },
  { color: 'line-control', ground: 'surface', least: 2, where: 'the border of a button' },
];

/** The contrast of a pair in a theme. */
export interface ContrastResult extends Pair {
  scheme: Scheme;
  contrast: number;
  isEnough: boolean;
}

/** Returns the contrast of every pair in both schemes, in the order of the pairs. */
export function checkContrast(theme: Theme): ContrastResult[] {
  return SCHEMES.flatMap((scheme) =>
    PAIRS.map((pair) => {
      const contrast = measure(
        getValue(theme, pair.color, scheme),
        getValue(theme, pair.ground, scheme),
      );
      return { ...pair, scheme, contrast, isEnough: contrast >= pair.least };
    }),
  );
}

/** Returns a theme in which the color of a pair is just dark or light enough. */
export function mendContrast(
  theme: Theme,
  { color, ground, least, scheme }: ContrastResult,
): Theme {
  const from = getValue(theme, color, scheme);
  const against = getValue(theme, ground, scheme);
  // White and black: one of them has a contrast of at least 4.5 : 1 with any color.
  const goal = measure('#ffffff', against) > measure('#000000', against) ? '#ffffff' : '#000000';
  for (let share = 2; share < 100; share += 2) {
    const mixed = toHex(`color-mix(in oklab, ${from}, ${goal} ${share}%)`);
    if (measure(mixed, against) >= least) {
      return { ...theme, [toKey(color, scheme)]: mixed };
    }
  }
  return { ...theme, [toKey(color, scheme)]: goal };
}

function measure(color: string, ground: string): number {
  return getContrast(document.body, color, readColor(ground));
}

function toHex(color: string): string {
  const [red, green, blue] = readColor(color);
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
