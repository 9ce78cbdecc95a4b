import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../server/app.ts';
import { openDatabase } from '../server/database.ts';
import { root, shellEnvironment } from './start-example.ts';

export interface ServedApp {
  url: string;
  /** The server's time, in milliseconds since the epoch. */
  now: () => number;
  /** Lets the server's time go by. */
  wait: (milliseconds: number) => void;
  /** Does what the next request to this path asks for, and drops the connection in place of an answer. */
  loseNextAnswer: (path: string) => void;
  /** The paths that were posted to. */
  posts: string[];
  /** What browsers reported against the Content-Security-Policy. */
  violations: string[];
  stop: () => Promise<void>;
}

/** The built pages and the server in this process, so that tests can move its clock and cut its connections. */
export async function serveApp(): Promise<ServedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-example-pages-'));
  await promisify(execFile)('pnpm', ['exec', 'vite', 'build', '--outDir', folder], {
    cwd: root,
    env: shellEnvironment(),
  });
  const database = await openDatabase('memory://');
  let offset = 0;
  let lost: string | undefined;
  const posts: string[] = [];
  const violations: string[] = [];
  const now = () => Date.now() + offset;
  const app = createApp({ database, encryptionKey: randomBytes(32), clock: now, pages: folder });

  const listener = getRequestListener(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/reports') {
      violations.push(await request.text());
      return new Response(null, { status: 204 });
    }
    const response = await app.fetch(request);
    // The policy is the app's own; browsers are only told where to complain.
    const policy = response.headers.get('Content-Security-Policy');
    response.headers.set('Content-Security-Policy', `${policy}; report-uri /reports`);
    return response;
  });
  const server = createServer((request, response) => {
    // Browsers send a request once more, unasked, when a connection breaks that was good for another one before.
    response.shouldKeepAlive = false;
    if (request.method === 'POST') posts.push(String(request.url));
    if (request.url === lost) {
      lost = undefined;
      dropInPlaceOfAnswering(response);
    }
    void listener(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    now,
    wait: (milliseconds) => {
      offset += milliseconds;
    },
    loseNextAnswer: (path) => {
      lost = path;
    },
    posts,
    violations,
    async stop() {
      server.close();
      server.closeAllConnections();
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The answer is ready, so what was asked for is done; then the connection breaks. */
function dropInPlaceOfAnswering(response: ServerResponse): void {
  response.writeHead = () => {
    response.destroy();
    return response;
  };
}
