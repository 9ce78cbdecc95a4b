import {
  createFetchAdapter,
  type ReauthenticationReason,
  type TwoFactorAdapter,
  type TwoFactorChallengeAdapter,
} from '@tessera/react';
import { get, post, RequestError, type Session } from './api.ts';

/** Everything that the wizard needs to know about the server. */
const fetchAdapter = createFetchAdapter({
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

/** Asks the user to authenticate again. Resolves to whether the user did. */
export type Reauthenticate = (input: {
  reason: ReauthenticationReason;
  signal?: AbortSignal;
}) => Promise<boolean>;

/** Creates the adapter of the wizard: the server, and a dialog of the page for the password. */
export function createTwoFactorAdapter(reauthenticate: Reauthenticate): TwoFactorAdapter {
  return { ...fetchAdapter, reauthenticate };
}

/** The adapter of the challenge at sign-in. */
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
    // Two-factor was turned off on another device. The user has to sign in again, with the password
    // alone.
    const isTurnedOff = error instanceof RequestError && error.type === 'not-enrolled';
    return isTurnedOff ? { type: 'session-expired' } : undefined;
  },
};
