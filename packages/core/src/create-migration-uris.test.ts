import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHORT_SECRET } from '../test/secrets.ts';
import { tesseraError } from '../test/tessera-error.ts';
import { createKeyUri } from './create-key-uri.ts';
import { createMigrationUris } from './create-migration-uris.ts';
import type { KeyUriAccount } from './key-uri-format.ts';
import { parseKeyUri } from './parse-key-uri.ts';
import { parseMigrationUri } from './parse-migration-uri.ts';

const secret = SHORT_SECRET;
const text = (value: string) => new TextEncoder().encode(value);

describe('createMigrationUris', () => {
  it('createMigrationUris writes the bytes that Google Authenticator writes.', () => {
    const { uris, errors } = createMigrationUris([
      { secret, issuer: 'Example', accountName: 'alice@google.com' },
    ]);
    expect(errors).toEqual([]);
    expect(uris).toHaveLength(1);
    const data = Uint8Array.from(atob(decodeURIComponent(uris[0]!.split('data=')[1]!)), (c) =>
      c.charCodeAt(0),
    );
    // The example account of parseMigrationUri with its defaults written, then version 1, batch 1
    // of 1 and a random id.
    const account = [
      0x0a,
      10,
      ...text('Hello!'),
      0xde,
      0xad,
      0xbe,
      0xef,
      0x12,
      24,
      ...text('Example:alice@google.com'),
      0x1a,
      7,
      ...text('Example'),
      0x20,
      1,
      0x28,
      1,
      0x30,
      2,
    ];
    expect(Array.from(data).slice(0, account.length + 8)).toEqual([
      0x0a,
      account.length,
      ...account,
      0x10,
      1,
      0x18,
      1,
      0x20,
      0,
    ]);
    expect(data[account.length + 8]).toBe(0x28);
  });

  it('createMigrationUris puts ten accounts into a QR code, or as many as batchSize says.', () => {
    const accounts = Array.from({ length: 23 }, (_, i) => ({ secret, accountName: `user${i}` }));
    const { uris } = createMigrationUris(accounts);
    const parsed = uris.map(parseMigrationUri);
    expect(parsed.map((part) => part.accounts.length)).toEqual([10, 10, 3]);
    expect(parsed.flatMap((part) => part.accounts.map(({ accountName }) => accountName))).toEqual(
      accounts.map(({ accountName }) => accountName),
    );
    expect(parsed.map(({ batch }) => [batch.index, batch.size])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(new Set(parsed.map(({ batch }) => batch.id)).size).toBe(1);
    expect(createMigrationUris(accounts, { batchSize: 23 }).uris).toHaveLength(1);
    expect(createMigrationUris([])).toEqual({ uris: [], errors: [] });
  });

  it('createMigrationUris lists accounts that an export cannot hold in errors, with the reason.', () => {
    const accounts: KeyUriAccount[] = [
      { secret, accountName: 'fine' },
      { secret, accountName: 'a', issuer: 'A', period: 60 },
      { secret, accountName: 'b', digits: 7 },
      { secret, accountName: 'c', digits: 9 },
      parseKeyUri(createKeyUri({ secret, accountName: 'd', parameters: { encoder: 'steam' } })),
      { secret, accountName: 'no period', type: 'hotp', period: 60 },
      { secret, accountName: 'e', image: 'https://x.example/y', parameters: { lock: 'true' } },
    ];
    const { uris, errors } = createMigrationUris(accounts);
    expect(errors).toEqual([
      { index: 1, accountName: 'a', issuer: 'A', reason: 'period' },
      { index: 2, accountName: 'b', reason: 'digits' },
      { index: 3, accountName: 'c', reason: 'digits' },
      { index: 4, accountName: 'd', reason: 'encoder' },
    ]);
    expect(uris.flatMap((uri) => parseMigrationUri(uri).accounts)).toMatchObject([
      { accountName: 'fine' },
      { accountName: 'no period', type: 'hotp', counter: 0 },
      { accountName: 'e' },
    ]);
  });

  it.each([
    [{ secret: 'A' }, 'secret'],
    [{ secret: '' }, 'secret'],
    [{ secret: undefined }, 'secret'],
    [{ algorithm: 'MD5' }, 'algorithm'],
    [{ digits: 5 }, 'digits'],
    [{ period: 0 }, 'period'],
    [{ type: 'hotp', counter: -1 }, 'counter'],
    [{ type: 'hotp', counter: 1.5 }, 'counter'],
    [{ type: 'steam' }, 'type'],
    [{ accountName: undefined }, 'name'],
    [{ accountName: '\uD800' }, 'name'],
    [{ issuer: '\uDFFF' }, 'name'],
    [{ accountName: 'x'.repeat(100_000) }, 'name'],
  ])(
    'createMigrationUris, given an account with %j, moves the others and gives the reason %s.',
    (account, reason) => {
      const fine = { secret, accountName: 'fine' };
      const bad = { ...fine, accountName: 'bad', ...(account as object) };
      const { uris, errors } = createMigrationUris([fine, bad, fine]);
      expect(errors).toMatchObject([{ index: 1, reason }]);
      expect(uris.flatMap((uri) => parseMigrationUri(uri).accounts)).toMatchObject([fine, fine]);
    },
  );

  it('createMigrationUris throws for a batch size that is out of range.', () => {
    for (const batchSize of [0, -1, 101, 1.5]) {
      expect(() => createMigrationUris([], { batchSize })).toThrow(tesseraError('invalid-length'));
    }
  });

  it('parseMigrationUri returns what createMigrationUris wrote, whatever the names contain.', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('A:b', 'A: b', ':', 'x'.repeat(2000), ' a', '日本'),
    );
    const account = fc.record(
      {
        secret: fc.constantFrom(secret, 'GEZDGNBVGY3TQOJQ'),
        accountName: name,
        issuer: name.filter((issuer) => issuer !== ''),
        algorithm: fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const),
        digits: fc.constantFrom(6, 8),
      },
      { requiredKeys: ['secret', 'accountName'] },
    );
    const typed = fc.oneof(
      account.map((options) => ({ ...options, type: 'totp' as const, period: 30 })),
      fc
        .tuple(account, fc.maxSafeNat())
        .map(([options, counter]) => ({ ...options, type: 'hotp' as const, counter })),
    );
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 25 }), (accounts) => {
        const { uris, errors } = createMigrationUris(accounts);
        expect(errors).toEqual([]);
        expect(uris.flatMap((uri) => parseMigrationUri(uri).accounts)).toEqual(
          accounts.map((options) => ({ algorithm: 'SHA1', digits: 6, ...options })),
        );
      }),
    );
  });
});
