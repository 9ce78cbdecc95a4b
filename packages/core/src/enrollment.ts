/**
 * Two-factor set-up and sign-in on a server, as plain records: begin → confirm → verify.
 *
 * A record is what a server stores beside the secret, which it keeps encrypted and apart: no record
 * holds key material, all survive JSON. No function here stores anything. Each that changes a
 * record returns the new one with the revision that the stored one must still have, for a
 * compare-and-set: `UPDATE … SET record = :record WHERE id = :id AND (record ->> 'revision')::int =
 * :expectedRevision`. If that changes no row, another request was faster: nothing was confirmed or
 * verified.
 */
import { concealing } from './concealing.ts';
import { TesseraError } from './error.ts';
import { createKeyUri } from './key-uri.ts';
import { generateSecret } from './generate-secret.ts';
import {
  type Algorithm,
  checkAlgorithm,
  checkDigits,
  checkInteger,
  checkPeriod,
  checkTimestamp,
} from './parameters.ts';
import { resyncTotp } from './resync.ts';
import { firstRevision } from './revision.ts';
import { type TotpVerification, verifyTotp } from './totp.ts';

/** An enrollment that waits for its first code. */
export interface PendingEnrollment {
  /** What tells it from an authenticator that was confirmed. */
  status: 'pending';
  /** The hash under the HMAC, pinned. */
  algorithm: Algorithm;
  /** The length of the codes, pinned. */
  digits: number;
  /** The length of a time step in seconds, pinned. */
  period: number;
  /** When it began, in milliseconds since 1970. */
  startedAt: number;
  /** From when on it can no longer be confirmed, in milliseconds since 1970. */
  expiresAt: number;
  /** What a compare-and-set compares; one more with each change. */
  revision: number;
}

/**
 * An authenticator that has shown its first code. An account has two-factor sign-in if and only if
 * it has one of these.
 */
export interface ActiveAuthenticator {
  /** What tells it from an enrollment that still waits. */
  status: 'active';
  /** The hash under the HMAC, as pinned when the enrollment began. */
  algorithm: Algorithm;
  /** The length of the codes, as pinned. */
  digits: number;
  /** The length of a time step in seconds, as pinned. */
  period: number;
  /** When it was confirmed, in milliseconds since 1970. */
  confirmedAt: number;
  /** The time step of the last accepted code: that one and all before it are spent. */
  lastTimeStep: number;
  /**
   * How many time steps the authenticator's clock was ahead at that code, negative if it was
   * behind.
   */
  drift: number;
  /** What a compare-and-set compares; one more with each change. */
  revision: number;
}

/** What is stored beside a secret. */
export type AuthenticatorRecord = PendingEnrollment | ActiveAuthenticator;

/** What `beginEnrollment` needs. */
export interface BeginEnrollmentOptions {
  /** Whose service it is: what the user looks for in the app. */
  issuer: string;
  /** Whose account it is, most often an e-mail address. */
  accountName: string;
  /** The hash under the HMAC. Leave it: half of the apps know no other. @default 'SHA1' */
  algorithm?: Algorithm | undefined;
  /** The length of the codes, 6 to 10. @default 6 */
  digits?: number | undefined;
  /** The length of a time step in seconds, 1 to 3600. @default 30 */
  period?: number | undefined;
  /** The `https:` address of a logo, which a few apps show. */
  image?: string | undefined;
  /**
   * How long it can be confirmed, in **milliseconds**, one second to one day. @default 600000 (ten
   * minutes)
   */
  lifetime?: number | undefined;
  /** The time in milliseconds since 1970, or a `Date`. @default Date.now() */
  timestamp?: number | Date | undefined;
}

/**
 * What `beginEnrollment` returns. `JSON.stringify` and `console.log` of the whole show neither
 * secret nor key URI.
 */
export interface BegunEnrollment {
  /** For the server to keep, encrypted, and for the user to type by hand. */
  secret: string;
  /** For the QR code. */
  keyUri: string;
  /** For the server to store. */
  record: PendingEnrollment;
}

