import { TesseraError, createKeyUri, normalizeSecret, parseKeyUri } from '@tessera/core';
import { warnOnce } from '../../internals/warn-once.ts';
import type { Enrollment } from './adapter.ts';
import { readRecoveryCodes } from '../../verification/read-recovery-codes.ts';
import { toTimestamp } from '../../verification/to-timestamp.ts';

declare const process: { env: { NODE_ENV?: string } };

/** The parts of an enrollment that the screens show. */
export interface EnrollmentDetails {
  /**
   * The key URI, in the form that every authenticator app reads; absent if the backend provides
   * only an image.
   */
  keyUri: string | undefined;
  /** The secret in canonical Base32; absent if the backend provides only an image. */
  secret: string | undefined;
  /** The image of the backend; absent if there is a key URI. */
  qrImage: string | undefined;
  issuer: string | undefined;
  accountName: string | undefined;
  algorithm: 'SHA1' | 'SHA256' | 'SHA512';
  digits: number;
  /** Seconds. */
  period: number;
  /** Milliseconds since the epoch. */
  expiresAt: number | undefined;
}

/**
 * Returns the details of an enrollment for the screens. Rewrites a key URI, because many backends
 * write `+` for a space or spell out defaults: some authenticator apps show the `+` or reject the
 * URI, and defaults make the QR code larger. Treats `null` as absent and reads numbers from text.
 *
 * @param owner The issuer and the account name, if the enrollment has none.
 * @param now When the enrollment arrived, in milliseconds since the epoch. Default: now.
 * @throws {TesseraError} If the key URI, the secret or a number is invalid: `invalid-digits` unless
 *   there are 6 to 10.
 * @throws {TypeError} If the enrollment has no key URI, secret or image, if its key URI is for
 *   HOTP, or if its recovery codes are not a list of strings.
 * @example
 * describeEnrollment({ secret }, { issuer: 'Acme', accountName: 'ada@example.org' });
 */
export function describeEnrollment(
  enrollment: Enrollment,
  owner: { issuer?: string | undefined; accountName?: string | undefined },
  now: number = Date.now(),
): EnrollmentDetails {
  // Checked now, because the wizard shows the codes only after two-factor is on: too late to fail.
  readRecoveryCodes(enrollment.recoveryCodes);
  const given = {
    issuer: enrollment.issuer ?? owner.issuer,
    // Authenticator apps reject an entry without a name. The user knows the issuer.
    accountName: enrollment.accountName ?? owner.accountName ?? enrollment.issuer ?? owner.issuer,
    algorithm: enrollment.algorithm ?? 'SHA1',
    digits: Number(enrollment.digits ?? 6),
    period: Number(enrollment.period ?? 30),
    expiresAt: getExpiry(enrollment, now),
  };
  if (enrollment.keyUri != null) {
    const parsed = parseKeyUri(enrollment.keyUri);
    if (parsed.type === 'hotp') {
      throw new TypeError(
        'Tessera: `adapter.start` returned a key URI for HOTP. Its codes never match, because the backend expects time-based codes. Return a key URI that begins with otpauth://totp/.',
      );
    }
    const parameters = {
      secret: parsed.secret,
      issuer: parsed.issuer ?? given.issuer,
      accountName: parsed.accountName || given.accountName || '',
      algorithm: parsed.algorithm,
      digits: parsed.digits,
      period: parsed.period,
    };
    return { ...given, ...parameters, keyUri: createKeyUri(parameters), qrImage: undefined };
  }
  if (enrollment.secret != null) {
    const secret = normalizeSecret(enrollment.secret);
    const { issuer, accountName = '', algorithm, digits, period } = given;
    const keyUri = createKeyUri({ secret, issuer, accountName, algorithm, digits, period });
    return { ...given, accountName, secret, keyUri, qrImage: undefined };
  }
  if (enrollment.qrImage == null) {
    throw new TypeError(
      'Tessera: `adapter.start` returned an enrollment without `keyUri`, `secret` or `qrImage`. The user has nothing to scan. Return one of them.',
    );
  }
  // The others check it themselves.
  if (!(given.digits >= 6 && given.digits <= 10)) {
    throw new TesseraError(
      'invalid-digits',
      `\`digits\` must be between 6 and 10, got ${enrollment.digits}. No authenticator app shows such codes. Omit it for 6.`,
    );
  }
  return { ...given, keyUri: undefined, secret: undefined, qrImage: enrollment.qrImage };
}

/**
 * Returns when the enrollment expires by the client clock, in milliseconds since the epoch, or
 * `undefined` if only the backend knows.
 */
function getExpiry({ expiresAt, expiresIn }: Enrollment, now: number): number | undefined {
  // A duration is right by every clock, a time is not.
  const seconds = Number(expiresIn ?? NaN);
  if (Number.isFinite(seconds)) {
    return now + seconds * 1000;
  }
  const timestamp = toTimestamp(expiresAt);
  if (timestamp !== undefined && timestamp > now) {
    return timestamp;
  }
  // No backend creates an expired enrollment: the client clock is ahead, or the time is in seconds.
  if (process.env.NODE_ENV !== 'production' && (expiresAt ?? expiresIn) != null) {
    warnOnce(
      timestamp === undefined
        ? 'An enrollment has an invalid `expiresAt` or `expiresIn`. The user does not see when it expires. Return `expiresIn` as a number of seconds, or `expiresAt` as milliseconds since the epoch, a Date or ISO 8601 text.'
        : 'An enrollment had expired when it arrived, by its `expiresAt`, which is therefore ignored. The client clock is ahead, or the time is in seconds instead of milliseconds. Return `expiresIn`, the seconds from now, which is right by every clock.',
    );
  }
  return undefined;
}
