import {
  beginEnrollment,
  confirmEnrollment,
  createKeyUri,
  redeemRecoveryCode,
  verifyAuthenticator,
  type ActiveAuthenticator,
  type PendingEnrollment,
  type RecoveryCodeRecord,
} from '@tessera/core';
import { ApiError } from './api-error.ts';
import type { Attempts } from './attempts.ts';
import type { Database, Queryable } from './database.ts';
import type { Encryption } from './encryption.ts';
import { makeRecoveryCodes, type NewRecoveryCodes } from './make-recovery-codes.ts';
import type { Session } from './sessions.ts';

/** How an account is protected: what the wizard asks for, and what the settings page shows. */
export interface Status {
  enrolled: boolean;
  /** There is one at most. It has another id after it was replaced. */
  authenticators: { id: string; createdAt: number }[];
  canReplace: true;
  /** `false` while nobody has said that they kept the codes; `true` where there are none. */
  recoveryCodesSaved: boolean;
  recoveryCodesLeft: number;
  /** Whether this session has a secret that waits to be confirmed. */
  pending: boolean;
}

/** What an app needs to be connected, as long as it isn't. */
interface KeyToConnect {
  keyUri: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** Something that has to be written with the rest or not at all. */
type Alongside = (transaction: Queryable) => Promise<void>;

export interface TwoFactor {
  status: (session: Session) => Promise<Status>;
  /**
   * Makes a secret that waits to be confirmed. It takes the place of one that was waiting; one that
   * is in use stays in use.
   */
  begin: (session: Session, intent: 'enroll' | 'replace') => Promise<KeyToConnect>;
  /** The secret that waits, once more, for the session that asked for it and no other. */
  resume: (session: Session) => Promise<KeyToConnect | null>;
  /**
   * Puts the new authenticator in use, in the place of another if there is one, and resolves to its
   * recovery codes.
   */
  confirm: (session: Session, code: string, alongside: Alongside) => Promise<NewRecoveryCodes>;
  /** Throws away a secret that waits to be confirmed. */
  cancel: (session: Session) => Promise<void>;
  /**
   * Takes a code from the app or a recovery code: they differ in length, so one field will do.
   * Either works once.
   */
  prove: (userId: string, code: string) => Promise<void>;
  /** Whether sign-in asks for a code. */
  isEnrolled: (userId: string) => Promise<boolean>;
  /** Makes new recovery codes; the old ones end. */
  renewRecoveryCodes: (userId: string) => Promise<NewRecoveryCodes>;
  /**
   * Remembers that the person kept the recovery codes, if those are still the ones that count:
   * another tab may have made new ones.
   */
  confirmRecoveryCodes: (userId: string, recoveryCodesId: string) => Promise<void>;
  disable: (userId: string, alongside: Alongside) => Promise<void>;
}

interface Active {
  id: string;
  /** Encrypted. */
  secret: Uint8Array;
  /** What @tessera/core remembers of it, such as which codes are spent. */
  record: ActiveAuthenticator;
  /** Hashes. */
  recoveryCodes: RecoveryCodeRecord;
  recoveryCodesSaved: boolean;
}

interface Pending {
  /** Encrypted. */
  secret: Uint8Array;
  record: PendingEnrollment;
}

export function createTwoFactor(dependencies: {
  database: Database;
  clock: () => number;
  issuer: string;
  attempts: Attempts;
  encryption: Encryption;
  recoveryCodeIterations: number | undefined;
}): TwoFactor {
  const { database, clock, issuer, attempts, encryption } = dependencies;
  const newRecoveryCodes = () => makeRecoveryCodes(dependencies.recoveryCodeIterations);

  async function findActive(userId: string): Promise<Active | undefined> {
    const [active] = await database.query<Active>(
      `SELECT id, secret, record, recovery_codes AS "recoveryCodes", recovery_codes_saved AS "recoveryCodesSaved"
       FROM authenticators WHERE user_id = $1`,
      [userId],
    );
    return active;
  }

  async function findPending({ id, userId }: Session): Promise<Pending | undefined> {
    const [pending] = await database.query<Pending>(
      'SELECT secret, record FROM pending_enrollments WHERE user_id = $1 AND session_id = $2',
      [userId, id],
    );
    return pending && pending.record.expiresAt > clock() ? pending : undefined;
  }

  return {
    async status(session) {
      const [active, pending] = await Promise.all([
        findActive(session.userId),
        findPending(session),
      ]);
      return {
        enrolled: active !== undefined,
        authenticators: active ? [{ id: active.id, createdAt: active.record.confirmedAt }] : [],
        canReplace: true,
        recoveryCodesSaved: active?.recoveryCodesSaved ?? true,
        recoveryCodesLeft: active?.recoveryCodes.unused.length ?? 0,
        pending: pending !== undefined,
      };
    },

    async begin({ id, userId, email }, intent) {
      const active = await findActive(userId);
      if (active && intent === 'enroll') {
        throw new ApiError('already-enrolled');
      }
      const { secret, keyUri, record } = beginEnrollment({
        issuer,
        accountName: email,
        timestamp: clock(),
      });
      await database.query(
        `INSERT INTO pending_enrollments (user_id, session_id, replaces, secret, record) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (user_id) DO UPDATE SET session_id = $2, replaces = $3, secret = $4, record = $5`,
        [
          userId,
          id,
          active?.id ?? null,
          encryption.encrypt(secret, userId),
          JSON.stringify(record),
        ],
      );
      return { keyUri, expiresAt: record.expiresAt };
    },

    async resume(session) {
      const pending = await findPending(session);
      if (!pending) {
        return null;
      }
      const { algorithm, digits, expiresAt, period } = pending.record;
      const secret = encryption.decrypt(pending.secret, session.userId);
      const accountName = session.email;
      return {
        keyUri: createKeyUri({ secret, issuer, accountName, algorithm, digits, period }),
        expiresAt,
      };
    },

    async confirm(session, code, alongside) {
      const { userId } = session;
      const pending = await findPending(session);
      if (!pending) {
        throw new ApiError('enrollment-expired');
      }
      await attempts.spend(subject(userId));
      const result = confirmEnrollment({
        record: pending.record,
        secret: encryption.decrypt(pending.secret, userId),
        code,
        timestamp: clock(),
      });
      if (!result.ok) {
        throw new ApiError(confirmationErrors[result.reason]);
      }

      const { codes, hashed } = await newRecoveryCodes();
      await database.transaction(async (transaction) => {
        // One statement: until it is done the old authenticator is the one in use, from then on the
        // new one. Whoever finds the pending enrollment gone, or another authenticator in use than
        // the one to be replaced, was too late.
        const confirmed = await transaction.query(
          `WITH confirmed AS (
             DELETE FROM pending_enrollments
             WHERE user_id = $1 AND session_id = $2 AND (record ->> 'revision')::int = $3
             RETURNING user_id, replaces, secret
           )
           INSERT INTO authenticators AS active (user_id, id, secret, record, recovery_codes, recovery_codes_saved)
           SELECT user_id, gen_random_uuid(), secret, $4::jsonb, $5::jsonb, false FROM confirmed
           ON CONFLICT (user_id) DO UPDATE SET
             id = excluded.id, secret = excluded.secret, record = excluded.record,
             recovery_codes = excluded.recovery_codes, recovery_codes_saved = false
           WHERE active.id = (SELECT replaces FROM confirmed)
           RETURNING active.id`,
          [userId, session.id, result.expectedRevision, JSON.stringify(result.record), hashed],
        );
        if (confirmed.length === 0) {
          throw new ApiError('already-enrolled');
        }
        await alongside(transaction);
      });
      await attempts.forget(subject(userId));
      return codes;
    },

    async cancel({ id, userId }) {
      await database.query(
        'DELETE FROM pending_enrollments WHERE user_id = $1 AND session_id = $2',
        [userId, id],
      );
    },

    async prove(userId, code) {
      await attempts.spend(subject(userId));
      await spendCode(userId, code);
      await attempts.forget(subject(userId));
    },

    isEnrolled: async (userId) => (await findActive(userId)) !== undefined,

    async renewRecoveryCodes(userId) {
      const active = await findActive(userId);
      if (!active) {
        throw new ApiError('not-enrolled');
      }
      const { codes, hashed } = await newRecoveryCodes();
      const renewed = await database.query(
        `UPDATE authenticators SET recovery_codes = $2, recovery_codes_saved = false
         WHERE user_id = $1 AND (recovery_codes ->> 'revision')::int = $3 RETURNING id`,
        [userId, hashed, active.recoveryCodes.revision],
      );
      // Of two requests at once only one may hand out codes: those of the other would be worth
      // nothing.
      if (renewed.length === 0) {
        throw new ApiError('rate-limited', { retryAfter: 1 });
      }
      return codes;
    },

    async confirmRecoveryCodes(userId, recoveryCodesId) {
      const confirmed = await database.query(
        `UPDATE authenticators SET recovery_codes_saved = true
         WHERE user_id = $1 AND recovery_codes ->> 'salt' = $2 RETURNING id`,
        [userId, recoveryCodesId],
      );
      if (confirmed.length === 0) {
        throw new ApiError((await findActive(userId)) ? 'not-current' : 'not-enrolled');
      }
    },

    async disable(userId, alongside) {
      await database.transaction(async (transaction) => {
        // A new app that waits to be confirmed must not turn it on again. It goes first, as when it
        // is confirmed, so that the two can't wait for each other.
        await transaction.query('DELETE FROM pending_enrollments WHERE user_id = $1', [userId]);
        const disabled = await transaction.query(
          'DELETE FROM authenticators WHERE user_id = $1 RETURNING id',
          [userId],
        );
        if (disabled.length === 0) {
          throw new ApiError('not-enrolled');
        }
        await alongside(transaction);
      });
    },
  };

  async function spendCode(userId: string, code: string): Promise<void> {
    // Whoever loses a race reads again, and finds its code spent if it was the same. The throttle
    // lets in too few to lose ten times.
    for (let race = 0; race < 10; race++) {
      const active = await findActive(userId);
      if (!active) {
        throw new ApiError('not-enrolled');
      }
      const outcome =
        (await spendAppCode(userId, active, code)) ?? (await spendRecoveryCode(active, code));
      if (outcome === 'spent') {
        return;
      }
    }
    throw new ApiError('rate-limited', { retryAfter: 1 });
  }

  /** Resolves to `undefined` when this doesn't look like a code of an app. */
  async function spendAppCode(
    userId: string,
    { id, secret, record }: Active,
    code: string,
  ): Promise<Outcome | undefined> {
    const result = verifyAuthenticator({
      record,
      secret: encryption.decrypt(secret, userId),
      code,
      timestamp: clock(),
    });
    if (!result.ok) {
      if (result.reason === 'malformed') {
        return undefined;
      }
      throw new ApiError(result.reason === 'replayed' ? 'code-reused' : 'invalid-code');
    }
    const updated = await database.query(
      `UPDATE authenticators SET record = $2
       WHERE id = $1 AND (record ->> 'revision')::int = $3 RETURNING id`,
      [id, JSON.stringify(result.record), result.expectedRevision],
    );
    return updated.length === 1 ? 'spent' : 'outrun';
  }

  async function spendRecoveryCode({ id, recoveryCodes }: Active, code: string): Promise<Outcome> {
    const result = await redeemRecoveryCode({ record: recoveryCodes, code });
    if (!result.ok) {
      throw new ApiError(result.reason === 'replayed' ? 'code-reused' : 'invalid-code');
    }
    const updated = await database.query(
      `UPDATE authenticators SET recovery_codes = $2
       WHERE id = $1 AND (recovery_codes ->> 'revision')::int = $3 RETURNING id`,
      [id, JSON.stringify(result.record), result.expectedRevision],
    );
    return updated.length === 1 ? 'spent' : 'outrun';
  }
}

/** `outrun`: another request changed the row between reading and writing. */
type Outcome = 'spent' | 'outrun';

const confirmationErrors = {
  malformed: 'invalid-code',
  mismatch: 'invalid-code',
  expired: 'enrollment-expired',
  'already-active': 'already-enrolled',
} as const;

/** Codes from the app and recovery codes share one budget. */
function subject(userId: string): string {
  return `second-factor:${userId}`;
}
