import { createKeyUri, generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import { createFortifyAdapter, createFortifyChallengeAdapter } from '../laravel-fortify.ts';
import { WireError, createWire } from './create-wire.ts';
import { type Double, EMAIL, ISSUER, PASSWORD, type Provider } from './double.ts';
import { stubWindow } from './stub-window.ts';

/** A double of the routes of Laravel Fortify, for a user who is signed in. */
export function createFortifyDouble() {
  const state = {
    secret: undefined as string | undefined,
    isConfirmed: false,
    codes: [] as string[],
    isPasswordConfirmed: true,
    isPassed: false,
  };
  const wire = createWire(({ name, method, headers, body }) => {
    if (method !== 'GET' && headers.get('X-XSRF-TOKEN') !== 'token=') {
      throw new WireError(419, { message: 'CSRF token mismatch.' });
    }
    if (headers.get('Accept') !== 'application/json') {
      return new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } });
    }
    switch (name) {
      case 'GET /user/confirmed-password-status':
        return { confirmed: state.isPasswordConfirmed };
      case 'POST /user/confirm-password':
        if (body.password !== PASSWORD) {
          throw new WireError(422, { errors: { password: ['The password is wrong.'] } });
        }
        state.isPasswordConfirmed = true;
        return new Response('', { status: 201 });
      case 'POST /two-factor-challenge': {
        const isCode = body.code && verifyTotp({ secret: state.secret!, code: body.code }).ok;
        if (!isCode && !state.codes.includes(body.recovery_code)) {
          throw new WireError(422, { errors: { code: ['The code is wrong.'] } });
        }
        // Another code takes the place of one that was used.
        state.codes = state.codes.map((code) =>
          code === body.recovery_code ? createCode() : code,
        );
        state.isPassed = true;
        return new Response(null, { status: 204 });
      }
      default:
        break;
    }
    if (!state.isPasswordConfirmed) {
      throw new WireError(423, { message: 'Password confirmation required.' });
    }
    switch (name) {
      case 'POST /user/two-factor-authentication':
        if (state.secret === undefined || body.force) {
          state.secret = generateSecret();
          state.codes = Array.from({ length: 8 }, createCode);
        }
        return new Response('""');
      case 'GET /user/two-factor-qr-code':
        return state.secret === undefined
          ? []
          : {
              svg: '<svg/>',
              url: createKeyUri({ secret: state.secret, issuer: ISSUER, accountName: EMAIL }),
            };
      case 'POST /user/confirmed-two-factor-authentication':
        if (!state.secret || !verifyTotp({ secret: state.secret, code: body.code }).ok) {
          throw new WireError(422, { errors: { code: ['The code is wrong.'] } });
        }
        state.isConfirmed = true;
        return new Response('""');
      case 'GET /user/two-factor-recovery-codes':
        return state.codes;
      case 'POST /user/two-factor-recovery-codes':
        state.codes = Array.from({ length: 8 }, createCode);
        return new Response('""');
      case 'DELETE /user/two-factor-authentication':
        state.isConfirmed = false;
        state.secret = undefined;
        return new Response('""');
      default:
        throw new WireError(404, { message: 'Not found.' });
    }
  });
  stubWindow('laravel_session=1; XSRF-TOKEN=token%3D');
  const options = { fetch: wire.fetch };
  return {
    state,
    wire,
    adapter: createFortifyAdapter({
      ...options,
      async isEnabled({ signal }) {
        signal.throwIfAborted();
        // A route of the app.
        if (wire.isOffline) {
          throw new TypeError('Failed to fetch');
        }
        return state.isConfirmed;
      },
    }),
    limit() {
      wire.refuse = () => new WireError(429, {}, { 'Retry-After': '60' });
    },
    async prove() {
      state.isPasswordConfirmed = false;
      return { intent: 'enroll', wrong: { password: 'wrong' }, right: { password: PASSWORD } };
    },
    demandProof() {
      state.isPasswordConfirmed = false;
      return { wrong: { password: 'wrong' }, right: { password: PASSWORD } };
    },
    async challenge() {
      state.secret = generateSecret();
      state.codes = Array.from({ length: 8 }, createCode);
      return {
        adapter: createFortifyChallengeAdapter(options),
        code: generateTotp({ secret: state.secret }),
        recoveryCode: state.codes[0]!,
        isPassed: () => state.isPassed,
      };
    },
  } satisfies Double & Record<string, unknown>;
}

function createCode(): string {
  return `${generateSecret().slice(0, 10)}-${generateSecret().slice(0, 10)}`;
}

export const FORTIFY: Provider = {
  name: 'Laravel Fortify',
  create: createFortifyDouble,
  startRequest: 'POST /user/two-factor-authentication',
  verifyRequests: ['POST /user/confirmed-two-factor-authentication'],
  retriesSecond: { impossible: 'There is one request.' },
  expires: { impossible: 'A pending key stays until the next one.' },
  wait: 60,
  proves: true,
  codes: 'after',
  renewsCodes: true,
  refusesAsData: { impossible: 'The status of the answer is 422.' },
  cancels: { impossible: 'The route that would do it turns two-factor off.' },
  removeRequest: { impossible: 'Each account has one authenticator.' },
  renames: { impossible: 'Each account has one authenticator.' },
  viewsCodes: true,
  recovers: true,
  callsApp: { impossible: 'The session is in a cookie.' },
  setsUpAtSignIn: { impossible: 'The setup is for users who are signed in.' },
};
