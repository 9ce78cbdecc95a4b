import { generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import { createLogtoAdapter, createLogtoChallengeAdapter } from '../logto.ts';
import { WireError, createWire } from './create-wire.ts';
import { type Double, PASSWORD, type Provider } from './double.ts';

const ENDPOINT = 'http://127.0.0.1';
const FACTORS = '/api/my-account/mfa-verifications';

interface Factor {
  id: string;
  type: 'Totp' | 'BackupCode' | 'WebAuthn';
  secret?: string;
  codes?: string[];
  used?: string[];
}

/** A double of Logto, for a user who is signed in. */
export function createLogtoDouble() {
  const state = {
    factors: [] as Factor[],
    /** The record of a password that was right. */
    verificationId: undefined as string | undefined,
    isCodeVerified: false,
    redirectTo: undefined as string | undefined,
    token: 'token' as string | undefined,
  };
  let count = 0;
  const add = (factor: Omit<Factor, 'id'>) =>
    state.factors.push({ id: `id-${++count}`, ...factor });
  const find = (type: Factor['type']) => state.factors.find((factor) => factor.type === type);
  const checkTotp = (secret: string | undefined, code: string) => {
    // Without a code, Logto takes any key.
    if (code !== '' && (secret === undefined || !verifyTotp({ secret, code }).ok)) {
      throw refusal(400, 'session.mfa.invalid_totp_code');
    }
  };
  const wire = createWire(({ name, method, body, headers }) => {
    if (name.includes('my-account') && headers.get('Authorization') !== 'Bearer token') {
      throw refusal(401, 'auth.unauthorized');
    }
    const isProtected =
      method === 'DELETE' ||
      [`POST ${FACTORS}`, `PUT ${FACTORS}/totp`, `GET ${FACTORS}/backup-codes`].includes(name);
    const id = headers.get('logto-verification-id');
    if (isProtected && (id === null || id !== state.verificationId)) {
      throw refusal(401, 'verification_record.permission_denied');
    }
    if (method === 'DELETE') {
      state.factors = state.factors.filter((factor) => !name.endsWith(`/${factor.id}`));
      return new Response(null, { status: 204 });
    }
    switch (name) {
      case 'POST /api/verifications/password':
        if (body.password !== PASSWORD) {
          throw refusal(422, 'session.invalid_credentials');
        }
        state.verificationId = `record-${++count}`;
        return Response.json({ verificationRecordId: state.verificationId }, { status: 201 });
      case `POST ${FACTORS}/totp-secret/generate`:
        return { secret: generateSecret() };
      case `POST ${FACTORS}/backup-codes/generate`:
        return { codes: Array.from({ length: 10 }, () => generateSecret().slice(0, 10)) };
      case `GET ${FACTORS}/backup-codes`: {
        const found = find('BackupCode');
        if (!found) {
          throw refusal(404, 'entity.not_found');
        }
        const used = (found.used ?? []).map((code) => ({ code, usedAt: '2026-11-29T12:00:00Z' }));
        return { codes: [...used, ...found.codes!.map((code) => ({ code }))] };
      }
      case `GET ${FACTORS}`:
        return state.factors.map((factor) => ({
          id: factor.id,
          type: factor.type,
          createdAt: '2026-11-29T12:00:00.000Z',
          ...(factor.codes && { remainCodes: factor.codes.length }),
        }));
      case `PUT ${FACTORS}/totp`:
        checkTotp(body.secret, body.code);
        state.factors = state.factors.filter(({ type }) => type !== 'Totp');
        add({ type: 'Totp', secret: body.secret });
        return new Response(null, { status: 204 });
      case `POST ${FACTORS}`:
        if (body.type === 'BackupCode') {
          if (find('BackupCode')) {
            throw refusal(422, 'user.backup_code_already_in_use');
          }
          if (state.factors.length === 0) {
            throw refusal(422, 'session.mfa.backup_code_can_not_be_alone');
          }
          add({ type: 'BackupCode', codes: body.codes });
        } else {
          if (find('Totp')) {
            throw refusal(422, 'user.totp_already_in_use');
          }
          checkTotp(body.secret, body.code ?? '');
          add({ type: 'Totp', secret: body.secret });
        }
        return new Response(null, { status: 204 });
      case 'POST /api/experience/verification/totp/verify':
        checkTotp(find('Totp')?.secret, body.code);
        state.isCodeVerified = true;
        return { verificationId: 'verification' };
      case 'POST /api/experience/verification/backup-code/verify': {
        const codes = find('BackupCode')?.codes ?? [];
        if (!codes.includes(body.code)) {
          throw refusal(400, 'session.mfa.invalid_backup_code');
        }
        codes.splice(codes.indexOf(body.code), 1);
        (find('BackupCode')!.used ??= []).push(body.code);
        state.isCodeVerified = true;
        return { verificationId: 'verification' };
      }
      case 'POST /api/experience/submit':
        if (!state.isCodeVerified) {
          throw refusal(403, 'session.mfa.require_mfa_verification');
        }
        return { redirectTo: 'https://auth.acme.example/oidc/auth/1' };
      default:
        throw refusal(404, 'entity.not_found');
    }
  });
  const client = { getAccessToken: async () => state.token };
  const options = { endpoint: ENDPOINT, fetch: wire.fetch };
  return {
    state,
    wire,
    options,
    client,
    adapter: createLogtoAdapter(client, options),
    proof: { password: PASSWORD },
    limit() {
      wire.refuse = () => new WireError(429);
    },
    async prove() {
      return { intent: 'enroll', wrong: { password: 'wrong' }, right: { password: PASSWORD } };
    },
    demandProof: () => ({ wrong: { password: 'wrong' }, right: { password: PASSWORD } }),
    async challenge(onSignIn?: () => Promise<void>) {
      const secret = generateSecret();
      add({ type: 'Totp', secret });
      add({ type: 'BackupCode', codes: ['recovery-one'] });
      return {
        adapter: createLogtoChallengeAdapter({
          ...options,
          async onSignIn(url) {
            await onSignIn?.();
            state.redirectTo = url;
          },
        }),
        code: generateTotp({ secret }),
        recoveryCode: 'recovery-one',
        isPassed: () => state.redirectTo !== undefined,
      };
    },
  } satisfies Double & Record<string, unknown>;
}

/** An error as Logto answers it. */
export function refusal(status: number, code: string): WireError {
  return new WireError(status, { code, message: 'The texts of Logto are not for logs' });
}

export const LOGTO: Provider = {
  name: 'Logto',
  create: createLogtoDouble,
  startRequest: `POST ${FACTORS}/totp-secret/generate`,
  verifyRequests: [`POST ${FACTORS}`],
  retriesSecond: { impossible: 'There is one request.' },
  expires: { impossible: 'The server keeps nothing before the first code.' },
  wait: { impossible: 'Logto names it as text only.' },
  proves: true,
  codes: 'after',
  renewsCodes: true,
  refusesAsData: { impossible: 'The status of the answer is 400.' },
  cancels: { impossible: 'The server keeps nothing before the first code.' },
  removeRequest: { impossible: 'Each account has one authenticator.' },
  renames: { impossible: 'Each account has one authenticator.' },
  viewsCodes: true,
  recovers: true,
  callsApp: true,
  setsUpAtSignIn: { impossible: 'The setup is for users who are signed in.' },
};
