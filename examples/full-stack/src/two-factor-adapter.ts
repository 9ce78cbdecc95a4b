import type { SetupError, TwoFactorAdapter } from '@tessera/react';
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
