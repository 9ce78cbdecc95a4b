/**
 * What a finding is about. The codes are stable.
 *
 * - `inverted`: something dark is no darker than the ground. `value`: contrast ratio, ground to
 *   dark, below 1 when inverted.
 * - `low-contrast`: `value`: contrast ratio (WCAG) of the lightest dark color and the ground.
 * - `dark-ground`: the ground is darker than a page around it may be. `value`: its gray level, 0–1.
 * - `transparent-ground`: the page decides about the contrast. `value`: the opacity of the ground,
 *   0–1.
 * - `unknown-color`: colors whose value is not known outside a page. `value`: how many.
 * - `unknown-picture`: the colors of `fillImage` are not known, because its pixels were not given.
 *   `value`: 1.
 * - `narrow-border`: `value`: the quiet zone in modules.
 * - `small-modules`: `value`: pixels per module.
 * - `thin-modules`: `value`: the part of their place that dark modules cover, 0–1.
 * - `spilling-modules`: `value`: the part of light modules that dark ones cover, 0–1.
 * - `uncommon-eyes`: ring and pupil in shapes in which some readers miss the finder patterns.
 *   `value`: how many of them.
 * - `logo-over-budget`: `value`: wrong codewords in the worst block, as drawn.
 * - `logo-low-reserve`: `value`: what is left of the budget in the worst case, 0–1, or less than 0.
 * - `logo-on-pattern`: the logo touches modules without which readers do not find their way.
 *   `value`: how many kinds.
 * - `logo-on-alignment`: the logo touches alignment or timing patterns. `value`: how many kinds.
 */
export type ScannabilityFindingCode =
  | 'inverted'
  | 'low-contrast'
  | 'dark-ground'
  | 'transparent-ground'
  | 'unknown-color'
  | 'unknown-picture'
  | 'narrow-border'
  | 'small-modules'
  | 'thin-modules'
  | 'spilling-modules'
  | 'uncommon-eyes'
  | 'logo-over-budget'
  | 'logo-low-reserve'
  | 'logo-on-pattern'
  | 'logo-on-alignment';

/** Something about a drawing that keeps readers from it. */
export interface ScannabilityFinding {
  code: ScannabilityFindingCode;
  /**
   * `risky`: some readers fail, or some pages, sizes and lights. `unscannable`: next to none reads
   * it, or none on a dark page.
   */
  severity: 'risky' | 'unscannable';
  /** What was measured; the code says in which unit. */
  value: number;
  /** The value from which on it would be no finding. */
  limit: number;
  /** What is wrong, in a sentence. */
  message: string;
  /** What to do about it, in a sentence. */
  fix: string;
}
