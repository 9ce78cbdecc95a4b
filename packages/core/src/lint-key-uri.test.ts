import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SECRET } from '../test/secrets.ts';
import { tesseraError } from '../test/tessera-error.ts';
import { createKeyUri } from './create-key-uri.ts';
import { generateSecret } from './generate-secret.ts';
import { KEY_URI_FINDINGS } from './key-uri-findings.ts';
import { lintKeyUri } from './lint-key-uri.ts';
import { parseKeyUri } from './parse-key-uri.ts';

const S = `secret=${SECRET}`;
const lintCodes = (uri: unknown) => lintKeyUri(uri as string).map(({ code }) => code);
const lint = (rest: string) => lintCodes(`otpauth://totp/${rest}`);

/** For every finding, URIs that have it and no other. */
const CASES: Record<keyof typeof KEY_URI_FINDINGS, string[]> = {
  'not-a-key-uri': [
    `otpauth://totps/A:b?${S}&issuer=A`,
    'https://example.com',
    'otpauth://',
    'otpauth-migration://offline?data=AA',
    '',
  ],
  'apple-scheme': [`apple-otpauth://totp/A:b?${S}&issuer=A`],
  'steam-type': [],
  'steam-scheme': [],
  'steam-encoder': [`otpauth://totp/Steam:b?${S}&issuer=Steam&encoder=steam`],
  'surrounding-space': [` otpauth://totp/A:b?${S}&issuer=A`, `otpauth://totp/A:b?${S}&issuer=A\n`],
  'raw-space': [`otpauth://totp/A:b c?${S}&issuer=A`],
  'raw-hash': [`otpauth://totp/A:b#c?${S}&issuer=A`, `otpauth://totp/A:b?${S}&issuer=A&x=#`],
  'html-escape': [
    `otpauth://totp/A:b?${S}&amp;issuer=A`,
    `otpauth://totp/A:b?${S}&#38;issuer=A`,
    `otpauth://totp/A:b?${S}&#x26;issuer&#x3D;A`,
    `otpauth://totp/A:b?${S}&amp;amp;issuer=A`,
    `otpauth://totp/A:b?${S}\\u0026issuer\\u003dA`,
    `otpauth:&#x2F;&#x2F;totp&#x2F;A:b?${S}&AMP;issuer=A`,
  ],
  'double-encoding': [
    `otpauth://totp/A:ada%2540example.org?${S}&issuer=A`,
    `otpauth://totp/A:b?${S}&issuer=A&x%3D1%26y=2`,
  ],
  'placeholder-value': [
    `otpauth://totp/A:undefined?${S}&issuer=A`,
    `otpauth://totp/A:null%40example.org?${S}&issuer=A`,
    `otpauth://totp/NaN:b?${S}&issuer=NaN`,
    `otpauth://totp/A:%7B%7Bemail%7D%7D?${S}&issuer=A`,
  ],
  'invisible-character': [
    `otpauth://totp/A:b%E2%80%AE?${S}&issuer=A`,
    `otpauth://totp/A%00:b?${S}&issuer=A%00`,
    `otpauth://totp/A:b%0Ac?${S}&issuer=A`,
  ],
  'misspelled-parameter': [
    ['interval', '60'],
    ['digit', '8'],
    ['algo', 'SHA256'],
    ['Algoritm', 'SHA256'],
    ['peroid', '60'],
    ['time_step', '60'],
    ['hash', 'SHA256'],
    ['isuer', 'A'],
  ].map(([name, value]) => `otpauth://totp/A:b?${S}&issuer=A&${name}=${value}`),
  'letter-case': [
    `OTPAUTH://totp/A:b?${S}&issuer=A`,
    `otpauth://TOTP/A:b?${S}&issuer=A`,
    `otpauth://totp/A:b?${S}&ISSUER=A`,
  ],
  'malformed-escape': [`otpauth://totp/A:100%?${S}&issuer=A`],
  'plus-as-space': [],
  'malformed-query': [
    `otpauth://totp/A:b?${S}&issuer=A&`,
    `otpauth://totp/A:b?${S}&issuer=A&digits`,
    `otpauth://totp/A:b?&${S}&issuer=A`,
  ],
  'duplicate-parameter': [`otpauth://totp/A:b?${S}&issuer=A&issuer=A`],
  'label-missing': [`otpauth://totp/A:?${S}&issuer=A`],
  'label-too-long': [
    `otpauth://totp/A:${'b'.repeat(63)}?${S}&issuer=A`,
    `otpauth://totp/A:${'é'.repeat(32)}?${S}&issuer=A`,
  ],
  'colon-in-issuer': [`otpauth://totp/A%3AB:c?${S}&issuer=A%3AB`],
  'colon-in-account-name': [
    `otpauth://totp/A:b%3Ac?${S}&issuer=A`,
    `otpauth://totp/A:b:c?${S}&issuer=A`,
  ],
  'issuer-missing': [`otpauth://totp/b?${S}`],
  'issuer-prefix-missing': [`otpauth://totp/b?${S}&issuer=A`],
  'issuer-parameter-missing': [`otpauth://totp/A:b?${S}`],
  'issuer-mismatch': [`otpauth://totp/A:b?${S}&issuer=B`],
  'issuer-steam': [`otpauth://totp/Steam:b?${S}&issuer=Steam`],
  'issuer-space': [`otpauth://totp/A%20B:b?${S}&issuer=A%20B`],
  'encoded-separator': [`otpauth://totp/A%3Ab?${S}&issuer=A`],
  'secret-missing': ['otpauth://totp/A:b?issuer=A', 'otpauth://totp/A:b?secret=&issuer=A'],
  'secret-invalid': ['otpauth://totp/A:b?secret=NB2HI4DTHIXS653XO4XHSZ3JORUHKYT1&issuer=A'],
  'secret-length': [`otpauth://totp/A:b?${S}A&issuer=A`, `otpauth://totp/A:b?${S}AB&issuer=A`],
  'secret-padded': [
    'otpauth://totp/A:b?secret=NB2HI4DTHIXS653XO4XHSZ3JORUHKYQ%3D&issuer=A',
    'otpauth://totp/A:b?secret=NB2HI4DTHIXS653XO4XHSZ3JORUHKYQ=&issuer=A',
  ],
  'secret-format': [
    'otpauth://totp/A:b?secret=nb2hi4dthixs653xo4xhsz3joruhkytf&issuer=A',
    'otpauth://totp/A:b?secret=NB2HI4DTHIXS653X-O4XHSZ3JORUHKYTF&issuer=A',
    'otpauth://totp/A:b?secret=NB2HI4DTHIXS653X%20O4XHSZ3JORUHKYTF&issuer=A',
  ],
  'secret-too-short': [`otpauth://totp/A:b?secret=${'A'.repeat(24)}&issuer=A`],
  'secret-too-long': [`otpauth://totp/A:b?secret=${'A'.repeat(72)}&issuer=A`],
  'secret-last': [`otpauth://totp/A:b?issuer=A&${S}`],
  'algorithm-unknown': [`otpauth://totp/A:b?${S}&issuer=A&algorithm=MD5`],
  'algorithm-spelling': [
    `otpauth://totp/A:b?${S}&issuer=A&algorithm=SHA-1`,
    `otpauth://totp/A:b?${S}&issuer=A&algorithm=sha1`,
  ],
  'algorithm-ignored': [
    `otpauth://totp/A:b?${S}&issuer=A&algorithm=SHA256`,
    `otpauth://hotp/A:b?${S}&issuer=A&counter=1&algorithm=SHA512`,
  ],
  'digits-unknown': ['5', '11', 'six', '1e9', '-6'].map(
    (digits) => `otpauth://totp/A:b?${S}&issuer=A&digits=${digits}`,
  ),
  'digits-not-6': ['7', '8'].map((digits) => `otpauth://totp/A:b?${S}&issuer=A&digits=${digits}`),
  'digits-too-many': [],
  'period-unknown': ['0', '3601', '15.5', 'x'].map(
    (period) => `otpauth://totp/A:b?${S}&issuer=A&period=${period}`,
  ),
  'period-not-30': ['5', '29', '60', '120'].map(
    (period) => `otpauth://totp/A:b?${S}&issuer=A&period=${period}`,
  ),
  'period-too-short': [],
  'period-too-long': [],
  'counter-missing': [`otpauth://hotp/A:b?${S}&issuer=A`],
  'counter-unknown': ['x', '-1', '9007199254740993'].map(
    (counter) => `otpauth://hotp/A:b?${S}&issuer=A&counter=${counter}`,
  ),
  'number-format': [],
  'image-unsupported': [`otpauth://totp/A:b?${S}&issuer=A&image=https%3A%2F%2Fx.example%2Fy.png`],
  'image-dropped': [`otpauth://totp/A:b?${S}&issuer=A&image=http%3A%2F%2Fx.example%2Fy.png`],
  'color-invalid': [`otpauth://totp/A:b?${S}&issuer=A&color=red`],
  'defaults-written': [
    `otpauth://totp/A:b?${S}&issuer=A&algorithm=SHA1`,
    `otpauth://totp/A:b?${S}&issuer=A&digits=6`,
    `otpauth://totp/A:b?${S}&issuer=A&period=30`,
    createKeyUri({ secret: SECRET, issuer: 'A', accountName: 'b', includeDefaults: true }),
  ],
};

