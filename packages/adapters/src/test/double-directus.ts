import { createKeyUri, generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import { createDirectusAdapter, createDirectusChallengeAdapter } from '../directus.ts';
import { WireError, createWire } from './create-wire.ts';
import { type Double, EMAIL, ISSUER, PASSWORD, type Provider } from './double.ts';

const BASE_URL = 'http://127.0.0.1';

/** A double of Directus, for a user who is signed in. */
export function createDirectusDouble() {
  const state = {
    active: undefined as string | undefined,
    hasPassword: true,
    isPassed: false,
    authorization: undefined as string | null | undefined,
  };
  const isCode = (code: string, secret = state.active) =>
    secret !== undefined && verifyTotp({ secret, code }).ok;
  const wire = createWire(
    ({ name, body, headers }) => {
      state.authorization = headers.get('Authorization');
      switch (name) {
        case 'POST /users/me/tfa/generate': {
          if (state.hasPassword && body.password !== PASSWORD) {
            throw refusal(401, 'INVALID_CREDENTIALS');
          }
          if (state.active) {
            throw refusal(400, 'INVALID_PAYLOAD', 'TFA Secret is already set for this user');
          }
          const secret = generateSecret();
          const uri = createKeyUri({ secret, issuer: ISSUER, accountName: EMAIL });
          return { data: { secret, otpauth_url: uri } };
        }
        case 'POST /users/me/tfa/enable':
          if (!isCode(body.otp, body.secret)) {
            throw refusal(400, 'INVALID_PAYLOAD', '"otp" is invalid');
          }
          state.active = body.secret;
          return new Response(null, { status: 204 });
        case 'POST /users/me/tfa/disable':
          if (!isCode(body.otp)) {
            throw refusal(400, 'INVALID_PAYLOAD', '"otp" is invalid');
          }
          state.active = undefined;
          return new Response(null, { status: 204 });
        case 'GET /users/me':
          return { data: { tfa_secret: state.active ? '**********' : null } };
        case 'POST /auth/login':
          if (body.email !== EMAIL || body.password !== PASSWORD) {
            throw refusal(401, 'INVALID_CREDENTIALS');
          }
          if (!isCode(body.otp)) {
            throw refusal(401, 'INVALID_OTP');
          }
          state.isPassed = true;
          return { data: { expires: 900_000 } };
        default:
          throw refusal(404, 'ROUTE_NOT_FOUND');
      }
    },
    { name: ({ method, path }) => `${method} ${path}` },
  );
  const options = { baseUrl: BASE_URL, fetch: wire.fetch };
  return {
    state,
    wire,
    options,
    adapter: createDirectusAdapter(options),
    proof: { password: PASSWORD },
    demandProof() {
      const code = generateTotp({ secret: state.active! });
      return { wrong: { code: '000000' }, right: { code } };
    },
    limit() {
      wire.refuse = () => refusal(429, 'REQUESTS_EXCEEDED', undefined, { 'Retry-After': '45' });
    },
    async prove() {
      return { intent: 'enroll', wrong: { password: 'wrong' }, right: { password: PASSWORD } };
    },
    async challenge(onSignIn?: () => Promise<void>) {
      state.active = generateSecret();
      return {
        adapter: createDirectusChallengeAdapter({
          ...options,
          email: EMAIL,
          password: PASSWORD,
          onSignIn,
        }),
        code: generateTotp({ secret: state.active }),
        isPassed: () => state.isPassed,
      };
    },
  } satisfies Double & Record<string, unknown>;
}

/** An error as Directus answers it. */
export function refusal(
  status: number,
  code: string,
  reason?: string,
  headers?: Record<string, string>,
): WireError {
  const message = 'The texts of Directus are not for logs';
  return new WireError(status, { errors: [{ message, extensions: { code, reason } }] }, headers);
}

export const DIRECTUS: Provider = {
  name: 'Directus',
  create: createDirectusDouble,
  startRequest: 'POST /users/me/tfa/generate',
  verifyRequests: ['POST /users/me/tfa/enable'],
  retriesSecond: { impossible: 'There is one request.' },
  expires: { impossible: 'The server keeps nothing before the first code.' },
  wait: 45,
  proves: true,
  codes: { impossible: 'Directus has none.' },
  renewsCodes: { impossible: 'Directus has none.' },
  refusesAsData: { impossible: 'The status of the answer is 400.' },
  cancels: { impossible: 'The server keeps nothing before the first code.' },
  removeRequest: { impossible: 'Each account has one authenticator.' },
  renames: { impossible: 'Each account has one authenticator.' },
  viewsCodes: { impossible: 'Directus has none.' },
  recovers: { impossible: 'Directus has no recovery codes.' },
  callsApp: true,
  setsUpAtSignIn: { impossible: 'The setup is for users who are signed in.' },
};
