import { normalizeSecret } from './normalize-secret.ts';
import { checkInteger } from './parameters.ts';

/**
 * Writes a secret in groups, for people who type it into an app by hand. Every app ignores the
 * spaces, and so does `normalizeSecret`.
 *
 * @param options.groupSize How many characters stand together, 1 to 1024. @default 4
 * @throws {TesseraError} `invalid-secret`, `invalid-group-size`
 *
 * @example
 * formatSecret('JBSWY3DPEHPK3PXP'); // 'JBSW Y3DP EHPK 3PXP'
 */
export function formatSecret(
  secret: string,
  options: { groupSize?: number | undefined } = {},
): string {
  const size = checkInteger(
    'invalid-group-size',
    'groupSize',
    options.groupSize ?? 4,
    1,
    1024,
    'Groups are there to be read and typed. Leave it out for 4.',
  );
  return normalizeSecret(secret).replaceAll(new RegExp(`.{${size}}(?=.)`, 'g'), '$& ');
}
