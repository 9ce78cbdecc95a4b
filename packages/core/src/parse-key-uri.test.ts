import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHORT_SECRET } from '../test/secrets.ts';
import { tesseraError } from '../test/tessera-error.ts';
import vectors from '../test/vectors/pyotp.json' with { type: 'json' };
import { outcome } from '../test/outcome.ts';
import { TesseraError } from './tessera-error.ts';
import { createKeyUri } from './create-key-uri.ts';
import { parseKeyUri } from './parse-key-uri.ts';

const SECRET = `secret=${SHORT_SECRET}`;
const parse = (rest: string) => parseKeyUri(`otpauth://totp/${rest}`);

describe('parseKeyUri', () => {
  it('parseKeyUri fills in the defaults of omitted parameters.', () => {
    expect(parse(`alice?${SECRET}`)).toEqual({
      type: 'totp',
      secret: 'JBSWY3DPEHPK3PXP',
      accountName: 'alice',
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      parameters: {},
      repairs: [],
    });
  });

  it('parseKeyUri reads every parameter of the format.', () => {
    expect(
      parseKeyUri(
        `otpauth://hotp/A%20B:c?${SECRET}&issuer=A%20B&algorithm=SHA512&digits=8&counter=42&image=https%3A%2F%2Fx.example%2Fy`,
      ),
    ).toEqual({
      type: 'hotp',
      secret: 'JBSWY3DPEHPK3PXP',
      accountName: 'c',
      issuer: 'A B',
      algorithm: 'SHA512',
      digits: 8,
      counter: 42,
      image: 'https://x.example/y',
      parameters: {},
      repairs: [],
    });
  });

  describe('label', () => {
    it.each([
      // The format's own examples.
      ['Example:alice@gmail.com', 'Example', 'alice@gmail.com', []],
      ['Provider1:Alice%20Smith', 'Provider1', 'Alice Smith', []],
      [
        'Big%20Corporation%3A%20alice%40bigco.com',
        'Big Corporation',
        'alice@bigco.com',
        ['encoded-separator', 'separator-space'],
      ],
      ['Big%20Corp%3A%20alice', 'Big Corp', 'alice', ['encoded-separator', 'separator-space']],
      // An encoded colon that separates, and one that does not.
      ['ACME%3Aalice%40example.com', 'ACME', 'alice@example.com', ['encoded-separator']],
      ['ACME%3aalice%40example.com', 'ACME', 'alice@example.com', ['encoded-separator']],
      ['a%3Ab', undefined, 'a:b', []],
      ['%3A', undefined, ':', []],
      ['Text%3A%20More%20Text:Secret', 'Text: More Text', 'Secret', []],
      // No issuer.
      ['Username', undefined, 'Username', []],
      [':Username', undefined, 'Username', []],
      [':  Username', undefined, 'Username', ['separator-space']],
      ['%3AUsername', undefined, 'Username', ['encoded-separator']],
      ['%3a  Username', undefined, 'Username', ['encoded-separator', 'separator-space']],
      // No account name.
      ['', undefined, 'Account', ['missing-label']],
      ['SomeIssuer:', 'SomeIssuer', 'SomeIssuer', ['missing-label']],
      // Labels that are not percent-encoded.
      ['Acme Inc:Ann Lee', 'Acme Inc', 'Ann Lee', []],
      ['Größe:名前', 'Größe', '名前', []],
      ['Acme:user+tag@x.org', 'Acme', 'user+tag@x.org', []],
      ['100%:a%zz%20b%E4', '100%', 'a%zz b%E4', ['malformed-escape']],
      ['A:%C3%A9%zz%C3%A9', 'A', 'é%zzé', ['malformed-escape']],
      ['ACME/Co:a/b', 'ACME/Co', 'a/b', []],
      ['A:b:c', 'A', 'b:c', []],
    ])(
      'parseKeyUri reads the label %j as issuer %j and account name %j.',
      (label, issuer, accountName, repairs) => {
        const parsed = parse(`${label}?${SECRET}`);
        expect(parsed).toMatchObject({ accountName, repairs });
        expect(parsed.issuer).toBe(issuer);
      },
    );

    it.each([
      ['ACME:OTPAuth', 'ACME', 'ACME', 'OTPAuth', []],
      ['ACME:  OTPAuth', 'ACME', 'ACME', 'OTPAuth', ['separator-space']],
      ['Issuer:%20alice', 'Issuer', 'Issuer', 'alice', ['separator-space']],
      ['ACME%3AOTPAuth', 'ACME', 'ACME', 'OTPAuth', ['encoded-separator']],
      ['ACME%3a  OTPAuth', 'ACME', 'ACME', 'OTPAuth', ['encoded-separator', 'separator-space']],
      ['A%3AB%3Ac', 'A%3AB', 'A:B', 'c', ['encoded-separator']],
      // An issuer with a literal colon.
      [
        'localhost:8000:%20alice',
        'localhost%3A8000',
        'localhost:8000',
        'alice',
        ['separator-space'],
      ],
      ['localhost:8000:alice', 'localhost:8000', 'localhost:8000', 'alice', []],
      [
        'Git%20(https://git.example):ada',
        'Git+(https%3A%2F%2Fgit.example)',
        'Git (https://git.example)',
        'ada',
        ['plus-as-space'],
      ],
      ['Git+(a:b):ada', 'Git+(a:b)', 'Git (a:b)', 'ada', ['plus-as-space']],
      ['a:b:c:d', 'a:b:c', 'a:b:c', 'd', []],
      ['A:b:c', 'A', 'A', 'b:c', []],
      ['OTPAuth', 'ACME', 'ACME', 'OTPAuth', []],
      [':OTPAuth', 'ACME', 'ACME', 'OTPAuth', []],
      ['Contoso%20Co:alice', 'ACME%20Co', 'ACME Co', 'alice', ['issuer-mismatch']],
      [
        'Contoso%3aalice%40contoso.com',
        'Microsoft',
        'Microsoft',
        'alice@contoso.com',
        ['encoded-separator', 'issuer-mismatch'],
      ],
      ['A+B:alice', 'A+B', 'A B', 'alice', ['plus-as-space']],
      ['A%20B:alice', 'A+B', 'A B', 'alice', ['plus-as-space']],
      ['A%2BB:alice', 'A%2BB', 'A+B', 'alice', []],
      ['ACME:alice', '', 'ACME', 'alice', []],
      ['a%3A%20b', '', undefined, 'a: b', []],
    ])(
      'parseKeyUri reads the label %j with issuer=%s as issuer %j and account name %j.',
      (label, parameter, issuer, accountName, repairs) => {
        const parsed = parse(`${label}?${SECRET}&issuer=${parameter}`);
        expect(parsed.issuer).toBe(issuer);
        expect(parsed.accountName).toBe(accountName);
        expect(new Set(parsed.repairs)).toEqual(new Set(repairs));
      },
    );
  });

  describe('parameters', () => {
    it.each([
      ['secret=jbswy3dpehpk3pxp', ['secret-format']],
      ['secret=JBSWY3DPEHPK3PXP====', ['secret-format']],
      ['secret=JBSWY3DPEHPK3PXP%3D%3D', ['secret-format']],
      ['secret=JBSW%20Y3DP%20EHPK%203PXP', ['secret-format']],
      ['secret=JBSW+Y3DP+EHPK+3PXP', ['secret-format']],
      ['secret=JBSW-Y3DP-EHPK-3PXP', ['secret-format']],
      ['SECRET=JBSWY3DPEHPK3PXP', ['letter-case']],
      ['secret=JBSWY3DPEHPK3PXPA', ['secret-length']],
      ['secret=GEZDGNBV&secret=JBSWY3DPEHPK3PXP', ['duplicate-parameter']],
      [`${SECRET}&issuer`, ['bare-parameter']],
      [`&${SECRET}`, ['empty-parameter']],
      [`${SECRET}&`, ['empty-parameter']],
      [`${SECRET}&=x`, ['empty-parameter']],
      [`${SECRET}&digits=%2B6`, ['number-format']],
      [`${SECRET}&period=+30`, ['number-format']],
      [`issuer=&&${SECRET}&algorithm=&digits=&period=&image=`, ['empty-parameter']],
      [`${SECRET}&algorithm=sha1`, ['algorithm-name']],
      [`${SECRET}&algorithm=SHA-1`, ['algorithm-name']],
      [`${SECRET}&algorithm=HmacSHA1`, ['algorithm-name']],
      [`${SECRET}&digits=06`, ['number-format']],
      [`${SECRET}&digits=+6`, ['number-format']],
      [`${SECRET}&period=%2030`, ['number-format']],
      [`${SECRET}&image=http://x/y.png`, ['image-dropped']],
      [`${SECRET}&image=foobar`, ['image-dropped']],
      [`${SECRET}&counter=7`, []],
    ])('parseKeyUri reads the query %s.', (query, repairs) => {
      expect(parse(`x?${query}`)).toEqual({ ...parse(`x?${SECRET}`), repairs });
    });

    it.each([
      ['SHA-256', 'SHA256'],
      ['sha_512', 'SHA512'],
      ['HMACSHA256', 'SHA256'],
      ['HMAC-SHA-512', 'SHA512'],
    ])('parseKeyUri reads algorithm=%s as %s.', (name, algorithm) => {
      expect(parse(`x?${SECRET}&algorithm=${name}`)).toMatchObject({
        algorithm,
        repairs: ['algorithm-name'],
      });
    });

    it('parseKeyUri drops the bits of a secret that belong to no byte, as authenticator apps do.', () => {
      // 26 characters, as some services create them.
      expect(parse('x?secret=S46SQCPPTCNPROMHWYBDCTBZXV')).toMatchObject({
        secret: 'S46SQCPPTCNPROMHWYBDCTBZXU',
        repairs: ['secret-length'],
      });
      expect(parse('x?secret=abc')).toMatchObject({
        secret: 'AA',
        repairs: ['secret-format', 'secret-length'],
      });
    });

    it.each([
      ['x=A+6', 'A 6'],
      ['x=+6a', ' 6a'],
    ])('parseKeyUri reads the + of %s as a space.', (parameter, value) => {
      expect(parse(`x?${SECRET}&${parameter}`)).toMatchObject({
        parameters: { x: value },
        repairs: ['plus-as-space'],
      });
    });

    it('parseKeyUri ignores an issuer parameter without a value.', () => {
      expect(parse(`A%3A%20b?${SECRET}&issuer`)).toMatchObject({ issuer: 'A', accountName: 'b' });
    });

    it('parseKeyUri reads a URI with 100,000 parameters in a bounded time.', () => {
      const parameters = Array.from({ length: 100_000 }, (_, i) => `p${i}=x`).join('&');
      const parsed = parse(`${'%20'.repeat(100_000)}x?${SECRET}&${parameters}`);
      expect(Object.keys(parsed.parameters)).toHaveLength(100_000);
    });

    it('parseKeyUri keeps unknown parameters, even those named like properties of every object.', () => {
      const { parameters } = parse(
        `x?${SECRET}&lock=false&flag&a%20b=c+d&__proto__=1&constructor=2`,
      );
      expect(Object.entries(parameters)).toEqual([
        ['lock', 'false'],
        ['flag', ''],
        ['a b', 'c d'],
        ['__proto__', '1'],
        ['constructor', '2'],
      ]);
    });

    it('parseKeyUri reads an image address that has a query.', () => {
      expect(parse(`x?${SECRET}&image=https://x.example/y.png?v=1`).image).toBe(
        'https://x.example/y.png?v=1',
      );
    });

    it('parseKeyUri reads a # as part of the name or parameter that contains it.', () => {
      expect(parse(`C#:x?${SECRET}&issuer=C#`)).toMatchObject({ issuer: 'C#', repairs: [] });
    });
  });

  describe('scheme and type', () => {
    it.each([
      [`OTPAUTH://TOTP/x?${SECRET}`, ['letter-case']],
      [` otpauth://totp/x?${SECRET}\n`, ['surrounding-space']],
      [`apple-otpauth://totp/x?${SECRET}`, ['apple-scheme']],
    ])('parseKeyUri reads %j.', (uri, repairs) => {
      expect(parseKeyUri(uri)).toEqual({ ...parse(`x?${SECRET}`), repairs });
    });

    it.each([
      '&amp;',
      '&AMP;',
      '&#38;',
      '&#038;',
      '&#x26;',
      '&#X0026;',
      '&amp;amp;',
      '&amp;#38;',
      '\\u0026',
    ])('parseKeyUri reads the parameters behind %j, and says that it did.', (ampersand) => {
      const uri = `otpauth://totp/Acme:ada?${SECRET}&issuer=Acme&digits=8&algorithm=SHA256`;
      expect(parseKeyUri(uri.replaceAll('&', ampersand))).toEqual({
        ...parseKeyUri(uri),
        repairs: ['html-escape'],
      });
    });

    it('parseKeyUri reads a URI of which a template has escaped every special character.', () => {
      const uri = `otpauth://totp/Acme:ada%40example.org?${SECRET}&issuer=Acme&digits=8`;
      const escaped = uri.replaceAll(
        /[&=/:?]/g,
        (character) => `&#x${character.codePointAt(0)!.toString(16).toUpperCase()};`,
      );
      expect(parseKeyUri(escaped)).toEqual({ ...parseKeyUri(uri), repairs: ['html-escape'] });
    });

    it('parseKeyUri reads the URI that Bitwarden writes for Steam.', () => {
      const account = parseKeyUri('steam://JBSWY3DPEHPK3PXP');
      expect(account).toEqual({
        ...parseKeyUri(`otpauth://totp/Steam:Steam?${SECRET}&issuer=Steam&encoder=steam`),
        repairs: ['steam-scheme', 'missing-label'],
      });
      expect(() => parseKeyUri('steam://')).toThrow(TesseraError);
      expect(() => parseKeyUri('steam://run/440')).toThrow(TesseraError);
    });

    it('parseKeyUri reads a URI without a label.', () => {
      expect(parseKeyUri(`otpauth://totp?${SECRET}`)).toMatchObject({
        accountName: 'Account',
        repairs: ['missing-label'],
      });
    });

    it('parseKeyUri does not read a counter-based key as a Steam key.', () => {
      expect(parseKeyUri(`otpauth://hotp/x?${SECRET}&counter=1&encoder=steam`)).toMatchObject({
        type: 'hotp',
        digits: 6,
        parameters: { encoder: 'steam' },
      });
    });

    it('parseKeyUri uses 0 for a missing counter.', () => {
      expect(parseKeyUri(`otpauth://hotp/x?${SECRET}`)).toMatchObject({
        type: 'hotp',
        counter: 0,
        repairs: ['missing-counter'],
      });
      expect(
        parseKeyUri(`otpauth://hotp/x?${SECRET}&period=7&counter=9007199254740991`),
      ).toMatchObject({ counter: Number.MAX_SAFE_INTEGER, repairs: [] });
    });

    it('parseKeyUri reads the three ways in which Steam keys are written.', () => {
      const steam = {
        type: 'totp',
        digits: 5,
        period: 30,
        algorithm: 'SHA1',
        parameters: { encoder: 'steam' },
      };
      expect(parse(`x?${SECRET}&encoder=steam`)).toMatchObject({ ...steam, repairs: [] });
      expect(parse(`x?${SECRET}&encoder=steam&digits=5&period=15&algorithm=SHA1`)).toMatchObject(
        steam,
      );
      expect(parseKeyUri(`otpauth://steam/x?${SECRET}`)).toMatchObject({
        ...steam,
        repairs: ['steam-type'],
      });
    });
  });

  it.each([
    ['', 'invalid-key-uri'],
    ['http://hello.com', 'invalid-key-uri'],
    ['otpauth://', 'invalid-key-uri'],
    ['otpauth://totp', 'invalid-key-uri'],
    ['otpauth://totp/', 'invalid-key-uri'],
    ['otpauth://totp/x', 'invalid-key-uri'],
    ['otpauth://totp/x?secret', 'invalid-key-uri'],
    ['otpauth://totp/x?secret=', 'invalid-key-uri'],
    ['otpauth://derp/x?secret=JBSWY3DP', 'invalid-key-uri'],
    ['otpauth://totpx/y?secret=JBSWY3DP', 'invalid-key-uri'],
    ['otpauth://totpx', 'invalid-key-uri'],
    ['xotpauth://totp/x?secret=JBSWY3DP', 'invalid-key-uri'],
    ['otpauth-migration://offline?data=JBSWY3DP', 'invalid-key-uri'],
    ['otpauth://totp/x?secret=!!!', 'invalid-secret'],
    ['otpauth://totp/x?secret=A', 'invalid-secret'],
    ['otpauth://totp/x?secret=JBSWY3D1', 'invalid-secret'],
    ['otpauth://totp/Steam:?secret=SOME_SECRET&encoder=steam', 'invalid-secret'],
    [`otpauth://totp/x?${SECRET}&algorithm=MD5`, 'invalid-algorithm'],
    [`otpauth://totp/x?${SECRET}&algorithm=SHA224`, 'invalid-algorithm'],
    [`otpauth://totp/x?${SECRET}&algorithm=SHA1x`, 'invalid-algorithm'],
    [`otpauth://totp/x?${SECRET}&algorithm=xSHA1`, 'invalid-algorithm'],
    [`otpauth://totp/x?${SECRET}&algorithm=SHA256%20SHA1`, 'invalid-algorithm'],
    [`otpauth://totp/x?${SECRET}&algorithm=SHA3-256`, 'invalid-algorithm'],
    [`otpauth://totp/x?${SECRET}&digits=5`, 'invalid-digits'],
    [`otpauth://totp/x?${SECRET}&digits=six`, 'invalid-digits'],
    [`otpauth://totp/x?${SECRET}&digits=100000000`, 'invalid-digits'],
    [`otpauth://totp/x?${SECRET}&digits=0x8`, 'invalid-digits'],
    [`otpauth://totp/x?${SECRET}&period=0`, 'invalid-period'],
    [`otpauth://totp/x?${SECRET}&period=-30`, 'invalid-period'],
    [`otpauth://totp/x?${SECRET}&period=15.5`, 'invalid-period'],
    [`otpauth://hotp/x?${SECRET}&counter=-5`, 'invalid-counter'],
    [`otpauth://hotp/x?${SECRET}&counter=9007199254740993`, 'invalid-counter'],
    [undefined, 'invalid-key-uri'],
    [null, 'invalid-key-uri'],
    [{}, 'invalid-key-uri'],
    [Symbol('x'), 'invalid-key-uri'],
  ])('parseKeyUri, given %s, throws %s.', (uri, code) => {
    expect(() => parseKeyUri(uri as string)).toThrow(tesseraError(code));
  });

  it('The error of parseKeyUri names parseMigrationUri for a Google Authenticator export only.', () => {
    for (const exported of ['otpauth-migration://offline?data=AA', ' OTPAUTH-MIGRATION://x']) {
      expect(() => parseKeyUri(exported)).toThrow(/parseMigrationUri/);
    }
    for (const other of ['', 'https://example.com', 'x otpauth-migration://offline?data=AA']) {
      expect(() => parseKeyUri(other)).toThrow(/must begin with otpauth:\/\/totp/);
    }
  });

  it('parseKeyUri throws no error except a TesseraError, and none that contains the secret.', () => {
    const part = fc.constantFrom(
      'otpauth://',
      'totp/',
      'hotp/',
      '?',
      '&',
      '=',
      'secret=',
      'JBSWY3DPEHPK3PXP',
      'issuer',
      'digits=',
      '6',
      '%',
      '%3A',
      ':',
      ' ',
      '+',
      'period=',
      'algorithm=',
      '\u0000',
    );
    const uri = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((parts) => parts.join('')),
      fc.array(part).map((parts) => `otpauth://totp/x?secret=JBSWY3DPEHPK3PXP${parts.join('')}`),
    );
    fc.assert(
      fc.property(uri, (text) => {
        expect(getErrorMessage(() => parseKeyUri(text))).not.toContain('JBSWY3DP');
      }),
      { numRuns: 500 },
    );
  });
});

