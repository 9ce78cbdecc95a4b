import { TesseraQrError, type TesseraQrErrorCode } from './tessera-qr-error.ts';

/** Refuses a value that is not one of those allowed. */
export function checkOption<T>(
  name: string,
  value: T,
  allowed: readonly T[],
  code: TesseraQrErrorCode = 'invalid-option',
): void {
  if (!allowed.includes(value))
    throw new TesseraQrError(
      code,
      `${name} ${String(value)} is not one of ${allowed.join(', ')}. Nothing can be made of it.`,
    );
}

/** Refuses what is no number or out of range. */
export function checkNumber(name: string, value: number, isInRange: boolean, range: string): void {
  if (!Number.isFinite(value) || !isInRange)
    throw new TesseraQrError(
      'invalid-option',
      `${name} ${String(value)} is not ${range}. Nothing can be made of it.`,
    );
}

// Only what cannot end an attribute or refer to anything outside: names, hexadecimal numbers and functions that give a color.
const colorSyntax =
  /^([a-z]+|#([\da-f]{3}){1,2}|#([\da-f]{4}){1,2}|(rgba?|hsla?|hwb|(ok)?l(ab|ch)|color(-mix)?|light-dark|var)\([\w\s.,%+\-/()#]*\))$/i;

const { CSS } = globalThis as {
  CSS?: { supports: (property: string, value: string) => boolean } | undefined;
};

/**
 * Refuses what is no CSS color: black would be drawn in its place. Which words are names of colors is known to browsers, which are asked, and to
 * `checkColorNames`, whose list is too long for a page that draws plain symbols.
 */
export function checkColor(name: string, color: unknown): void {
  if (
    typeof color !== 'string' ||
    !colorSyntax.test(color) ||
    (!/\W/.test(color) && CSS?.supports('color', color) === false)
  )
    throw new TesseraQrError(
      'invalid-color',
      `${name} is not a CSS color. Nothing can be made of it. Use one such as #1d1d1f.`,
    );
}
