import { describe, expect, it } from 'vitest';
import { SECRET } from '../test/secrets.ts';
import { diagnoseCode } from './diagnose-code.ts';
import * as core from './index.ts';
import { TesseraError } from './tessera-error.ts';

const secret = SECRET;
const ACCOUNT = { secret, issuer: 'Acme', accountName: 'alice' };
const keyUri = core.createKeyUri(ACCOUNT);
const { record } = core.beginEnrollment({ issuer: 'Acme', accountName: 'alice' });
const recoveryCodes = core.generateRecoveryCodes({ count: 1 });
const hashed = await core.hashRecoveryCodes(recoveryCodes, { iterations: 1000 });
const { state } = core.recordAttempt({ outcome: 'failure' });

/** Every function with arguments that are right. */
const CALLS: Record<string, [call: (...values: never[]) => unknown, ...values: unknown[]]> = {
  beginEnrollment: [core.beginEnrollment, { issuer: 'Acme', accountName: 'alice', lifetime: 5000 }],
  checkAttempt: [core.checkAttempt, { state, policy: { delay: 1 }, timestamp: 0 }],
  confirmEnrollment: [core.confirmEnrollment, { record, secret, code: '123456', window: 1 }],
  createKeyUri: [
    core.createKeyUri,
    { ...ACCOUNT, parameters: { lock: 'true' }, image: 'https://x.example/y', digits: 6 },
  ],
  createMigrationUris: [core.createMigrationUris, [ACCOUNT], { batchSize: 1 }],
  diagnoseCode: [diagnoseCode, { code: '123456', secret, previousSecrets: [secret] }],
  formatSecret: [core.formatSecret, secret, { groupSize: 4 }],
  generateHotp: [core.generateHotp, { secret, counter: 0, digits: 6, algorithm: 'SHA1' }],
  generateRecoveryCodes: [core.generateRecoveryCodes, { count: 1, length: 16 }],
  generateSecret: [core.generateSecret, { length: 20 }],
  generateSteamCode: [core.generateSteamCode, { secret, timestamp: 0 }],
  generateTotp: [core.generateTotp, { secret, timestamp: 0, period: 30 }],
  guessProbability: [core.guessProbability, { policy: { delay: 1 }, duration: 1000, digits: 6 }],
  hashRecoveryCodes: [core.hashRecoveryCodes, recoveryCodes, { iterations: 1000 }],
  normalizeSecret: [core.normalizeSecret, secret, { unusedBits: 'drop' }],
  parseKeyUri: [core.parseKeyUri, keyUri],
  parseMigrationUri: [core.parseMigrationUri, core.createMigrationUris([ACCOUNT]).uris[0]],
  recordAttempt: [core.recordAttempt, { state, outcome: 'failure', timestamp: 0 }],
  redeemRecoveryCode: [core.redeemRecoveryCode, { record: hashed, code: recoveryCodes[0] }],
  resyncHotp: [core.resyncHotp, { secret, codes: ['123456', '123456'], counter: 0, lookAhead: 1 }],
  resyncTotp: [core.resyncTotp, { secret, codes: ['123456', '123456'], window: 1 }],
  secretFromBytes: [core.secretFromBytes, new Uint8Array(20)],
  secretFromHex: [core.secretFromHex, '00'],
  secretToBytes: [core.secretToBytes, secret],
  secretToHex: [core.secretToHex, secret],
  timeStepAt: [core.timeStepAt, { timestamp: 0, period: 30, t0: 0 }],
  timeStepRemaining: [core.timeStepRemaining, { timestamp: 0 }],
  verifyAuthenticator: [core.verifyAuthenticator, { record, secret, code: '123456' }],
  verifyHotp: [core.verifyHotp, { secret, code: '123456', counter: 0 }],
  verifySteamCode: [core.verifySteamCode, { secret, code: 'ABCDE' }],
  verifyTotp: [core.verifyTotp, { secret, code: '123456', lastTimeStep: 0, drift: 0 }],
};

const WRONG = [
  null,
  undefined,
  0,
  -1,
  1.5,
  Number.NaN,
  '',
  'x',
  true,
  {},
  [],
  [null],
  () => 1,
  1n,
  Symbol('x'),
];

/** Returns the arguments with one of them, or one option of one of them, replaced. */
function replaceEach(values: readonly unknown[], wrong: unknown): unknown[][] {
  return values.flatMap((value, index) => {
    const isOptions = typeof value === 'object' && value?.constructor === Object;
    const replaced = [
      wrong,
      ...(Array.isArray(value) ? [[wrong]] : []),
      ...(isOptions ? Object.keys(value).map((name) => ({ ...value, [name]: wrong })) : []),
    ];
    return replaced.map((replacement) => values.with(index, replacement));
  });
}

describe('configuration', () => {
  it('The table has every function that can be configured.', () => {
    const others = ['TesseraError', 'normalizeCode', 'normalizeRecoveryCode', 'lintKeyUri'];
    const functions = Object.entries(core)
      .filter(([name, value]) => typeof value === 'function' && !others.includes(name))
      .map(([name]) => name);
    expect(functions.filter((name) => !Object.hasOwn(CALLS, name))).toEqual([]);
  });

  it.each(Object.entries(CALLS))(
    '%s throws nothing but a TesseraError, whatever shape a value has.',
    async (_, [call, ...values]) => {
      const foreign: string[] = [];
      for (const wrong of WRONG) {
        for (const changed of replaceEach(values, wrong)) {
          try {
            await (call as (...all: unknown[]) => unknown)(...changed);
          } catch (error) {
            if (!(error instanceof TesseraError)) {
              foreign.push(`${wrong === null ? 'null' : typeof wrong}: ${String(error)}`);
            }
          }
        }
      }
      expect([...new Set(foreign)]).toEqual([]);
    },
  );
});
