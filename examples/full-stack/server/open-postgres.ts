import type { PoolConfig, QueryResult } from 'pg';
import type { Database } from './database.ts';
import { logError } from './log-error.ts';

/**
 * A database that does not answer must not hold requests up without end. Postgres itself enforces
 * the second group, and the first one ends waits for a Postgres that has stopped altogether.
 */
const TIMEOUTS: PoolConfig = {
  connectionTimeoutMillis: 5_000,
  query_timeout: 10_000,

  statement_timeout: 8_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** @param timeouts In milliseconds. Set them only in tests. */
export async function openPostgres(url: string, timeouts?: PoolConfig): Promise<Database> {
  const { Pool } = await import('pg');
  const pool = new Pool({ connectionString: url, keepAlive: true, ...TIMEOUTS, ...timeouts });
  // The pool replaces an idle connection that breaks. Without a listener the error would end the
  // process.
  pool.on('error', (error) => logError('A database connection was lost.', error));

  return {
    query: async <Row>(sql: string, parameters?: unknown[]) =>
      (await pool.query(sql, parameters)).rows as Row[],

    async transaction(work) {
      const client = await pool.connect();
      /** Why the connection cannot be used again. */
      let broken: Error | undefined;
      // The listener of the pool is for idle connections. This one is busy: without a listener of
      // its own, a fail-over of the database between two statements would end the process.
      const onError = (error: Error): void => {
        broken = error;
      };
      client.on('error', onError);

      async function run(sql: string, parameters?: unknown[]): Promise<QueryResult> {
        try {
          return await client.query(sql, parameters);
        } catch (error) {
          // Every error that Postgres answers with has a severity. Without an answer the connection
          // is lost, or the answer is late and could pass for that to the next statement.
          if (!(error as { severity?: string }).severity) {
            broken ??= error as Error;
          }
          throw error;
        }
      }

      try {
        await run('BEGIN');
        const result = await work({
          query: async <Row>(sql: string, parameters?: unknown[]) =>
            (await run(sql, parameters)).rows as Row[],
        });
        // After a statement that failed, Postgres rolls back here, and does not call it an error.
        if ((await run('COMMIT')).command !== 'COMMIT') {
          throw new Error('The transaction was rolled back, because a statement in it failed.');
        }
        return result;
      } catch (error) {
        // Postgres rolls back by itself when a connection ends. If this fails, the first error is
        // still the one to report.
        if (!broken) {
          await run('ROLLBACK').catch(() => undefined);
        }
        throw error;
      } finally {
        client.off('error', onError);
        client.release(broken);
      }
    },

    close: () => pool.end(),
  };
}
