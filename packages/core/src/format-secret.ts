import { checkInteger, checkOptions } from './checks.ts';
import { normalizeSecret } from './normalize-secret.ts';

/**
 * Returns a secret in groups of characters, for users who type it into the authenticator app. Every
 * authenticator app ignores the spaces, and so does `normalizeSecret`.
 *
 * @param options.groupSize The number of characters in a group, 1 to 1024. @default 4
 * @throws {TesseraError} `invalid-options`, `invalid-secret`, `invalid-group-size`
 *
 * @example
 * formatSecret('JBSWY3DPEHPK3PXP'); // 'JBSW Y3DP EHPK 3PXP'
 */
export function formatSecret(
  secret: string,
  options: { groupSize?: number | undefined } = {},
): string {
  checkOptions(options);
  const size = checkInteger(
    'invalid-group-size',
    'groupSize',
    options.groupSize ?? 4,
    [1, 1024],
    'Omit it for 4.',
  );
  return normalizeSecret(secret).replaceAll(new RegExp(`.{${size}}(?=.)`, 'g'), '$& ');
}
