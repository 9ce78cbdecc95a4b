import type { Queryable } from './database.ts';

export interface Session {
  /** Stays the same when the token changes. */
  id: string;
  userId: string;
  email: string;
  /** When the user last gave the password, and the code if two-factor is on. */
  authenticatedAt: Date;
  /** When the session ends unless it is used. */
  idleExpiresAt: Date;
  /** The id that the second factor had when this session proved it. */
  twoFactorId: string | null;
  /**
   * Whether sign-in is complete. If not, the session is good for the second step only.
   *
   * Each request finds out: a session without the second factor, or with that from before an
   * authenticator was added, replaced or removed, is not signed in, whenever it was created.
   */
  signedIn: boolean;
}

/** The columns that a sign-in, or a later proof of identity, writes. */
interface Grant {
  tokenHash: string;
  twoFactorId: string | null;
  authenticatedAt: Date;
  /** When the session ends, however much it is used. */
  expiresAt: Date;
  idleExpiresAt: Date;
}

/**
 * The SQL of sessions: one statement per function, and no decisions.
 *
 * @param connection The database, or a transaction if several statements must succeed together.
 */
export function createSessionStore(connection: Queryable) {
  return {
    async find(tokenHash: string, now: Date): Promise<Session | undefined> {
      const [session] = await connection.query<Session>(
        `SELECT sessions.id, sessions.user_id AS "userId", email, authenticated_at AS "authenticatedAt",
           idle_expires_at AS "idleExpiresAt", two_factor_id AS "twoFactorId",
           two_factor.id IS NULL OR two_factor_id IS NOT DISTINCT FROM two_factor.id AS "signedIn"
         FROM sessions JOIN users ON users.id = sessions.user_id
           LEFT JOIN two_factor ON two_factor.user_id = sessions.user_id
         WHERE token_hash = $1 AND expires_at > $2 AND idle_expires_at > $2`,
        [tokenHash, now],
      );
      return session;
    },

    async insert(
      { id, userId }: Pick<Session, 'id' | 'userId'>,
      { tokenHash, twoFactorId, authenticatedAt, expiresAt, idleExpiresAt }: Grant,
    ): Promise<void> {
      await connection.query(
        `INSERT INTO sessions (id, token_hash, user_id, two_factor_id, authenticated_at, expires_at,
           idle_expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, tokenHash, userId, twoFactorId, authenticatedAt, expiresAt, idleExpiresAt],
      );
    },

    /** Resolves to whether the session was still there. */
    async update(
      id: string,
      { tokenHash, twoFactorId, authenticatedAt, expiresAt, idleExpiresAt }: Grant,
    ): Promise<boolean> {
      const updated = await connection.query(
        `UPDATE sessions SET token_hash = $2, two_factor_id = $3, authenticated_at = $4, expires_at = $5,
           idle_expires_at = $6
         WHERE id = $1 RETURNING id`,
        [id, tokenHash, twoFactorId, authenticatedAt, expiresAt, idleExpiresAt],
      );
      return updated.length > 0;
    },

    /** Never sets it back, because requests can overtake each other. */
    async setIdleExpiry(id: string, idleExpiresAt: Date): Promise<void> {
      await connection.query(
        'UPDATE sessions SET idle_expires_at = greatest(idle_expires_at, $2) WHERE id = $1',
        [id, idleExpiresAt],
      );
    },

    /** Stores the id of the second factor that the session has proved. */
    async setTwoFactor({ id }: Session, twoFactorId: string | null): Promise<void> {
      await connection.query('UPDATE sessions SET two_factor_id = $2 WHERE id = $1', [
        id,
        twoFactorId,
      ]);
    },

    async delete(tokenHash: string): Promise<void> {
      await connection.query('DELETE FROM sessions WHERE token_hash = $1', [tokenHash]);
    },

    /**
     * Locks all sessions of the user until the end of the transaction. Transactions that change the
     * second factor do it first. A sign-out, too, locks the session before what belongs to it: in
     * the same order, so they cannot deadlock.
     */
    async lockSessions(userId: string): Promise<void> {
      await connection.query('SELECT FROM sessions WHERE user_id = $1 ORDER BY id FOR UPDATE', [
        userId,
      ]);
    },

    /** Deletes all sessions of the user but this one. */
    async deleteOthers({ id, userId }: Session): Promise<void> {
      await connection.query('DELETE FROM sessions WHERE user_id = $1 AND id <> $2', [userId, id]);
    },
  };
}
