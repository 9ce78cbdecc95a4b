import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import type { EnrollmentDetails } from '../adapter/enrollment-details.ts';

/**
 * Why the server called a code wrong, as far as the page can know: it still has the secret. It
 * explains; what is accepted is the server's business alone. The search and the HMAC it needs are
 * loaded on the first rejection; where that fails there is no explanation.
 *
 * @example
 * await diagnoseRejection('123456', details, []); // { cause: 'clock', offset: -150000 }
 */
export async function diagnoseRejection(
  code: string,
  details: EnrollmentDetails,
  previousSecrets: readonly string[],
): Promise<CodeDiagnosis | undefined> {
  const { algorithm, digits, period, secret } = details;
  if (secret === undefined) {
    return undefined;
  }
  try {
    const { diagnoseCode } = await import('@tessera/core/diagnose-code');
    const diagnosis = diagnoseCode({ code, secret, algorithm, digits, period, previousSecrets });
    return diagnosis.cause === 'unknown' ? undefined : diagnosis;
  } catch {
    return undefined;
  }
}
