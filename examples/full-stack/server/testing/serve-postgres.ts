import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { inject } from 'vitest';
import { copyDatabaseTemplate } from './create-database-template.ts';

/**
 * Starts a Postgres server on the loopback interface: PGlite behind a socket. It serves one
 * connection at a time.
 */
export async function servePostgres(): Promise<{
  url: string;
  /** Ends all connections, as a fail-over does. */
  disconnect: () => void;
  /** Stops to answer, without ending connections. */
  freeze: () => void;
  /** Answers what came after `freeze`, and what comes. */
  thaw: () => void;
  close: () => Promise<void>;
}> {
  const pglite = await PGlite.create(await copyDatabaseTemplate(inject('databaseTemplate')));
  let turn = Promise.resolve();
  let thaw = (): void => undefined;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (message) => {
      turn = turn.then(async () => {
        if (socket.destroyed) {
          return;
        }
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
    disconnect() {
      for (const socket of sockets) {
        socket.destroy();
      }
    },
    freeze() {
      const frozen = new Promise<void>((resolve) => {
        thaw = resolve;
      });
      turn = turn.then(() => frozen);
    },
    thaw: () => thaw(),
    async close() {
      server.close();
      await pglite.close();
    },
  };
}
