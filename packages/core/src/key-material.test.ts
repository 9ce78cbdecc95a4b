import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeText } from '../test/outcome.ts';
import { SECRET } from '../test/secrets.ts';
import { diagnoseCode } from './diagnose-code.ts';
import * as core from './index.ts';

const secret = SECRET;
const keyUri = core.createKeyUri({ secret, issuer: 'Acme', accountName: 'alice' });
const migrationUri = core.createMigrationUris([{ secret, issuer: 'Acme', accountName: 'alice' }])
  .uris[0]!;

/** The hooks that Node, Bun, Deno and workers call when an object is logged. */
const HOOKS = [
  'toJSON',
  Symbol.for('nodejs.util.inspect.custom'),
  Symbol.for('Deno.customInspect'),
];

/** The results of this package that contain a secret. */
const HOLDERS: Record<string, () => object> = {
  parseKeyUri: () => core.parseKeyUri(keyUri),
  'parseKeyUri for hotp': () => core.parseKeyUri(keyUri.replace('totp', 'hotp')),
  beginEnrollment: () => core.beginEnrollment({ issuer: 'Acme', accountName: 'alice' }),
  'an account of parseMigrationUri': () => core.parseMigrationUri(migrationUri).accounts[0]!,
  createMigrationUris: () => core.createMigrationUris([{ secret, accountName: 'alice' }]),
};

/** Returns the texts of a result that must not appear in logs. */
function getKeyMaterial(holder: object): string[] {
  const data = holder as { secret?: string; keyUri?: string; uris?: string[] };
  return [data.secret, data.keyUri, ...(data.uris ?? [])].filter((text) => text !== undefined);
}

describe.each(Object.entries(HOLDERS))('%s', (_, create) => {
  it.each(HOOKS)('A result with key material shows no secret through the hook %s.', (hook) => {
    const holder = create() as { [hook: PropertyKey]: unknown };
    const shown = JSON.stringify((holder[hook] as () => object)());
    expect(shown).toContain(':"[redacted]"');
    expect(getKeyMaterial(holder)).not.toEqual([]);
    for (const text of getKeyMaterial(holder)) {
      expect(shown).not.toContain(text);
      expect(JSON.stringify({ nested: [holder] })).not.toContain(text);
    }
  });

  it('A result with key material can be read, copied and passed on like plain data.', () => {
    const holder = create();
    const copy = { ...holder };
    expect(getKeyMaterial(copy)).toEqual(getKeyMaterial(holder));
    expect(copy).toEqual(holder);
    expect(Object.getPrototypeOf(holder)).toBe(Object.prototype);
    for (const key of Reflect.ownKeys(copy)) {
      expect(HOOKS).not.toContain(key);
    }
  });
});

describe('the records that a server stores', () => {
  it('Records that a server stores contain no key material.', async () => {
    const enrollment = core.beginEnrollment({ issuer: 'Acme', accountName: 'alice' });
    const code = core.generateTotp({ secret: enrollment.secret });
    const result = core.confirmEnrollment({ ...enrollment, code });
    const codes = core.generateRecoveryCodes();
    const record = await core.hashRecoveryCodes(codes, { iterations: 1000 });
    const redemption = await core.redeemRecoveryCode({ record, code: codes[0]! });
    const stored = JSON.stringify([enrollment.record, result, record, redemption]);
    expect(result.ok && redemption.ok).toBe(true);
    for (const text of [
      enrollment.secret,
      code,
      ...codes,
      ...codes.map(core.normalizeRecoveryCode),
    ]) {
      expect(stored).not.toContain(text);
    }
  });
});

describe('errors', () => {
  const functions = Object.entries({ ...core, diagnoseCode })
    .filter(([name]) => name !== 'TesseraError')
    .map(([name, call]) => [name, call as (...values: unknown[]) => unknown] as const);
  const names = [
    'secret',
    'code',
    'codes',
    'algorithm',
    'digits',
    'period',
    'timestamp',
    't0',
    'window',
    'lookAhead',
    'counter',
    'lastTimeStep',
    'drift',
    'issuer',
    'accountName',
    'type',
    'image',
    'parameters',
    'length',
    'count',
    'groupSize',
    'record',
    'nextCode',
    'lifetime',
    'state',
    'policy',
    'outcome',
    'duration',
    'acceptedCodes',
    'iterations',
    'batchSize',
    'previousSecrets',
  ];
  const sensitive = fc.constantFrom<unknown>(
    secret,
    `${secret}!`,
    `${secret}1`,
    keyUri,
    migrationUri,
    [secret],
    { secret },
  );
  const harmless = fc.constantFrom<unknown>(
    6,
    30,
    -1,
    Number.NaN,
    'SHA1',
    'totp',
    null,
    undefined,
    {},
    [],
  );
  const value = fc.oneof(sensitive, harmless);
  const options = fc.dictionary(fc.constantFrom(...names), value);

  it.each(functions)(
    'An error of %s never contains a secret or a key URI, even one that was passed as the wrong option.',
    async (_, call) => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(options, value),
          fc.oneof(options, value),
          async (first, second) => {
            const text = await outcomeText(() => call(first, second));
            expect(text).not.toContain('NB2HI4DT');
            expect(text).not.toContain('secret=');
            expect(text).not.toContain('data=');
          },
        ),
        { numRuns: 200 },
      );
    },
  );
});
