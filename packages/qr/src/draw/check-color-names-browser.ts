/**
 * Stands for `check-color-names.ts` in browsers, which do not need its list: `checkColor` has asked
 * them for every name.
 */
export function checkColorNames(): void {}
