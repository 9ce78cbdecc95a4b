import type { ActiveAuthenticator, PendingEnrollment, RecoveryCodeRecord } from '@tessera/core';
import type { Queryable } from './database.ts';
import type { Session } from './session-store.ts';

/** The authenticator that sign-in asks for. A user has at most one. */
export interface Active {
  /** Changes when the authenticator is replaced. */
  id: string;
  /** Encrypted. */
  secret: Uint8Array;
  /** The state of `@tessera/core`, such as the last code that was accepted. */
  record: ActiveAuthenticator;
  /** Hashes only. */
  recoveryCodes: RecoveryCodeRecord;
  recoveryCodesSaved: boolean;
}

/** A secret that waits for its first code. A user has at most one. */
export interface Pending {
  /** Encrypted. */
  secret: Uint8Array;
  /** The state of `@tessera/core`, such as when the enrollment expires. */
  record: PendingEnrollment;
}

/** A new record, and the revision that the stored one must still have. */
interface Change<Record> {
  record: Record;
  expectedRevision: number;
}

export type TwoFactorStore = ReturnType<typeof createTwoFactorStore>;

/**
 * The SQL of two-factor authentication: one statement per function, and no decisions.
 *
 * The functions that resolve to a boolean resolve to whether they changed a row. `false` means that
 * another request was faster: the row has another revision than expected, or it is gone.
 *
 * @param connection The database, or a transaction if several statements must succeed together.
 */
export function createTwoFactorStore(connection: Queryable) {
  /** Whether a statement that ends in `RETURNING` changed a row. */
  async function changesRow(sql: string, parameters: unknown[]): Promise<boolean> {
    return (await connection.query(sql, parameters)).length > 0;
  }

  return {
    async findActive(userId: string): Promise<Active | undefined> {
      const [active] = await connection.query<Active>(
        `SELECT id, secret, record, recovery_codes AS "recoveryCodes", recovery_codes_saved AS "recoveryCodesSaved"
         FROM authenticators WHERE user_id = $1`,
        [userId],
      );
      return active;
    },

    /** Finds what this session started. Other sessions of the same user find nothing. */
    async findPending({ id, userId }: Session): Promise<Pending | undefined> {
      const [pending] = await connection.query<Pending>(
        'SELECT secret, record FROM pending_enrollments WHERE user_id = $1 AND session_id = $2',
        [userId, id],
      );
      return pending;
    },

    /**
     * Stores a pending enrollment in place of any other of this user. Resolves to `false` if the
     * session has ended.
     *
     * @param replaces The id of the authenticator in use, if there is one.
     */
    savePending(
      { id, userId }: Session,
      { secret, record }: Pending,
      replaces: string | undefined,
    ): Promise<boolean> {
      return changesRow(
        `INSERT INTO pending_enrollments (user_id, session_id, replaces, secret, record)
         SELECT $1::uuid, id, $3::uuid, $4::bytea, $5::jsonb FROM sessions WHERE id = $2 FOR KEY SHARE
         ON CONFLICT (user_id) DO UPDATE SET
           session_id = excluded.session_id, replaces = excluded.replaces,
           secret = excluded.secret, record = excluded.record
         RETURNING user_id`,
        [userId, id, replaces ?? null, secret, JSON.stringify(record)],
      );
    },

    /**
     * Moves the pending authenticator into use. One statement does it, so at any time exactly one
     * authenticator is in use: first the old one, then the new one.
     *
     * Resolves to the id of the new authenticator, or to `undefined` if the pending enrollment is
     * gone or was started again, or if the authenticator in use is not the one that it was to
     * replace.
     */
    async promotePending(
      { id, userId }: Session,
      { record, expectedRevision }: Change<ActiveAuthenticator>,
      recoveryCodes: RecoveryCodeRecord,
    ): Promise<string | undefined> {
      const [active] = await connection.query<{ id: string }>(
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
        [userId, id, expectedRevision, JSON.stringify(record), JSON.stringify(recoveryCodes)],
      );
      return active?.id;
    },

    /** Deletes what this session started. */
    async deletePending({ id, userId }: Session): Promise<void> {
      await connection.query(
        'DELETE FROM pending_enrollments WHERE user_id = $1 AND session_id = $2',
        [userId, id],
      );
    },

    /** Deletes what any session of the user started. */
    async deletePendingOfUser(userId: string): Promise<void> {
      await connection.query('DELETE FROM pending_enrollments WHERE user_id = $1', [userId]);
    },

    /** Stores that a code of the authenticator was used. */
    consumeCode(id: string, change: Change<ActiveAuthenticator>): Promise<boolean> {
      return changesRow(
        `UPDATE authenticators SET record = $2
         WHERE id = $1 AND (record ->> 'revision')::int = $3 RETURNING id`,
        [id, JSON.stringify(change.record), change.expectedRevision],
      );
    },

    /** Stores that a recovery code was used, and a notice of it. */
    consumeRecoveryCode(id: string, change: Change<RecoveryCodeRecord>): Promise<boolean> {
      return changesRow(
        `WITH changed AS (
           UPDATE authenticators SET recovery_codes = $2
           WHERE id = $1 AND (recovery_codes ->> 'revision')::int = $3 RETURNING user_id
         )
         INSERT INTO notices (user_id, type) SELECT user_id, 'recovery-code-used' FROM changed
         RETURNING id`,
        [id, JSON.stringify(change.record), change.expectedRevision],
      );
    },

    /** Stores a new set of recovery codes, which the user has yet to save, and a notice of it. */
    replaceRecoveryCodes(id: string, change: Change<RecoveryCodeRecord>): Promise<boolean> {
      return changesRow(
        `WITH changed AS (
           UPDATE authenticators SET recovery_codes = $2, recovery_codes_saved = false
           WHERE id = $1 AND (recovery_codes ->> 'revision')::int = $3 RETURNING user_id
         )
         INSERT INTO notices (user_id, type) SELECT user_id, 'recovery-codes-renewed' FROM changed
         RETURNING id`,
        [id, JSON.stringify(change.record), change.expectedRevision],
      );
    },

    /** @param recoveryCodesId The salt of the set. */
    markRecoveryCodesSaved(userId: string, recoveryCodesId: string): Promise<boolean> {
      return changesRow(
        `UPDATE authenticators SET recovery_codes_saved = true
         WHERE user_id = $1 AND recovery_codes ->> 'salt' = $2 RETURNING id`,
        [userId, recoveryCodesId],
      );
    },

    /**
     * Deletes the authenticator in use and its recovery codes, provided that the session has not
     * ended and gave a code of that authenticator.
     */
    deleteActive({ id }: Session): Promise<boolean> {
      return changesRow(
        `DELETE FROM authenticators USING sessions
         WHERE sessions.id = $1 AND authenticators.user_id = sessions.user_id
           AND authenticators.id = sessions.authenticator_id
         RETURNING authenticators.id`,
        [id],
      );
    },
  };
}
