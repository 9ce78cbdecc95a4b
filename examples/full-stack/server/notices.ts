import type { Database, Queryable } from './database.ts';

/** What happened to the second factor of an account. */
export type NoticeType =
  | 'two-factor-on'
  | 'two-factor-off'
  | 'authenticator-added'
  | 'authenticator-replaced'
  | 'authenticator-removed'
  | 'recovery-codes-renewed'
  | 'recovery-code-used';

export interface Notice {
  /** Stays the same if the notice is sent again. */
  id: string;
  email: string;
  type: NoticeType;
}

/**
 * Stores a notice to send later. Pass the transaction of the change, so that the user is told of
 * every change that is committed, and of no other one.
 */
export async function addNotice(
  transaction: Queryable,
  userId: string,
  type: NoticeType,
): Promise<void> {
  await transaction.query('INSERT INTO notices (user_id, type) VALUES ($1, $2)', [userId, type]);
}

/**
 * Sends the notices that wait, oldest first, and deletes each one that was sent. Several servers
 * can call it at once: they skip what another one is sending.
 *
 * A notice is sent again if `send` throws, or if the server stops before it is deleted. Until it is
 * sent, those after it wait. `send` runs in a transaction: let it give up after a few seconds.
 */
export async function sendNotices(
  database: Database,
  send: (notice: Notice) => Promise<void>,
): Promise<void> {
  const sendNext = () =>
    database.transaction(async (transaction) => {
      const [notice] = await transaction.query<Notice>(
        `SELECT notices.id::text, email, type FROM notices JOIN users ON users.id = user_id
         ORDER BY notices.id LIMIT 1 FOR UPDATE OF notices SKIP LOCKED`,
      );
      if (notice) {
        await send(notice);
        await transaction.query('DELETE FROM notices WHERE id = $1', [notice.id]);
      }
      return notice !== undefined;
    });
  while (await sendNext()) {
    // The next one.
  }
}
