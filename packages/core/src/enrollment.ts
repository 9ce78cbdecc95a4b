/**
 * Two-factor setup and sign-in on a server, as plain records: begin → confirm → verify.
 *
 * A record is stored next to the secret. It contains no key material and survives JSON; encrypt the
 * secret and keep it apart. No function here stores anything. Each function that changes a record
 * returns the new one and the revision that the stored one must still have, for a compare-and-set:
 * `UPDATE … SET record = :record WHERE id = :id AND (record ->> 'revision')::int =
 * :expectedRevision`. If that changes no row, another request was faster, and nothing was confirmed
 * or verified.
 */
import { readAccepted, recordAccepted } from './accepted-time-steps.ts';
import {
  checkAlgorithm,
  checkDigits,
  checkInteger,
  checkOptions,
  checkPeriod,
  checkTimestamp,
} from './checks.ts';
import { createKeyUri } from './create-key-uri.ts';
import { createFirstRevision } from './first-revision.ts';
import { generateSecret } from './generate-secret.ts';
import type { Algorithm } from './options.ts';
import { redactInLogs } from './redact-in-logs.ts';
import { resyncTotpAfter } from './resync.ts';
import { TesseraError } from './tessera-error.ts';
import { timeStepAt } from './time-step.ts';
import { type TotpVerification, verifyTotpAfter } from './totp.ts';

/** An enrollment that is waiting for its first code. */
export interface PendingEnrollment {
  /** Distinguishes it from an active authenticator. */
  status: 'pending';
  /** The hash function of the HMAC, fixed when the enrollment began. */
  algorithm: Algorithm;
  /** The length of the codes, fixed when the enrollment began. */
  digits: number;
  /** The length of a time step in seconds, fixed when the enrollment began. */
  period: number;
  /** The time at which the enrollment began, in milliseconds since 1970. */
  startedAt: number;
  /** The time from which it can no longer be confirmed, in milliseconds since 1970. */
  expiresAt: number;
  /** The number to compare in a compare-and-set; every change adds one. */
  revision: number;
}

/**
 * An authenticator that the user has confirmed by its first code. An account has two-factor sign-in
 * if and only if it has one.
 */
export interface ActiveAuthenticator {
  /** Distinguishes it from a pending enrollment. */
  status: 'active';
  /** The hash function of the HMAC, as in the enrollment. */
  algorithm: Algorithm;
  /** The length of the codes, as in the enrollment. */
  digits: number;
  /** The length of a time step in seconds, as in the enrollment. */
  period: number;
  /** The time at which it was confirmed, in milliseconds since 1970. */
  confirmedAt: number;
  /**
   * The time step of the last accepted code, apart from those in `acceptedAhead`; 0 if there was no
   * other. It and earlier ones are not accepted again.
   */
  lastTimeStep: number;
  /**
   * The time steps of accepted codes, at most 200, that were more than one step ahead of the
   * server's clock and still are. None of them is accepted again. Earlier ones are accepted around
   * the server's clock only, so that an authenticator whose clock was put right works at once.
   */
  acceptedAhead?: readonly number[] | undefined;
  /**
   * The number of time steps by which the authenticator's clock was ahead at that code, negative if
   * it was behind.
   */
  drift: number;
  /** The number to compare in a compare-and-set; every change adds one. */
  revision: number;
}

/** The record that is stored next to a secret. */
export type AuthenticatorRecord = PendingEnrollment | ActiveAuthenticator;

/** Options of `beginEnrollment`. */
export interface BeginEnrollmentOptions {
  /** The name of your service, which the user looks for in the authenticator app. */
  issuer: string;
  /** The name of the account, usually an e-mail address. */
  accountName: string;
  /** The hash function of the HMAC. Many apps support SHA1 only. @default 'SHA1' */
  algorithm?: Algorithm | undefined;
  /** The length of the codes, 6 to 10. @default 6 */
  digits?: number | undefined;
  /** The length of a time step in seconds, 1 to 3600. @default 30 */
  period?: number | undefined;
  /** The `https:` address of a logo, which a few authenticator apps show. */
  image?: string | undefined;
  /**
   * The time within which it can be confirmed, in **milliseconds**, one second to one day. @default
   * 600000 (ten minutes)
   */
  lifetime?: number | undefined;
  /** The time in milliseconds since 1970, or a `Date`. @default Date.now() */
  timestamp?: number | Date | undefined;
}

/**
 * The result of `beginEnrollment`. `JSON.stringify` and `console.log` show neither the secret nor
 * the key URI.
 */
export interface BegunEnrollment {
  /** The secret. Store it encrypted, and show it to users who cannot scan the QR code. */
  secret: string;
  /** The key URI. Show it as a QR code. */
  keyUri: string;
  /** The record. Store it next to the secret. */
  record: PendingEnrollment;
}

