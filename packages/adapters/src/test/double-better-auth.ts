import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { createAuthClient } from 'better-auth/client';
import { twoFactorClient } from 'better-auth/client/plugins';
import { twoFactor } from 'better-auth/plugins';
import { generateTotp, parseKeyUri } from '@tessera/core';
import { createBetterAuthAdapter, createBetterAuthChallengeAdapter } from '../better-auth.ts';
import { WireError, createWire } from './create-wire.ts';
import { type Double, EMAIL, ISSUER, PASSWORD, type Provider } from './double.ts';

const ORIGIN = 'http://localhost:3000';

/**
 * Starts the real server of Better Auth in this process, with an account. Its client keeps cookies
 * as a browser does.
 *
 * @param options.isLimited Whether requests are limited, as in production. Default: false.
 */
export async function createBetterAuthDouble({ isLimited = false } = {}) {
  const { handler } = betterAuth({
    appName: ISSUER,
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
  const wire = createWire(
    async (_, original) => {
      const request = new Request(original);
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
    { base: '/api/auth', name: ({ path }) => path },
  );
  const client = createAuthClient({
    baseURL: ORIGIN,
    plugins: [twoFactorClient()],
    fetchOptions: { customFetchImpl: wire.fetch },
  });
  await client.signUp.email({ email: EMAIL, password: PASSWORD, name: 'Ada' });
  wire.requests = [];
  const proof = { password: PASSWORD };
  const adapter = createBetterAuthAdapter(client, { issuer: ISSUER });
  return {
    client,
    wire,
    adapter,
    proof,
    async expire() {
      await client.twoFactor.disable({ password: PASSWORD });
    },
    limit() {
      wire.refuse = () => new WireError(429, {}, { 'X-Retry-After': '10' });
    },
    async prove() {
      return { intent: 'enroll', wrong: { password: 'wrong' }, right: proof };
    },
    demandProof: () => ({ wrong: { password: 'wrong' }, right: { password: PASSWORD } }),
    async challenge() {
      const { signal } = new AbortController();
      const enrollment = await adapter.start({ intent: 'enroll', proof, signal });
      const { secret } = parseKeyUri(enrollment.keyUri!);
      const code = generateTotp({ secret });
      await adapter.verify({ code, enrollment, intent: 'enroll', signal });
      await client.signOut();
      await client.signIn.email({ email: EMAIL, password: PASSWORD });
      return {
        adapter: createBetterAuthChallengeAdapter(client),
        code,
        recoveryCode: enrollment.recoveryCodes![0]!,
        isPassed: async () => (await client.getSession()).data !== null,
      };
    },
  } satisfies Double & Record<string, unknown>;
}

export const BETTER_AUTH: Provider = {
  name: 'Better Auth',
  create: createBetterAuthDouble,
  startRequest: '/two-factor/enable',
  verifyRequests: ['/two-factor/verify-totp'],
  retriesSecond: { impossible: 'There is one request.' },
  expires: true,
  wait: 10,
  proves: true,
  codes: 'start',
  renewsCodes: true,
  refusesAsData: { impossible: 'The status of the answer is 401.' },
  cancels: { impossible: 'Better Auth has no request for it. The next key replaces this one.' },
  removeRequest: { impossible: 'Each account has one authenticator.' },
  renames: { impossible: 'Each account has one authenticator.' },
  viewsCodes: { impossible: 'Only its server can read them.' },
  recovers: true,
  callsApp: { impossible: 'The session is in a cookie.' },
  setsUpAtSignIn: { impossible: 'The setup is for users who are signed in.' },
};
