import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createApp } from './app.ts';
import { PASSWORD, signUp } from './testing/actions.ts';
import { useTestApp } from './testing/use-test-app.ts';

const testApp = useTestApp();

/** A hash of this cost takes about 350 milliseconds. */
const COST = 2 ** 15;

let url: string;
let close: () => void;
beforeAll(async () => {
  const app = createApp({
    ...testApp,
    clock: () => testApp.now,
    passwordCost: COST,
    proxies: 1,
  });
  const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});
afterAll(() => close());

function signIn(address: string, email: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Sec-Fetch-Site': 'same-origin',
      'X-Forwarded-For': address,
    },
    body: JSON.stringify({ email, password: PASSWORD }),
    signal: signal ?? null,
  });
}

/** How many attempts were made or wait. */
async function countAttempts(): Promise<number> {
  return (await testApp.database.query('SELECT FROM attempts')).length;
}

it('Fifty connections that send made-up addresses hold nobody else up, and nothing is done for them once they left.', async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  const { email } = await signUp(testApp);
  const left = new AbortController();
  const refusals: Array<string | null> = [];
  async function knock(name: string): Promise<void> {
    const answer = await signIn('192.0.2.1', `${name}@example.org`, left.signal);
    if (answer.status === 503) {
      refusals.push(answer.headers.get('Retry-After'));
    }
  }
  const flood = (wave: string): Array<Promise<void>> =>
    Array.from({ length: 50 }, (_, i) => knock(`${wave}-${i}`).catch(() => undefined));

  const first = flood('first');
  await vi.waitFor(() => expect(refusals.length).toBeGreaterThanOrEqual(40), 10_000);
  expect((await signIn('198.51.100.7', email)).status).toBe(204);

  const second = flood('second');
  await vi.waitFor(() => expect(refusals.length).toBeGreaterThanOrEqual(85), 10_000);
  expect(new Set(refusals)).toEqual(new Set(['2']));
  // Two at a time are made and four wait. Those that were told to come again do not count.
  const attempts = await countAttempts();
  expect(attempts).toBeLessThanOrEqual(20);
  left.abort();
  await Promise.all([...first, ...second]);
  await vi.waitFor(async () => expect(await countAttempts()).toBeLessThan(attempts), 10_000);
  expect((await signIn('192.0.2.1', email)).status).toBe(204);
});
