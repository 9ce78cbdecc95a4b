import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { createAuthClient } from 'better-auth/client';
import { twoFactorClient } from 'better-auth/client/plugins';
import { twoFactor } from 'better-auth/plugins';

const ORIGIN = 'http://localhost:3000';

export const EMAIL = 'ada@example.org';
export const PASSWORD = 'a long enough password';

/**
 * Starts the real server of Better Auth in this process, with an account. Its client keeps cookies
 * as a browser does.
 *
 * @param options.isLimited Whether requests are limited, as in production. Default: false.
 * @param options.isOffline Returns before each request whether it gets lost.
 */
export async function serveBetterAuth({
  isLimited = false,
  isOffline = () => false,
}: { isLimited?: boolean; isOffline?: () => boolean } = {}) {
  const { handler } = betterAuth({
    appName: 'Acme & Co',
    baseURL: ORIGIN,
    secret: '4f0c2a5e-6d7b-4e0e-9b1c-6a1d5f1e2c3b-8d9f',
    database: memoryAdapter({
      user: [],
      session: [],
      account: [],
      verification: [],
      twoFactor: [],
      rateLimit: [],
    }),
    emailAndPassword: {
      enabled: true,
      // A slow hash would only slow the tests down.
      password: {
        hash: async (password) => password,
        verify: async ({ hash, password }) => hash === password,
      },
    },
    rateLimit: { enabled: isLimited },
    plugins: [twoFactor()],
  });
  const cookies = new Map<string, string>();
  const requests: string[] = [];
  const client = createAuthClient({
    baseURL: ORIGIN,
    plugins: [twoFactorClient()],
    fetchOptions: {
      customFetchImpl: async (url, init) => {
        if (isOffline()) {
          throw new TypeError('Failed to fetch');
        }
        init?.signal?.throwIfAborted();
        const request = new Request(url, init);
        requests.push(new URL(request.url).pathname.replace('/api/auth', ''));
        request.headers.set('Origin', ORIGIN);
        request.headers.set('X-Forwarded-For', '192.0.2.1');
        request.headers.set(
          'Cookie',
          [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        );
        const response = await handler(request);
        for (const cookie of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
          if (value === '' || /max-age=0/i.test(cookie)) {
            cookies.delete(name);
          } else {
            cookies.set(name, value);
          }
        }
        return response;
      },
    },
  });
  await client.signUp.email({ email: EMAIL, password: PASSWORD, name: 'Ada' });
  requests.length = 0;
  return { client, requests };
}
