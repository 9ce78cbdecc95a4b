import type { Queryable } from './database.ts';

export interface Session {
  /** Stays the same when the token changes. */
  id: string;
  userId: string;
  email: string;
  /** When the user last gave the password, and the code if two-factor is on. */
  authenticatedAt: Date;
  /** Whether sign-in is complete. If not, the session is good for the second step only. */
  signedIn: boolean;
}

/** The columns that a sign-in, or a later proof of identity, writes. */
interface Grant {
  tokenHash: string;
  authenticatedAt: Date;
  expiresAt: Date;
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
        `SELECT sessions.id, user_id AS "userId", email, signed_in AS "signedIn", authenticated_at AS "authenticatedAt"
         FROM sessions JOIN users ON users.id = user_id WHERE token_hash = $1 AND expires_at > $2`,
        [tokenHash, now],
      );
      return session;
    },

    async insert(
      { id, userId, signedIn }: Pick<Session, 'id' | 'userId' | 'signedIn'>,
      { tokenHash, authenticatedAt, expiresAt }: Grant,
    ): Promise<void> {
      await connection.query(
        `INSERT INTO sessions (id, token_hash, user_id, signed_in, authenticated_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, tokenHash, userId, signedIn, authenticatedAt, expiresAt],
      );
    },

    /** Resolves to whether the session was still there. */
    async update(id: string, { tokenHash, authenticatedAt, expiresAt }: Grant): Promise<boolean> {
      const updated = await connection.query(
        `UPDATE sessions SET token_hash = $2, authenticated_at = $3, expires_at = $4
         WHERE id = $1 RETURNING id`,
        [id, tokenHash, authenticatedAt, expiresAt],
      );
      return updated.length > 0;
    },

    async delete(tokenHash: string): Promise<void> {
      await connection.query('DELETE FROM sessions WHERE token_hash = $1', [tokenHash]);
    },

    async deleteExpired(now: Date): Promise<void> {
      await connection.query('DELETE FROM sessions WHERE expires_at <= $1', [now]);
    },

    /** Deletes all sessions of the user but this one. */
    async deleteOthers({ id, userId }: Session): Promise<void> {
      await connection.query('DELETE FROM sessions WHERE user_id = $1 AND id <> $2', [userId, id]);
    },
  };
}
