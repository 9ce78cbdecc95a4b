import { foldText } from './fold-text.ts';

/** Crockford's Base32: no I, L, O, which look like digits, and no U. */
export const RECOVERY_CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Reads what somebody typed as a recovery code: upper case, without spaces, hyphens and invisible
 * characters, O as 0, I and L as 1. Everything else stays as it is.
 *
 * Never throws. Anything but a string is the empty string.
 *
 * @example
 * normalizeRecoveryCode('7q2k m4zt-oxew-9rbd'); // '7Q2KM4ZT0XEW9RBD'
 */
export function normalizeRecoveryCode(input: string): string {
  return foldText(input).toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

/** Whether a normalised text may be a code of this length. */
export function isRecoveryCode(code: string, length: number): boolean {
  return code.length === length && /^[0-9A-HJKMNP-TV-Z]+$/.test(code);
}
