import type { ActiveAuthenticator, PendingEnrollment, RecoveryCodeRecord } from '@tessera/core';
import type { Queryable } from './database.ts';
import type { Session } from './session-store.ts';

/** What sign-in asks for: a code of one of the authenticators, or a recovery code. */
export interface Active {
  /** Changes whenever an authenticator is added, replaced or removed. */
  id: string;
  /** At least one, the oldest first. */
  authenticators: Authenticator[];
  /** Hashes only. */
  recoveryCodes: RecoveryCodeRecord;
  recoveryCodesSaved: boolean;
}

/** An authenticator in use. */
export interface Authenticator {
  /** Changes when the authenticator is replaced. */
  id: string;
  /** No other authenticator of the user has it, whatever the case of its letters. */
  name: string;
  /** Encrypted. */
  secret: Uint8Array;
  /** The state of `@tessera/core`, such as the last code that was accepted. */
  record: ActiveAuthenticator;
}

/** A secret that waits for its first code. A user has at most one. */
export interface Pending {
  /** Encrypted. */
  secret: Uint8Array;
  /** The state of `@tessera/core`, such as when the enrollment expires. */
  record: PendingEnrollment;
  intent: 'enroll' | 'add' | 'replace';
  /** The id of the authenticator whose place it takes, or `null`. */
  replaces: string | null;
  /** The name that the user chose at the start, or `null`. */
  name: string | null;
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
    /** One statement, so that the id belongs to what is read with it. */
    async findActive(userId: string): Promise<Active | undefined> {
      const rows = await connection.query<Omit<Active, 'authenticators'> & ActiveRow>(
        `SELECT two_factor.id, recovery_codes AS "recoveryCodes", recovery_codes_saved AS "recoveryCodesSaved",
           authenticators.id AS "authenticatorId", name, secret, record
         FROM two_factor JOIN authenticators USING (user_id) WHERE user_id = $1
         ORDER BY (record ->> 'confirmedAt')::numeric, authenticators.id`,
        [userId],
      );
      const [first] = rows;
      return (
        first && {
          id: first.id,
          authenticators: rows.map(({ authenticatorId, name, secret, record }) => ({
            id: authenticatorId,
            name,
            secret,
            record,
          })),
          recoveryCodes: first.recoveryCodes,
          recoveryCodesSaved: first.recoveryCodesSaved,
        }
      );
    },

    /** Finds what this session started. Other sessions of the same user find nothing. */
    async findPending({ id, userId }: Session): Promise<Pending | undefined> {
      const [pending] = await connection.query<Pending>(
        `SELECT secret, record, intent, replaces, name FROM pending_enrollments
         WHERE user_id = $1 AND session_id = $2`,
        [userId, id],
      );
      return pending;
    },

    /**
     * Stores a pending enrollment in place of any other of this user. Resolves to `false` if the
     * session has ended.
     */
    savePending(
      { id, userId }: Session,
      { secret, record, intent, replaces, name }: Pending,
    ): Promise<boolean> {
      return changesRow(
        `INSERT INTO pending_enrollments (user_id, session_id, secret, record, intent, replaces, name)
         SELECT $1::uuid, id, $3::bytea, $4::jsonb, $5, $6::uuid, $7 FROM sessions WHERE id = $2 FOR KEY SHARE
         ON CONFLICT (user_id) DO UPDATE SET
           session_id = excluded.session_id, secret = excluded.secret, record = excluded.record,
           intent = excluded.intent, replaces = excluded.replaces, name = excluded.name
         RETURNING user_id`,
        [userId, id, secret, JSON.stringify(record), intent, replaces, name],
      );
    },

