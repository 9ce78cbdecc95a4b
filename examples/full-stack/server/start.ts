import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import { checkEncryptionKeys } from './check-encryption-keys.ts';
import type { Database } from './database.ts';
import { createEncryption } from './encryption.ts';
import { loadEncryptionKeys } from './load-encryption-keys.ts';
import { logError } from './log-error.ts';
import { sendNotices, type Notice } from './notices.ts';
import { openDatabase } from './open-database.ts';
import { prune } from './prune.ts';
import { readConfiguration } from './read-configuration.ts';

export interface StartOptions {
  /** The folder of this package. It holds `.data`, unless `DATA_FOLDER` names another folder. */
  root: string;
  /** The folder of the built pages. */
  pages?: string | undefined;
  /** Vite, in development. */
  development?:
    | { server: Server; middlewares: RequestListener; close: () => Promise<void> }
    | undefined;
}

const PRUNE_INTERVAL = 10 * 60_000;
const SEND_INTERVAL = 5_000;

/** The place to send a mail. The example has none to send, and logs a line without the address. */
async function sendNotice({ id, type }: Notice): Promise<void> {
  console.log(`Notice ${id}: ${type}`);
}

/**
 * Opens the database, listens, logs the address, and shuts down cleanly on Ctrl+C.
 *
 * @throws Error that names the variable or file that is wrong.
 */
export async function start({ root, pages, development }: StartOptions): Promise<void> {
  const configuration = readConfiguration(process.env);
  const folder = resolve(root, configuration.dataFolder ?? '.data');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [encryptionKey, ...oldEncryptionKeys] = await loadEncryptionKeys(
    folder,
    configuration.encryptionKey,
  );
  const database = await open(configuration.databaseUrl, join(folder, 'database'));
  await checkEncryptionKeys(database, createEncryption(encryptionKey, oldEncryptionKeys));

  const { origin, proxies } = configuration;
  const app = getRequestListener(
    createApp({ database, encryptionKey, oldEncryptionKeys, origin, proxies, pages }).fetch,
  );
  const server = development?.server ?? createServer();
  server.on('request', (request, response) => {
    if (development && !request.url?.startsWith('/api/')) {
      development.middlewares(request, response);
    } else {
      void app(request, response);
    }
  });

  const port = await listen(server, configuration.host, configuration.port);
  console.log(`Ready at http://localhost:${port}`);

  const pruning = repeat(PRUNE_INTERVAL, () => prune(database, Date.now()));
  const sending = repeat(SEND_INTERVAL, () => sendNotices(database, sendNotice));

  async function stop(): Promise<void> {
    clearInterval(pruning);
    clearInterval(sending);
    server.close();
    server.closeAllConnections();
    await development?.close();
    await database.close();
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop());
  }
}

/** @throws Error without the URL, which holds a password. */
async function open(url: string | undefined, folder: string): Promise<Database> {
  if (url === undefined) {
    return openDatabase(folder);
  }
  try {
    return await openDatabase(url);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`The database of DATABASE_URL cannot be opened: ${code ?? message}.`, {
      cause: error,
    });
  }
}

/** Does the work now and then. A failure is logged, and the next time may succeed. */
function repeat(interval: number, work: () => Promise<void>): NodeJS.Timeout {
  return setInterval(() => {
    work().catch((error) => logError('A task failed.', error));
  }, interval).unref();
}

/** Listens on the port, or on a free one if it is taken. Resolves to the port in use. */
async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') {
      throw error;
    }
    server.listen(0, host);
    await once(server, 'listening');
  }
  return (server.address() as AddressInfo).port;
}
