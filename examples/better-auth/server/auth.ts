import { randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { twoFactor } from 'better-auth/plugins';

/** Options of {@link createAuth}. */
export interface AuthOptions {
  /** Whether requests to the plugin are limited to three in ten seconds, as in production. */
  isLimited?: boolean | undefined;
}

/** Creates the server of Better Auth, with accounts in memory. */
export function createAuth({ isLimited = true }: AuthOptions = {}): {
  handler: (request: Request) => Promise<Response>;
} {
  return betterAuth({
    appName: 'Acme',
    baseURL: { allowedHosts: ['localhost:*', '127.0.0.1:*'] },
    secret: randomBytes(32).toString('base64'),
    database: memoryAdapter({
      user: [],
      session: [],
      account: [],
      verification: [],
      twoFactor: [],
      rateLimit: [],
    }),
    emailAndPassword: { enabled: true },
    rateLimit: { enabled: isLimited },
    plugins: [twoFactor()],
  });
}