/** Returns the message of the `TesseraError` that a call throws; empty if it throws none. */
function getErrorMessage(call: () => void): string {
  try {
    call();
    return '';
  } catch (error) {
    if (error instanceof TesseraError) {
      return error.message;
    }
    throw error;
  }
}

/** The URIs that this package reads differently from pyotp's `parse_uri`, with the reason. */
const DIFFERENCES: Record<string, { reason: string; expected: string | object }> = {
  'otpauth://totp?digits=-1': { reason: 'no secret either', expected: 'invalid-key-uri' },
  'otpauth://totp/SomeIssuer:?issuer=AnotherIssuer': {
    reason: 'no secret either',
    expected: 'invalid-key-uri',
  },
  'otpauth://totp?algorithm=aes': { reason: 'no secret either', expected: 'invalid-key-uri' },
  'otpauth://totp/x?secret=GEZDGNBV&period=0': {
    reason: 'a code that never changes',
    expected: 'invalid-period',
  },
  'otpauth://totp/x?secret=GEZDGNBV&period=-30': {
    reason: 'a time that runs backwards',
    expected: 'invalid-period',
  },
  'otpauth://totp/x?secret=GEZDGNB1': {
    reason: 'pyotp fails at the first code',
    expected: 'invalid-secret',
  },
  'otpauth://totp/A:x?secret=GEZDGNBV&issuer=B': {
    reason: 'Microsoft’s own codes are like this, and apps read them',
    expected: { issuer: 'B', accountName: 'x', repairs: ['issuer-mismatch'] },
  },
  'otpauth://totp/x?secret=GEZDGNBV&digits=9': {
    reason: 'RFC 4226 allows it',
    expected: { digits: 9 },
  },
  'otpauth://steam/x?secret=GEZDGNBV': {
    reason: 'Ente and others write it',
    expected: { digits: 5, parameters: { encoder: 'steam' } },
  },
  'otpauth://totp/Issuer%3Aalice?secret=GEZDGNBV&issuer=Issuer': {
    reason: 'the format allows an encoded separator',
    expected: { issuer: 'Issuer', accountName: 'alice' },
  },
  'otpauth://totp/Issuer:%20alice?secret=GEZDGNBV&issuer=Issuer': {
    reason: 'the format allows spaces after the separator',
    expected: { issuer: 'Issuer', accountName: 'alice' },
  },
};

