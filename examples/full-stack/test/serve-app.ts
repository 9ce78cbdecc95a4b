import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { generateSync } from 'otplib';
import { createApp } from '../server/app.ts';
import { openDatabase } from '../server/database.ts';
import { root } from './start-example.ts';

export interface ServedApp {
  url: string;
  /** The server's time, in milliseconds since the epoch. */
  now: () => number;
  /**
   * What an authenticator app shows at that time, or so many steps of 30 seconds later; by a
   * library that isn't ours.
   */
  codeOf: (secret: string, steps?: number) => string;
  /** Lets the server's time go by. */
  wait: (milliseconds: number) => void;
  /**
   * Cuts the connection of all requests to this path before anything is done, until the function it
   * returns is called.
   */
  cutOff: (path: string) => () => void;
  /**
   * Does what the next request to this path asks for, and drops the connection in place of an
   * answer.
   */
  loseNextAnswer: (path: string) => void;
  /** Keeps the next request to this path waiting until the function it returns is called. */
  holdNextRequest: (path: string) => () => void;
  /** The paths that were posted to. */
  posts: string[];
  /** What browsers reported against the Content-Security-Policy. */
  violations: string[];
  stop: () => Promise<void>;
}

/**
 * The built pages (see `build-app.ts`) and the server in this process, so that tests can move its
 * clock and cut its connections.
 */
export async function serveApp(): Promise<ServedApp> {
  const database = await openDatabase('memory://');
  let offset = 0;
  /** What becomes of the requests to a path, in place of an answer. */
  const fates = new Map<string, Fate>();
  const posts: string[] = [];
  const violations: string[] = [];
  const now = () => Date.now() + offset;
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
    // The policy is the app's own; browsers are only told where to complain.
    const policy = response.headers.get('Content-Security-Policy');
    response.headers.set('Content-Security-Policy', `${policy}; report-uri /reports`);
    return response;
  });
  const server = createServer((request, response) => {
    // Browsers send a request once more, unasked, when a connection breaks that was good for
    // another one before.
    response.shouldKeepAlive = false;
    const path = String(request.url);
    if (request.method === 'POST') {
      posts.push(path);
    }
    const fate = fates.get(path) ?? answerAsEver;
    // Browsers ask once more by themselves when they have no connection.
    if (fate !== cut) {
      fates.delete(path);
    }
    fate(response, () => void listener(request, response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    now,
    codeOf: (secret, steps = 0) =>
      generateSync({ secret, epoch: Math.floor(now() / 1000) + steps * 30 }),
    wait: (milliseconds) => {
      offset += milliseconds;
    },
    cutOff(path) {
      fates.set(path, cut);
      return () => void fates.delete(path);
    },
    loseNextAnswer: (path) => void fates.set(path, dropInPlaceOfAnswering),
    holdNextRequest(path) {
      let goOn = (): void => undefined;
      const gate = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      fates.set(path, (_response, answer) => void gate.then(answer));
      return goOn;
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

type Fate = (response: ServerResponse, answer: () => void) => void;

const answerAsEver: Fate = (_response, answer) => answer();

const cut: Fate = (response) => void response.destroy();

/** The answer is ready, so what was asked for is done; then the connection breaks. */
const dropInPlaceOfAnswering: Fate = (response, answer) => {
  response.writeHead = () => {
    response.destroy();
    return response;
  };
  answer();
};
