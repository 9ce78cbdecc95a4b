import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHORT_SECRET } from '../test/secrets.ts';
import { tesseraError } from '../test/tessera-error.ts';
import { toBase64 } from './base64.ts';
import { parseMigrationUri } from './parse-migration-uri.ts';
import { writeMessage, type ProtobufField } from './protobuf.ts';
import { TesseraError } from './tessera-error.ts';

const EXAMPLE =
  'otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZTAC';
const secret = SHORT_SECRET;
const key = new Uint8Array([72, 101, 108, 108, 111]);
const text = (value: string) => new TextEncoder().encode(value);

/** Returns a URI with this payload. */
const createPayloadUri = (...fields: ProtobufField[]) =>
  `otpauth-migration://offline?data=${encodeURIComponent(toBase64(writeMessage(fields)))}`;

/** Returns a URI with one account of these fields. */
const createUri = (...fields: [number, bigint | Uint8Array][]) => createAccountsUri([fields]);
const createAccountsUri = (
  messages: [number, bigint | Uint8Array][][],
  rest: ProtobufField[] = [],
) => {
  const accounts = messages.map((fields) => ({
    number: 1,
    value: writeMessage(fields.map(([number, value]) => ({ number, value }))),
  }));
  return createPayloadUri(...accounts, ...rest);
};

