import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHORT_SECRET } from '../test/secrets.ts';
import { tesseraError } from '../test/tessera-error.ts';
import vectors from '../test/vectors/pyotp.json' with { type: 'json' };
import { createKeyUri, type CreateKeyUriOptions } from './create-key-uri.ts';
import type { Algorithm } from './options.ts';
import { parseKeyUri } from './parse-key-uri.ts';

const secret = SHORT_SECRET;

describe('createKeyUri', () => {
  it('createKeyUri writes the secret first, the issuer twice and no defaults.', () => {
    expect(
      createKeyUri({
        secret: 'jbsw y3dp ehpk 3pxp',
        issuer: 'Big Corp',
        accountName: 'alice@example.com',
      }),
    ).toBe(
      'otpauth://totp/Big%20Corp:alice%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Big%20Corp',
    );
    expect(
      createKeyUri({
        secret,
        issuer: 'A',
        accountName: 'b',
        type: 'totp',
        algorithm: 'SHA1',
        digits: 6,
        period: 30,
        parameters: {},
      }),
    ).toBe('otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&issuer=A');
  });

  it('createKeyUri writes the defaults if includeDefaults is set.', () => {
    expect(createKeyUri({ secret, accountName: 'b', includeDefaults: true })).toBe(
      'otpauth://totp/b?secret=JBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
    );
    expect(createKeyUri({ secret, accountName: 'b', type: 'hotp', includeDefaults: true })).toBe(
      'otpauth://hotp/b?secret=JBSWY3DPEHPK3PXP&counter=0&algorithm=SHA1&digits=6',
    );
  });

  it('createKeyUri writes parameters that are not the defaults.', () => {
    expect(
      createKeyUri({ secret, accountName: 'b', algorithm: 'SHA256', digits: 8, period: 60 }),
    ).toBe('otpauth://totp/b?secret=JBSWY3DPEHPK3PXP&algorithm=SHA256&digits=8&period=60');
    expect(createKeyUri({ secret, accountName: 'b', type: 'hotp', counter: 7 })).toBe(
      'otpauth://hotp/b?secret=JBSWY3DPEHPK3PXP&counter=7',
    );
  });

  it('createKeyUri writes an image and other parameters.', () => {
    expect(
      createKeyUri({
        secret,
        accountName: 'b',
        image: 'https://x.example/y.png?v=1&w=2',
        parameters: { lock: 'true', 'a b': 'c+d' },
      }),
    ).toBe(
      'otpauth://totp/b?secret=JBSWY3DPEHPK3PXP&image=https%3A%2F%2Fx.example%2Fy.png%3Fv%3D1%26w%3D2&lock=true&a%20b=c%2Bd',
    );
  });

  it('createKeyUri allows five digits for Steam only, and omits them there.', () => {
    const parameters = { encoder: 'steam' };
    const uri = 'otpauth://totp/b?secret=JBSWY3DPEHPK3PXP&encoder=steam';
    expect(createKeyUri({ secret, accountName: 'b', parameters })).toBe(uri);
    expect(createKeyUri({ secret, accountName: 'b', parameters, digits: 5 })).toBe(uri);
    expect(() => createKeyUri({ secret, accountName: 'b', digits: 5 })).toThrow(
      tesseraError('invalid-digits'),
    );
  });

  it.each(vectors.uri)(
    'createKeyUri writes $uri as pyotp does, except for the characters that pyotp does not escape.',
    (vector) => {
      const { uri, type, issuer, algorithm, ...options } = vector;
      const written = createKeyUri({
        ...options,
        type: type as 'totp' | 'hotp',
        algorithm: algorithm as Algorithm,
        issuer: issuer ?? undefined,
      });
      // pyotp leaves a slash in the label.
      expect(written).toBe(uri.replace('ACME/Co:', 'ACME%2FCo:'));
    },
  );

  it.each([
    [{ accountName: '' }, 'invalid-account-name'],
    [{ accountName: undefined }, 'invalid-account-name'],
    [{ accountName: 'a\ud83d' }, 'invalid-account-name'],
    [{ issuer: 7 }, 'invalid-issuer'],
    [{ issuer: '\udc00' }, 'invalid-issuer'],
    [{ secret: undefined }, 'invalid-secret'],
    [{ secret: 'A' }, 'invalid-secret'],
    [{ type: 'steam' }, 'invalid-type'],
    [{ algorithm: 'SHA-1' }, 'invalid-algorithm'],
    [{ digits: 99 }, 'invalid-digits'],
    [{ type: 'hotp', digits: 5, parameters: { encoder: 'steam' } }, 'invalid-digits'],
    [{ period: 0 }, 'invalid-period'],
    [{ type: 'hotp', counter: -1 }, 'invalid-counter'],
    [{ image: 'http://x.example/y.png' }, 'invalid-image'],
    [{ image: 'y.png' }, 'invalid-image'],
    [{ image: new URL('https://x.example/y.png') }, 'invalid-image'],
    [{ image: 'javascript:alert(1)' }, 'invalid-image'],
    [{ image: 'https://x.example/\ud83d' }, 'invalid-image'],
    [{ parameters: { SECRET: 'x' } }, 'invalid-parameters'],
    [{ parameters: { issuer: 'x' } }, 'invalid-parameters'],
    [{ parameters: { lock: true } }, 'invalid-parameters'],
    [{ parameters: { '': 'x' } }, 'invalid-parameters'],
    [{ parameters: { lock: '\ud83d' } }, 'invalid-parameters'],
  ])('createKeyUri, given %j, throws %s.', (options, code) => {
    expect(() => createKeyUri({ secret, accountName: 'b', ...(options as object) })).toThrow(
      tesseraError(code),
    );
  });

  it('createKeyUri treats null as no issuer.', () => {
    const issuer = null as unknown as string;
    expect(createKeyUri({ secret, accountName: 'b', issuer })).toBe(
      'otpauth://totp/b?secret=JBSWY3DPEHPK3PXP',
    );
  });
});

