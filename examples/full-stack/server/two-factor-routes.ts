import { Hono, type Context } from 'hono';
import { readFields } from './read-fields.ts';
import type { Services } from './services.ts';

/** Turn two-factor on and off, and get new recovery codes: for those who are signed in. */
export function twoFactorRoutes({ accounts, sessions, twoFactor }: Services): Hono {
  const routes = new Hono();

  routes.post('/enrollment', async (context) => {
    const session = await sessions.requireRecent(context);
    return context.json(await twoFactor.begin(session), 201);
  });

  routes.post('/enrollment/confirm', async (context) => {
    const { userId } = await sessions.requireSignedIn(context);
    const { code } = await readFields(context, { code: 64 });
    const recoveryCodes = await twoFactor.confirm(userId, code, (transaction) =>
      sessions.endOthers(context, userId, transaction),
    );
    return context.json({ recoveryCodes });
  });

  routes.post('/enrollment/cancel', async (context) => {
    const { userId } = await sessions.requireSignedIn(context);
    await twoFactor.cancel(userId);
    return context.body(null, 204);
  });

  routes.post('/recovery-codes', async (context) => {
    const userId = await requireBothFactors(context);
    return context.json({ recoveryCodes: await twoFactor.renewRecoveryCodes(userId) });
  });

  routes.post('/disable', async (context) => {
    await twoFactor.disable(await requireBothFactors(context));
    return context.body(null, 204);
  });

  /** A session can be stolen, so what weakens an account asks for the password and a code once more. */
  async function requireBothFactors(context: Context): Promise<string> {
    const { userId, email } = await sessions.requireSignedIn(context);
    const { password, code } = await readFields(context, { password: 256, code: 64 });
    await accounts.signIn(email, password);
    await twoFactor.prove(userId, code);
    return userId;
  }

  return routes;
}
