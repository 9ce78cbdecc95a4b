import type { TwoFactorAdapter, TwoFactorChallengeAdapter, TwoFactorError } from '@tessera/react';
import { readCodes, readField, readNumber, readText } from './call-provider.ts';
import { type ProviderAnswer, readBody } from './send-request.ts';
import {
  type SendWithCookie,
  createProtectedSend,
  createSendWithCookie,
} from './send-with-cookie.ts';
import { toError } from './to-error.ts';

/** Where the adapters find allauth. */
export interface AllauthOptions {
  /** The address of the headless API. Default `'/_allauth/browser/v1'`. */
  baseUrl?: string | undefined;
  /** Default: the `fetch` of the browser. */
  fetch?: typeof globalThis.fetch | undefined;
}

/**
 * Connects the setup wizard to django-allauth 65 with `allauth.headless` and `allauth.mfa`.
 *
 * Requests have the cookie `csrftoken` of Django as a header. The wizard asks for the password or a
 * code when allauth wants it. Each account has one authenticator app, so the wizard replaces it by
 * turning two-factor off first, and says so.
 *
 * @example
 * <TwoFactorSetup adapter={createAllauthAdapter()} />
 */
export function createAllauthAdapter(options: AllauthOptions = {}): TwoFactorAdapter {
  const send = createSend(options);

  /** Sends a request that wants a recent proof. */
  const sendProtected = createProtectedSend(send, async (answer, { password, code }, signal) => {
    if (toKind(answer) === undefined || (password === undefined && code === undefined)) {
      return false;
    }
    const proved = await (password === undefined
      ? send('POST', '/auth/2fa/reauthenticate', signal, { code })
      : send('POST', '/auth/reauthenticate', signal, { password }));
    readAnswer(proved, 'reauthentication-failed');
    return true;
  });

  return {
    async start({ proof, signal }) {
      const answer = await sendProtected('GET', TOTP, { proof, signal });
      if (answer.status === 404) {
        // Not an error: each such answer has a new key, and ends the key before.
        const meta = readField(answer.body, 'meta');
        const secret = readText(meta, 'secret');
        if (secret === undefined) {
          throw toError('allauth has authenticator apps turned off', { type: 'not-allowed' });
        }
        return { keyUri: readText(meta, 'totp_url'), secret };
      }
      readAnswer(answer.status === 409 ? { ...answer, status: 403 } : answer);
      throw toError('The user has an authenticator', { type: 'already-enrolled' });
    },
    async verify({ code, proof, signal }) {
      const answer = await sendProtected('POST', TOTP, { body: { code }, proof, signal });
      readAnswer(answer, 'invalid-code');
    },
    async recoveryCodes({ enrollment, proof, signal }) {
      // allauth made the first ones when the authenticator was confirmed.
      const existing =
        enrollment && (await sendProtected('GET', RECOVERY_CODES, { proof, signal }));
      const answer =
        existing && existing.status !== 404
          ? existing
          : await sendProtected('POST', RECOVERY_CODES, { body: {}, proof, signal });
      return readUnusedCodes(answer);
    },
    async viewRecoveryCodes({ proof, signal }) {
      const answer = await sendProtected('GET', RECOVERY_CODES, { proof, signal });
      return answer.status === 404 ? [] : readUnusedCodes(answer);
    },
    async status({ signal }) {
      // The address of the authenticator itself would make a new key.
      const data = readData(await send('GET', '/account/authenticators', signal));
      const list: unknown[] = Array.isArray(data) ? data : [];
      const find = (type: string) => list.find((one) => readText(one, 'type') === type);
      const totp = find('totp');
      const createdAt = readNumber(totp, 'created_at');
      return {
        enrolled: totp !== undefined,
        authenticators: totp
          ? [
              {
                id: 'totp',
                // In seconds.
                ...(createdAt !== undefined && { createdAt: 1000 * createdAt }),
              },
            ]
          : [],
        recoveryCodesLeft: readNumber(find('recovery_codes'), 'unused_code_count'),
      };
    },
    async disable({ proof, signal }) {
      readAnswer(await sendProtected('DELETE', TOTP, { proof, signal }));
    },
    reauthentication: { kind: 'password-or-code' },
  };
}

/**
 * Connects the sign-in challenge to django-allauth 65. Show it when the sign-in has the pending
 * flow `mfa_authenticate`.
 *
 * @example
 * <TwoFactorChallenge adapter={createAllauthChallengeAdapter()} onPassed={openApp} />
 */
export function createAllauthChallengeAdapter(
  options: AllauthOptions = {},
): TwoFactorChallengeAdapter {
  const send = createSend(options);
  let isTrustPending = false;
  return {
    async verify({ code, trustDevice, signal }) {
      if (!isTrustPending) {
        // Takes codes of both kinds.
        const answer = await send('POST', '/auth/2fa/authenticate', signal, { code });
        isTrustPending = findFlows(answer).includes('mfa_trust');
        if (!isTrustPending) {
          readAnswer(answer, 'invalid-code');
        }
      }
      // With the option for trusted devices, the sign-in ends with this answer. A retry sends only
      // what failed, because a recovery code works once.
      if (isTrustPending) {
        readAnswer(await send('POST', '/auth/2fa/trust', signal, { trust: trustDevice }));
        isTrustPending = false;
      }
    },
  };
}

const TOTP = '/account/authenticators/totp';
const RECOVERY_CODES = '/account/authenticators/recovery-codes';

function createSend({ baseUrl = '/_allauth/browser/v1', fetch }: AllauthOptions): SendWithCookie {
  return createSendWithCookie({
    baseUrl,
    fetch,
    csrfCookie: 'csrftoken',
    csrfHeader: 'X-CSRFToken',
  });
}

/** Returns the steps of a sign-in or a proof that allauth wants. */
function findFlows({ status, body }: ProviderAnswer): (string | undefined)[] {
  const flows = readField(readField(body, 'data'), 'flows');
  return status === 401 && Array.isArray(flows) ? flows.map((flow) => readText(flow, 'id')) : [];
}

/** Returns what proves the user, if allauth wants a proof. Otherwise a 401 asks for a sign-in. */
function toKind(answer: ProviderAnswer): 'password' | 'code' | 'password-or-code' | undefined {
  const flows = findFlows(answer);
  const takesCode = flows.includes('mfa_reauthenticate');
  if (flows.includes('reauthenticate')) {
    return takesCode ? 'password-or-code' : 'password';
  }
  return takesCode ? 'code' : undefined;
}

const ERRORS: Readonly<Record<number, TwoFactorError['type']>> = {
  401: 'session-expired',
  403: 'not-allowed',
  409: 'already-enrolled',
  410: 'session-expired',
  429: 'rate-limited',
};

function readData(answer: ProviderAnswer): unknown {
  return readField(readAnswer(answer), 'data');
}

function readUnusedCodes(answer: ProviderAnswer): string[] {
  return readCodes('allauth', readField(readData(answer), 'unused_codes'));
}

/** Returns the body of an answer. Throws a {@link TwoFactorError}. */
function readAnswer(
  answer: ProviderAnswer,
  invalid: 'invalid-code' | 'reauthentication-failed' | 'unknown' = 'unknown',
): unknown {
  return readBody('allauth', answer, ({ status }) => {
    const kind = toKind(answer);
    const type = status === 400 ? invalid : (ERRORS[status] ?? 'unknown');
    return {
      code: String(status),
      error: kind ? { type: 'reauthentication-required', kind } : { type },
    };
  });
}
