import { Hono } from 'hono';
import { ApiError } from './api-error.ts';
import { MAX_NAME_LENGTH } from './authenticator-name.ts';
import { readFields, readOptionalFields } from './read-fields.ts';
import { createRecentRequirement } from './require-recent.ts';
import type { Services } from './services.ts';

/**
 * The endpoints of the wizard: turning two-factor on and off, the authenticators in use, and new
 * recovery codes. All of them need a complete sign-in, and changes need a recent one.
 */
export function twoFactorRoutes(services: Services): Hono {
  const { sessions, twoFactor } = services;
  const requireRecent = createRecentRequirement(services);
  const routes = new Hono();

  routes.get('/', async (context) =>
    context.json(await twoFactor.getStatus(await sessions.requireSignedIn(context))),
  );

  routes.get('/enrollment', async (context) =>
    context.json(await twoFactor.resumeEnrollment(await sessions.requireSignedIn(context))),
  );

  routes.post('/enrollment', async (context) => {
    const session = await requireRecent(context);
    const { intent } = await readFields(context, { intent: 16 });
    if (intent !== 'enroll' && intent !== 'add' && intent !== 'replace') {
      throw new ApiError('invalid-request', { field: 'intent' });
    }
    const optional = await readOptionalFields(context, { replaces: 64, name: MAX_NAME_LENGTH });
    return context.json(await twoFactor.startEnrollment(session, { intent, ...optional }), 201);
  });

  routes.post('/enrollment/confirm', async (context) => {
    const session = await sessions.requireSignedIn(context);
    const { code } = await readFields(context, { code: 64 });
    const { name } = await readOptionalFields(context, { name: MAX_NAME_LENGTH });
    const recoveryCodes = await twoFactor.completeEnrollment(
      session,
      { code, name },
      (transaction, twoFactorId) => sessions.adoptTwoFactor(session, twoFactorId, transaction),
    );
    return context.json(recoveryCodes ?? {});
  });

  routes.post('/enrollment/cancel', async (context) => {
    await twoFactor.cancelEnrollment(await sessions.requireSignedIn(context));
    return context.body(null, 204);
  });

  routes.post('/recovery-codes', async (context) => {
    const session = await requireRecent(context);
    return context.json(await twoFactor.renewRecoveryCodes(session));
  });

  routes.post('/recovery-codes/confirm', async (context) => {
    const { userId } = await sessions.requireSignedIn(context);
    const { recoveryCodesId } = await readFields(context, { recoveryCodesId: 64 });
    await twoFactor.confirmRecoveryCodes(userId, recoveryCodesId);
    return context.body(null, 204);
  });

  routes.post('/rename', async (context) => {
    const session = await requireRecent(context);
    const { id, name } = await readFields(context, { id: 64, name: MAX_NAME_LENGTH });
    await twoFactor.renameAuthenticator(session, id, name);
    return context.body(null, 204);
  });

  routes.post('/remove', async (context) => {
    const session = await requireRecent(context);
    const { id } = await readFields(context, { id: 64 });
    await twoFactor.removeAuthenticator(session, id, (transaction, twoFactorId) =>
      sessions.adoptTwoFactor(session, twoFactorId, transaction),
    );
    return context.body(null, 204);
  });

  routes.post('/disable', async (context) => {
    const session = await requireRecent(context);
    await twoFactor.disable(session, (transaction, twoFactorId) =>
      sessions.adoptTwoFactor(session, twoFactorId, transaction),
    );
    return context.body(null, 204);
  });

  return routes;
}
