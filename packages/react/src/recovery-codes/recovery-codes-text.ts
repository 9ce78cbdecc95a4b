import { normalizeRecoveryCode } from '@tessera/core';
import type { RecoveryCodesDetails, RecoveryCodesMessages } from './messages.ts';

/**
 * Returns recovery codes as plain text for a file, the clipboard or paper: a heading, then one code
 * per line. The heading has issuer, account name and date, so that the user knows later what the
 * codes are for and whether they are the latest.
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
 * Whether the user typed this code. Ignores case, spaces and dashes, and reads the letters O, I and
 * L as the digits 0 and 1, which they resemble on paper.
 *
 * @example
 * isSameRecoveryCode('7k4m 2qxr', '7K4M-2QXR'); // true
 */
export function isSameRecoveryCode(typed: string, code: string): boolean {
  return normalizeRecoveryCode(typed) === normalizeRecoveryCode(code);
}
