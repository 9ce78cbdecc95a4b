import type { Context } from 'hono';
import { ApiError, type ErrorType } from './api-error.ts';
import { readProof } from './read-fields.ts';
import type { Services } from './services.ts';
import type { Session } from './session-store.ts';

/** The errors of a proof that is wrong. Others, such as that of a wait, are for the user to see. */
const WRONG: readonly ErrorType[] = ['invalid-credentials', 'invalid-code'];

/**
 * Returns a function that protects changes to the account from somebody who has the session but not
 * the password: a session can be stolen, so a change needs everything that signing in needs.
 *
 * The function resolves to the session if the user has authenticated a few minutes ago, or does so
 * with this request, whose body then has a `proof`. It throws an `ApiError`: those of
 * `Sessions.requireSignedIn`, `reauthentication-required` with the `kind` of proof that is missing
 * or wrong, which the wizard asks for, `code-reused`, or those of `Attempts`.
 */
export function createRecentRequirement({
  accounts,
  sessions,
  twoFactor,
  readClient,
}: Services): (context: Context) => Promise<Session> {
  return async function requireRecent(context) {
    const session = await sessions.requireSignedIn(context);
    if (sessions.isRecent(session)) {
      return session;
    }
    const { userId, email } = session;
    const { password, code } = await readProof(context);
    await prove('password', password, (given) =>
      accounts.signIn({ email, password: given }, readClient(context)),
    );
    const twoFactorId = (await twoFactor.isEnrolled(userId))
      ? await prove('code', code, (given) => twoFactor.verifySecondFactor(userId, given))
      : null;
    await sessions.refresh(context, session, twoFactorId);
    return session;
  };
}

/** @throws ApiError `reauthentication-required` if the proof is missing or wrong. */
async function prove<Result>(
  kind: 'password' | 'code',
  proof: string | undefined,
  check: (proof: string) => Promise<Result>,
): Promise<Result> {
  if (proof === undefined) {
    throw new ApiError('reauthentication-required', { kind });
  }
  try {
    return await check(proof);
  } catch (error) {
    throw error instanceof ApiError && WRONG.includes(error.body.type)
      ? new ApiError('reauthentication-required', { kind })
      : error;
  }
}
