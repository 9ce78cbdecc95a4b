import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createApp } from './app.ts';
import { enroll, enterPassword, PASSWORD, signUp } from './testing/actions.ts';
import { openBrowser, type Browser } from './testing/open-browser.ts';
import { useTestApp } from './testing/use-test-app.ts';

const testApp = useTestApp();

const SAME_ORIGIN = { 'Sec-Fetch-Site': 'same-origin' };
const JSON_HEADERS = { ...SAME_ORIGIN, 'Content-Type': 'application/json' };
const PATHS = [
  '/sign-up',
  '/sign-in',
  '/sign-in/second-step',
  '/sign-out',
  '/two-factor/enrollment',
  '/two-factor/enrollment/confirm',
  '/two-factor/enrollment/cancel',
  '/two-factor/recovery-codes',
  '/two-factor/recovery-codes/confirm',
  '/two-factor/rename',
  '/two-factor/remove',
  '/two-factor/disable',
];

function post(path: string, body: string, headers: Record<string, string> = JSON_HEADERS) {
  return testApp.app.request(`/api${path}`, { method: 'POST', headers, body });
}

describe('bad input', () => {
  it.each([
    ['a body that is not JSON', '{"email":', JSON_HEADERS, 400, 'invalid-request'],
    ['JSON that is not an object', 'null', JSON_HEADERS, 400, 'invalid-request'],
    ['no body', '', JSON_HEADERS, 400, 'invalid-request'],
    [
      'another content type',
      '{}',
      { ...SAME_ORIGIN, 'Content-Type': 'text/xml' },
      415,
      'unsupported-media-type',
    ],
    ['a body that is too large', 'x'.repeat(20_000), JSON_HEADERS, 413, 'too-large'],
  ])('The server rejects %s.', async (_, body, headers, status, type) => {
    const response = await post('/sign-in', body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { type } });
  });

  it('The server answers 404 for an unknown path.', async () => {
    const response = await testApp.app.request('/api/nothing');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: { type: 'not-found' } });
  });

  it('A control character in a field is refused before it reaches the database.', async () => {
    const { browser } = await enroll(testApp);
    for (const character of ['\0', '\n', '\x7F', '\x85', '\uD800']) {
      for (const [path, field] of [
        ['/two-factor/recovery-codes/confirm', 'recoveryCodesId'],
        ['/two-factor/enrollment', 'intent'],
        ['/two-factor/rename', 'id'],
      ] as const) {
        const answer = await browser.post(path, { [field]: `typed${character}text` });
        expect(answer).toMatchObject({
          status: 400,
          body: { error: { type: 'invalid-request', field } },
        });
      }
    }
  });

  it('No request makes the server fail, at whatever stage of signing in.', async () => {
    const { browser: signedIn } = await signUp(testApp);
    const { browser: enrolled, email } = await enroll(testApp);
    const passwordOnly = await enterPassword(testApp, email);
    const senders: Browser[] = [openBrowser(testApp), signedIn, enrolled, passwordOnly];

    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        'enroll',
        'add',
        'replace',
        email,
        PASSWORD,
        '000000',
        '１２３４５６',
        '\0',
        '\uD800',
      ),
    );
    const fields = fc.dictionary(
      fc.constantFrom(
        'email',
        'password',
        'code',
        'intent',
        'id',
        'name',
        'replaces',
        'proof',
        '__proto__',
        'constructor',
      ),
      fc.oneof({ weight: 4, arbitrary: text }, fc.jsonValue() as fc.Arbitrary<unknown>),
    );
    const requests = fc.record({
      sender: fc.nat(senders.length - 1),
      path: fc.constantFrom(...PATHS),
      body: fc.oneof({ weight: 5, arbitrary: fields }, fc.jsonValue()),
    });
    await fc.assert(
      fc.asyncProperty(requests, async ({ sender, path, body }) => {
        const browser = senders[sender]!;
        const { token } = browser;
        const { status } = await browser.post(path, body);
        expect(status).toBeLessThan(500);
        browser.token = token;
        testApp.now += 24 * 60 * 60_000; // So that the limit on attempts lets each request in.
      }),
      { numRuns: 500 },
    );
  });

  it('No cookie makes the server fail.', async () => {
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
  const ORIGIN = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'Another site cannot post a form as %s.',
    async (type) => {
      const response = await post('/sign-out', '{}', { ...ORIGIN, 'Content-Type': type });
      expect(response.status).toBe(403);
      expect(await response.json()).toEqual({ error: { type: 'cross-origin' } });
    },
  );

  it('Another site cannot sign a user out with an empty request.', async () => {
    const response = await testApp.app.request('/api/sign-out', {
      method: 'POST',
      headers: ORIGIN,
    });
    expect(response.status).toBe(403);
  });

  it.each([
    ['JSON from another site', { ...ORIGIN, 'Content-Type': 'application/json' }],
    ['a sibling subdomain', { Origin: 'http://sub.localhost', 'Sec-Fetch-Site': 'same-site' }],
    ['an address bar', { 'Sec-Fetch-Site': 'none' }],
    ['another port, in a browser without Sec-Fetch-Site', { Origin: 'http://localhost:8080' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['no browser', {}],
  ])('A request that changes something is refused from %s, on every route.', async (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const path of PATHS) {
        const response = await testApp.app.request(`/api${path}`, { method, headers });
        expect(response.status).toBe(403);
        expect(await response.json()).toEqual({ error: { type: 'cross-origin' } });
      }
    }
  });

  it('Behind a proxy the configured origin counts, and not that of the request.', async () => {
    const app = createApp({ ...testApp, origin: 'https://example.org' });
    const signOut = (origin: string) =>
      app.request('http://10.0.0.7/api/sign-out', { method: 'POST', headers: { Origin: origin } });
    expect((await signOut('https://example.org')).status).toBe(204);
    expect((await signOut('http://10.0.0.7')).status).toBe(403);
    expect((await signOut('http://example.org')).status).toBe(403);
  });

  it('The CORS preflight of another site is not allowed.', async () => {
    const response = await testApp.app.request('/api/sign-in', {
      method: 'OPTIONS',
      headers: { ...ORIGIN, 'Access-Control-Request-Method': 'POST' },
    });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('every answer', () => {
  it('Every answer forbids unneeded resources, frames and caches.', async () => {
    const { headers } = await testApp.app.request('/api/session');
    const policy = headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains');
  });

  it('The answer to an internal error does not reveal its cause.', async () => {
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
