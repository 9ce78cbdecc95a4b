import type { TestApp } from './use-test-app.ts';

export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** A browser without a window. It keeps the session cookie. */
export interface Browser {
  /** The value of the session cookie. */
  token: string | undefined;
  get: (path: string) => Promise<Answer>;
  post: (path: string, body?: unknown) => Promise<Answer>;
}

export function openBrowser({ app }: TestApp): Browser {
  async function send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    headers.set('Sec-Fetch-Site', 'same-origin');
    if (browser.token !== undefined) {
      headers.set('Cookie', `session=${browser.token}`);
    }
    const response = await app.request(`/api${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, token] = /^session=([^;]*)/.exec(cookie) ?? [];
      if (token !== undefined) {
        browser.token = token === '' ? undefined : token;
      }
    }
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  }

  const browser: Browser = {
    token: undefined,
    get: (path) => send(path, {}),
    post: (path, body = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
  return browser;
}