/** A URI and what pyotp reads from it. */
interface PyotpParse {
  uri: string;
  pyotp: string;
  type?: string;
  digits?: number;
  secret?: string;
  name?: string;
  issuer?: string | null;
}

/**
 * The errors of this package for those of pyotp. This package looks for the secret first, pyotp for
 * the other parameters.
 */
const ERRORS: Record<string, string> = {
  'ValueError: Not an otpauth URI': 'invalid-key-uri',
  'ValueError: Not a supported OTP type': 'invalid-key-uri',
  'ValueError: No secret found in URI': 'invalid-key-uri',
  'ValueError: Digits may only be 6, 7, or 8': 'invalid-digits',
  "ValueError: invalid literal for int() with base 10: 'six'": 'invalid-digits',
  'ValueError: Invalid value for algorithm, must be SHA1, SHA256 or SHA512': 'invalid-algorithm',
};

describe('parseKeyUri beside pyotp', () => {
  it.each<PyotpParse>(vectors.parse)(
    'parseKeyUri reads $uri as pyotp does, or as the list of differences says.',
    (vector) => {
      const { pyotp, type, secret, name, ...rest } = vector;
      const same = {
        ...rest,
        type: type?.toLowerCase(),
        secret: secret?.toUpperCase(),
        accountName: name,
      };
      const expected =
        DIFFERENCES[rest.uri]?.expected ?? (pyotp === 'accepts' ? same : ERRORS[pyotp]);
      const result = outcome(() => ({ issuer: null, uri: rest.uri, ...parseKeyUri(rest.uri) }));
      expect(result).toMatchObject(typeof expected === 'string' ? { error: expected } : expected!);
    },
  );

  it('The list of differences from pyotp names only URIs of the vectors.', () => {
    const uris = vectors.parse.map((vector) => vector.uri);
    expect(uris).toEqual(expect.arrayContaining(Object.keys(DIFFERENCES)));
  });

  it.each(vectors.uri)('parseKeyUri reads $uri as pyotp writes it.', (vector) => {
    const { uri, counter, issuer, ...account } = vector as Record<string, unknown> & {
      uri: string;
    };
    const { repairs, parameters, ...parsed } = parseKeyUri(uri);
    expect(parsed).toEqual({
      ...account,
      ...(issuer ? { issuer } : {}),
      ...(account['type'] === 'hotp' ? { counter } : {}),
    });
    expect({ repairs, parameters }).toEqual({ repairs: [], parameters: {} });
  });
});

