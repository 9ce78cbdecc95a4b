import { TesseraQrError, type TesseraQrErrorCode } from './tessera-qr-error.ts';

/** Refuses an option that is not what it may be. */
export function check(
  isAllowed: boolean,
  name: string,
  value: unknown,
  allowed: string,
  code: TesseraQrErrorCode = 'invalid-option',
): void {
  if (!isAllowed) {
    throw new TesseraQrError(
      code,
      `${name} ${String(value)} is not ${allowed}. Nothing can be made of it.`,
    );
  }
}

/** Refuses a value that is not one of those allowed. */
export function checkOption<T>(
  name: string,
  value: T,
  allowed: readonly T[],
  code?: TesseraQrErrorCode,
): void {
  check(allowed.includes(value), name, value, `one of ${allowed.join(', ')}`, code);
}

/** Refuses what is no number or out of range. */
export function checkNumber(name: string, value: number, isInRange: boolean, range: string): void {
  check(Number.isFinite(value) && isInRange, name, value, range);
}

// Only what cannot end an attribute or refer to anything outside: names, hexadecimal numbers and
// functions that give a color.
const colorSyntax =
  /^([a-z]+|#([\da-f]{3}){1,2}|#([\da-f]{4}){1,2}|(rgba?|hsla?|hwb|(ok)?l(ab|ch)|color(-mix)?|light-dark|var)\([\w\s.,%+\-/()#]*\))$/i;

const { CSS } = globalThis as {
  CSS?: { supports: (property: string, value: string) => boolean } | undefined;
};

/**
 * Refuses what is no CSS color: black would be drawn in its place. Which words are names of colors
 * is known to browsers, which are asked, and to `checkColorNames`, whose list is too long for a
 * page that draws plain symbols.
 */
export function checkColor(name: string, color: unknown): void {
  check(
    typeof color === 'string' &&
      colorSyntax.test(color) &&
      (/\W/.test(color) || CSS?.supports('color', color) !== false),
    name,
    color,
    'a CSS color such as #1d1d1f',
    'invalid-color',
  );
}
