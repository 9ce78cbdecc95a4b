import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listBundledModules } from '../../../test/bundled-modules.ts';
import * as core from './index.ts';

const here = dirname(fileURLToPath(import.meta.url));

function listModules(names: string[]): Promise<string[]> {
  return listBundledModules(resolve(here, 'index.ts'), names);
}

/** The functions that a page without codes needs. */
const WITHOUT_OTPAUTH = [
  'generateSecret',
  'normalizeSecret',
  'formatSecret',
  'createKeyUri',
  'parseKeyUri',
  'lintKeyUri',
  'normalizeCode',
  'timeStepAt',
  'timeStepRemaining',
  'generateRecoveryCodes',
  'normalizeRecoveryCode',
  'hashRecoveryCodes',
  'redeemRecoveryCode',
  'checkAttempt',
  'recordAttempt',
  'guessProbability',
  'TesseraError',
];

describe('a bundle', () => {
  it('A bundle that computes no code contains nothing of otpauth.', async () => {
    expect(Object.keys(core)).toEqual(expect.arrayContaining(WITHOUT_OTPAUTH));
    const modules = await listModules(WITHOUT_OTPAUTH);
    expect(modules.some((id) => id.endsWith('/parse-key-uri.ts'))).toBe(true);
    expect(modules.filter((id) => /otpauth|noble/.test(id))).toEqual([]);
  });

  it('A bundle that converts secrets contains no hash function.', async () => {
    const modules = await listModules(['secretToBytes', 'secretFromHex', 'parseMigrationUri']);
    expect(modules.some((id) => id.includes('otpauth.bare'))).toBe(true);
    expect(modules.filter((id) => id.includes('noble'))).toEqual([]);
  });

  it('A bundle that verifies codes contains the hash functions, and nothing of Node.', async () => {
    const modules = await listModules(['verifyTotp']);
    expect(modules.some((id) => id.includes('@noble/hashes'))).toBe(true);
    expect(modules.filter((id) => /node:|otpauth\.node|enrollment|recovery/.test(id))).toEqual([]);
  });
});

describe('the published package', () => {
  it('The package has diagnoseCode in a separate entry, which nothing else imports.', async () => {
    const { exports } = JSON.parse(readFileSync(resolve(here, '../package.json'), 'utf8'));
    expect(await import(resolve(here, '..', exports['./diagnose-code']))).toHaveProperty(
      'diagnoseCode',
    );
    const modules = await listModules(Object.keys(core));
    expect(modules.some((id) => id.endsWith('/totp.ts'))).toBe(true);
    expect(modules.filter((id) => id.includes('diagnose'))).toEqual([]);
  });

  it('Only the two adapters to otpauth import anything, and only that for Node imports from Node.', () => {
    const published = readdirSync(here).filter((file) => !/\.(?:test|bench)\.ts$/.test(file));
    const imports = published.flatMap((file) =>
      Array.from(
        readFileSync(resolve(here, file), 'utf8').matchAll(/from '([^.#'][^']*)'/g),
        ([, module]) => `${file} ${module}`,
      ),
    );
    expect(imports).toEqual([
      'otpauth-node.ts node:crypto',
      'otpauth-node.ts otpauth',
      'otpauth.ts @noble/hashes/hmac.js',
      'otpauth.ts @noble/hashes/legacy.js',
      'otpauth.ts @noble/hashes/sha2.js',
      'otpauth.ts otpauth/bare',
    ]);
  });
});
