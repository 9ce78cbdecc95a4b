import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SECRET } from '../test/secrets.ts';
import { diagnoseCode } from './diagnose-code.ts';
import * as core from './index.ts';

const secret = SECRET;
const { record: pending } = core.beginEnrollment({ issuer: 'Acme', accountName: 'alice' });
const ACTIVE: core.ActiveAuthenticator = {
  status: 'active',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  confirmedAt: 0,
  lastTimeStep: 0,
  drift: 0,
  revision: 0,
};
const recoveryCodes = await core.hashRecoveryCodes(core.generateRecoveryCodes({ count: 1 }), {
  iterations: 1000,
});

/** Every function that reads user input. */
const READERS: Record<string, (typed: string) => unknown> = {
  verifyTotp: (code) => core.verifyTotp({ code, secret }),
  verifyHotp: (code) => core.verifyHotp({ code, secret, counter: 0 }),
  verifySteamCode: (code) => core.verifySteamCode({ code, secret }),
  resyncTotp: (code) => core.resyncTotp({ codes: [code, code], secret, window: 1 }),
  'resyncTotp, both at once': (codes) =>
    core.resyncTotp({ codes: codes as unknown as [string, string], secret, window: 1 }),
  resyncHotp: (code) => core.resyncHotp({ codes: [code, code], secret, counter: 0, lookAhead: 1 }),
  diagnoseCode: (code) => diagnoseCode({ code, secret }),
  confirmEnrollment: (code) => core.confirmEnrollment({ record: pending, secret, code }),
  verifyAuthenticator: (code) => core.verifyAuthenticator({ record: ACTIVE, secret, code }),
  'verifyAuthenticator, two codes': (code) =>
    core.verifyAuthenticator({ record: ACTIVE, secret, code, nextCode: code }),
  redeemRecoveryCode: (input) => core.redeemRecoveryCode({ record: recoveryCodes, code: input }),
  normalizeCode: core.normalizeCode,
  normalizeRecoveryCode: core.normalizeRecoveryCode,
  lintKeyUri: core.lintKeyUri,
};

describe('user input', () => {
  const typed = fc.oneof(
    fc.anything({
      withBigInt: true,
      withDate: true,
      withNullPrototype: true,
      withTypedArray: true,
      withSparseArray: true,
    }),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^\d{6}$/),
    fc.constantFrom(
      Symbol('x'),
      () => 1,
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
    ),
  );

  it.each(Object.entries(READERS))(
    'User input never makes %s throw, whatever it is.',
    async (_, read) => {
      await fc.assert(
        fc.asyncProperty(typed, async (value) => {
          expect(await read(value as string)).toBeDefined();
        }),
        { numRuns: 300 },
      );
    },
  );
});
