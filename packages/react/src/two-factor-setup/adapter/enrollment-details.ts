import { createKeyUri, normalizeSecret, parseKeyUri } from '@tessera/core';
import { warnOnce } from '../../internals/warn-once.ts';
import type { Enrollment } from './adapter.ts';
import { readRecoveryCodes } from './read-recovery-codes.ts';
import { toTimestamp } from '../../verification/to-timestamp.ts';

declare const process: { env: { NODE_ENV?: string } };

/** An enrollment with everything derived that can be: what the screens show. */
export interface EnrollmentDetails {
  /**
   * The key URI in the profile that every app reads; absent when the back end gives a picture only.
   */
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
 * Derives what the screens need. A key URI is read and written anew, because many back ends write
 * `+` for a space or spell out defaults, which apps show or choke on and which make the QR code two
 * versions larger. `null` is nothing, as JSON has it, and a number may come as text.
 *
 * @param now milliseconds since the epoch: when the enrollment arrived. Default: now.
 * @throws {TesseraError} when the URI, the secret or a number cannot be read.
 * @throws {TypeError} when the enrollment has neither URI, secret nor picture, its URI is for codes
 * that change with use, or its recovery codes are no list of text.
 * @example
 * describeEnrollment({ secret }, { issuer: 'Acme', accountName: 'ada@example.org' });
 */
export function describeEnrollment(
  enrollment: Enrollment,
  host: { issuer?: string | undefined; accountName?: string | undefined },
  now: number = Date.now(),
): EnrollmentDetails {
  // They are shown when two-factor is on, and then it is too late to find out that they cannot be.
  readRecoveryCodes(enrollment.recoveryCodes);
  const given = {
    issuer: enrollment.issuer ?? host.issuer,
    // Apps refuse an entry without a name; the issuer’s is what the person knows.
    accountName: enrollment.accountName ?? host.accountName ?? enrollment.issuer ?? host.issuer,
    algorithm: enrollment.algorithm ?? 'SHA1',
    digits: Number(enrollment.digits ?? 6),
    period: Number(enrollment.period ?? 30),
    expiresAt: expiryOf(enrollment, now),
  };
  if (enrollment.keyUri != null) {
    const parsed = parseKeyUri(enrollment.keyUri);
    if (parsed.type === 'hotp') {
      throw new TypeError(
        'Tessera: `adapter.start` returned a key URI for hotp. Codes that change with use never fit where codes of the moment are asked for. Return one that begins with otpauth://totp/.',
      );
    }
    const read = {
      secret: parsed.secret,
      issuer: parsed.issuer ?? given.issuer,
      accountName: parsed.accountName || given.accountName || '',
      algorithm: parsed.algorithm,
      digits: parsed.digits,
      period: parsed.period,
    };
    return { ...given, ...read, keyUri: createKeyUri(read), qrImage: undefined };
  }
  if (enrollment.secret != null) {
    const secret = normalizeSecret(enrollment.secret);
    const { issuer, accountName = '', algorithm, digits, period } = given;
    const keyUri = createKeyUri({ secret, issuer, accountName, algorithm, digits, period });
    return { ...given, accountName, secret, keyUri, qrImage: undefined };
  }
  if (enrollment.qrImage == null) {
    throw new TypeError(
      'Tessera: `adapter.start` returned an enrollment without keyUri, secret or qrImage. There is nothing an authenticator app could read. Return one of them.',
    );
  }
  return { ...given, keyUri: undefined, secret: undefined, qrImage: enrollment.qrImage };
}

/**
 * When the enrollment ends, by the person’s clock; `undefined` where that cannot be known, and then
 * the server has to tell.
 */
function expiryOf({ expiresAt, expiresIn }: Enrollment, now: number): number | undefined {
  // How long is true by every clock, when is not.
  const seconds = Number(expiresIn ?? NaN);
  if (Number.isFinite(seconds)) {
    return now + seconds * 1000;
  }
  const moment = toTimestamp(expiresAt);
  if (moment !== undefined && moment > now) {
    return moment;
  }
  // What has run out on arrival has not: no server makes such a thing. The person’s clock is ahead,
  // or the moment is in seconds.
  if (process.env.NODE_ENV !== 'production' && (expiresAt ?? expiresIn) != null) {
    warnOnce(
      moment === undefined
        ? 'An enrollment has an `expiresAt` or `expiresIn` that says no time. Nobody is told when it expires. Give `expiresIn` as a number of seconds, or `expiresAt` as milliseconds since the epoch, a Date or ISO 8601 text.'
        : 'An enrollment had expired when it arrived, by its `expiresAt`. The clock of this computer is ahead, or the moment was given in seconds and not in milliseconds; it was not taken for expired. Give `expiresIn`, the seconds from now, which is true by every clock.',
    );
  }
  return undefined;
}
