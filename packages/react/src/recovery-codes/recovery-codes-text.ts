import type { RecoveryCodesDetails, RecoveryCodesMessages } from './messages.ts';

/**
 * Recovery codes as plain text for a file, the clipboard or paper: what they are for, then one code
 * a line. A page of codes without issuer, account and date is one nobody dares to use or to throw
 * away.
 *
 * @example
 * recoveryCodesText(codes, { issuer: 'Acme', createdAt: new Date() }, recoveryCodesMessages);
 */
export function recoveryCodesText(
  codes: readonly string[],
  details: RecoveryCodesDetails,
  messages: Pick<RecoveryCodesMessages, 'heading'>,
): string {
  return `${[...messages.heading(details), '', ...codes].join('\n')}\n`;
}

/**
 * Whether what a person typed is the code that was shown: case, spaces and dashes don't matter, and
 * neither do the letters O, I and L for the digits 0 and 1 that they resemble, because that is how
 * codes come back from paper.
 *
 * @example
 * isSameRecoveryCode('7k4m 2qxr', '7K4M-2QXR'); // true
 */
export function isSameRecoveryCode(typed: string, code: string): boolean {
  return canonical(typed) === canonical(code);
}

function canonical(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}\p{Cf}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
