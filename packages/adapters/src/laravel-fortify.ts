import type {
  TwoFactorAdapter,
  TwoFactorChallengeAdapter,
  TwoFactorError,
  TwoFactorProof,
} from '@tessera/react';
import { readCodes, readField, readText } from './call-provider.ts';
import { type ProviderAnswer, readBody } from './send-request.ts';
import {
  type SendWithCookie,
  createProtectedSend,
  createSendWithCookie,
} from './send-with-cookie.ts';
import { toError } from './to-error.ts';

/** Where {@link createFortifyChallengeAdapter} finds the routes of Fortify. */
export interface FortifyOptions {
  /** The address before `/user/two-factor-authentication`. Default: the origin of the page. */
  baseUrl?: string | undefined;
  /** Default: the `fetch` of the browser. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** Options of {@link createFortifyAdapter}. */
export interface FortifyAdapterOptions extends FortifyOptions {
  /**
   * Returns whether `two_factor_confirmed_at` of the user is set. Fortify has no route for it, so
   * read it from a route of yours, not from properties of the page, which become out of date.
   */
  isEnabled: (input: { signal: AbortSignal }) => Promise<boolean>;
}

/**
 * Connects the setup wizard to Laravel Fortify with the feature `twoFactorAuthentication` and its
 * options `confirm` and `confirmPassword`. Without `confirm`, two-factor is on before the user has
 * typed a code.
 *
 * Requests have the cookie `XSRF-TOKEN` of Laravel as a header. The wizard asks for the password
 * unless the user has confirmed it a short time ago. Each account has one authenticator, so the
 * wizard replaces it by turning two-factor off first, and says so.
 *
 * @example
 * const adapter = createFortifyAdapter({ isEnabled: async () => (await getUser()).hasTwoFactor });
 * <TwoFactorSetup adapter={adapter} />
 */
export function createFortifyAdapter(options: FortifyAdapterOptions): TwoFactorAdapter {
  const { isEnabled } = options;
  const send = createSend(options);

  /** Sends a request that wants a confirmed password. */
  const sendProtected = createProtectedSend(send, async ({ status }, { password }, signal) => {
    if (status !== PASSWORD_WANTED || password === undefined) {
      return false;
    }
    const confirmation = await send('POST', '/user/confirm-password', signal, { password });
    readAnswer(confirmation, 'reauthentication-failed');
    return true;
  });

  async function listCodes(
    proof: TwoFactorProof | undefined,
    signal: AbortSignal,
  ): Promise<string[]> {
    const answer = await sendProtected('GET', RECOVERY_CODES, { proof, signal });
    return readCodes('Fortify', readAnswer(answer));
  }

  async function getKeyUri(signal: AbortSignal): Promise<string | undefined> {
    const answer = await send('GET', '/user/two-factor-qr-code', signal);
    // Without a pending key the answer is an empty list.
    return readText(readAnswer(answer), 'url');
  }

  return {
    async start({ proof, signal }) {
      // `force` would replace the key of an authenticator in use.
      if (await isEnabled({ signal })) {
        throw toError('The user has an authenticator', { type: 'already-enrolled' });
      }
      const body = { force: true };
      readAnswer(
        await sendProtected('POST', '/user/two-factor-authentication', { body, proof, signal }),
      );
      const keyUri = await getKeyUri(signal);
      if (keyUri === undefined) {
        throw toError('Fortify created no key', { type: 'unknown' });
      }
      return { keyUri };
    },
    async resume({ signal }) {
      // The route also answers with the key of an authenticator in use.
      if (await isEnabled({ signal })) {
        return null;
      }
      try {
        const keyUri = await getKeyUri(signal);
        return keyUri === undefined ? null : { keyUri };
      } catch (error) {
        if (readText(error, 'type') === 'reauthentication-required') {
          return null;
        }
        throw error;
      }
    },
    async verify({ code, proof, signal }) {
      const path = '/user/confirmed-two-factor-authentication';
      const answer = await sendProtected('POST', path, { body: { code }, proof, signal });
      if (answer.status === 404) {
        throw toError('Fortify has the option `confirm` turned off', { type: 'misconfigured' });
      }
      readAnswer(answer, 'invalid-code');
    },
    async recoveryCodes({ enrollment, proof, signal }) {
      // Fortify made the first ones together with the key.
      if (enrollment === undefined) {
        readAnswer(await sendProtected('POST', RECOVERY_CODES, { body: {}, proof, signal }));
      }
      return listCodes(proof, signal);
    },
    viewRecoveryCodes: ({ proof, signal }) => listCodes(proof, signal),
    async status({ signal }) {
      return { enrolled: await isEnabled({ signal }) };
    },
    async disable({ proof, signal }) {
      readAnswer(
        await sendProtected('DELETE', '/user/two-factor-authentication', { proof, signal }),
      );
    },
    reauthentication: {
      kind: 'password',
      askFirst: true,
      async isNeeded({ signal }) {
        const answer = await send('GET', '/user/confirmed-password-status', signal);
        return readField(readAnswer(answer), 'confirmed') !== true;
      },
    },
  };
}

/**
 * Connects the sign-in challenge to Laravel Fortify. Show it when `/login` answered
 * `{ two_factor: true }`. A recovery code that was used is replaced, so their number stays 8.
 *
 * @example
 * <TwoFactorChallenge adapter={createFortifyChallengeAdapter()} onPassed={openApp} />
 */
export function createFortifyChallengeAdapter(
  options: FortifyOptions = {},
): TwoFactorChallengeAdapter {
  const send = createSend(options);
  return {
    async verify({ code, kind, signal }) {
      const body = kind === 'code' ? { code } : { recovery_code: code };
      readAnswer(await send('POST', '/two-factor-challenge', signal, body), 'invalid-code');
    },
  };
}

function createSend({ baseUrl = '', fetch }: FortifyOptions): SendWithCookie {
  return createSendWithCookie({
    baseUrl,
    fetch,
    csrfCookie: 'XSRF-TOKEN',
    csrfHeader: 'X-XSRF-TOKEN',
  });
}

const RECOVERY_CODES = '/user/two-factor-recovery-codes';

/** In HTTP the status means a lock. Laravel wants a password. */
const PASSWORD_WANTED = 423;

const ERRORS: Readonly<Record<number, TwoFactorError['type']>> = {
  401: 'session-expired',
  403: 'not-allowed',
  // The token of the form is out of date.
  419: 'session-expired',
  [PASSWORD_WANTED]: 'reauthentication-required',
  429: 'rate-limited',
};

/** Returns the body of an answer. Throws a {@link TwoFactorError}. */
function readAnswer(
  answer: ProviderAnswer,
  invalid: 'invalid-code' | 'reauthentication-failed' | 'unknown' = 'unknown',
): unknown {
  return readBody('Fortify', answer, ({ status }) => ({
    code: String(status),
    error: { type: status === 422 ? invalid : (ERRORS[status] ?? 'unknown') },
  }));
}