/** A code that somebody typed for a record, and when. */
export interface AuthenticatorCodeOptions {
  /** What is stored. */
  record: AuthenticatorRecord;
  /** The secret that is stored beside it. */
  secret: string;
  /** What the user typed. */
  code: string;
  /**
   * The code that followed, if the user was asked for two in a row because the first was rejected.
   * An authenticator whose clock is up to 75 minutes off (150 time steps of 30 s) is then found and
   * followed from there on.
   */
  nextCode?: string | null | undefined;
  /**
   * How many time steps before and after the current one are accepted, 0 to 100. Without effect on
   * two codes. @default 1
   */
  window?: number | undefined;
  /** The time in milliseconds since 1970, or a `Date`. @default Date.now() */
  timestamp?: number | Date | undefined;
}

/** The answer of `confirmEnrollment`. */
export type EnrollmentConfirmation =
  | {
      ok: true;
      /**
       * What to store, if the stored revision is still `expectedRevision`. The authenticator is
       * active only when that has happened.
       */
      record: ActiveAuthenticator;
      /** The revision that the stored record must still have. */
      expectedRevision: number;
    }
  | {
      ok: false;
      /** As `verifyTotp`; `expired`: begin again; `already-active`: it was confirmed before. */
      reason: 'malformed' | 'mismatch' | 'expired' | 'already-active';
    };

/** The answer of `verifyAuthenticator`. */
export type AuthenticatorVerification =
  | {
      ok: true;
      /**
       * What to store, if the stored revision is still `expectedRevision`. The user is signed in
       * only when that has happened.
       */
      record: ActiveAuthenticator;
      /** The revision that the stored record must still have. */
      expectedRevision: number;
    }
  | {
      ok: false;
      /**
       * As `verifyTotp`; `not-active`: an enrollment that was never confirmed, which must not keep
       * anybody from signing in.
       */
      reason: 'malformed' | 'mismatch' | 'replayed' | 'not-active';
    };

const DEFAULT_LIFETIME = 10 * 60_000;
const LONGEST_LIFETIME = 24 * 60 * 60_000;

/**
 * Begins an enrollment: makes a secret and all that is shown and stored.
 *
 * Store `secret`, encrypted, and `record`, in place of any enrollment of this user that is still
 * pending. An authenticator that is active stays so until the new one is confirmed: keep it in a
 * row of its own.
 *
 * @throws {TesseraError} `invalid-account-name`, `invalid-issuer`, `invalid-algorithm`,
 * `invalid-digits`, `invalid-period`, `invalid-image`, `invalid-lifetime`, `invalid-timestamp`
 *
 * @example
 * const { secret, keyUri, record } = beginEnrollment({ issuer: 'Acme', accountName: 'alice@example.com' });
 */
export function beginEnrollment(options: BeginEnrollmentOptions): BegunEnrollment {
  const { issuer, accountName, image } = options;
  const parameters = {
    algorithm: checkAlgorithm(options.algorithm),
    digits: checkDigits(options.digits),
    period: checkPeriod(options.period),
  };
  const lifetime = checkInteger(
    'invalid-lifetime',
    'lifetime, in milliseconds,',
    options.lifetime ?? DEFAULT_LIFETIME,
    1000,
    LONGEST_LIFETIME,
    'A secret that waits longer is more likely to be seen by somebody else. Leave it out for ten minutes.',
  );
  const startedAt = checkTimestamp(options.timestamp);
  const secret = generateSecret();
  return concealing(['secret', 'keyUri'], {
    secret,
    keyUri: createKeyUri({ secret, issuer, accountName, image, ...parameters }),
    record: {
      status: 'pending',
      ...parameters,
      startedAt,
      expiresAt: startedAt + lifetime,
      revision: firstRevision(),
    },
  });
}

