import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { createAccounts } from './accounts.ts';
import { accountRoutes } from './account-routes.ts';
import { ApiError, type ErrorType } from './api-error.ts';
import { createAttempts } from './attempts.ts';
import type { Database } from './database.ts';
import { createEncryption } from './encryption.ts';
import { createSessions } from './sessions.ts';
import { createTwoFactor } from './two-factor.ts';
import { twoFactorRoutes } from './two-factor-routes.ts';

export interface AppOptions {
  database: Database;
  /** 32 bytes that encrypt the secrets at rest. */
  encryptionKey: Uint8Array;
  /** The time, in milliseconds since the epoch. @default Date.now */
  clock?: (() => number) | undefined;
  /** The name an authenticator app shows. @default 'Tessera Example' */
  issuer?: string | undefined;
  /**
   * The folder of the built pages. While developing Vite serves them instead, with the inline
   * script it needs.
   */
  pages?: string | undefined;
  /** scrypt's N for passwords: a power of two. Lower only in tests. */
  passwordCost?: number | undefined;
  /** PBKDF2 rounds for recovery codes. Lower only in tests. */
  recoveryCodeIterations?: number | undefined;
}

/** The server without its socket: a Hono app that tests call in process. */
export function createApp(options: AppOptions): Hono {
  const { database, clock = Date.now, issuer = 'Tessera Example' } = options;
  const attempts = createAttempts(database, clock);
  const sessions = createSessions(database, clock);
  const accounts = createAccounts({ database, attempts, passwordCost: options.passwordCost });
  const twoFactor = createTwoFactor({
    database,
    clock,
    issuer,
    attempts,
    encryption: createEncryption(options.encryptionKey),
    recoveryCodeIterations: options.recoveryCodeIterations,
  });
  const services = { accounts, sessions, twoFactor };

  const app = new Hono();
  app.use(
    secureHeaders({
      xFrameOptions: 'DENY',
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    }),
  );
  app.use('/api/*', csrf(), bodyLimit({ maxSize: 16 * 1024 }), async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
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
    // Neither the request nor its body is logged: they hold passwords and codes.
    if (failure.body.type === 'internal-error') {
      console.error(error);
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
  // What Hono's own middleware throws.
  const types: Record<number, ErrorType> = { 403: 'cross-origin', 413: 'too-large' };
  return new ApiError(
    (error instanceof HTTPException ? types[error.status] : undefined) ?? 'internal-error',
  );
}
