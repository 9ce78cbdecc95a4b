import { Hono } from 'hono';
import { ApiError } from './api-error.ts';
import { readFields } from './read-fields.ts';
import type { Services } from './services.ts';

/**
 * The endpoints of the wizard: turning two-factor on and off, replacing the authenticator app, and
 * new recovery codes. All of them need a complete sign-in.
 */
export function twoFactorRoutes({ sessions, twoFactor }: Services): Hono {
  const routes = new Hono();

  routes.get('/', async (context) =>
    context.json(await twoFactor.getStatus(await sessions.requireSignedIn(context))),
  );

  routes.get('/enrollment', async (context) =>
    context.json(await twoFactor.resumeEnrollment(await sessions.requireSignedIn(context))),
  );

  routes.post('/enrollment', async (context) => {
    const session = await sessions.requireRecent(context);
    const { intent } = await readFields(context, { intent: 16 });
    if (intent !== 'enroll' && intent !== 'replace') {
      throw new ApiError('invalid-request', { field: 'intent' });
    }
    return context.json(await twoFactor.startEnrollment(session, intent), 201);
  });

  routes.post('/enrollment/confirm', async (context) => {
    const session = await sessions.requireSignedIn(context);
    const { code } = await readFields(context, { code: 64 });
    const recoveryCodes = await twoFactor.completeEnrollment(
      session,
      code,
      (transaction, authenticatorId) =>
        sessions.adoptAuthenticator(session, authenticatorId, transaction),
    );
    return context.json(recoveryCodes);
  });

  routes.post('/enrollment/cancel', async (context) => {
    await twoFactor.cancelEnrollment(await sessions.requireSignedIn(context));
    return context.body(null, 204);
  });

  routes.post('/recovery-codes', async (context) => {
    const session = await sessions.requireRecent(context);
    return context.json(await twoFactor.renewRecoveryCodes(session));
  });

  routes.post('/recovery-codes/confirm', async (context) => {
    const { userId } = await sessions.requireSignedIn(context);
    const { recoveryCodesId } = await readFields(context, { recoveryCodesId: 64 });
    await twoFactor.confirmRecoveryCodes(userId, recoveryCodesId);
    return context.body(null, 204);
  });

  routes.post('/disable', async (context) => {
    const session = await sessions.requireRecent(context);
    await twoFactor.disable(session, (transaction) => sessions.endOthers(session, transaction));
    return context.body(null, 204);
  });

  return routes;
}
