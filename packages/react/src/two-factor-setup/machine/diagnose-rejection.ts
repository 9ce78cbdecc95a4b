import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import type { EnrollmentDetails } from '../adapter/enrollment-details.ts';

/**
 * Finds out why the backend rejected a code, which is possible because the page still has the
 * secret. The result is only an explanation: the backend decides which codes to accept. The code
 * for the search is loaded at the first rejection. If it cannot be loaded, there is no explanation.
 *
 * @param previousSecrets Secrets of enrollments that were replaced, the newest first. The user may
 *   have scanned one of them.
 * @returns The cause, or `undefined` if it is unknown. Never rejects.
 * @example
 * await diagnoseRejection('123456', details, []); // { cause: 'clock', offset: -150000 }
 */
export async function diagnoseRejection(
  code: string,
  details: EnrollmentDetails,
  previousSecrets: readonly string[],
): Promise<CodeDiagnosis | undefined> {
  const diagnosis = await diagnose(code, details, previousSecrets);
  // Some backends accept only the current code, and the one before came too late for them.
  const isLate =
    diagnosis?.cause === 'valid' &&
    (await diagnose(code, details, previousSecrets, 0))?.cause !== 'valid';
  return diagnosis?.cause === 'unknown' || isLate ? undefined : diagnosis;
}

/**
 * Compares a code with the secret on the page. Never rejects.
 *
 * @returns The diagnosis, or `undefined` if there is nothing to compare the code with.
 */
export async function diagnose(
  code: string,
  { algorithm, digits, period, secret }: EnrollmentDetails,
  previousSecrets: readonly string[],
  window?: number,
): Promise<CodeDiagnosis | undefined> {
  if (secret === undefined) {
    return undefined;
  }
  try {
    const { diagnoseCode } = await import('@tessera/core/diagnose-code');
    return diagnoseCode({ code, secret, algorithm, digits, period, previousSecrets, window });
  } catch {
    return undefined;
  }
}
