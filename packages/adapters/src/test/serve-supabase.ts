import { generateSecret, verifyTotp } from '@tessera/core';
import { AuthClient } from '@supabase/auth-js';

interface Factor {
  id: string;
  factor_type: 'totp';
  status: 'verified' | 'unverified';
  friendly_name: string;
  created_at: string;
  updated_at: string;
}

/** A request that the server answers with this error. */
class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/**
 * Answers the requests of the real client of Supabase Auth as its server does, for one user who has
 * signed in with a password.
 */
export async function serveSupabase() {
  const secrets = new Map<string, string>();
  const state = {
    factors: [] as Factor[],
    /** Whether the session has proved a second factor. */
    isStrong: false,
    isOffline: false,
    /** The error of the next request. */
    refusal: undefined as { status: number; code: string } | undefined,
    maximum: 10,
    requests: [] as string[],
  };
  let lastId = 0;

  const getUser = () => ({ id: 'user', email: 'ada@example.org', factors: state.factors });
  const createSession = () => ({
    access_token: state.isStrong ? 'strong' : 'weak',
    token_type: 'bearer',
    expires_in: 3600,
    refresh_token: 'refresh',
    user: getUser(),
  });

  function answer(method: string, path: string, body: Record<string, string>): unknown {
    const [, id = '', action] = /^\/factors\/([^/]+)\/?(.*)$/.exec(path) ?? [];
    if (path === '/token') {
      return createSession();
    }
    if (path === '/user') {
      return getUser();
    }
    const hasVerified = state.factors.some(({ status }) => status === 'verified');
    if (method === 'POST' && path === '/factors') {
      if (state.factors.some((factor) => factor.friendly_name === body.friendly_name)) {
        throw new Refusal(422, 'mfa_factor_name_conflict');
      }
      if (state.factors.length >= state.maximum) {
        throw new Refusal(422, 'too_many_enrolled_mfa_factors');
      }
      if (hasVerified && !state.isStrong) {
        throw new Refusal(403, 'insufficient_aal');
      }
      const now = new Date(1_767_225_600_000 + lastId).toISOString();
      const factor: Factor = {
        id: `factor-${++lastId}`,
        factor_type: 'totp',
        status: 'unverified',
        friendly_name: body.friendly_name!,
        created_at: now,
        updated_at: now,
      };
      state.factors.push(factor);
      const secret = generateSecret();
      secrets.set(factor.id, secret);
      return {
        id: factor.id,
        type: 'totp',
        friendly_name: factor.friendly_name,
        // The server does not encode the `&`.
        totp: { qr_code: '<svg/>', secret, uri: `otpauth://totp/Acme & Co:ada?secret=${secret}` },
      };
    }
    const factor = state.factors.find((one) => one.id === id);
    if (!factor) {
      throw new Refusal(404, 'mfa_factor_not_found');
    }
    if (method === 'DELETE') {
      if (factor.status === 'verified' && !state.isStrong) {
        throw new Refusal(403, 'insufficient_aal');
      }
      state.factors = state.factors.filter((one) => one !== factor);
      return { id };
    }
    if (action === 'challenge') {
      return { id: 'challenge', type: 'totp', expires_at: Math.floor(Date.now() / 1000) + 300 };
    }
    if (!verifyTotp({ code: body.code!, secret: secrets.get(id)! }).ok) {
      throw new Refusal(422, 'mfa_verification_failed');
    }
    factor.status = 'verified';
    // The server removes what else is not confirmed.
    state.factors = state.factors.filter(({ status }) => status === 'verified');
    state.isStrong = true;
    return createSession();
  }

  const auth = new AuthClient({
    url: 'https://acme.example/auth/v1',
    persistSession: true,
    autoRefreshToken: false,
    storageKey: 'test',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const path = new URL(request.url).pathname.replace('/auth/v1', '');
      state.requests.push(`${request.method} ${path}`);
      if (state.isOffline) {
        throw new TypeError('Failed to fetch');
      }
      try {
        if (state.refusal) {
          throw new Refusal(state.refusal.status, state.refusal.code);
        }
        const body = (await request.text()) || '{}';
        return Response.json(answer(request.method, path, JSON.parse(body)));
      } catch (error) {
        const { status, code } = error as Refusal;
        return Response.json({ code, message: code }, { status, headers: API_VERSION });
      }
    },
  });
  await auth.signInWithPassword({ email: 'ada@example.org', password: 'a password' });
  state.requests = [];
  return { client: { auth }, state };
}

/** With an older version, errors have their code elsewhere. */
const API_VERSION = { 'X-Supabase-Api-Version': '2024-01-01' };
