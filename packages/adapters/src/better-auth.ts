import type {
  TwoFactorAdapter,
  TwoFactorChallengeAdapter,
  TwoFactorError,
  TwoFactorProof,
} from '@tessera/react';
import { readCodes, readField, toRefusalError } from './call-provider.ts';
import { toError } from './to-error.ts';

/** The answer of every method of a Better Auth client, which does not throw. */
interface BetterAuthResult {
  data: unknown;
  error: { code?: string | undefined; status: number } | null;
}

/** The options of a request that the adapters set. */
interface BetterAuthFetchOptions {
  signal: AbortSignal;
  onError: (context: { response: Response }) => void;
}

type BetterAuthMethod<Input> = (
  input: Input,
  options: BetterAuthFetchOptions,
) => Promise<BetterAuthResult>;

/**
 * The part of a Better Auth client that {@link createBetterAuthAdapter} calls. Pass the result of
 * `createAuthClient` with the plugin `twoFactorClient()`.
 */
export interface BetterAuthSetupClient {
  twoFactor: {
    enable: BetterAuthMethod<{ password?: string; issuer?: string }>;
    verifyTotp: BetterAuthMethod<{ code: string }>;
    generateBackupCodes: BetterAuthMethod<{ password?: string }>;
    disable: BetterAuthMethod<{ password?: string }>;
  };
  getSession: BetterAuthMethod<{ query: { disableCookieCache: true } }>;
}

/** The part of a Better Auth client that {@link createBetterAuthChallengeAdapter} calls. */
export interface BetterAuthChallengeClient {
  twoFactor: {
    verifyTotp: BetterAuthMethod<{ code: string; trustDevice: boolean }>;
    verifyBackupCode: BetterAuthMethod<{ code: string; trustDevice: boolean }>;
  };
}

/** Options of {@link createBetterAuthAdapter}. */
export interface BetterAuthAdapterOptions {
  /**
   * Returns whether the account has a password. Accounts of a social sign-in have none, and the
   * server’s plugin needs the option `allowPasswordless` for them. Default: every account has one.
   */
  hasPassword?: (() => Promise<boolean>) | undefined;
  /**
   * The name of your service in the authenticator app. Default: the `issuer` of the server’s
   * plugin, or its `appName`.
   */
  issuer?: string | undefined;
}

/**
 * Connects the setup wizard to Better Auth 1.7 with the plugin `twoFactor()`.
 *
 * Every action needs the password, so the wizard asks for it before the first request. The plugin
 * limits each of its routes to three requests in ten seconds in production, and that request would
 * be one of them.
 *
 * The plugin creates the backup codes together with the key, and each account has one key. So the
 * wizard can replace an authenticator only by turning two-factor off first, and says so.
 *
 * @param client The Better Auth client, with the plugin `twoFactorClient()`.
 * @example
 * const client = createAuthClient({ plugins: [twoFactorClient()] });
 * const adapter = createBetterAuthAdapter(client);
 * <TwoFactorSetup adapter={adapter} />
 */
export function createBetterAuthAdapter(
  { getSession, twoFactor }: BetterAuthSetupClient,
  { hasPassword, issuer }: BetterAuthAdapterOptions = {},
): TwoFactorAdapter {
  /** Returns the password that the user typed. Throws if they were not asked yet. */
  async function toPassword(proof: TwoFactorProof | undefined): Promise<{ password?: string }> {
    const password = proof?.password;
    if (password !== undefined) {
      return { password };
    }
    if (hasPassword && !(await hasPassword())) {
      return {};
    }
    throw toError('The password is not known yet', { type: 'reauthentication-required' });
  }

  return {
    async start({ proof, signal }) {
      const input = { ...(await toPassword(proof)), ...(issuer !== undefined && { issuer }) };
      const data = await call((options) => twoFactor.enable(input, options), signal);
      const { totpURI, backupCodes } = data as Record<string, unknown>;
      if (typeof totpURI !== 'string') {
        throw toError('Better Auth created no key', { type: 'not-allowed' });
      }
      return { keyUri: totpURI, recoveryCodes: readCodes('Better Auth', backupCodes) };
    },
    async verify({ code, signal }) {
      // The answer holds a session and a user from before the change. The cookie is right.
      await call((options) => twoFactor.verifyTotp({ code }, options), signal);
    },
    async recoveryCodes({ proof, signal }) {
      const input = await toPassword(proof);
      const data = await call((options) => twoFactor.generateBackupCodes(input, options), signal);
      return readCodes('Better Auth', readField(data, 'backupCodes'));
    },
    async status({ signal }) {
      const data = await call(
        (options) => getSession({ query: { disableCookieCache: true } }, options),
        signal,
      );
      const { user } = (data ?? {}) as { user?: { twoFactorEnabled?: unknown } };
      if (user === undefined) {
        throw toError('There is no session', { type: 'session-expired' });
      }
      return { enrolled: user.twoFactorEnabled === true };
    },
    async disable({ proof, signal }) {
      const input = await toPassword(proof);
      await call((options) => twoFactor.disable(input, options), signal);
    },
    reauthentication: { kind: 'password', askFirst: true, isNeeded: hasPassword },
  };
}

