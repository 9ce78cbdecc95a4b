import { generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import { createParseAdapter, createParseChallengeAdapter } from '../parse.ts';
import { WireError, createWire } from './create-wire.ts';
import { type Double, EMAIL, PASSWORD, type Provider } from './double.ts';

const APPLICATION_ID = 'acme';
const SESSION_TOKEN = 'session-token';

/** A double of Parse Server, for a user who is signed in. */
export function createParseDouble() {
  const state = {
    active: undefined as string | undefined,
    codes: [] as string[],
    isSignedIn: true,
    isPassed: false,
  };
  const isCode = (code: string | undefined, secret = state.active) =>
    code !== undefined && secret !== undefined && verifyTotp({ secret, code }).ok;
  const wire = createWire(({ name, body, headers }) => {
    if (headers.get('X-Parse-Application-Id') !== APPLICATION_ID) {
      throw new WireError(403, { error: 'unauthorized' });
    }
    if (name !== 'POST /login' && headers.get('X-Parse-Session-Token') !== SESSION_TOKEN) {
      throw refusal(209, 'Invalid session token');
    }
    switch (name) {
      case 'GET /users/me':
        return {
          objectId: 'user',
          // An account that never had a key has no `authData`.
          ...(state.active && { authData: { mfa: { status: 'enabled' } } }),
        };
      case 'PUT /users/user': {
        const { mfa } = body.authData;
        if (mfa === null) {
          state.active = undefined;
          return { updatedAt: '2026-11-29T12:00:00.000Z' };
        }
        if (state.active && !isCode(mfa.old)) {
          throw refusal(141, 'Invalid MFA token');
        }
        if (mfa.secret.length < 20) {
          throw refusal(141, 'Invalid MFA data');
        }
        if (!isCode(mfa.token, mfa.secret)) {
          throw refusal(141, 'Invalid MFA token');
        }
        state.active = mfa.secret;
        state.codes = [generateSecret(), generateSecret()];
        const recovery = state.codes.join(', ');
        return { authDataResponse: { mfa: { recovery } } };
      }
      default: {
        if (body.username !== EMAIL || body.password !== PASSWORD) {
          throw refusal(101, 'Invalid username/password.', 404);
        }
        const { token } = body.authData.mfa;
        if (!isCode(token) && !state.codes.includes(token)) {
          throw refusal(141, 'Invalid MFA token');
        }
        state.isPassed = true;
        return { objectId: 'user', sessionToken: SESSION_TOKEN };
      }
    }
  });
  const options = {
    serverUrl: 'http://127.0.0.1',
    applicationId: APPLICATION_ID,
    fetch: wire.fetch,
  };
  const adapter = createParseAdapter({
    ...options,
    getUser: () => (state.isSignedIn ? { id: 'user', sessionToken: SESSION_TOKEN } : null),
  });
  return {
    state,
    wire,
    options,
    adapter,
    limit() {
      wire.refuse = () =>
        new WireError(429, { code: 100, error: 'Too many requests.' }, { 'Retry-After': '60' });
    },
    async prove() {
      const { signal } = new AbortController();
      const secret = generateSecret();
      state.active = secret;
      const enrollment = await adapter.start({ intent: 'replace', signal });
      const code = generateTotp({ secret: enrollment.secret! });
      return {
        intent: 'replace',
        wrong: { code: '000000' },
        right: { code: generateTotp({ secret }) },
        // The code of the old app is needed at the moment of the new one.
        attempt: (proof) => adapter.verify({ code, enrollment, intent: 'replace', proof, signal }),
      };
    },
    async challenge(onSignIn?: () => Promise<void>) {
      state.active = generateSecret();
      state.codes = ['recovery-one'];
      return {
        adapter: createParseChallengeAdapter({
          ...options,
          username: EMAIL,
          password: PASSWORD,
          onSignIn: async () => onSignIn?.(),
        }),
        code: generateTotp({ secret: state.active }),
        recoveryCode: 'recovery-one',
        isPassed: () => state.isPassed,
      };
    },
  } satisfies Double & Record<string, unknown>;
}

function refusal(code: number, error: string, status = 400): WireError {
  return new WireError(status, { code, error });
}

export const PARSE: Provider = {
  name: 'Parse Server',
  create: createParseDouble,
  startRequest: { impossible: 'The adapter creates the key, and the first code stores it.' },
  verifyRequests: ['PUT /users/user'],
  retriesSecond: { impossible: 'There is one request.' },
  expires: { impossible: 'The server keeps nothing before the first code.' },
  wait: 60,
  proves: true,
  codes: 'verify',
  renewsCodes: { impossible: 'New codes come with a new key only.' },
  refusesAsData: { impossible: 'The status of the answer is 400.' },
  cancels: { impossible: 'The server keeps nothing before the first code.' },
  removeRequest: { impossible: 'Each account has one authenticator.' },
  renames: { impossible: 'Each account has one authenticator.' },
  viewsCodes: { impossible: 'Parse Server shows them once.' },
  recovers: true,
  callsApp: true,
  setsUpAtSignIn: { impossible: 'The setup is for users who are signed in.' },
};