/** Options of `confirmEnrollment` and `verifyAuthenticator`. */
export interface AuthenticatorCodeOptions {
  /** The stored record. */
  record: AuthenticatorRecord;
  /** The secret that is stored next to it. */
  secret: string;
  /** The code as the user typed it. */
  code: string;
  /**
   * The code that followed, if you asked for two in a row because the first was rejected. Two codes
   * find an authenticator whose clock is up to 75 minutes off (150 time steps of 30 s), and its
   * clock is followed from then on.
   */
  nextCode?: string | null | undefined;
  /**
   * The number of time steps before and after the current one that are accepted, 0 to 100. It has
   * no effect on two codes. @default 1
   */
  window?: number | undefined;
  /** The time in milliseconds since 1970, or a `Date`. @default Date.now() */
  timestamp?: number | Date | undefined;
}

/** The result of `confirmEnrollment`. */
export type EnrollmentConfirmation =
  | {
      ok: true;
      /**
       * The record to store, provided that the stored revision is still `expectedRevision`. The
       * authenticator is active only after that.
       */
      record: ActiveAuthenticator;
      /** The revision that the stored record must still have. */
      expectedRevision: number;
    }
  | {
      ok: false;
      /**
       * `malformed`, `mismatch`: as in `verifyTotp`. `expired`: the enrollment has to begin again.
       * `already-active`: it was confirmed before.
       */
      reason: 'malformed' | 'mismatch' | 'expired' | 'already-active';
    };

/** The result of `verifyAuthenticator`. */
export type AuthenticatorVerification =
  | {
      ok: true;
      /**
       * The record to store, provided that the stored revision is still `expectedRevision`. Sign
       * the user in only after that.
       */
      record: ActiveAuthenticator;
      /** The revision that the stored record must still have. */
      expectedRevision: number;
    }
  | {
      ok: false;
      /**
       * `malformed`, `mismatch`, `replayed`, `outdated`: as in `verifyTotp`. `not-active`: the
       * enrollment was never confirmed, so it must not keep the user from signing in.
       */
      reason: 'malformed' | 'mismatch' | 'replayed' | 'outdated' | 'not-active';
    };

const DEFAULT_LIFETIME = 10 * 60_000;
const MAXIMUM_LIFETIME = 24 * 60 * 60_000;

/**
 * Begins an enrollment: creates the secret, the key URI to show and the record to store.
 *
 * Store the encrypted `secret` and the `record` in place of any pending enrollment of this user. An
 * active authenticator stays active until the new one is confirmed, so keep it in a separate row.
 *
 * @throws {TesseraError} `invalid-options`, `invalid-account-name`, `invalid-issuer`,
 * `invalid-algorithm`, `invalid-digits`, `invalid-period`, `invalid-image`, `invalid-lifetime`,
 * `invalid-timestamp`
 *
 * @example
 * const { secret, keyUri, record } = beginEnrollment({ issuer: 'Acme', accountName: 'alice@example.com' });
 */
export function beginEnrollment(options: BeginEnrollmentOptions): BegunEnrollment {
  checkOptions(options);
  const { issuer, accountName, image } = options;
  const parameters = {
    algorithm: checkAlgorithm(options.algorithm),
    digits: checkDigits(options.digits),
    period: checkPeriod(options.period),
  };
  const lifetime = checkInteger(
    'invalid-lifetime',
    'lifetime',
    options.lifetime ?? DEFAULT_LIFETIME,
    [1000, MAXIMUM_LIFETIME, 'milliseconds'],
    'Omit it for ten minutes.',
  );
  const startedAt = checkTimestamp(options.timestamp);
  const secret = generateSecret();
  return redactInLogs(['secret', 'keyUri'], {
    secret,
    keyUri: createKeyUri({ secret, issuer, accountName, image, ...parameters }),
    record: {
      status: 'pending',
      ...parameters,
      startedAt,
      expiresAt: startedAt + lifetime,
      revision: createFirstRevision(),
    },
  });
}

/**
 * Confirms an enrollment by the first code (or two in a row). The code cannot be used again to sign
 * in (RFC 6238 §5.2).
 *
 * Uses the parameters that were fixed when the enrollment began. User input never throws.
 *
 * @throws {TesseraError} `invalid-options`, `invalid-record`, `invalid-secret`, `invalid-window`,
 * `invalid-timestamp`
 *
 * @example
 * const result = confirmEnrollment({ record, secret, code });
 * if (result.ok) await store(result.record, { ifRevision: result.expectedRevision });
 */
