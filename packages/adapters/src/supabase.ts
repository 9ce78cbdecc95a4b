import type {
  TwoFactorAdapter,
  TwoFactorChallengeAdapter,
  TwoFactorError,
  TwoFactorProof,
} from '@tessera/react';
import { removeOnce, toRefusalError } from './call-provider.ts';
import { findFreeName } from './find-free-name.ts';
import { toError } from './to-error.ts';

/** The answer of every method of Supabase Auth, which does not throw. */
interface SupabaseResult<Data> {
  data: Data | null;
  error: { name: string; code?: string | undefined; status?: number | undefined } | null;
}

/** A second factor of the user. */
interface SupabaseFactor {
  id: string;
  factor_type: string;
  status: string;
  friendly_name?: string | undefined;
  created_at: string;
}

/**
 * The part of a Supabase client that the adapters call: pass the result of `createClient` of
 * `@supabase/supabase-js`.
 */
export interface SupabaseClient {
  auth: {
    mfa: {
      enroll: (input: {
        factorType: 'totp';
        friendlyName: string;
      }) => Promise<SupabaseResult<{ id: string; totp: { secret: string } }>>;
      challengeAndVerify: (input: {
        factorId: string;
        code: string;
      }) => Promise<SupabaseResult<unknown>>;
      unenroll: (input: { factorId: string }) => Promise<SupabaseResult<unknown>>;
      listFactors: () => Promise<SupabaseResult<{ all: SupabaseFactor[] }>>;
    };
  };
}

/**
 * Connects the setup wizard to Supabase Auth 2.
 *
 * A user can have several authenticators, and replace or remove each of them. One that is replaced
 * works until the new one is confirmed. Supabase has no recovery codes that are ready for use:
 * suggest a second authenticator instead.
 *
 * Pass `issuer` and `accountName` to the wizard. The key URI of Supabase names the host of your
 * site, so the wizard makes its own.
 *
 * @param client The Supabase client.
 * @example
 * const adapter = createSupabaseAdapter(createClient(url, key));
 * <TwoFactorSetup adapter={adapter} issuer="Acme" accountName={user.email} />
 */
export function createSupabaseAdapter({ auth: { mfa } }: SupabaseClient): TwoFactorAdapter<string> {
  /** Proves a second factor for this session, if the user was asked for a code. */
  async function stepUp(proof: TwoFactorProof | undefined): Promise<void> {
    const code = proof?.code;
    if (code !== undefined && !(await verifyAnyFactor(mfa, code))) {
      throw toError('The code for the change is wrong', { type: 'reauthentication-failed' });
    }
  }

  const remove = (factorId: string) =>
    removeOnce(async () => read(await mfa.unenroll({ factorId })));

  return {
    async start({ name, proof, signal }) {
      signal.throwIfAborted();
      await stepUp(proof);
      const factors = await listFactors(mfa);
      signal.throwIfAborted();
      // What is left of earlier visits would count toward the limit, and hold its name.
      for (const { id } of factors.filter(({ status }) => status !== 'verified')) {
        read(await mfa.unenroll({ factorId: id }));
        signal.throwIfAborted();
      }
      // Two factors cannot have the same name, and an empty name counts as one.
      const taken = factors.map((factor) => factor.friendly_name);
      const friendlyName = name || findFreeName(taken);
      const { id, totp } = read(await mfa.enroll({ factorType: 'totp', friendlyName }));
      return { secret: totp.secret, handle: id };
    },
    async verify({ code, enrollment: { handle: factorId = '' }, replaces }) {
      read(await mfa.challengeAndVerify({ factorId, code }));
      // The code was right and the new app works. After an error the old one stays in the list.
      await (replaces && remove(replaces.id).catch(() => undefined));
    },
    async cancel({ handle: factorId = '' }) {
      read(await mfa.unenroll({ factorId }));
    },
    async status() {
      const factors = (await listFactors(mfa)).filter(({ status }) => status === 'verified');
      return {
        enrolled: factors.length > 0,
        authenticators: factors.map(({ id, friendly_name: name, created_at: createdAt }) => ({
          id,
          ...(name !== undefined && { name }),
          createdAt: new Date(createdAt),
        })),
        canAdd: true,
        canReplace: true,
      };
    },
    async remove({ authenticator: { id }, proof, signal }) {
      signal.throwIfAborted();
      await stepUp(proof);
      await remove(id);
    },
    async disable({ proof }) {
      await stepUp(proof);
      for (const { id } of await listFactors(mfa)) {
        await remove(id);
      }
    },
    // For a change in a session that began without a second factor.
    reauthentication: { kind: 'code' },
  };
}

/**
 * Connects the sign-in challenge to Supabase Auth 2. Show it when
 * `auth.mfa.getAuthenticatorAssuranceLevel()` has the `nextLevel` `'aal2'` and another
 * `currentLevel`.
 *
 * A code of any of the user’s authenticators is accepted. Each one that does not match is a failed
 * attempt for Supabase, which limits them.
 *
 * @param client The Supabase client.
 * @example
 * const adapter = createSupabaseChallengeAdapter(client);
 * <TwoFactorChallenge adapter={adapter} kinds={['code']} onPassed={openApp} />
 */
export function createSupabaseChallengeAdapter({
  auth: { mfa },
}: SupabaseClient): TwoFactorChallengeAdapter {
  return { verify: ({ code }) => verifyAnyFactor(mfa, code) };
}

/** Whether a code is right for one of the authenticators of the user. */
async function verifyAnyFactor(mfa: SupabaseClient['auth']['mfa'], code: string): Promise<boolean> {
  const factors = (await listFactors(mfa)).filter(({ status }) => status === 'verified');
  for (const { id } of factors) {
    const result = await mfa.challengeAndVerify({ factorId: id, code });
    if (!result.error) {
      return true;
    }
    if (toTwoFactorError(result.error).type !== 'invalid-code') {
      read(result);
    }
  }
  return false;
}

/** Returns the authenticators of the user, also those that are not confirmed. */
async function listFactors(mfa: SupabaseClient['auth']['mfa']): Promise<SupabaseFactor[]> {
  const { all } = read(await mfa.listFactors());
  return all.filter((factor) => factor.factor_type === 'totp');
}

/** Returns the data of an answer. Throws a {@link TwoFactorError}. */
function read<Data>({ data, error }: SupabaseResult<Data>): Data {
  if (error) {
    const { code = error.name } = error;
    throw toRefusalError('Supabase', { code, error: toTwoFactorError(error) });
  }
  if (data === null) {
    throw toError('Supabase answered without data', { type: 'unknown' });
  }
  return data;
}

const ERRORS: Readonly<Record<string, TwoFactorError['type']>> = {
  mfa_verification_failed: 'invalid-code',
  mfa_challenge_expired: 'invalid-code',
  mfa_factor_name_conflict: 'name-conflict',
  too_many_enrolled_mfa_factors: 'limit-reached',
  insufficient_aal: 'reauthentication-required',
  mfa_factor_not_found: 'enrollment-expired',
  mfa_totp_enroll_not_enabled: 'not-allowed',
  mfa_totp_verify_not_enabled: 'not-allowed',
  // The user is signed out everywhere.
  mfa_verification_rejected: 'locked',
  over_request_rate_limit: 'rate-limited',
  session_not_found: 'session-expired',
  // Names of errors that have no code.
  AuthSessionMissingError: 'session-expired',
  AuthRetryableFetchError: 'network',
};

function toTwoFactorError({
  code,
  name,
}: NonNullable<SupabaseResult<unknown>['error']>): TwoFactorError {
  return { type: ERRORS[code ?? name] ?? 'unknown' };
}
