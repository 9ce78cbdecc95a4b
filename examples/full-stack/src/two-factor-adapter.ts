import type { SetupError, TwoFactorAdapter, TwoFactorChallengeAdapter } from '@tessera/react';
import { get, post, RequestError, type Session } from './api.ts';

/** Everything the wizard needs to know about our server. */
export const twoFactorAdapter: TwoFactorAdapter = {
  start: ({ signal }) => post('/two-factor/enrollment', {}, signal),
  verify: ({ code, signal }) => post('/two-factor/enrollment/confirm', { code }, signal),
  cancel: () => post('/two-factor/enrollment/cancel'),
  async status({ signal }) {
    const session = await get<Session>('/session', signal);
    return { enrolled: session.state === 'signed-in' && session.twoFactor.enrolled };
  },
  mapError: (error) => (error instanceof RequestError ? toSetupError(error) : undefined),
};

/** And everything the challenge at sign-in does. */
export const challengeAdapter: TwoFactorChallengeAdapter = {
  async verify({ code, signal }) {
    await post('/sign-in/second-step', { code }, signal);
    const session = await get<Session>('/session', signal);
    return session.state === 'signed-in' ? session.twoFactor : undefined;
  },
  async status({ signal }) {
    return { passed: (await get<Session>('/session', signal)).state === 'signed-in' };
  },
  mapError(error) {
    if (!(error instanceof RequestError)) return undefined;
    // Someone turned it off meanwhile, elsewhere: the password is enough now.
    return error.body.code === 'not-enrolled' ? { type: 'session-expired' } : toSetupError(error);
  },
};

function toSetupError({ body }: RequestError): SetupError | undefined {
  switch (body.code) {
    case 'rate-limited':
      return { type: body.code, retryAt: body.retryAt };
    case 'locked':
    case 'invalid-code':
    case 'code-reused':
    case 'already-enrolled':
    case 'enrollment-expired':
    case 'reauthentication-required':
    case 'session-expired':
      return { type: body.code };
    default:
      return undefined;
  }
}
