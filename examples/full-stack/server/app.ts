import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { createAccounts } from './accounts.ts';
import { accountRoutes } from './account-routes.ts';
import { ApiError } from './api-error.ts';
import { createAttempts } from './attempts.ts';
import type { Database } from './database.ts';
import { createEncryption } from './encryption.ts';
import { logError } from './log-error.ts';
import { readClient } from './read-client.ts';
import { requireSameOrigin } from './require-same-origin.ts';
import { createSessions } from './sessions.ts';
import type { Services } from './services.ts';
import { createTwoFactor } from './two-factor.ts';
import { twoFactorRoutes } from './two-factor-routes.ts';

export interface AppOptions {
  database: Database;
  /** 32 bytes that encrypt the secrets in the database. */
  encryptionKey: Uint8Array;
  /** Keys that decrypt what was encrypted before the key was replaced. @default [] */
  oldEncryptionKeys?: readonly Uint8Array[] | undefined;
  /** Returns the time in milliseconds since the epoch. @default Date.now */
  clock?: (() => number) | undefined;
  /** The name of the service, which the authenticator app shows. @default 'Tessera Example' */
  issuer?: string | undefined;
  /**
   * The origin that browsers see, such as `https://example.org`. Default: that of each request,
   * which is right without a proxy only.
   */
  origin?: string | undefined;
  /** How many proxies of yours are in front, each of which sets `X-Forwarded-For`. @default 0 */
  proxies?: number | undefined;
  /** The folder of the built pages. In development Vite serves the pages. */
  pages?: string | undefined;
  /** scrypt's N for passwords, a power of two. Set it only in tests. @default 32768 */
  passwordCost?: number | undefined;
  /** PBKDF2 iterations for recovery codes. Set it only in tests. @default 100000 */
  recoveryCodeIterations?: number | undefined;
}

/** Creates the server as a Hono app without a socket, so that tests can call it in process. */
export function createApp(options: AppOptions): Hono {
  const { database, clock = Date.now, issuer = 'Tessera Example', origin, proxies = 0 } = options;
  const attempts = createAttempts(database, clock);
  const sessions = createSessions(database, clock, origin);
  const accounts = createAccounts({
    database,
    attempts,
    passwordCost: options.passwordCost,
    issuer,
  });
  const twoFactor = createTwoFactor({
    database,
    clock,
    issuer,
    attempts,
    encryption: createEncryption(options.encryptionKey, options.oldEncryptionKeys),
    recoveryCodeIterations: options.recoveryCodeIterations,
  });
  const services: Services = {
    accounts,
    sessions,
    twoFactor,
    readClient: (context) => readClient(context, proxies),
  };

  const app = new Hono();
  app.use(
    secureHeaders({
      xFrameOptions: 'DENY',
      // A year, in seconds (ASVS 3.4.1).
      strictTransportSecurity: 'max-age=31536000; includeSubDomains',
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    }),
  );
  // Neither answers nor pages are stored: after a sign-out, Back shows nothing of the account.
  app.use(async (context, next) => {
    await next();
    const isPage = context.res.headers.get('Content-Type')?.startsWith('text/html');
    if (isPage || context.req.path.startsWith('/api/')) {
      context.header('Cache-Control', 'no-store');
    }
  });
  app.use('/api/*', requireSameOrigin(origin), bodyLimit({ maxSize: 16 * 1024 }));
  app.route('/api', accountRoutes(services));
  app.route('/api/two-factor', twoFactorRoutes(services));
  app.all('/api/*', () => {
    throw new ApiError('not-found');
  });

  if (options.pages !== undefined) {
    app.use(serveStatic({ root: options.pages }));
    app.get('/sign-up', serveStatic({ root: options.pages, path: 'index.html' }));
  }

  app.onError((error, context) => {
    const failure = toApiError(error);
    // Never log the request or its body: they hold passwords and codes.
    if (failure.body.type === 'internal-error') {
      logError('A request failed.', error);
    }
    if (failure.retryAfter !== undefined) {
      context.header('Retry-After', String(failure.retryAfter));
    }
    return context.json({ error: failure.body }, failure.status);
  });
  return app;
}

function toApiError(error: Error): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  // `bodyLimit()` throws it.
  const isTooLarge = error instanceof HTTPException && error.status === 413;
  return new ApiError(isTooLarge ? 'too-large' : 'internal-error');
}