describe('parseMigrationUri', () => {
  it('parseMigrationUri reads an export.', () => {
    expect(parseMigrationUri(EXAMPLE)).toEqual({
      accounts: [
        {
          type: 'totp',
          secret,
          accountName: 'alice@google.com',
          issuer: 'Example',
          algorithm: 'SHA1',
          digits: 6,
          period: 30,
        },
      ],
      errors: [],
      batch: { id: 0, index: 0, size: 1 },
    });
  });

  it.each([
    ['in upper case', EXAMPLE.replace('otpauth-migration', 'OTPAUTH-MIGRATION')],
    ['with spaces around', ` ${EXAMPLE}\n`],
    ['with another parameter', EXAMPLE.replace('?', '?x=1&')],
    ['with a slash', EXAMPLE.replace('offline?', 'offline/?')],
  ])('parseMigrationUri reads an export %s.', (_, uri) => {
    expect(parseMigrationUri(uri)).toEqual(parseMigrationUri(EXAMPLE));
  });

  it('parseMigrationUri reads Base64 in any spelling of +, / and =.', () => {
    const bytes = new Uint8Array([251, 239, 190, 255, 255, 254]);
    const uri = createUri([1, bytes], [2, text('x')]);
    expect(uri).toMatch(/%2B|%2F/);
    const { accounts } = parseMigrationUri(uri);
    expect(accounts[0]!.secret).toBe('7PX357777Y');
    const plain = decodeURIComponent(uri);
    expect(parseMigrationUri(plain).accounts).toEqual(accounts);
    expect(
      parseMigrationUri(
        plain
          .replaceAll('+', '-')
          .replaceAll('/', '_')
          .replace('otpauth-migration:__', 'otpauth-migration://'),
      ).accounts,
    ).toEqual(accounts);
  });

  it('parseMigrationUri fills in the defaults of missing fields.', () => {
    expect(parseMigrationUri(createUri([1, key])).accounts).toEqual([
      {
        type: 'totp',
        secret: 'JBSWY3DP',
        accountName: '',
        algorithm: 'SHA1',
        digits: 6,
        period: 30,
      },
    ]);
  });

  it('parseMigrationUri reads algorithms, digits, types and counters.', () => {
    const { accounts } = parseMigrationUri(
      createAccountsUri([
        [
          [1, key],
          [4, 1n],
          [5, 1n],
          [6, 2n],
        ],
        [
          [1, key],
          [4, 2n],
          [5, 2n],
          [6, 1n],
          [7, 2n ** 40n],
        ],
        [
          [1, key],
          [4, 3n],
          [6, 1n],
        ],
      ]),
    );
    expect(accounts).toMatchObject([
      { algorithm: 'SHA1', digits: 6, type: 'totp', period: 30 },
      { algorithm: 'SHA256', digits: 8, type: 'hotp', counter: 2 ** 40 },
      { algorithm: 'SHA512', digits: 6, type: 'hotp', counter: 0 },
    ]);
  });

  it('parseMigrationUri removes the issuer from the name only if the name begins with it.', () => {
    const names = (name: string, issuer: string) => {
      const [account] = parseMigrationUri(
        createUri([1, key], [2, text(name)], [3, text(issuer)]),
      ).accounts;
      return [account!.issuer, account!.accountName];
    };
    expect(names('A:b', 'A')).toEqual(['A', 'b']);
    expect(names('b', 'A')).toEqual(['A', 'b']);
    expect(names('C:b', 'A')).toEqual(['A', 'C:b']);
    expect(names('A:b', '')).toEqual([undefined, 'A:b']);
    expect(names('A: b', 'A')).toEqual(['A', 'b']);
    expect(names('A:B:c', 'A:B')).toEqual(['A:B', 'c']);
    expect(names('A:', 'A')).toEqual(['A', '']);
    expect(names('', 'A')).toEqual(['A', '']);
  });

  it('parseMigrationUri takes the issuer from the name if the export has none beside it.', () => {
    const names = (name: string) => {
      const [account] = parseMigrationUri(createUri([1, key], [2, text(name)])).accounts;
      return [account!.issuer, account!.accountName];
    };
    expect(names('Acme:bob')).toEqual(['Acme', 'bob']);
    expect(names('Acme: bob@example.org')).toEqual(['Acme', 'bob@example.org']);
    expect(names('Acme:b:c')).toEqual(['Acme', 'b:c']);
    expect(names('bob')).toEqual([undefined, 'bob']);
    expect(names(' bob:x')).toEqual([undefined, ' bob:x']);
    expect(names('Acme:')).toEqual([undefined, 'Acme:']);
  });

  it.each<[damage: string, change: (uri: string) => string]>([
    ['a space for each +', (uri) => decodeURIComponent(uri).replaceAll('+', ' ')],
    ['a space at the end', (uri) => `${decodeURIComponent(uri)} `],
    ['line breaks', (uri) => uri.replaceAll(/(.{20})/g, '$1\n')],
    [
      'indented lines',
      (uri) => decodeURIComponent(uri).replaceAll(/(data=.{20}|.{20}$)/g, '$1\r\n    '),
    ],
    ['percent-encoding twice', (uri) => uri.replaceAll('%', '%25')],
    ['percent-encoding three times', (uri) => uri.replaceAll('%', '%2525')],
    ['encoded line breaks', (uri) => uri.replace('data=', 'data=%0A')],
    ['an escaped ampersand before the data', (uri) => uri.replace('?', '?x=1&amp;')],
    ['escapes of a template', (uri) => uri.replaceAll('=', '&#x3D;').replaceAll('/', '&#x2F;')],
  ])('parseMigrationUri reads an export with %s.', (_, change) => {
    const bytes = new Uint8Array([251, 239, 190, 255, 255, 254]);
    const uri = createUri([1, bytes], [2, text('Acme:x>>>???')]);
    expect(decodeURIComponent(uri)).toContain('+');
    expect(change(uri)).not.toBe(uri);
    expect(parseMigrationUri(change(uri))).toEqual(parseMigrationUri(uri));
  });

  it('One account that cannot be read does not refuse the others.', () => {
    const { accounts, errors } = parseMigrationUri(
      createPayloadUri(
        { number: 1, value: writeMessage([{ number: 1, value: key }]) },
        { number: 1, value: Uint8Array.of(0) },
      ),
    );
    expect(accounts).toHaveLength(1);
    expect(errors).toEqual([{ index: 1, accountName: '', reason: 'message' }]);
  });

  it('parseMigrationUri uses the last of several values of a field.', () => {
    expect(parseMigrationUri(createUri([1, text('x')], [1, key])).accounts[0]!.secret).toBe(
      'JBSWY3DP',
    );
  });

  it('parseMigrationUri ignores unknown fields.', () => {
    const { accounts } = parseMigrationUri(createUri([1, key], [99, text('?')], [98, 7n]));
    expect(accounts).toHaveLength(1);
  });

  it('parseMigrationUri lists accounts whose codes it cannot compute in errors, with the reason.', () => {
    const cases: [string, [number, bigint | Uint8Array][]][] = [
      ['secret', [[1, new Uint8Array()]]],
      ['secret', [[2, text('b')]]],
      ['secret', [[1, 5n]]],
      [
        'algorithm',
        [
          [1, key],
          [4, 4n],
        ],
      ],
      [
        'algorithm',
        [
          [1, key],
          [4, -1n],
        ],
      ],
      [
        'digits',
        [
          [1, key],
          [5, 3n],
        ],
      ],
      [
        'type',
        [
          [1, key],
          [6, 3n],
        ],
      ],
      [
        'counter',
        [
          [1, key],
          [6, 1n],
          [7, -1n],
        ],
      ],
      [
        'counter',
        [
          [1, key],
          [6, 1n],
          [7, 2n ** 60n],
        ],
      ],
    ];
    const { accounts, errors } = parseMigrationUri(
      createAccountsUri([
        [[1, key]],
        ...cases.map(
          ([, fields]) =>
            [...fields, [2, text('A:b')], [3, text('A')]] as [number, bigint | Uint8Array][],
        ),
      ]),
    );
    expect(accounts).toHaveLength(1);
    expect(errors).toEqual(
      cases.map(([reason], i) => ({ index: i + 1, accountName: 'b', issuer: 'A', reason })),
    );
  });

  it('parseMigrationUri returns the position of the QR code in its export.', () => {
    const rest = [
      { number: 2, value: 1n },
      { number: 3, value: 3n },
      { number: 4, value: 2n },
      { number: 5, value: 77n },
    ];
    expect(parseMigrationUri(createAccountsUri([[[1, key]]], rest)).batch).toEqual({
      id: 77,
      index: 2,
      size: 3,
    });
  });

  it.each([
    '',
    'otpauth://totp/x?secret=JBSWY3DP',
    'otpauth-migration://offline',
    'otpauth-migration://offline?data=',
    'otpauth-migration://offline?data=!!!!',
    'otpauth-migration://offline?data=CjEK',
    EXAMPLE.replace('CjEK', 'CjEK%3D'),
    'otpauth-migration://offline?data=AAAA',
    EXAMPLE.slice(0, -8),
    `see ${EXAMPLE}`,
    createPayloadUri({ number: 1, value: 7n }),
    createPayloadUri({ number: 1, value: Uint8Array.of(0) }),
    undefined,
    null,
    {},
    Symbol('x'),
  ])('parseMigrationUri throws for text that is not a complete export: %s.', (uri) => {
    expect(() => parseMigrationUri(uri as string)).toThrow(tesseraError('invalid-migration-uri'));
  });

  it('parseMigrationUri throws no error except a TesseraError, whatever the bytes are.', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const uri = `otpauth-migration://offline?data=${encodeURIComponent(toBase64(bytes))}`;
        const result = (() => {
          try {
            return parseMigrationUri(uri);
          } catch (error) {
            return error;
          }
        })();
        expect(!(result instanceof Error) || result instanceof TesseraError).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('parseMigrationUri returns secrets that do not appear in logs.', () => {
    expect(JSON.stringify(parseMigrationUri(EXAMPLE))).not.toContain('JBSWY3DP');
  });
});
