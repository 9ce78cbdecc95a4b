import { Hono } from 'hono';
import { readFields } from './read-fields.ts';
import type { Services } from './services.ts';

const LIMITS = { email: 254, password: 256 };

/** Signing up, signing in with the second step, signing out, and who is signed in. */
export function accountRoutes({ accounts, sessions, twoFactor, readClient }: Services): Hono {
  const routes = new Hono();

  routes.get('/session', async (context) => {
    const session = await sessions.find(context);
    if (!session) {
      return context.json({ state: 'signed-out' });
    }
    if (!session.signedIn) {
      return context.json({ state: 'second-step' });
    }
    const { email } = session;
    return context.json({
      state: 'signed-in',
      email,
      twoFactor: await twoFactor.getStatus(session),
    });
  });

  routes.post('/sign-up', async (context) => {
    const { email, password } = await readFields(context, LIMITS);
    const userId = await accounts.signUp({ email, password }, readClient(context));
    await sessions.start(context, userId, null);
    return context.body(null, 204);
  });

  routes.post('/sign-in', async (context) => {
    const { email, password } = await readFields(context, LIMITS);
    const userId = await accounts.signIn({ email, password }, readClient(context));
    // Each request finds out whether this is enough or a second step must follow: two-factor may be
    // turned on before the session is stored.
    await sessions.start(context, userId, null);
    return context.body(null, 204);
  });

  routes.post('/sign-in/second-step', async (context) => {
    const { userId } = await sessions.requirePendingSecondFactor(context);
    const { code } = await readFields(context, { code: 64 });
    const twoFactorId = await twoFactor.verifySecondFactor(userId, code);
    await sessions.start(context, userId, twoFactorId);
    return context.body(null, 204);
  });

  routes.post('/sign-out', async (context) => {
    await sessions.end(context);
    return context.body(null, 204);
  });

  return routes;
}
