import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { inject } from 'vitest';
import { copyDatabaseTemplate } from './create-database-template.ts';

/**
 * Starts a Postgres server on the loopback interface: PGlite behind a socket. It serves one
 * connection at a time.
 */
export async function servePostgres(): Promise<{ url: string; close: () => Promise<void> }> {
  const pglite = await PGlite.create(await copyDatabaseTemplate(inject('databaseTemplate')));
  let turn = Promise.resolve();
  const server = createServer((socket) => {
    socket.on('data', (message) => {
      turn = turn.then(async () => {
        const answer = await pglite.execProtocolRaw(message);
        if (!socket.destroyed) {
          socket.write(answer);
        }
      });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async close() {
      server.close();
      await pglite.close();
    },
  };
}
