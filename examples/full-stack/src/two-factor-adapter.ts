import {
  createFetchAdapter,
  type TwoFactorAdapter,
  type TwoFactorChallengeAdapter,
} from '@tessera/react';
import { get, post, RequestError, type Session } from './api.ts';

/**
 * Everything that the wizard needs to know about the server. Its errors say when the password or a
 * code is missing, and the wizard asks for it.
 */
export const twoFactorAdapter: TwoFactorAdapter = {
  ...createFetchAdapter({
    endpoints: {
      start: '/api/two-factor/enrollment',
      resume: '/api/two-factor/enrollment',
      verify: '/api/two-factor/enrollment/confirm',
      cancel: '/api/two-factor/enrollment/cancel',
      status: '/api/two-factor',
      recoveryCodes: '/api/two-factor/recovery-codes',
      confirmRecoveryCodes: '/api/two-factor/recovery-codes/confirm',
      rename: '/api/two-factor/rename',
      remove: '/api/two-factor/remove',
    },
  }),
  disable: ({ proof, signal }) => postOnce('/two-factor/disable', { proof }, signal),
};

/**
 * Posts a request to remove something. It succeeds if that is gone already: another tab was faster,
 * or the answer to an earlier request was lost.
 */
async function postOnce(path: string, body: object, signal: AbortSignal): Promise<void> {
  try {
    await post(path, body, signal);
  } catch (error) {
    const isGone =
      error instanceof RequestError &&
      (error.type === 'not-enrolled' || error.type === 'not-current');
    if (!isGone) {
      throw error;
    }
  }
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
