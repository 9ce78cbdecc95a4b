/**
 * The subject of a finding, and the unit of its `value`. The codes are stable.
 *
 * - `inverted`: a color that must be dark is not darker than the ground. `value`: contrast ratio of
 *   ground to dark, below 1 when inverted.
 * - `low-contrast`: `value`: contrast ratio (WCAG) of the lightest dark color and the ground.
 * - `dark-ground`: the ground is too dark for a light page. `value`: its gray level, 0–1.
 * - `transparent-ground`: the contrast depends on the page. `value`: the opacity of the ground,
 *   0–1.
 * - `unknown-color`: colors without a value outside a page. `value`: how many.
 * - `unknown-picture`: the pixels of `fillImage` were not passed. `value`: 1.
 * - `narrow-border`: `value`: width of the quiet zone in modules.
 * - `small-modules`: `value`: pixels per module.
 * - `thin-modules`: `value`: how much of their squares the dark modules cover, 0–1.
 * - `spilling-modules`: `value`: how much of the light modules the dark ones cover, 0–1.
 * - `uncommon-eyes`: some readers miss finder patterns with this ring and center. `value`: how
 *   many.
 * - `logo-over-budget`: `value`: wrong codewords in the worst block, as drawn.
 * - `logo-low-reserve`: `value`: what is left of the budget in the worst case, 0–1, or below 0.
 * - `logo-on-pattern`: the logo covers modules that readers need to decode the symbol. `value`: how
 *   many kinds.
 * - `logo-on-alignment`: the logo covers alignment or timing patterns. `value`: how many kinds.
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

/** A property of a drawing that makes it hard to scan. */
export interface ScannabilityFinding {
  code: ScannabilityFindingCode;
  /**
   * `risky`: some readers fail, or all fail on some page, at some size or in some light.
   * `unscannable`: hardly any reader succeeds, or none on a dark page.
   */
  severity: 'risky' | 'unscannable';
  /** The measured value. See {@link ScannabilityFindingCode} for its unit. */
  value: number;
  /** The value at which the finding disappears. */
  limit: number;
  /** What is wrong, in one sentence. */
  message: string;
  /** How to fix it. */
  fix: string;
}
