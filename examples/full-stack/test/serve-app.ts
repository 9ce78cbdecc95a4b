import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { generateSync } from 'otplib';
import { createApp } from '../server/app.ts';
import { openDatabase } from '../server/open-database.ts';
import { root } from './start-example.ts';

export interface ServedApp {
  url: string;
  /** The time of the server, in milliseconds since the epoch. */
  now: () => number;
  /**
   * The code that an authenticator app shows, by the time of the server plus so many time steps of
   * 30 seconds. It comes from a library that shares no code with ours.
   */
  generateCode: (secret: string, steps?: number) => string;
  /** Moves the time of the server forward. */
  advanceTime: (milliseconds: number) => void;
  /**
   * Sets the time of the server back to that of the last wrong code and stops it. Returns a
   * function that lets it continue.
   */
  stopAtLastFailure: () => () => void;
  /**
   * Drops the connection of all requests to this path before the server handles them. Returns a
   * function that ends that.
   */
  disconnect: (path: string) => () => void;
  /** Lets the server handle the next request to this path, but drops the connection then. */
  loseNextAnswer: (path: string) => void;
  /** Holds the next request to this path. Returns a function that lets it continue. */
  holdNextRequest: (path: string) => () => void;
  /** The paths of all POST requests. */
  posts: string[];
  /** The violations of the Content-Security-Policy that browsers reported. */
  violations: string[];
  stop: () => Promise<void>;
}

/**
 * Serves the built pages (see `build-app.ts`) and the API in this process, so that tests can set
 * the clock and break connections.
 */
export async function serveApp(): Promise<ServedApp> {
  const database = await openDatabase('memory://');
  let offset = 0;
  let stoppedAt: number | undefined;
  let failedAt = 0;
  /** How to handle the requests to a path, if not as usual. */
  const handlers = new Map<string, Handler>();
  const posts: string[] = [];
  const violations: string[] = [];
  const now = () => stoppedAt ?? Date.now() + offset;
  const app = createApp({
    database,
    encryptionKey: randomBytes(32),
    clock: now,
    pages: join(root, 'dist/client'),
    passwordCost: 16,
    recoveryCodeIterations: 1000,
  });

  const listener = getRequestListener(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/reports') {
      violations.push(await request.text());
      return new Response(null, { status: 204 });
    }
    const response = await app.fetch(request);
    if (response.status === 422) {
      failedAt = now();
    }
    // The app's own policy, and where to report violations.
    const policy = response.headers.get('Content-Security-Policy');
    response.headers.set('Content-Security-Policy', `${policy}; report-uri /reports`);
    return response;
  });
  const server = createServer((request, response) => {
    // If a kept connection breaks, browsers send the request again by themselves.
    response.shouldKeepAlive = false;
    const path = String(request.url);
    if (request.method === 'POST') {
      posts.push(path);
    }
    const handle = handlers.get(path) ?? answerAsUsual;
    // Without a connection, too, browsers send the request again by themselves.
    if (handle !== dropConnection) {
      handlers.delete(path);
    }
    handle(response, () => void listener(request, response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    now,
    generateCode: (secret, steps = 0) =>
      generateSync({ secret, epoch: Math.floor(now() / 1000) + steps * 30 }),
    advanceTime: (milliseconds) => {
      offset += milliseconds;
    },
    stopAtLastFailure() {
      stoppedAt = failedAt;
      return () => {
        offset = failedAt - Date.now();
        stoppedAt = undefined;
      };
    },
    disconnect(path) {
      handlers.set(path, dropConnection);
      return () => void handlers.delete(path);
    },
    loseNextAnswer: (path) => void handlers.set(path, dropAnswer),
    holdNextRequest(path) {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      handlers.set(path, (_response, answer) => void released.then(answer));
      return release;
    },
    posts,
    violations,
    async stop() {
      server.close();
      server.closeAllConnections();
      await database.close();
    },
  };
}

type Handler = (response: ServerResponse, answer: () => void) => void;

const answerAsUsual: Handler = (_response, answer) => answer();

const dropConnection: Handler = (response) => void response.destroy();

/** When the server writes its answer, it has done everything. Then the connection breaks. */
const dropAnswer: Handler = (response, answer) => {
  response.writeHead = () => {
    response.destroy();
    return response;
  };
  answer();
};
