import { createKeyUri, generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import SuperTokens from 'supertokens-web-js';
import * as totp from 'supertokens-web-js/recipe/totp';
import { vi } from 'vitest';
import { createSupertokensAdapter, createSupertokensChallengeAdapter } from '../supertokens.ts';
import { WireError, createWire } from './create-wire.ts';
import { type Double, EMAIL, ISSUER, type Provider } from './double.ts';
import { stubWindow } from './stub-window.ts';

interface Device {
  name: string;
  secret: string;
  verified: boolean;
  period: number;
  skew: number;
}

/** The real SDK of SuperTokens on a double of its backend, for a user who is signed in. */
export function createSupertokensDouble() {
  const state = {
    devices: [] as Device[],
    failures: 0,
    /** Whether the session has proved a second factor, or needs none. */
    isStrong: true,
    /** Another status of the next answer. */
    status: undefined as string | undefined,
  };

  function check(devices: readonly Device[], code: string) {
    const device = devices.find(({ secret }) => verifyTotp({ secret, code }).ok);
    if (!device) {
      state.failures++;
      return {
        status: 'INVALID_TOTP_ERROR',
        currentNumberOfFailedAttempts: state.failures,
        maxNumberOfFailedAttempts: 5,
      };
    }
    return device;
  }

  const wire = createWire(
    ({ name, body }) => {
      if (state.status !== undefined) {
        return { status: state.status, retryAfterMs: 30_000 };
      }
      if (!state.isStrong && name !== 'POST /verify' && name !== 'GET /device/list') {
        throw new WireError(403, { message: 'invalid claim', claimValidationErrors: [] });
      }
      switch (name) {
        case 'POST /device': {
          const { deviceName = `TOTP Device ${state.devices.length}` } = body;
          if (state.devices.some((device) => device.name === deviceName)) {
            return { status: 'DEVICE_ALREADY_EXISTS_ERROR' };
          }
          const secret = generateSecret();
          state.devices.push({ name: deviceName, secret, verified: false, period: 30, skew: 1 });
          const uri = createKeyUri({ secret, issuer: ISSUER, accountName: EMAIL });
          return { status: 'OK', deviceName, secret, qrCodeString: uri.replaceAll('%26', '&') };
        }
        case 'POST /device/verify': {
          const device = state.devices.find((one) => one.name === body.deviceName);
          if (!device) {
            return { status: 'UNKNOWN_DEVICE_ERROR' };
          }
          const result = check([device], body.totp);
          if ('status' in result) {
            return result;
          }
          const wasAlreadyVerified = device.verified;
          device.verified = true;
          return { status: 'OK', wasAlreadyVerified };
        }
        case 'POST /verify': {
          const result = check(
            state.devices.filter(({ verified }) => verified),
            body.totp,
          );
          if ('status' in result) {
            return result;
          }
          state.isStrong = true;
          return { status: 'OK' };
        }
        case 'GET /device/list':
          return {
            status: 'OK',
            devices: state.devices.map(({ secret: _secret, ...device }) => device),
          };
        default: {
          const { length } = state.devices;
          state.devices = state.devices.filter((device) => device.name !== body.deviceName);
          return { status: 'OK', didDeviceExist: state.devices.length < length };
        }
      }
    },
    { base: '/auth/totp' },
  );
  stubWindow();
  vi.stubGlobal('fetch', wire.fetch);
  // It warns that it was initialized for another test.
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  SuperTokens.init({
    appInfo: { appName: ISSUER, apiDomain: 'http://127.0.0.1', apiBasePath: '/auth' },
    recipeList: [totp.init()],
  });
  warn.mockRestore();
  const adapter = createSupertokensAdapter(totp);

  /** Adds a device, and returns a code of it. */
  function addDevice(name: string): string {
    const secret = generateSecret();
    state.devices.push({ name, secret, verified: true, period: 30, skew: 1 });
    return generateTotp({ secret });
  }

  return {
    state,
    wire,
    adapter,
    addDevice,
    expire() {
      state.devices = [];
    },
    limit() {
      state.status = 'LIMIT_REACHED_ERROR';
    },
    demandProof() {
      state.isStrong = false;
      const code = generateTotp({ secret: state.devices[0]!.secret });
      return { wrong: { code: '000000' }, right: { code } };
    },
    async prove() {
      const code = addDevice('Old');
      state.isStrong = false;
      return { intent: 'add', wrong: { code: '000000' }, right: { code } };
    },
    async challenge() {
      const code = addDevice('Phone');
      state.isStrong = false;
      return {
        adapter: createSupertokensChallengeAdapter(totp),
        code,
        isPassed: () => state.isStrong,
      };
    },
  } satisfies Double & Record<string, unknown>;
}

export const SUPERTOKENS: Provider = {
  name: 'SuperTokens',
  create: createSupertokensDouble,
  startRequest: 'POST /device',
  verifyRequests: ['POST /device/verify'],
  retriesSecond: { impossible: 'There is one request.' },
  expires: true,
  wait: 30,
  proves: true,
  codes: { impossible: 'SuperTokens has none.' },
  renewsCodes: { impossible: 'SuperTokens has none.' },
  refusesAsData: true,
  cancels: true,
  removeRequest: 'POST /device/remove',
  renames: { impossible: 'The name is what identifies a device.' },
  viewsCodes: { impossible: 'SuperTokens has none.' },
  recovers: { impossible: 'SuperTokens has no recovery codes.' },
  callsApp: { impossible: 'SuperTokens keeps the session.' },
  setsUpAtSignIn: { impossible: 'The setup is for users who are signed in.' },
};