/**
 * Connects the sign-in challenge to Better Auth 1.7 with the plugin `twoFactor()`. Show it when
 * `signIn` answered `twoFactorRedirect`.
 *
 * @param client The Better Auth client, with the plugin `twoFactorClient()`.
 * @example
 * <TwoFactorChallenge adapter={createBetterAuthChallengeAdapter(client)} onPassed={openApp} />
 */
export function createBetterAuthChallengeAdapter({
  twoFactor,
}: BetterAuthChallengeClient): TwoFactorChallengeAdapter {
  return {
    async verify({ code, kind, trustDevice, signal }) {
      await call(
        (options) =>
          kind === 'code'
            ? twoFactor.verifyTotp({ code, trustDevice }, options)
            : twoFactor.verifyBackupCode({ code: toBackupCode(code), trustDevice }, options),
        signal,
      );
    },
  };
}

/** Backup codes are compared with their hyphen. Users leave it out. */
function toBackupCode(code: string): string {
  return code.replace(/^([a-zA-Z0-9]{5})\s*([a-zA-Z0-9]{5})$/, '$1-$2');
}

/** Sends a request, and returns its data. Throws a {@link TwoFactorError}. */
async function call(
  send: (options: BetterAuthFetchOptions) => Promise<BetterAuthResult>,
  signal: AbortSignal,
): Promise<unknown> {
  let seconds: number | undefined;
  const { data, error } = await send({
    signal,
    onError({ response }) {
      // The wait is only in this header. Other origins must expose it (CORS).
      seconds = Number(response.headers.get('X-Retry-After')) || undefined;
    },
  });
  if (error) {
    throw toRefusalError('Better Auth', {
      code: error.code ?? String(error.status),
      error: {
        ...toTwoFactorError(error),
        ...(seconds !== undefined && { retryAt: Date.now() + 1000 * seconds }),
      },
    });
  }
  return data;
}

const ERRORS: Readonly<Record<string, TwoFactorError['type']>> = {
  // Its status is 401, as if the session had ended.
  INVALID_CODE: 'invalid-code',
  INVALID_BACKUP_CODE: 'invalid-code',
  INVALID_PASSWORD: 'reauthentication-failed',
  VALIDATION_ERROR: 'reauthentication-required',
  TOTP_ALREADY_ENABLED: 'already-enrolled',
  TOTP_NOT_ENABLED: 'enrollment-expired',
  TWO_FACTOR_NOT_ENABLED: 'enrollment-expired',
  // Sign-in must begin again.
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'session-expired',
  INVALID_TWO_FACTOR_COOKIE: 'session-expired',
  ACCOUNT_TEMPORARILY_LOCKED: 'locked',
};

const ERRORS_BY_STATUS: Readonly<Record<number, TwoFactorError['type']>> = {
  401: 'session-expired',
  403: 'not-allowed',
  429: 'rate-limited',
};

function toTwoFactorError({
  code = '',
  status,
}: NonNullable<BetterAuthResult['error']>): TwoFactorError {
  return { type: ERRORS[code] ?? ERRORS_BY_STATUS[status] ?? 'unknown' };
}