/**
 * Confirms an enrollment by the first code (or two in a row). The code is spent with that: it can't
 * be used to sign in (RFC 6238 §5.2).
 *
 * The parameters are those that were pinned when it began. Whatever was typed, the answer is a
 * value.
 *
 * @throws {TesseraError} `invalid-record`, `invalid-secret`, `invalid-window`, `invalid-timestamp`
 *
 * @example
 * const result = confirmEnrollment({ record, secret, code });
 * if (result.ok) await store(result.record, { ifRevision: result.expectedRevision });
 */
export function confirmEnrollment(options: AuthenticatorCodeOptions): EnrollmentConfirmation {
  const record = checkRecord(options.record);
  const timestamp = checkTimestamp(options.timestamp);
  if (record.status === 'active') {
    return { ok: false, reason: 'already-active' };
  }
  if (timestamp >= record.expiresAt) {
    return { ok: false, reason: 'expired' };
  }

  const result = verifyCodes(options, record, timestamp);
  // Nothing was ever accepted, so that nothing is spent; the types cannot know.
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
      lastTimeStep: result.timeStep,
      drift: result.drift,
      revision: revision + 1,
    },
    expectedRevision: revision,
  };
}

/**
 * Checks a code (or two in a row) at sign-in, or wherever the user must prove to have the
 * authenticator.
 *
 * Codes are accepted around the server's clock and around the clock that the authenticator was last
 * seen with. Whatever was typed, the answer is a value.
 *
 * @throws {TesseraError} `invalid-record`, `invalid-secret`, `invalid-window`, `invalid-timestamp`
 *
 * @example
 * const result = verifyAuthenticator({ record, secret, code });
 * if (result.ok && (await store(result.record, { ifRevision: result.expectedRevision }))) signIn();
 */
export function verifyAuthenticator(options: AuthenticatorCodeOptions): AuthenticatorVerification {
  const record = checkRecord(options.record);
  const timestamp = checkTimestamp(options.timestamp);
  if (record.status === 'pending') {
    return { ok: false, reason: 'not-active' };
  }

  const result = verifyCodes(options, record, timestamp);
  if (!result.ok) {
    return { ok: false, reason: result.reason };
  }
  return {
    ok: true,
    record: {
      ...record,
      lastTimeStep: result.timeStep,
      drift: result.drift,
      revision: record.revision + 1,
    },
    expectedRevision: record.revision,
  };
}

type PinnedParameters = Pick<AuthenticatorRecord, 'algorithm' | 'digits' | 'period'>;
type LastCode = Pick<ActiveAuthenticator, 'lastTimeStep' | 'drift'>;

/** One code in a narrow window, or two in a wide one. */
function verifyCodes(
  { secret, code, nextCode, window }: AuthenticatorCodeOptions,
  // Nothing was accepted before the first code.
  { algorithm, digits, period, lastTimeStep, drift }: PinnedParameters & Partial<LastCode>,
  timestamp: number,
): TotpVerification {
  const parameters = { secret, algorithm, digits, period, timestamp, lastTimeStep };
  return nextCode == null
    ? verifyTotp({ ...parameters, code, window, drift })
    : resyncTotp({ ...parameters, codes: [code, nextCode] });
}

function checkRecord(record: AuthenticatorRecord): AuthenticatorRecord {
  const isNatural = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  const isKnown =
    record?.status === 'pending'
      ? [record.startedAt, record.expiresAt].every(Number.isFinite)
      : record?.status === 'active' &&
        Number.isFinite(record.confirmedAt) &&
        isNatural(record.lastTimeStep) &&
        Number.isSafeInteger(record.drift);
  // Without them the defaults would stand in for what was pinned.
  const isPinned =
    typeof record?.algorithm === 'string' && [record.digits, record.period].every(isNatural);
  if (!isKnown || !isPinned || !isNatural(record.revision)) {
    throw new TesseraError(
      'invalid-record',
      'the record is not one that beginEnrollment or confirmEnrollment returned. Checking a code against it could let anybody in, or nobody. Store the record whole, as JSON, and hand it back parsed.',
    );
  }
  return record;
}
