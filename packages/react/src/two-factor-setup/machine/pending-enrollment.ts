import { warnOnce } from '../../internals/warn-once.ts';
import type { TwoFactorError } from '../../verification/two-factor-error.ts';
import type { Enrollment } from '../adapter/adapter.ts';
import type { EnrollmentDetails } from '../adapter/enrollment-details.ts';

declare const process: { env: { NODE_ENV?: string } };

/** A pending enrollment and its details for the screen. */
export interface PendingEnrollment {
  enrollment: Enrollment;
  details: EnrollmentDetails;
}

/**
 * Returns an enrollment with its details for the screen. Warns the developer about a mistake in it,
 * because the user reads only that the setup does not work.
 *
 * @param loaded The result of `loadRequirements`.
 * @throws {TwoFactorError} `misconfigured`, with the error of `describeEnrollment` as its `cause`.
 */
export function describePending(
  loaded: Pick<typeof import('../adapter/enrollment-details.ts'), 'describeEnrollment'>,
  enrollment: Enrollment,
  owner: { issuer?: string | undefined; accountName?: string | undefined },
): PendingEnrollment {
  try {
    const details = loaded.describeEnrollment(enrollment, owner);
    if (process.env.NODE_ENV !== 'production') {
      warnAboutUncommonParameters(details);
    }
    return { enrollment, details };
  } catch (mistake) {
    if (mistake instanceof Error) {
      warnOnce(
        'code' in mistake ? `${mistake.message} (${String(mistake.code)})` : mistake.message,
      );
    }
    const error: TwoFactorError = { type: 'misconfigured', cause: mistake };
    throw error;
  }
}

/**
 * Google Authenticator, Microsoft Authenticator, Authy, Duo and LastPass ignore some parameters and
 * then show codes that never match. `lintKeyUri` says which.
 */
function warnAboutUncommonParameters({ algorithm, digits, period }: EnrollmentDetails): void {
  if (algorithm === 'SHA1' && digits === 6 && period === 30) {
    return;
  }
  warnOnce(
    `An enrollment asks for ${algorithm}, ${digits} digits and a period of ${period} s. Several authenticator apps ignore such parameters and show codes that never match. Use SHA1, 6 digits and 30 s unless you know every user’s authenticator app.`,
  );
}