    /**
     * Deletes the pending enrollment that was confirmed. Resolves to `false` if it is gone or was
     * started again.
     */
    takePending({ id, userId }: Session, expectedRevision: number): Promise<boolean> {
      return changesRow(
        `DELETE FROM pending_enrollments
         WHERE user_id = $1 AND session_id = $2 AND (record ->> 'revision')::int = $3
         RETURNING user_id`,
        [userId, id, expectedRevision],
      );
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

    /** Deletes a replacement that waits, because what it replaces is removed. */
    async deleteReplacement(authenticatorId: string): Promise<void> {
      await connection.query('DELETE FROM pending_enrollments WHERE replaces = $1', [
        authenticatorId,
      ]);
    },

    /**
     * Turns two-factor on. The first authenticator must follow in the same transaction. Resolves to
     * the id, or to `undefined` if two-factor is on already.
     */
    async insertActive(
      userId: string,
      recoveryCodes: RecoveryCodeRecord,
    ): Promise<string | undefined> {
      const [active] = await connection.query<{ id: string }>(
        `INSERT INTO two_factor (user_id, id, recovery_codes, recovery_codes_saved)
         VALUES ($1, gen_random_uuid(), $2, false)
         ON CONFLICT (user_id) DO NOTHING RETURNING id`,
        [userId, JSON.stringify(recoveryCodes)],
      );
      return active?.id;
    },

    /**
     * Gives the second factor another id, after which only sessions that adopt it are signed in.
     * Resolves to that id, or to `null` if two-factor is off.
     */
    async changeId(userId: string): Promise<string | null> {
      const [active] = await connection.query<{ id: string }>(
        'UPDATE two_factor SET id = gen_random_uuid() WHERE user_id = $1 RETURNING id',
        [userId],
      );
      return active?.id ?? null;
    },

    /** Turns two-factor off: deletes the recovery codes and all authenticators. */
    async deleteActive(userId: string): Promise<void> {
      await connection.query('DELETE FROM two_factor WHERE user_id = $1', [userId]);
    },

    /**
     * Whether the session has not ended and has proved the second factor. Every change asks again
     * in its transaction, because another one may have come between.
     */
    async isProved({ id }: Session): Promise<boolean> {
      const rows = await connection.query(
        `SELECT FROM sessions JOIN two_factor USING (user_id)
         WHERE sessions.id = $1 AND two_factor_id = two_factor.id`,
        [id],
      );
      return rows.length > 0;
    },

    /** @param exceptId The authenticator that may have the name. */
    async isNameTaken(userId: string, name: string, exceptId: string | null): Promise<boolean> {
      const rows = await connection.query(
        `SELECT FROM authenticators
         WHERE user_id = $1 AND lower(name) = lower($2) AND id IS DISTINCT FROM $3`,
        [userId, name, exceptId],
      );
      return rows.length > 0;
    },

    async insertAuthenticator(
      userId: string,
      { name, secret, record }: Omit<Authenticator, 'id'>,
    ): Promise<void> {
      await connection.query(
        `INSERT INTO authenticators (id, user_id, name, secret, record)
         VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
        [userId, name, secret, JSON.stringify(record)],
      );
    },

    /** Puts an authenticator in the place of another one, under a new id. */
    async replaceAuthenticator(
      id: string,
      { name, secret, record }: Omit<Authenticator, 'id'>,
    ): Promise<void> {
      await connection.query(
        `UPDATE authenticators SET id = gen_random_uuid(), name = $2, secret = $3, record = $4
         WHERE id = $1`,
        [id, name, secret, JSON.stringify(record)],
      );
    },

    async renameAuthenticator(id: string, name: string): Promise<void> {
      await connection.query('UPDATE authenticators SET name = $2 WHERE id = $1', [id, name]);
    },

    async deleteAuthenticator(id: string): Promise<void> {
      await connection.query('DELETE FROM authenticators WHERE id = $1', [id]);
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
    consumeRecoveryCode(userId: string, change: Change<RecoveryCodeRecord>): Promise<boolean> {
      return changesRow(
        `WITH changed AS (
           UPDATE two_factor SET recovery_codes = $2
           WHERE user_id = $1 AND (recovery_codes ->> 'revision')::int = $3 RETURNING user_id
         )
         INSERT INTO notices (user_id, type) SELECT user_id, 'recovery-code-used' FROM changed
         RETURNING id`,
        [userId, JSON.stringify(change.record), change.expectedRevision],
      );
    },

    /** Stores a new set of recovery codes, which the user has yet to save. */
    replaceRecoveryCodes(userId: string, change: Change<RecoveryCodeRecord>): Promise<boolean> {
      return changesRow(
        `UPDATE two_factor SET recovery_codes = $2, recovery_codes_saved = false
         WHERE user_id = $1 AND (recovery_codes ->> 'revision')::int = $3 RETURNING id`,
        [userId, JSON.stringify(change.record), change.expectedRevision],
      );
    },

    /** @param recoveryCodesId The salt of the set. */
    markRecoveryCodesSaved(userId: string, recoveryCodesId: string): Promise<boolean> {
      return changesRow(
        `UPDATE two_factor SET recovery_codes_saved = true
         WHERE user_id = $1 AND recovery_codes ->> 'salt' = $2 RETURNING id`,
        [userId, recoveryCodesId],
      );
    },
  };
}

/** The columns of an authenticator, in a row that has those of its second factor as well. */
interface ActiveRow extends Omit<Authenticator, 'id'> {
  authenticatorId: string;
}
