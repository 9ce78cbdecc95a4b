import { createKeyUri, normalizeSecret, parseKeyUri } from '@tessera/core';
import type { Enrollment } from './adapter.ts';

/** An enrollment with everything derived that can be: what the screens show. */
export interface EnrollmentDetails {
  /** The key URI in the profile that every app reads; absent when the back end gives a picture only. */
  keyUri: string | undefined;
  /** The secret in canonical Base32; absent when the back end gives a picture only. */
  secret: string | undefined;
  /** The picture the back end gave, used when there is no key URI. */
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
 * Derives what the screens need. A key URI is read and written anew, because many back ends write `+` for a space or spell out defaults, which apps show
 * or choke on and which make the QR code two versions larger.
 *
 * @throws {TesseraError} when the URI or the secret cannot be read.
 * @throws {TypeError} when the enrollment has neither URI, secret nor picture.
 * @example
 * describeEnrollment({ secret }, { issuer: 'Acme', accountName: 'ada@example.org' });
 */
export function describeEnrollment(
  enrollment: Enrollment,
  host: { issuer?: string | undefined; accountName?: string | undefined },
): EnrollmentDetails {
  const expiresAt =
    enrollment.expiresAt === undefined ? undefined : new Date(enrollment.expiresAt).getTime();
  const given = {
    issuer: enrollment.issuer ?? host.issuer,
    // Apps refuse an entry without a name; the issuer’s is what the person knows.
    accountName: enrollment.accountName ?? host.accountName ?? enrollment.issuer ?? host.issuer,
    algorithm: enrollment.algorithm ?? 'SHA1',
    digits: enrollment.digits ?? 6,
    period: enrollment.period ?? 30,
    expiresAt,
  };
  if (enrollment.keyUri !== undefined) {
    const parsed = parseKeyUri(enrollment.keyUri);
    const read = {
      secret: parsed.secret,
      issuer: parsed.issuer ?? given.issuer,
      accountName: parsed.accountName || given.accountName || '',
      algorithm: parsed.algorithm,
      digits: parsed.digits,
      period: 'period' in parsed ? parsed.period : given.period,
    };
    return { ...read, keyUri: createKeyUri(read), qrImage: undefined, expiresAt };
  }
  if (enrollment.secret !== undefined) {
    const secret = normalizeSecret(enrollment.secret);
    const { issuer, accountName = '', algorithm, digits, period } = given;
    const keyUri = createKeyUri({ secret, issuer, accountName, algorithm, digits, period });
    return { ...given, accountName, secret, keyUri, qrImage: undefined };
  }
  if (enrollment.qrImage === undefined)
    throw new TypeError(
      'Tessera: `adapter.start` returned an enrollment without keyUri, secret or qrImage. There is nothing an authenticator app could read. Return one of them.',
    );
  return { ...given, keyUri: undefined, secret: undefined, qrImage: enrollment.qrImage };
}
