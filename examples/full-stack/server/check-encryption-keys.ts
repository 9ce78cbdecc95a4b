import type { Database } from './database.ts';
import type { Encryption } from './encryption.ts';

const TABLES = ['authenticators', 'pending_enrollments'];

/** How many secrets are encrypted again before the next ones are read. */
const BATCH = 500;

/**
 * Makes sure that this server and the others on the database use the same keys, before a user finds
 * out. Then encrypts what an old key has encrypted with the current one, so that the old key can be
 * dropped.
 *
 * The database holds the id of each key that encrypts. That of an old key is marked as retired by a
 * server that has both.
 *
 * @throws Error if the database needs a key that this server does not have.
 */
export async function checkEncryptionKeys(
  database: Database,
  encryption: Encryption,
): Promise<void> {
  const current = Buffer.from(encryption.keyId).toString('hex');
  await database.transaction(async (transaction) => {
    // Two servers that start at the same time take turns: the second one sees the key of the first.
    await transaction.query('SELECT pg_advisory_xact_lock(2)');
    const used = await transaction.query<{ id: string }>(
      'SELECT id FROM encryption_keys WHERE NOT retired',
    );
    requireKeys(used, encryption);
    await transaction.query(
      `INSERT INTO encryption_keys (id, retired) VALUES ($1, false)
       ON CONFLICT (id) DO UPDATE SET retired = false`,
      [current],
    );
  });
  for (const table of TABLES) {
    const used = await database.query<{ id: string }>(
      `SELECT DISTINCT encode(substring(secret FROM 1 FOR 8), 'hex') AS id FROM ${table}`,
    );
    requireKeys(used, encryption);
    await encryptAgain(table, database, encryption);
  }
  await database.query('UPDATE encryption_keys SET retired = true WHERE id <> $1', [current]);
}

function requireKeys(used: readonly { id: string }[], { keyIds }: Encryption): void {
  const missing = used.find(({ id }) => !keyIds.has(id));
  if (missing) {
    throw new Error(
      `The database needs the encryption key ${missing.id}, which is not in ENCRYPTION_KEY. ` +
        'Give all servers of a database the same ENCRYPTION_KEY. To replace a key, list the new one and the old one, with a comma between them.',
    );
  }
}

async function encryptAgain(
  table: string,
  database: Database,
  encryption: Encryption,
): Promise<void> {
  let rows;
  do {
    rows = await database.query<{ userId: string; secret: Uint8Array }>(
      `SELECT user_id AS "userId", secret FROM ${table}
       WHERE substring(secret FROM 1 FOR 8) <> $1 LIMIT ${BATCH}`,
      [encryption.keyId],
    );
    for (const { userId, secret } of rows) {
      const next = encryption.encrypt(encryption.decrypt(secret, userId), userId);
      // Unless the user has replaced it in the meantime.
      await database.query(`UPDATE ${table} SET secret = $3 WHERE user_id = $1 AND secret = $2`, [
        userId,
        secret,
        next,
      ]);
    }
  } while (rows.length === BATCH);
}
