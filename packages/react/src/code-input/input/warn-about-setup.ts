import { warnOnce } from '../../internals/warn-once.ts';
import type { CodeInputFormat } from '../editing/code-format.ts';

/** Warns a developer about a field that users cannot fill in or find. Not called in production. */
export function warnAboutSetup(
  input: HTMLInputElement,
  formats: readonly CodeInputFormat[],
  length = 6,
): void {
  for (const one of formats.length > 1 ? formats.map((format) => format.length) : [length]) {
    if (!Number.isInteger(one) || one < 1) {
      warnOnce(
        `\`length\` must be a positive integer. Received \`length={${one}}\`. The field has no slot for what the user types. Pass the number of characters of your codes.`,
      );
    }
  }
  const isNamed =
    input.labels?.length ||
    input.getAttribute('aria-label') ||
    input.getAttribute('aria-labelledby');
  if (!isNamed) {
    warnOnce(
      'A code field has no name. Screen readers and voice control cannot tell what it is for. Give it a <label htmlFor>, `aria-label` or `aria-labelledby`.',
    );
  }
}