export function confirmEnrollment(options: AuthenticatorCodeOptions): EnrollmentConfirmation {
  checkOptions(options);
  const record = checkRecord(options.record);
  const timestamp = checkTimestamp(options.timestamp);
  if (record.status === 'active') {
    return { ok: false, reason: 'already-active' };
  }
  if (timestamp >= record.expiresAt) {
    return { ok: false, reason: 'expired' };
  }

  const result = verifyCodes(options, record, timestamp);
  // No code was accepted before, so none is `replayed` or `outdated`. The types cannot express
  // that.
  if (!result.ok) {
    return { ok: false, reason: result.reason === 'malformed' ? 'malformed' : 'mismatch' };
  }
  const { algorithm, digits, period, revision } = record;
  return {
    ok: true,
    record: {
      status: 'active',
      algorithm,
      digits,
      period,
      confirmedAt: timestamp,
      ...recordCodes({}, result, options),
      revision: revision + 1,
    },
    expectedRevision: revision,
  };
}

/**
 * Verifies a code (or two in a row) at sign-in, or wherever the user must prove possession of the
 * authenticator.
 *
 * Codes are accepted around the server's clock and around the last known clock of the
 * authenticator. When that one is put right, its next code is accepted. User input never throws.
 *
 * @throws {TesseraError} `invalid-options`, `invalid-record`, `invalid-secret`, `invalid-window`,
 * `invalid-timestamp`
 *
 * @example
 * const result = verifyAuthenticator({ record, secret, code });
 * if (result.ok && (await store(result.record, { ifRevision: result.expectedRevision }))) signIn();
 */
export function verifyAuthenticator(options: AuthenticatorCodeOptions): AuthenticatorVerification {
  checkOptions(options);
  const record = checkRecord(options.record);
  const timestamp = checkTimestamp(options.timestamp);
  if (record.status === 'pending') {
    return { ok: false, reason: 'not-active' };
  }

  const result = verifyCodes(options, record, timestamp);
  if (!result.ok) {
    return { ok: false, reason: result.reason };
  }
  const { acceptedAhead: _, ...rest } = record;
  return {
    ok: true,
    record: {
      ...rest,
      ...recordCodes(record, result, options),
      revision: record.revision + 1,
    },
    expectedRevision: record.revision,
  };
}

type FixedParameters = Pick<AuthenticatorRecord, 'algorithm' | 'digits' | 'period'>;
type LastCode = Pick<ActiveAuthenticator, 'lastTimeStep' | 'drift' | 'acceptedAhead'>;

/** Verifies one code in a narrow window, or two in a wide one. */
function verifyCodes(
  { secret, code, nextCode, window }: AuthenticatorCodeOptions,
  // Before the first code there is neither a last time step nor a drift.
  record: FixedParameters & Partial<LastCode>,
  timestamp: number,
): TotpVerification {
  const { algorithm, digits, period, drift } = record;
  const { lastTimeStep, acceptedAhead } = readAccepted(record, timeStepAt({ timestamp, period }));
  const parameters = { secret, algorithm, digits, period, timestamp, lastTimeStep };
  return nextCode == null
    ? verifyTotpAfter({ ...parameters, code, window, drift }, acceptedAhead)
    : resyncTotpAfter({ ...parameters, codes: [code, nextCode] }, acceptedAhead);
}

/** Returns what to store after an accepted code, or two. */
function recordCodes(
  before: Partial<LastCode>,
  { timeStep, drift }: { timeStep: number; drift: number },
  { nextCode }: AuthenticatorCodeOptions,
): LastCode {
  return { ...recordAccepted(before, timeStep - drift, timeStep, nextCode != null), drift };
}

function checkRecord(record: AuthenticatorRecord): AuthenticatorRecord {
  const isNatural = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  const isKnown =
    record?.status === 'pending'
      ? [record.startedAt, record.expiresAt].every(Number.isFinite)
      : record?.status === 'active' &&
        Number.isFinite(record.confirmedAt) &&
        isNatural(record.lastTimeStep) &&
        (record.acceptedAhead === undefined ||
          (Array.isArray(record.acceptedAhead) && record.acceptedAhead.every(isNatural))) &&
        Number.isSafeInteger(record.drift);
  // If these were missing, the defaults would replace the parameters of the enrollment.
  const hasParameters =
    typeof record?.algorithm === 'string' && [record.digits, record.period].every(isNatural);
  if (!isKnown || !hasParameters || !isNatural(record.revision)) {
    throw new TesseraError(
      'invalid-record',
      '`record` was not returned by beginEnrollment or confirmEnrollment, so no code can be verified with it. Store the whole record as JSON and parse it before you pass it.',
    );
  }
  return record;
}
