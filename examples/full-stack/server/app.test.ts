import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from './app.ts';
import {
  createTestApp,
  enroll,
  enterPassword,
  password,
  signUp,
  type Browser,
  type TestApp,
} from './testing/create-test-app.ts';

let testApp: TestApp;
beforeAll(async () => {
  testApp = await createTestApp();
});

const json = { 'Content-Type': 'application/json' };
const paths = [
  '/sign-up',
  '/sign-in',
  '/sign-in/second-step',
  '/reauthenticate',
  '/sign-out',
  '/two-factor/enrollment',
  '/two-factor/enrollment/confirm',
  '/two-factor/enrollment/cancel',
  '/two-factor/recovery-codes',
  '/two-factor/recovery-codes/confirm',
  '/two-factor/disable',
];

function post(path: string, body: string, headers: Record<string, string> = json) {
  return testApp.app.request(`/api${path}`, { method: 'POST', headers, body });
}

describe('bad input', () => {
  it.each([
    ['a body that is not JSON', '{"email":', json, 400, 'invalid-request'],
    ['JSON that is not an object', 'null', json, 400, 'invalid-request'],
    ['no body', '', json, 400, 'invalid-request'],
    ['another content type', '{}', { 'Content-Type': 'text/xml' }, 415, 'unsupported-media-type'],
    ['a body that is too large', 'x'.repeat(20_000), json, 413, 'too-large'],
  ])('is refused: %s', async (_, body, headers, status, type) => {
    const response = await post('/sign-in', body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { type } });
  });

  it('is refused: a path there is nothing at', async () => {
    const response = await testApp.app.request('/api/nothing');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: { type: 'not-found' } });
  });

  it('never makes the server fail, whatever is sent and whoever sends it', async () => {
    const { browser: signedIn } = await signUp(testApp);
    const { browser: enrolled, email } = await enroll(testApp);
    const halfway = await enterPassword(testApp, email);
    const senders: Browser[] = [testApp.openBrowser(), signedIn, enrolled, halfway];

    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        'enroll',
        'replace',
        email,
        password,
        '000000',
        '１２３４５６',
        '\0',
        '\uD800',
      ),
    );
    const fields = fc.dictionary(
      fc.constantFrom('email', 'password', 'code', 'intent', '__proto__', 'constructor'),
      fc.oneof({ weight: 4, arbitrary: text }, fc.jsonValue() as fc.Arbitrary<unknown>),
    );
    const requests = fc.record({
      sender: fc.nat(senders.length - 1),
      path: fc.constantFrom(...paths),
      body: fc.oneof({ weight: 5, arbitrary: fields }, fc.jsonValue()),
    });
    await fc.assert(
      fc.asyncProperty(requests, async ({ sender, path, body }) => {
        const browser = senders[sender]!;
        const { token } = browser;
        const { status } = await browser.post(path, body);
        expect(status).toBeLessThan(500);
        browser.token = token;
        testApp.now += 24 * 60 * 60_000; // No request is spared by the throttle.
      }),
      { numRuns: 500 },
    );
  });

  it('never makes the server fail by a cookie', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200 }), async (token) => {
        const response = await testApp.app.request('/api/session', {
          headers: { Cookie: `session=${encodeURIComponent(token)}` },
        });
        expect(await response.json()).toEqual({ state: 'signed-out' });
      }),
    );
  });
});

describe('another site', () => {
  const origin = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'can’t post a form as %s',
    async (type) => {
      const response = await post('/sign-out', '{}', { ...origin, 'Content-Type': type });
      expect(response.status).toBe(403);
      expect(await response.json()).toEqual({ error: { type: 'cross-origin' } });
    },
  );

  it('can’t sign anyone out with an empty request', async () => {
    const response = await testApp.app.request('/api/sign-out', {
      method: 'POST',
      headers: origin,
    });
    expect(response.status).toBe(403);
  });

  it('is not let in by the browser’s question before JSON', async () => {
    const response = await testApp.app.request('/api/sign-in', {
      method: 'OPTIONS',
      headers: { ...origin, 'Access-Control-Request-Method': 'POST' },
    });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('every answer', () => {
  it('forbids what isn’t needed, frames and caches included', async () => {
    const { headers } = await testApp.app.request('/api/session');
    const policy = headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it('says no more than that it failed when the server does', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = createApp({
      encryptionKey: testApp.encryptionKey,
      database: {
        query: () => Promise.reject(new Error('connection to 10.0.0.7 refused')),
        transaction: () => Promise.reject(new Error('connection to 10.0.0.7 refused')),
        close: () => Promise.resolve(),
      },
    });
    const response = await broken.request('/api/session');
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: { type: 'internal-error' } });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});
