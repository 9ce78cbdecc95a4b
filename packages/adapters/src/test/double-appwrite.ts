import { createKeyUri, generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import { Account, Client } from 'appwrite';
import { vi } from 'vitest';
import { createAppwriteAdapter, createAppwriteChallengeAdapter } from '../appwrite.ts';
import { WireError, createWire } from './create-wire.ts';
import { type Double, EMAIL, ISSUER, type Provider } from './double.ts';

/** The real SDK of Appwrite on a double of its server, for a user who is signed in. */
export function createAppwriteDouble() {
  const state = {
    secret: undefined as string | undefined,
    isVerified: false,
    isOn: false,
    codes: undefined as string[] | undefined,
    /** The factor of the challenge that waits for a code. */
    factor: undefined as string | undefined,
    /** Whether the session has answered a challenge. */
    isStrong: false,
    isPassed: false,
  };
  const wire = createWire(
    ({ name, body }) => {
      switch (name) {
        case 'GET ':
          return { $id: 'user', mfa: state.isOn };
        case 'PATCH /mfa':
          state.isOn = body.mfa;
          return { $id: 'user', mfa: state.isOn };
        case 'GET /mfa/factors':
          return {
            totp: state.isVerified,
            phone: false,
            email: true,
            recoveryCode: (state.codes ?? []).length > 0,
          };
        case 'POST /mfa/authenticators/totp':
          if (state.isVerified) {
            throw refusal('user_authenticator_already_verified', 409);
          }
          state.secret = generateSecret();
          return {
            secret: state.secret,
            uri: createKeyUri({ secret: state.secret, issuer: ISSUER, accountName: EMAIL }),
          };
        case 'PUT /mfa/authenticators/totp':
          if (state.secret === undefined) {
            throw refusal('user_authenticator_not_found', 404);
          }
          if (!verifyTotp({ secret: state.secret, code: body.otp }).ok) {
            throw refusal('user_invalid_token', 401);
          }
          state.isVerified = true;
          return { $id: 'user' };
        case 'DELETE /mfa/authenticators/totp':
          if (state.secret === undefined) {
            throw refusal('user_authenticator_not_found', 404);
          }
          if (!state.isStrong) {
            throw refusal('user_challenge_required', 401);
          }
          state.secret = undefined;
          state.isVerified = false;
          return {};
        case 'POST /mfa/recovery-codes':
          if (state.codes) {
            throw refusal('user_recovery_codes_already_exists', 409);
          }
          return createCodes();
        case 'GET /mfa/recovery-codes':
        case 'PATCH /mfa/recovery-codes':
          // A challenge counts for some minutes.
          if (!state.isStrong && state.isOn) {
            throw refusal('user_challenge_required', 401);
          }
          if (!state.codes) {
            throw refusal('user_recovery_codes_not_found', 404);
          }
          return name.startsWith('GET') ? { recoveryCodes: state.codes } : createCodes();
        case 'POST /mfa/challenge':
          state.factor = body.factor;
          return { $id: 'challenge', userId: 'user', expire: '' };
        case 'PUT /mfa/challenge': {
          const isRight =
            state.factor === 'recoverycode'
              ? state.codes?.includes(body.otp)
              : verifyTotp({ secret: state.secret!, code: body.otp }).ok;
          if (!isRight || state.factor === undefined) {
            state.factor = undefined;
            throw refusal('user_invalid_token', 401);
          }
          state.isStrong = true;
          state.isPassed = true;
          return { $id: 'session' };
        }
        default:
          throw refusal('general_route_not_found', 404);
      }
    },
    {
      base: '/v1/account',
      name: ({ method, path }) => `${method} ${path.replace('challenges', 'challenge')}`,
    },
  );

  function createCodes() {
    state.codes = Array.from({ length: 6 }, () => generateSecret().slice(0, 10).toLowerCase());
    return { recoveryCodes: state.codes };
  }

  vi.stubGlobal('fetch', wire.fetch);
  const account = new Account(new Client().setEndpoint('http://127.0.0.1/v1').setProject('acme'));
  return {
    state,
    wire,
    adapter: createAppwriteAdapter(account),
    demandProof() {
      state.isStrong = false;
      const code = generateTotp({ secret: state.secret! });
      return { wrong: { code: '000000' }, right: { code } };
    },
    expire() {
      state.secret = undefined;
    },
    limit() {
      wire.refuse = () => refusal('general_rate_limit_exceeded', 429);
    },
    async prove() {
      // An earlier setup ended between its two requests.
      state.secret = generateSecret();
      state.isVerified = true;
      const code = generateTotp({ secret: state.secret });
      return { intent: 'enroll', wrong: { code: '000000' }, right: { code } };
    },
    async challenge() {
      state.secret = generateSecret();
      state.isVerified = true;
      state.codes = ['recovery-1'];
      return {
        adapter: createAppwriteChallengeAdapter(account),
        code: generateTotp({ secret: state.secret }),
        recoveryCode: 'recovery-1',
        isPassed: () => state.isPassed,
      };
    },
  } satisfies Double & Record<string, unknown>;
}

function refusal(type: string, code: number): WireError {
  return new WireError(code, { type, code, message: 'The texts of Appwrite are not for logs' });
}

export const APPWRITE: Provider = {
  name: 'Appwrite',
  create: createAppwriteDouble,
  startRequest: 'POST /mfa/authenticators/totp',
  verifyRequests: ['PUT /mfa/authenticators/totp', 'PATCH /mfa'],
  retriesSecond: true,
  expires: true,
  wait: { impossible: 'Appwrite names none.' },
  proves: true,
  codes: 'after',
  renewsCodes: true,
  refusesAsData: { impossible: 'The SDK throws.' },
  cancels: { impossible: 'Appwrite refuses to remove a key that was not confirmed.' },
  removeRequest: { impossible: 'Each account has one authenticator.' },
  renames: { impossible: 'Each account has one authenticator.' },
  viewsCodes: true,
  recovers: true,
  callsApp: { impossible: 'Appwrite keeps the session.' },
  setsUpAtSignIn: { impossible: 'The setup is for users who are signed in.' },
};
