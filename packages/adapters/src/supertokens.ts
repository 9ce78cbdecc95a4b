import type {
  TwoFactorAdapter,
  TwoFactorChallengeAdapter,
  TwoFactorError,
  TwoFactorProof,
} from '@tessera/react';
import { type ProviderCall, callProvider, readText } from './call-provider.ts';
import { toError } from './to-error.ts';

/** Why a code was refused. SuperTokens returns it as the data of a successful request. */
interface SupertokensCodeResult {
  status: string;
  currentNumberOfFailedAttempts?: number;
  maxNumberOfFailedAttempts?: number;
  retryAfterMs?: number;
}

/** The recipe `supertokens-web-js/recipe/totp`, for {@link createSupertokensAdapter}. */
export interface SupertokensTotp {
  createDevice: (input: {
    deviceName?: string;
  }) => Promise<{ status: string; deviceName?: string; secret?: string }>;
  verifyDevice: (input: { deviceName: string; totp: string }) => Promise<SupertokensCodeResult>;
  verifyCode: (input: { totp: string }) => Promise<SupertokensCodeResult>;
  listDevices: () => Promise<{ devices: readonly { name: string; verified: boolean }[] }>;
  removeDevice: (input: { deviceName: string }) => Promise<unknown>;
}

/**
 * Connects the setup wizard to SuperTokens.
 *
 * A user can have several authenticators, and there are no recovery codes: suggest a second
 * authenticator. Each of them can be replaced or removed, and one that is replaced works until the
 * new one is confirmed.
 *
 * Pass `issuer` and `accountName` to the wizard, which creates the key URI: that of SuperTokens
 * does not encode every character.
 *
 * @param totp The recipe `supertokens-web-js/recipe/totp`.
 * @example
 * import * as totp from 'supertokens-web-js/recipe/totp';
 * const adapter = createSupertokensAdapter(totp);
 * <TwoFactorSetup adapter={adapter} issuer="Acme" accountName={user.email} />
 */
export function createSupertokensAdapter(totp: SupertokensTotp): TwoFactorAdapter<string> {
  /** Proves a second factor for this session, if the user was asked for a code. */
  async function stepUp(proof: TwoFactorProof | undefined, signal: AbortSignal): Promise<void> {
    const code = proof?.code;
    if (code === undefined) {
      return;
    }
    const result = await callProvider(() => totp.verifyCode({ totp: code }), toCall(signal));
    const error = readCodeError(result);
    if (error) {
      throw toError(
        `SuperTokens refused the code for the change: ${result.status}`,
        error.type === 'invalid-code' ? { type: 'reauthentication-failed' } : error,
      );
    }
  }

  /** Succeeds also if there is no such device. */
  const removeDevice = (deviceName: string, signal?: AbortSignal) =>
    callProvider(() => totp.removeDevice({ deviceName }), toCall(signal));

  async function listDevices(signal: AbortSignal) {
    const { devices } = await callProvider(() => totp.listDevices(), toCall(signal));
    return devices;
  }

  return {
    async start({ name, proof, signal }) {
      await stepUp(proof, signal);
      // What is left of earlier visits would hold its name.
      for (const { name: deviceName, verified } of await listDevices(signal)) {
        await (verified ? undefined : removeDevice(deviceName, signal));
      }
      const { status, secret, deviceName } = await callProvider(
        () => totp.createDevice(name ? { deviceName: name } : {}),
        toCall(signal),
      );
      if (status === 'DEVICE_ALREADY_EXISTS_ERROR') {
        throw toError('Another authenticator has this name', { type: 'name-conflict' });
      }
      if (secret === undefined || deviceName === undefined) {
        throw toError(`SuperTokens created no key: ${status}`, { type: 'unknown' });
      }
      return { secret, handle: deviceName };
    },
    async verify({ code, enrollment: { handle: deviceName = '' }, replaces, signal }) {
      const result = await callProvider(
        () => totp.verifyDevice({ deviceName, totp: code }),
        toCall(signal),
      );
      const error = readCodeError(result);
      if (error) {
        throw toError(`SuperTokens refused the code: ${result.status}`, error);
      }
      // The code was right and the new app works. After an error the old one stays in the list.
      await (replaces && removeDevice(replaces.id, signal).catch(() => undefined));
    },
    async cancel({ handle: deviceName = '' }) {
      await removeDevice(deviceName);
    },
    async status({ signal }) {
      const devices = (await listDevices(signal)).filter(({ verified }) => verified);
      return {
        enrolled: devices.length > 0,
        authenticators: devices.map(({ name }) => ({ id: name, name })),
        canAdd: true,
        canReplace: true,
      };
    },
    async remove({ authenticator: { id }, proof, signal }) {
      await stepUp(proof, signal);
      await removeDevice(id, signal);
    },
    async disable({ proof, signal }) {
      await stepUp(proof, signal);
      for (const { name: deviceName } of await listDevices(signal)) {
        await removeDevice(deviceName, signal);
      }
    },
    reauthentication: { kind: 'code' },
  };
}

/**
 * Connects the sign-in challenge to SuperTokens. Show it when the claim of the recipe
 * `multifactorauth` has `totp` as its next factor. SuperTokens has no recovery codes.
 *
 * @param totp The recipe `supertokens-web-js/recipe/totp`.
 * @example
 * const adapter = createSupertokensChallengeAdapter(totp);
 * <TwoFactorChallenge adapter={adapter} kinds={['code']} onPassed={openApp} />
 */
export function createSupertokensChallengeAdapter(
  totp: Pick<SupertokensTotp, 'verifyCode'>,
): TwoFactorChallengeAdapter {
  return {
    async verify({ code, signal }) {
      const result = await callProvider(() => totp.verifyCode({ totp: code }), toCall(signal));
      const error = readCodeError(result);
      if (error) {
        throw toError(`SuperTokens refused the code: ${result.status}`, error);
      }
    },
  };
}

/** Returns why a code was refused, which is data. An unknown status is a failure. */
function readCodeError(result: SupertokensCodeResult): TwoFactorError | undefined {
  const { status, currentNumberOfFailedAttempts: failed, maxNumberOfFailedAttempts: most } = result;
  switch (status) {
    case 'OK':
      return undefined;
    case 'INVALID_TOTP_ERROR':
      return failed === undefined || most === undefined
        ? { type: 'invalid-code' }
        : { type: 'invalid-code', attemptsLeft: Math.max(0, most - failed) };
    case 'LIMIT_REACHED_ERROR':
      return { type: 'rate-limited', retryAt: Date.now() + (result.retryAfterMs ?? 0) };
    case 'UNKNOWN_DEVICE_ERROR':
      return { type: 'enrollment-expired' };
    default:
      return { type: 'unknown' };
  }
}

function toCall(signal?: AbortSignal): ProviderCall {
  return {
    provider: 'SuperTokens',
    signal,
    // Answers with an HTTP error are thrown as a `Response`.
    async readRefusal(thrown) {
      if (!(thrown instanceof Response)) {
        return undefined;
      }
      const code = String(thrown.status);
      if (thrown.status === 403) {
        const body: unknown = await thrown
          .clone()
          .json()
          .catch(() => undefined);
        const isClaim = readText(body, 'message') === 'invalid claim';
        return {
          code,
          error: { type: isClaim ? 'reauthentication-required' : 'not-allowed' },
        };
      }
      if (thrown.status === 401) {
        return { code, error: { type: 'session-expired' } };
      }
      return { code, error: { type: thrown.status === 429 ? 'rate-limited' : 'unknown' } };
    },
  };
}
