/**
 * Stands for `check-color-names.ts` in pages, which do not need its list: `checkColor` has asked
 * the browser for every name. Workers and edge runtimes cannot be asked. Bundlers ask for modules
 * of browsers there, too, so the conditions of workers come first in package.json.
 */
export function checkColorNames(): void {}
