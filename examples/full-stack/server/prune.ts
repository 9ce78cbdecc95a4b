import { toPasswordKey } from './accounts.ts';
import type { Database } from './database.ts';

const DAY = 24 * 60 * 60_000;

/**
 * Deletes rows that nobody needs any more. Call it now and then: without it, anybody can fill the
 * disk with attempts at made-up addresses.
 *
 * The failures of accounts stay, however old: deleting them would unlock the account.
 */
export async function prune(database: Database, now: number): Promise<void> {
  await database.query('DELETE FROM sessions WHERE expires_at <= $1 OR idle_expires_at <= $1', [
    new Date(now),
  ]);
  await database.query(
    `DELETE FROM pending_enrollments WHERE (record ->> 'expiresAt')::numeric <= $1`,
    [now],
  );
  await database.query(
    `DELETE FROM attempts WHERE updated_at < $1 AND starts_with(key, $2)
       AND NOT EXISTS (SELECT FROM users WHERE email = substr(key, length($2) + 1))`,
    [new Date(now - DAY), toPasswordKey('')],
  );
}
