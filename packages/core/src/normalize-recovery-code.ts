import { stripFormatting } from './strip-formatting.ts';

/** Crockford's Base32: without I, L and O, which look like digits, and without U. */
export const RECOVERY_CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Returns a typed recovery code in upper case, without spaces, dashes and invisible characters,
 * with 0 for O and 1 for I and L. Everything else is unchanged.
 *
 * Never throws. Returns an empty string for anything except a string.
 *
 * @example
 * normalizeRecoveryCode('7q2k m4zt-oxew-9rbd'); // '7Q2KM4ZT0XEW9RBD'
 */
export function normalizeRecoveryCode(input: string): string {
  return stripFormatting(input).toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

/** Whether a normalized text is a possible recovery code of this length. */
export function isRecoveryCode(code: string, length: number): boolean {
  return code.length === length && /^[0-9A-HJKMNP-TV-Z]+$/.test(code);
}