describe('parseKeyUri and createKeyUri', () => {
  /** Fragments of which damaged key URIs consist. */
  const fragment = fc.oneof(
    fc.constantFrom(
      'otpauth://totp/',
      'otpauth://hotp/',
      'otpauth://steam/',
      'steam://',
      '&',
      '&amp;',
      '?',
      '=',
      ':',
      '%3A',
      '%',
      '%25',
      '%FF',
      '+',
      ' ',
      '\uD800',
      '\u202E',
      `&${SECRET}`,
      '&issuer=',
      '&digits=8',
      '&digits=5',
      '&encoder=steam',
      '&period=60',
      '&counter=7',
      '&algorithm=sha256',
      '&image=https://x.example/y',
      '&SECRET=AAAAAAAA',
      '&__proto__=x',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const uris = fc
    .tuple(
      fc.constantFrom('otpauth://totp/', 'otpauth://hotp/', 'otpauth://steam/', 'steam://'),
      fc.array(fragment, { maxLength: 8 }),
      fc.array(fragment, { maxLength: 8 }),
    )
    .map(([start, label, query]) => `${start}${label.join('')}?${SECRET}&${query.join('')}`);

  it('createKeyUri takes whatever parseKeyUri returns, and parseKeyUri reads the same account again.', () => {
    let count = 0;
    fc.assert(
      fc.property(uris, (uri) => {
        const account = outcome(() => parseKeyUri(uri));
        if ('error' in account) {
          return;
        }
        count++;
        const { repairs: _, ...expected } = account;
        const { repairs, ...again } = parseKeyUri(createKeyUri(expected));
        expect(again).toEqual(expected);
        expect(repairs.filter((repair) => repair !== 'encoded-separator')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(count).toBeGreaterThan(500);
  });
});
