import { Auth0Client, MyAccountApiClient } from '@auth0/auth0-spa-js';
import { createKeyUri, generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import { vi } from 'vitest';
import {
  createAuth0Adapter,
  createAuth0ChallengeAdapter,
  createAuth0SignInSetupAdapter,
} from '../auth0.ts';
import { WireError, createWire } from './create-wire.ts';
import { type Double, EMAIL, ISSUER, type Provider, toVerify } from './double.ts';
import { stubWindow } from './stub-window.ts';

interface Method {
  id: string;
  type: string;
  confirmed: boolean;
  created_at: string;
  name?: string;
  secret: string;
  session: string;
}

const MFA_TOKEN = 'mfa-token';

/** The real SDK of Auth0 on a double of its My Account API and of its MFA API. */
export async function createAuth0Double() {
  const state = {
    methods: [] as Method[],
    recoveryCode: undefined as string | undefined,
    pendingCode: undefined as string | undefined,
    signInSecret: generateSecret(),
    isPassed: false,
  };
  let lastId = 0;
  const wire = createWire(
    ({ method, path, body }) => {
      if (path === '/oauth/token') {
        const isRight = body.otp
          ? verifyTotp({ secret: state.signInSecret, code: body.otp }).ok
          : body.recovery_code === state.recoveryCode;
        if (!isRight) {
          throw new WireError(403, { error: 'invalid_grant', error_description: 'Invalid code.' });
        }
        state.isPassed = true;
        const tokens = {
          access_token: 'access',
          id_token: createIdToken(),
          token_type: 'Bearer',
          expires_in: 3600,
        };
        if (body.otp) {
          return tokens;
        }
        state.recoveryCode = 'NEXTRECOVERYCODE';
        return { ...tokens, recovery_code: state.recoveryCode };
      }
      if (path === '/mfa/associate') {
        state.recoveryCode = 'FIRSTRECOVERYCODE';
        return {
          authenticator_type: 'otp',
          secret: state.signInSecret,
          barcode_uri: toUri(state.signInSecret),
          recovery_codes: [state.recoveryCode],
        };
      }
      const [, id, action] =
        /^\/me\/v1\/authentication-methods\/?([^/]*)\/?(.*)$/.exec(decodeURIComponent(path)) ?? [];
      const found = state.methods.find((one) => one.id === id);
      if (!id && method === 'GET') {
        return {
          authentication_methods: state.methods.map(
            ({ secret: _secret, session: _session, ...one }) => one,
          ),
        };
      }
      if (!id && body.type === 'recovery-code') {
        state.pendingCode = generateSecret().slice(0, 24);
        return {
          id: 'recovery',
          type: 'recovery-code',
          auth_session: 'session',
          recovery_code: state.pendingCode,
        };
      }
      if (!id) {
        const one: Method = {
          id: `totp|${++lastId}`,
          type: 'totp',
          confirmed: false,
          created_at: '2026-11-29T12:00:00.000Z',
          secret: generateSecret(),
          session: `session-${lastId}`,
        };
        state.methods.push(one);
        return {
          id: one.id,
          type: 'totp',
          auth_session: one.session,
          barcode_uri: toUri(one.secret),
          manual_input_code: one.secret,
        };
      }
      if (id === 'recovery') {
        state.recoveryCode = state.pendingCode;
        return { id, type: 'recovery-code' };
      }
      if (!found) {
        throw problem(404);
      }
      if (method === 'DELETE') {
        state.methods = state.methods.filter((one) => one !== found);
        return new Response(null, { status: 204 });
      }
      if (method === 'PATCH') {
        found.name = body.name;
        return found;
      }
      if (action !== 'verify' || body.auth_session !== found.session) {
        throw problem(404);
      }
      if (!verifyTotp({ secret: found.secret, code: body.otp_code }).ok) {
        throw problem(400, [{ detail: 'Invalid', field: 'otp_code' }]);
      }
      found.confirmed = true;
      return { id: found.id, type: 'totp', confirmed: true };
    },
    {
      name: ({ method, path }) =>
        `${method} ${decodeURIComponent(path)
          .replace(/^\/me\/v1\/authentication-methods/, '')
          .replace(/^\/[^/]+(?=\/verify)/, '')}`,
    },
  );

  /** Answers, with the address of what was created. */
  const fetchWithLocation: typeof fetch = async (input, init) => {
    const response = await wire.fetch(input, init);
    const { id = '' } = (await response
      .clone()
      .json()
      .catch(() => ({}))) as { id?: string };
    const headers = new Headers(response.headers);
    headers.set('Location', `/me/v1/authentication-methods/${id}`);
    const { status } = response;
    return new Response(status === 204 ? null : await response.text(), { status, headers });
  };
  // The type of the SDK is a class that also signs requests.
  const fetcher = {
    fetchWithAuth: (input: string, init?: RequestInit) =>
      fetchWithLocation(new URL(input, 'http://127.0.0.1'), init),
  } as unknown as ConstructorParameters<typeof MyAccountApiClient>[0];
  const myAccount = new MyAccountApiClient(fetcher, 'http://127.0.0.1/me/');
  /** Creates the part of the SDK for a sign-in. */
  function createMfa() {
    stubWindow();
    vi.stubGlobal('fetch', wire.fetch);
    const auth0 = new Auth0Client({ domain: 'acme.auth0.example', clientId: 'acme' });
    auth0.mfa.setMFAAuthDetails(MFA_TOKEN, 'profile', 'https://acme.example');
    return auth0.mfa;
  }

  return {
    state,
    wire,
    myAccount,
    adapter: createAuth0Adapter(myAccount),
    createMfa,
    expire() {
      state.methods = [];
    },
    limit() {
      wire.refuse = () => problem(429);
    },
    async challenge(onSignIn?: () => Promise<void>) {
      state.recoveryCode = 'FIRSTRECOVERYCODE';
      return {
        adapter: createAuth0ChallengeAdapter(createMfa(), {
          mfaToken: MFA_TOKEN,
          onSignIn,
        }),
        code: generateTotp({ secret: state.signInSecret }),
        recoveryCode: state.recoveryCode,
        isPassed: () => state.isPassed,
      };
    },
    async setupAtSignIn(onSignIn: () => Promise<void>) {
      const adapter = createAuth0SignInSetupAdapter(createMfa(), { mfaToken: MFA_TOKEN, onSignIn });
      return { code: generateTotp({ secret: state.signInSecret }), verify: toVerify(adapter) };
    },
  } satisfies Double & Record<string, unknown>;
}

function toUri(secret: string): string {
  return createKeyUri({ secret, issuer: ISSUER, accountName: EMAIL });
}

function createIdToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'https://acme.auth0.example/',
    aud: 'acme',
    sub: 'user',
    iat: now,
    exp: now + 3600,
  };
  const parts = [{ alg: 'RS256' }, claims, {}];
  return parts.map((part) => btoa(JSON.stringify(part)).replaceAll('=', '')).join('.');
}

function problem(status: number, errors?: object[]): WireError {
  return new WireError(status, {
    type: 'about:blank',
    status,
    title: 'The texts of Auth0 are not for logs',
    detail: '',
    validation_errors: errors,
  });
}

export const AUTH0: Provider = {
  name: 'Auth0',
  create: createAuth0Double,
  startRequest: 'POST ',
  verifyRequests: ['POST /verify'],
  retriesSecond: { impossible: 'There is one request.' },
  expires: true,
  wait: { impossible: 'The error of the SDK does not have the header.' },
  proves: { impossible: 'Auth0 proves the user on a page of its own.' },
  codes: 'after',
  renewsCodes: true,
  refusesAsData: { impossible: 'The SDK throws.' },
  cancels: { impossible: 'Auth0 removes what was not confirmed.' },
  removeRequest: 'DELETE',
  renames: true,
  viewsCodes: { impossible: 'Auth0 shows its only code once.' },
  recovers: true,
  callsApp: true,
  setsUpAtSignIn: true,
};
