import { AuthClient } from '@supabase/auth-js';
import { generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import { createSupabaseAdapter, createSupabaseChallengeAdapter } from '../supabase.ts';
import { WireError, createWire } from './create-wire.ts';
import { type Double, EMAIL, ISSUER, PASSWORD, type Provider } from './double.ts';

interface Factor {
  id: string;
  factor_type: 'totp';
  status: 'verified' | 'unverified';
  friendly_name: string;
  created_at: string;
  updated_at: string;
}

/**
 * Answers the requests of the real client of Supabase Auth as its server does, for one user who has
 * signed in with a password.
 */
export async function createSupabaseDouble() {
  const secrets = new Map<string, string>();
  const state = {
    factors: [] as Factor[],
    /** Whether the session has proved a second factor. */
    isStrong: false,
    maximum: 10,
  };
  let lastId = 0;

  const getUser = () => ({ id: 'user', email: EMAIL, factors: state.factors });
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
        throw refusal(422, 'mfa_factor_name_conflict');
      }
      if (state.factors.length >= state.maximum) {
        throw refusal(422, 'too_many_enrolled_mfa_factors');
      }
      if (hasVerified && !state.isStrong) {
        throw refusal(403, 'insufficient_aal');
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
        totp: { qr_code: '<svg/>', secret, uri: `otpauth://totp/${ISSUER}:ada?secret=${secret}` },
      };
    }
    const factor = state.factors.find((one) => one.id === id);
    if (!factor) {
      throw refusal(404, 'mfa_factor_not_found');
    }
    if (method === 'DELETE') {
      if (factor.status === 'verified' && !state.isStrong) {
        throw refusal(403, 'insufficient_aal');
      }
      state.factors = state.factors.filter((one) => one !== factor);
      return { id };
    }
    if (action === 'challenge') {
      return { id: 'challenge', type: 'totp', expires_at: Math.floor(Date.now() / 1000) + 300 };
    }
    if (!verifyTotp({ code: body.code!, secret: secrets.get(id)! }).ok) {
      throw refusal(422, 'mfa_verification_failed');
    }
    factor.status = 'verified';
    // The server removes what else is not confirmed.
    state.factors = state.factors.filter(({ status }) => status === 'verified');
    state.isStrong = true;
    return createSession();
  }

  const wire = createWire(({ method, path, body }) => answer(method, path, body), {
    base: '/auth/v1',
    name: ({ method, path }) => `${method} ${path.replace(/factor-\d+/, 'id')}`,
  });
  const auth = new AuthClient({
    url: 'https://acme.example/auth/v1',
    persistSession: true,
    autoRefreshToken: false,
    storageKey: 'test',
    fetch: wire.fetch,
  });
  await auth.signInWithPassword({ email: EMAIL, password: PASSWORD });
  wire.requests = [];
  const client = { auth };

  /** Adds an authenticator, and returns a code of it. */
  function addFactor(): string {
    const secret = generateSecret();
    const id = `factor-${++lastId}`;
    const now = new Date().toISOString();
    state.factors.push({
      id,
      factor_type: 'totp',
      status: 'verified',
      friendly_name: 'Old',
      created_at: now,
      updated_at: now,
    });
    secrets.set(id, secret);
    return generateTotp({ secret });
  }

  return {
    client,
    state,
    wire,
    adapter: createSupabaseAdapter(client),
    expire() {
      state.factors = [];
    },
    limit() {
      wire.refuse = () => refusal(429, 'over_request_rate_limit');
    },
    demandProof() {
      state.isStrong = false;
      const id = state.factors.find(({ status }) => status === 'verified')!.id;
      const code = generateTotp({ secret: secrets.get(id)! });
      return { wrong: { code: '000000' }, right: { code } };
    },
    async prove() {
      const code = addFactor();
      return { intent: 'add', wrong: { code: '000000' }, right: { code } };
    },
    async challenge() {
      const code = addFactor();
      return {
        adapter: createSupabaseChallengeAdapter(client),
        code,
        isPassed: () => state.isStrong,
      };
    },
  } satisfies Double & Record<string, unknown>;
}

export const SUPABASE: Provider = {
  name: 'Supabase',
  create: createSupabaseDouble,
  startRequest: 'POST /factors',
  verifyRequests: ['POST /factors/id/challenge', 'POST /factors/id/verify'],
  retriesSecond: { impossible: 'Each code needs a challenge of its own.' },
  expires: true,
  wait: { impossible: 'Supabase names none.' },
  proves: true,
  codes: { impossible: 'Supabase has none that are ready for use.' },
  renewsCodes: { impossible: 'Supabase has none that are ready for use.' },
  refusesAsData: { impossible: 'The status of the answer is 422.' },
  cancels: true,
  removeRequest: 'DELETE',
  renames: { impossible: 'Supabase lets only its admin API rename one.' },
  viewsCodes: { impossible: 'Supabase has none that are ready for use.' },
  recovers: { impossible: 'Supabase has no recovery codes.' },
  callsApp: { impossible: 'Supabase keeps the session.' },
  setsUpAtSignIn: { impossible: 'The setup is for users who are signed in.' },
};

/** An error as the server answers it. */
export function refusal(status: number, code: string): WireError {
  return new WireError(status, { code, message: code }, API_VERSION);
}

/** With an older version, errors have their code elsewhere. */
const API_VERSION = { 'X-Supabase-Api-Version': '2024-01-01' };
