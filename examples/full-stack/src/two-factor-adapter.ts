import {
  createFetchAdapter,
  type ReauthenticationReason,
  type TwoFactorError,
  type TwoFactorAdapter,
  type TwoFactorChallengeAdapter,
} from '@tessera/react';
import { get, post, RequestError, type Session } from './api.ts';

/** Everything the wizard needs to know about our server. */
const server = createFetchAdapter({
  endpoints: {
    start: '/api/two-factor/enrollment',
    resume: '/api/two-factor/enrollment',
    verify: '/api/two-factor/enrollment/confirm',
    cancel: '/api/two-factor/enrollment/cancel',
    status: '/api/two-factor',
    recoveryCodes: '/api/two-factor/recovery-codes',
    confirmRecoveryCodes: '/api/two-factor/recovery-codes/confirm',
  },
});

/** Has the person prove who they are. Resolves to whether they did. */
export type Reauthenticate = (input: {
  reason: ReauthenticationReason;
  signal?: AbortSignal;
}) => Promise<boolean>;

/** The same with what is a matter of the page: a dialog that asks for the password. */
export function createTwoFactorAdapter(reauthenticate: Reauthenticate): TwoFactorAdapter {
  return { ...server, reauthenticate };
}

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
    if (!(error instanceof RequestError)) {
      return undefined;
    }
    // Someone turned it off meanwhile, elsewhere: the password is enough now.
    return error.body.type === 'not-enrolled'
      ? { type: 'session-expired' }
      : toTwoFactorError(error);
  },
};

function toTwoFactorError({ body, retryAt }: RequestError): TwoFactorError | undefined {
  switch (body.type) {
    case 'rate-limited':
      return { type: body.type, retryAt };
    case 'locked':
    case 'invalid-code':
    case 'code-reused':
    case 'session-expired':
      return { type: body.type };
    default:
      return undefined;
  }
}
