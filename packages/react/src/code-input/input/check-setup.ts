import { warnOnce } from '../../internals/warn-once.ts';
import type { CodeInputFormat } from '../editing/code-format.ts';

/** Tells a developer of a field that nobody could use. Not for production. */
export function checkSetup(
  input: HTMLInputElement,
  formats: readonly CodeInputFormat[],
  length: number,
): void {
  for (const one of formats.length > 1 ? formats.map((format) => format.length) : [length]) {
    if (!Number.isInteger(one) || one < 1) {
      warnOnce(
        `\`length\` must be a positive integer. Received \`length={${one}}\`. There is no slot for what is typed. Pass the number of characters that your codes have.`,
      );
    }
  }
  const isNamed =
    input.labels?.length ||
    input.getAttribute('aria-label') ||
    input.getAttribute('aria-labelledby');
  if (!isNamed) {
    warnOnce(
      'A code field has no name. Screen readers and voice control cannot tell what it is for. Give it a <label htmlFor>, aria-label or aria-labelledby.',
    );
  }
}