describe('createKeyUri and parseKeyUri', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(':', ' ', '%', '%3A', '+', '@', 'a', '?', '#', '&', '=', '/', '👩‍💻'),
    }),
  );
  const account: fc.Arbitrary<CreateKeyUriOptions> = fc.record(
    {
      type: fc.constantFrom('totp', 'hotp'),
      secret: fc.constant(secret),
      accountName: text.filter((name) => name !== ''),
      issuer: text,
      algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
      digits: fc.integer({ min: 6, max: 10 }),
      period: fc.integer({ min: 1, max: 3600 }),
      counter: fc.maxSafeNat(),
      image: fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true }),
      parameters: fc.dictionary(
        text.filter(
          (name) =>
            !/^(?:|secret|issuer|algorithm|digits|period|counter|image|encoder)$/i.test(name),
        ),
        text,
      ),
      includeDefaults: fc.boolean(),
    },
    { requiredKeys: ['secret', 'accountName'] },
  );

  it('parseKeyUri returns what createKeyUri wrote, without repairs, whatever the names contain.', () => {
    fc.assert(
      fc.property(account, (options) => {
        const { includeDefaults: _, period = 30, counter = 0, ...rest } = options;
        const expected = {
          type: 'totp',
          algorithm: 'SHA1',
          digits: 6,
          parameters: {},
          ...rest,
          ...(rest.type === 'hotp' ? { counter } : { period }),
          repairs: [],
        };
        if (!expected.issuer) {
          delete expected.issuer;
        }
        expect(parseKeyUri(createKeyUri(options))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ' alice',
    '  alice',
    ' a:b',
    ' a%3Ab',
    'a: b',
    ':a',
    '::',
    ':',
    'x:a@b',
    ': a',
    '%',
    '%3A',
    '%20',
    'a+b',
    '+',
    '👩‍💻',
    '\u0000',
    'x'.repeat(2000),
    '👩'.repeat(2000),
  ])('createKeyUri and parseKeyUri preserve %j as account name and as issuer.', (name) => {
    for (const issuer of [undefined, 'Example', 'A: B', ':', ' ', name]) {
      const {
        accountName,
        issuer: read,
        repairs,
      } = parseKeyUri(createKeyUri({ secret, accountName: name, issuer }));
      expect({ accountName, read, repairs }).toEqual({
        accountName: name,
        read: issuer,
        repairs: [],
      });
    }
  });

  it('createKeyUri and parseKeyUri accept each other’s result.', () => {
    const uri = 'otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&issuer=A&encoder=steam';
    expect(createKeyUri(parseKeyUri(uri))).toBe(uri);
    const hotp = 'otpauth://hotp/A:b?secret=JBSWY3DPEHPK3PXP&issuer=A&counter=5&digits=8';
    expect(createKeyUri(parseKeyUri(hotp))).toBe(hotp);
  });
});