describe('lintKeyUri', () => {
  it.each(Object.entries(CASES).flatMap(([code, uris]) => uris.map((uri) => ({ code, uri }))))(
    'In $uri, lintKeyUri finds $code only.',
    ({ code, uri }) => {
      expect(lintCodes(uri)).toEqual([code]);
    },
  );

  it.each([
    [`A%20B:b?${S}&issuer=A+B`, ['plus-as-space', 'issuer-space']],
    [`A:b?${S}&issuer=A&digits=9`, ['digits-too-many', 'digits-not-6']],
    [`A:b?${S}&issuer=A&period=4`, ['period-not-30', 'period-too-short']],
    [`A:b?${S}&issuer=A&period=300`, ['period-not-30', 'period-too-long']],
    [`A:b?${S}&issuer=A&period=3600`, ['period-not-30', 'period-too-long']],
    [`A:b?${S}&issuer=A&period=1`, ['period-not-30', 'period-too-short']],
    [`A:b?${S}&issuer=A&period=060`, ['period-not-30', 'number-format']],
    [`A:${'b'.repeat(60)}?${S}&issuer=A&period=60`, ['label-too-long', 'period-not-30']],
    [`A:${'b'.repeat(62)}?${S}&issuer=A`, []],
    [`A:b?${S}&issuer=A&lock=false&color=FF0080`, []],
    [`A:b?${S}&issuer=A&color=xFF0080`, ['color-invalid']],
    [`A:b?${S}&issuer=A&color=FF0080x`, ['color-invalid']],
    [`A:b?${S}&issuer=A&digits=10`, ['digits-too-many', 'digits-not-6']],
    [`A:b?secret=${'A'.repeat(26)}&issuer=A`, []],
    [`A:b?secret=${'A'.repeat(64)}&issuer=A`, []],
    [`${'b'.repeat(64)}?${S}`, ['issuer-missing']],
    [`${'b'.repeat(65)}?${S}`, ['issuer-missing', 'label-too-long']],
    ['A:b', ['secret-missing', 'issuer-parameter-missing']],
    ['A:b?', ['secret-missing', 'issuer-parameter-missing']],
  ])('lintKeyUri finds in %s exactly %j.', (rest, codes) => {
    expect(new Set(lint(rest))).toEqual(new Set(codes));
  });

  it('lintKeyUri does not read a counter-based key as a Steam key.', () => {
    expect(lintCodes(`otpauth://hotp/A:b?${S}&issuer=A&counter=1&encoder=steam`)).toEqual([]);
  });

  it('lintKeyUri finds both the type and the encoder of an otpauth://steam/ URI.', () => {
    expect(lintCodes(`otpauth://steam/Steam:b?${S}&issuer=Steam`)).toEqual([
      'steam-type',
      'steam-encoder',
    ]);
  });

  it('lintKeyUri finds what is wrong with the URI that Bitwarden writes for Steam.', () => {
    expect(lintCodes(`steam://${SECRET}`)).toEqual([
      'steam-scheme',
      'label-missing',
      'steam-encoder',
    ]);
  });

  it.each(['undefined', 'null', 'NaN', 'None'])(
    'lintKeyUri and parseKeyUri do not take the text %j for a secret.',
    (text) => {
      const uri = `otpauth://totp/A:b?secret=${text}&issuer=A`;
      expect(lintCodes(uri)).toEqual(
        expect.arrayContaining(['secret-invalid', 'placeholder-value']),
      );
      expect(() => parseKeyUri(uri)).toThrow(tesseraError('invalid-secret'));
    },
  );

  it.each(['lock', 'encoder', 'color', 'user', 'id', 'page', 'group', 'note', 'pin', 'hint'])(
    'lintKeyUri takes the parameter %j of a single app for what it is.',
    (name) => {
      expect(lint(`A:b?${S}&issuer=A&${name}=000000`)).not.toContain('misspelled-parameter');
    },
  );

  it('lintKeyUri has an example for every finding.', () => {
    const found = new Set(
      [...Object.values(CASES).flat(), ` `]
        .flatMap(lintCodes)
        .concat(
          lint(`A%20B:b?${S}&issuer=A+B`),
          lint(`A:b?${S}&issuer=A&digits=09`),
          lint(`A:b?${S}&issuer=A&period=4`),
          lint(`A:b?${S}&issuer=A&period=300`),
          lintCodes(`otpauth://steam/Steam:b?${S}`),
          lintCodes(`steam://${SECRET}`),
        ),
    );
    expect([...found].toSorted((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(KEY_URI_FINDINGS).toSorted((a, b) => a.localeCompare(b)),
    );
  });

  it('lintKeyUri returns each finding with its message, apps and fix, the most severe first.', () => {
    const findings = lintKeyUri(`otpauth://totp/b?issuer=A%20B&${S}&algorithm=SHA-256`);
    expect(findings.map(({ code, severity }) => [severity, code])).toEqual([
      ['error', 'algorithm-spelling'],
      ['error', 'algorithm-ignored'],
      ['warning', 'issuer-prefix-missing'],
      ['info', 'issuer-space'],
    ]);
    expect(findings[1]).toEqual({
      code: 'algorithm-ignored',
      severity: 'error',
      apps: expect.arrayContaining(['Microsoft Authenticator', 'Authy', 'Duo Mobile']),
      message: expect.stringContaining('SHA1'),
      fix: 'Use SHA1.',
    });
  });

  it('lintKeyUri finds nothing in what createKeyUri writes from plain names.', () => {
    expect(
      lintCodes(
        createKeyUri({
          secret: generateSecret(),
          issuer: 'Example',
          accountName: 'alice@example.com',
        }),
      ),
    ).toEqual([]);
  });

  it('lintKeyUri never throws, and its result never contains a part of the URI.', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isQuery) => {
        const uri = isQuery
          ? `otpauth://totp/A:b?secret=NB2HI4DTHIXS653X&${text}`
          : `otpauth://totp/${text}`;
        const findings = [...lintKeyUri(uri), ...lintKeyUri(text)];
        expect(JSON.stringify(findings)).not.toContain('NB2HI4DT');
        for (const { code, severity, apps, message, fix } of findings) {
          expect({ severity, apps, message, fix }).toEqual({
            fix: undefined,
            ...KEY_URI_FINDINGS[code],
          });
        }
      }),
      { numRuns: 200 },
    );
    for (const value of [undefined, null, 7, {}, []]) {
      expect(lintCodes(value)).toEqual(['not-a-key-uri']);
    }
  });

  it('lintKeyUri returns lists that the caller may change.', () => {
    const [finding] = lintKeyUri(`otpauth://totp/A:b?${S}&issuer=A&period=60`);
    finding!.apps.length = 0;
    expect(KEY_URI_FINDINGS['period-not-30'].apps).not.toEqual([]);
  });
});
