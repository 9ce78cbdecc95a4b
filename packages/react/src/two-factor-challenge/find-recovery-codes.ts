import { hasShapeOfCode, isRecoveryCodeLike } from './is-recovery-code-like.ts';

/**
 * Returns the recovery codes in a text: each stands on a line of its own or behind a comma, as in
 * the text that the wizard copies. In a list, codes may consist of digits alone.
 *
 * @example
 * findRecoveryCodes('Recovery codes for Acme\n\n1. 7K4M-2QXR\n2. 9TWD-HC5N'); // ['7K4M-2QXR', '9TWD-HC5N']
 */
export function findRecoveryCodes(text: string): string[] {
  const codes = text
    .split(/[\r\n\t,;]+/)
    .map(removeListMarker)
    .filter(hasShapeOfCode);
  return codes.length > 1 ? codes : [text.trim(), ...codes].filter(isRecoveryCodeLike).slice(-1);
}

/** Removes what stands before a code in a list: its number or a bullet. */
export function removeListMarker(text: string): string {
  return text.trim().replace(/^(?:\d{1,3}[.)]|[•◦▪*-])\s+/u, '');
}
