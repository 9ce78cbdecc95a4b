import { createKeyUri, generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import { createAllauthAdapter, createAllauthChallengeAdapter } from '../django-allauth.ts';
import { WireError, createWire } from './create-wire.ts';
import { type Double, EMAIL, ISSUER, PASSWORD, type Provider } from './double.ts';
import { stubWindow } from './stub-window.ts';

/** A double of the headless API of django-allauth, for a user who is signed in. */
export function createAllauthDouble() {
  const state = {
    pending: undefined as string | undefined,
    active: undefined as string | undefined,
    codes: [] as string[],
    isRecent: true,
    isSignedIn: true,
    isPassed: false,
    trustsDevices: false,
    trusted: undefined as boolean | undefined,
  };

  function wantFlows(ids: readonly string[]): WireError {
    return new WireError(401, {
      status: 401,
      data: { flows: ids.map((id) => ({ id })) },
      meta: { is_authenticated: state.isSignedIn },
    });
  }

  function wantProof(): void {
    if (!state.isSignedIn) {
      throw wantFlows(['login', 'signup']);
    }
    if (!state.isRecent) {
      throw wantFlows(state.active ? ['reauthenticate', 'mfa_reauthenticate'] : ['reauthenticate']);
    }
  }

  function wrong(param: string): WireError {
    return new WireError(400, { status: 400, errors: [{ param, code: 'incorrect', message: '' }] });
  }

  const isCode = (code: string) =>
    state.active !== undefined && verifyTotp({ secret: state.active, code }).ok;

  const wire = createWire(
    ({ name, method, headers, body }) => {
      if (method !== 'GET' && headers.get('X-CSRFToken') !== 'csrf') {
        throw new WireError(403, { detail: 'CSRF Failed' });
      }
      switch (name) {
        case 'GET /account/authenticators':
          wantProofOfSession();
          return {
            status: 200,
            data: state.active
              ? [
                  { type: 'totp', created_at: 1_795_953_600, last_used_at: null },
                  {
                    type: 'recovery_codes',
                    created_at: 1_795_953_600,
                    total_code_count: 10,
                    unused_code_count: state.codes.length,
                  },
                ]
              : [],
          };
        case 'GET /account/authenticators/totp':
          wantProof();
          if (state.active) {
            return { status: 200, data: { type: 'totp', created_at: 1_795_953_600 } };
          }
          state.pending = generateSecret();
          throw new WireError(404, {
            status: 404,
            meta: {
              secret: state.pending,
              totp_url: createKeyUri({
                secret: state.pending,
                issuer: ISSUER,
                accountName: EMAIL,
              }),
            },
          });
        case 'POST /account/authenticators/totp':
          wantProof();
          if (state.active) {
            throw new WireError(409, { status: 409 });
          }
          if (!state.pending || !verifyTotp({ secret: state.pending, code: body.code }).ok) {
            throw wrong('code');
          }
          state.active = state.pending;
          state.codes = createCodes();
          return { status: 200, data: { type: 'totp' }, meta: { recovery_codes_generated: true } };
        case 'DELETE /account/authenticators/totp':
          wantProof();
          state.active = undefined;
          return { status: 200 };
        case 'POST /account/authenticators/recovery-codes':
          wantProof();
          state.codes = createCodes();
          return { status: 200, data: { type: 'recovery_codes', unused_codes: state.codes } };
        case 'GET /account/authenticators/recovery-codes':
          wantProof();
          if (!state.active) {
            throw new WireError(404, { status: 404 });
          }
          return { status: 200, data: { type: 'recovery_codes', unused_codes: state.codes } };
        case 'POST /auth/reauthenticate':
          if (body.password !== PASSWORD) {
            throw wrong('password');
          }
          state.isRecent = true;
          return { status: 200 };
        case 'POST /auth/2fa/reauthenticate':
          if (!isCode(body.code)) {
            throw wrong('code');
          }
          state.isRecent = true;
          return { status: 200 };
        case 'POST /auth/2fa/authenticate':
          if (!isCode(body.code) && !state.codes.includes(body.code)) {
            throw wrong('code');
          }
          state.codes = state.codes.filter((code) => code !== body.code);
          if (state.trustsDevices) {
            throw wantFlows(['login', 'mfa_trust']);
          }
          state.isPassed = true;
          return { status: 200, meta: { is_authenticated: true } };
        case 'POST /auth/2fa/trust':
          state.trusted = body.trust;
          state.isPassed = true;
          return { status: 200, meta: { is_authenticated: true } };
        default:
          throw new WireError(404);
      }
    },
    { base: '/_allauth/browser/v1' },
  );

  function wantProofOfSession(): void {
    if (!state.isSignedIn) {
      throw wantFlows(['login', 'signup']);
    }
  }

  stubWindow('sessionid=1; csrftoken=csrf');
  const options = { fetch: wire.fetch };
  return {
    state,
    wire,
    adapter: createAllauthAdapter(options),
    limit() {
      wire.refuse = () => new WireError(429, { status: 429 });
    },
    async prove() {
      state.isRecent = false;
      return { intent: 'enroll', wrong: { password: 'wrong' }, right: { password: PASSWORD } };
    },
    demandProof() {
      state.isRecent = false;
      return { wrong: { password: 'wrong' }, right: { password: PASSWORD } };
    },
    async challenge() {
      state.active = generateSecret();
      state.codes = createCodes();
      return {
        adapter: createAllauthChallengeAdapter(options),
        code: generateTotp({ secret: state.active }),
        recoveryCode: state.codes[0]!,
        isPassed: () => state.isPassed,
      };
    },
  } satisfies Double & Record<string, unknown>;
}

function createCodes(): string[] {
  return Array.from({ length: 10 }, () => generateSecret().slice(0, 8).toLowerCase());
}

export const ALLAUTH: Provider = {
  name: 'django-allauth',
  create: createAllauthDouble,
  startRequest: 'GET /account/authenticators/totp',
  verifyRequests: ['POST /account/authenticators/totp'],
  retriesSecond: { impossible: 'There is one request.' },
  expires: { impossible: 'The key is in the session. Without it the user is signed out.' },
  wait: { impossible: 'allauth names none.' },
  proves: true,
  codes: 'after',
  renewsCodes: true,
  refusesAsData: { impossible: 'The status of the answer is 400.' },
  cancels: { impossible: 'allauth has no request for it. The next key replaces this one.' },
  removeRequest: { impossible: 'Each account has one authenticator.' },
  renames: { impossible: 'Each account has one authenticator.' },
  viewsCodes: true,
  recovers: true,
  callsApp: { impossible: 'The session is in a cookie.' },
  setsUpAtSignIn: { impossible: 'The setup is for users who are signed in.' },
};
