import { readFileSync } from 'node:fs';
import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import { describe, expect, it } from 'vitest';
import type {
  ChallengeCodeError,
  ChallengeError,
} from '../two-factor-challenge/challenge-error.ts';
import type { SetupIntent } from '../two-factor-setup/adapter/adapter.ts';
import type { TwoFactorInputError, TwoFactorError } from '../verification/two-factor-error.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { TesseraMessages } from './messages.ts';
import { ptBR } from './pt-br.ts';
import { zhHans } from './zh-hans.ts';

const TRANSLATIONS: Array<[file: string, locale: string, messages: TesseraMessages]> = [
  ['ar', 'ar', ar],
  ['de', 'de', de],
  ['es', 'es', es],
  ['fr', 'fr', fr],
  ['ja', 'ja', ja],
  ['pt-br', 'pt-BR', ptBR],
  ['zh-hans', 'zh-Hans', zhHans],
];
const ALL: typeof TRANSLATIONS = [['en', 'en', en], ...TRANSLATIONS];

const COUNTS = [0, 1, 2, 3, 11, 100];
const TYPES = ['numeric', 'alphanumeric', /[a-f]/] as const;
const CREATED_AT = new Date(2026, 7, 21, 12);
const ISSUERS = ['Acme', undefined];
const INTENTS: SetupIntent[] = ['enroll', 'add', 'replace'];

// Records, so that the compiler asks for every member of the unions.
const ERRORS: {
  [Type in (TwoFactorError | TwoFactorInputError)['type']]: Array<
    TwoFactorError | TwoFactorInputError
  >;
} = {
  'invalid-code': [{ type: 'invalid-code' }],
  'incomplete-code': [6, 7, 8, 10].map((digits) => ({ type: 'incomplete-code', digits })),
  'name-required': [{ type: 'name-required' }],
  'repeated-code': [{ type: 'repeated-code' }],
  'code-reused': [{ type: 'code-reused' }],
  'rate-limited': [{ type: 'rate-limited' }],
  locked: [{ type: 'locked' }, { type: 'locked', retryAt: 0 }],
  'reauthentication-required': [{ type: 'reauthentication-required' }],
  'reauthentication-failed': [{ type: 'reauthentication-failed' }],
  'enrollment-expired': [{ type: 'enrollment-expired' }],
  'session-expired': [{ type: 'session-expired' }],
  'already-enrolled': [{ type: 'already-enrolled' }],
  'limit-reached': [{ type: 'limit-reached' }],
  'name-conflict': [{ type: 'name-conflict' }],
  'not-allowed': [{ type: 'not-allowed' }],
  network: [{ type: 'network' }],
  unknown: [{ type: 'unknown' }],
};
const CHALLENGE_ERRORS: {
  [Type in (ChallengeError | ChallengeCodeError)['type']]: Array<
    ChallengeError | ChallengeCodeError
  >;
} = {
  'invalid-code': [{ type: 'invalid-code' }],
  'incomplete-code': [6, 7, 8, 10].map((digits) => ({ type: 'incomplete-code', digits })),
  'repeated-code': [{ type: 'repeated-code' }],
  'missing-recovery-code': [{ type: 'missing-recovery-code' }],
  'code-reused': [{ type: 'code-reused' }],
  'rate-limited': [{ type: 'rate-limited' }],
  locked: [{ type: 'locked' }, { type: 'locked', retryAt: 0 }],
  'session-expired': [{ type: 'session-expired' }],
  'not-allowed': [{ type: 'not-allowed' }],
  network: [{ type: 'network' }],
  unknown: [{ type: 'unknown' }],
};
const KINDS = ['code', 'recovery-code'] as const;
const DIAGNOSES: { [Cause in CodeDiagnosis['cause']]: CodeDiagnosis[] } = {
  clock: [-150_000, 150_000, -30_000, 60_000, 3_600_000, -48_630_000].map((offset) => ({
    cause: 'clock',
    offset,
  })),
  'previous-secret': [{ cause: 'previous-secret', index: 0 }],
  parameters: [
    { cause: 'parameters' },
    { cause: 'parameters', algorithm: 'SHA1' },
    { cause: 'parameters', digits: 8 },
  ],
  'swapped-digits': [{ cause: 'swapped-digits' }],
  replayed: [{ cause: 'replayed' }],
  malformed: [],
  unknown: [],
};

/** What each text that is a function returns for a table of arguments. */
const RESULTS: Record<string, (messages: TesseraMessages) => string[]> = {
  'codeInput.length': ({ codeInput }) =>
    COUNTS.flatMap((count) => TYPES.map((type) => codeInput.length(count, type))),
  'codeInput.complete': ({ codeInput }) =>
    COUNTS.flatMap((count) => TYPES.map((type) => codeInput.complete(count, type))),
  'codeInput.ignored': ({ codeInput }) => COUNTS.map((count) => codeInput.ignored(count)),
  'recoveryCodes.typeOne': ({ recoveryCodes }) =>
    [1, 2, 3, 10].map((position) => recoveryCodes.typeOne({ position })),
  'recoveryCodes.fileName': ({ recoveryCodes }) =>
    ISSUERS.map((issuer) => recoveryCodes.fileName({ issuer, createdAt: CREATED_AT })),
  'recoveryCodes.heading': ({ recoveryCodes }) =>
    ISSUERS.flatMap((issuer) =>
      ['ada@example.org', undefined].flatMap((accountName) =>
        recoveryCodes.heading({ issuer, accountName, createdAt: CREATED_AT }),
      ),
    ),
  'twoFactorChallenge.codeLabel': ({ twoFactorChallenge }) =>
    [6, 7, 8, 10, 11].map((digits) => twoFactorChallenge.codeLabel({ digits })),
  'twoFactorChallenge.codeDescription': ({ twoFactorChallenge }) =>
    ISSUERS.flatMap((issuer) =>
      ['ada@example.org', undefined].flatMap((accountName) =>
        [6, 8, 11].map((digits) =>
          twoFactorChallenge.codeDescription({ digits, issuer, accountName }),
        ),
      ),
    ),
  'twoFactorChallenge.trustDevice': ({ twoFactorChallenge }) =>
    [1, 2, 7, 14, 30, 100].map((days) => twoFactorChallenge.trustDevice({ days })),
  'twoFactorChallenge.recoveryCodesLeft': ({ twoFactorChallenge }) =>
    COUNTS.map((left) => twoFactorChallenge.recoveryCodesLeft({ left })),
  'twoFactorChallenge.clockOff': ({ twoFactorChallenge }) =>
    [-150_000, 150_000, 60_000, -3_600_000].map((offset) =>
      twoFactorChallenge.clockOff({ offset }),
    ),
  'twoFactorChallenge.error': ({ twoFactorChallenge }) =>
    Object.values(CHALLENGE_ERRORS)
      .flat()
      .flatMap((error) =>
        KINDS.flatMap((kind) => Object.values(twoFactorChallenge.error(error, kind))),
      ),
  'twoFactorChallenge.paragraph': ({ twoFactorChallenge }) => [
    twoFactorChallenge.paragraph([twoFactorChallenge.sentWhenComplete, twoFactorChallenge.passing]),
  ],
  'twoFactorChallenge.attemptsLeft': ({ twoFactorChallenge }) =>
    COUNTS.map((attempts) => twoFactorChallenge.attemptsLeft({ attempts })),
  'twoFactorChallenge.countdown': ({ twoFactorChallenge }) =>
    [0, 5, 90, 3600].map((seconds) => twoFactorChallenge.countdown({ seconds })),
  'twoFactorSetup.step': ({ twoFactorSetup }) =>
    [1, 2].map((step) => twoFactorSetup.step({ step, steps: 2 })),
  'twoFactorSetup.suggestedName': ({ twoFactorSetup }) =>
    [1, 2, 3, 11].map((number) => twoFactorSetup.suggestedName({ number })),
  'twoFactorSetup.instructions': ({ twoFactorSetup }) =>
    [6, 8, 11].flatMap((digits) => twoFactorSetup.instructions({ digits })),
  'twoFactorSetup.qrLabel': ({ twoFactorSetup }) =>
    ISSUERS.map((issuer) => twoFactorSetup.qrLabel({ issuer })),
  'twoFactorSetup.keyParameters': ({ twoFactorSetup }) =>
    ['SHA256', undefined].flatMap((algorithm) =>
      [8, undefined].flatMap((digits) =>
        [60, 100, 5, undefined]
          .filter((period) => algorithm !== undefined || digits !== undefined || period)
          .map((period) => twoFactorSetup.keyParameters({ algorithm, digits, period })),
      ),
    ),
  'twoFactorSetup.expiry': ({ twoFactorSetup }) =>
    [0, 5, 90, 3600].map((seconds) => twoFactorSetup.expiry({ seconds })),
  'twoFactorSetup.codeLabel': ({ twoFactorSetup }) =>
    [6, 7, 8, 10, 11].map((digits) => twoFactorSetup.codeLabel({ digits })),
  'twoFactorSetup.doneDescription': ({ twoFactorSetup }) =>
    ISSUERS.flatMap((issuer) =>
      INTENTS.map((intent) => twoFactorSetup.doneDescription({ issuer, intent })),
    ),
  'twoFactorSetup.error': ({ twoFactorSetup }) =>
    Object.values(ERRORS)
      .flat()
      .flatMap((error) => Object.values(twoFactorSetup.error(error))),
  'twoFactorSetup.diagnosis': ({ twoFactorSetup }) =>
    Object.values(DIAGNOSES)
      .flat()
      .map((diagnosis) => twoFactorSetup.diagnosis(diagnosis) ?? ''),
  'twoFactorSetup.paragraph': ({ twoFactorSetup }) => [
    twoFactorSetup.paragraph([twoFactorSetup.linkCopyFailed, twoFactorSetup.qrFailed]),
  ],
  'twoFactorSetup.attemptsLeft': ({ twoFactorSetup }) =>
    COUNTS.map((attempts) => twoFactorSetup.attemptsLeft({ attempts })),
  'twoFactorSetup.countdown': ({ twoFactorSetup }) =>
    [0, 5, 90, 3600].map((seconds) => twoFactorSetup.countdown({ seconds })),
};

/**
 * Lists strings and functions by their path in the object, e.g. `recoveryCodes.unconfirmed.action`.
 */
function listLeaves(branch: object, path = ''): Array<[path: string, leaf: unknown]> {
  return Object.entries(branch).flatMap(([key, value]): Array<[string, unknown]> => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'object' ? listLeaves(value as object, at) : [[at, value]];
  });
}

/** Lists every text of a language by its path; those of functions with the number of the call. */
function listTexts(messages: TesseraMessages): Map<string, string> {
  const texts = listLeaves(messages).flatMap(([path, leaf]): Array<[string, string]> =>
    typeof leaf === 'string'
      ? [[path, leaf]]
      : (RESULTS[path]?.(messages) ?? []).map((text, call) => [`${path} ${call}`, text]),
  );
  return new Map(texts);
}

it('This test calls every text that is a function.', () => {
  const functions = listLeaves(en).filter(([, leaf]) => typeof leaf === 'function');
  expect(Object.keys(RESULTS).toSorted()).toEqual(functions.map(([path]) => path).toSorted());
});

describe.each(TRANSLATIONS)('%s', (_file, _locale, messages) => {
  it('The language has every text that English has.', () => {
    const kinds = (all: TesseraMessages) =>
      listLeaves(all).map(([path, leaf]) => [path, typeof leaf]);
    expect(kinds(messages)).toEqual(kinds(en));
    expect([...listTexts(messages).keys()]).toEqual([...listTexts(en).keys()]);
  });

  it('The language leaves nothing in English.', () => {
    const english = listTexts(en);
    const left = [...listTexts(messages)].filter(
      ([path, text]) =>
        text === english.get(path) || /\b(?:the|your?|this|again|with|for|not|is)\b/i.test(text),
    );
    expect(left).toEqual([]);
  });

  it('The language has no words for a cause that English has no words for.', () => {
    for (const cause of ['malformed', 'unknown'] as const) {
      expect(messages.twoFactorSetup.diagnosis({ cause })).toBe(
        en.twoFactorSetup.diagnosis({ cause }),
      );
    }
  });
});

describe.each(ALL)('%s', (_file, locale, messages) => {
  const texts = [...listTexts(messages)];

  const matching = (pattern: RegExp) => texts.filter(([, text]) => pattern.test(text));

  it('No text is empty or shows a placeholder.', () => {
    expect(matching(/^\s*$/)).toEqual([]);
    expect(matching(/undefined|NaN|null|object|[{}#$]|Invalid Date/)).toEqual([]);
    expect(texts.filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('No text holds a secret or a key URI.', () => {
    expect(matching(/[A-Z2-7]{16}|otpauth/)).toEqual([]);
  });

  it('The texts use typographic quotation marks and apostrophes.', () => {
    expect(matching(/['"`]|\.\.\.|\s{2}/)).toEqual([]);
  });

  it('The heading of the recovery codes names issuer, account and date.', () => {
    const details = { issuer: 'Acme', accountName: 'ada@example.org', createdAt: CREATED_AT };
    const lines = messages.recoveryCodes.heading(details);
    const heading = lines.join('\n');
    for (const part of ['Acme', 'ada@example.org', '2026', '21']) {
      expect(heading).toContain(part);
    }
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).formatToParts(CREATED_AT);
    expect(heading).toContain(date.find(({ type }) => type === 'month')?.value);
    expect(lines).toHaveLength(4);
  });

  it('The texts contain the numbers of codes, tries, digits and seconds.', () => {
    const { codeInput, recoveryCodes, twoFactorSetup } = messages;
    expect(codeInput.length(6)).toContain('6');
    expect(codeInput.complete(8, 'alphanumeric')).toContain('8');
    expect(codeInput.ignored(11)).toContain('11');
    expect(recoveryCodes.typeOne({ position: 7 })).toContain('7');
    expect(twoFactorSetup.attemptsLeft({ attempts: 100 })).toContain('100');
    expect(twoFactorSetup.codeLabel({ digits: 8 })).toContain('8');
    expect(twoFactorSetup.instructions({ digits: 8 }).join('')).toContain('8');
    expect(twoFactorSetup.countdown({ seconds: 90 })).toContain('1:30');
    expect(twoFactorSetup.expiry({ seconds: 90 })).toContain('1:30');
    expect(twoFactorSetup.suggestedName({ number: 2 })).toContain('2');
    expect(twoFactorSetup.step({ step: 1, steps: 2 })).toMatch(/1.*2/);
    expect(Object.values(twoFactorSetup.error({ type: 'incomplete-code', digits: 7 }))[1]).toMatch(
      /7/,
    );
    const parameters = { algorithm: 'SHA256', digits: 8, period: 60 };
    for (const value of Object.values(parameters)) {
      expect(twoFactorSetup.keyParameters(parameters)).toContain(String(value));
    }
  });

  it('The diagnosis of a slow clock differs from that of a fast one.', () => {
    const say = (offset: number) => messages.twoFactorSetup.diagnosis({ cause: 'clock', offset });
    expect(say(-150_000)).not.toBe(say(150_000));
    expect(say(-150_000)).toMatch(/2.*30|30/);
  });

  it('The advice at sign-in differs for a slow and a fast clock, and for the last recovery code.', () => {
    const { clockOff, codeDescription, recoveryCodesLeft } = messages.twoFactorChallenge;
    expect(clockOff({ offset: -150_000 })).not.toBe(clockOff({ offset: 150_000 }));
    expect(recoveryCodesLeft({ left: 0 })).not.toBe(recoveryCodesLeft({ left: 1 }));
    expect(recoveryCodesLeft({ left: 3 })).toContain('3');
    const description = codeDescription({ digits: 8, issuer: 'Acme', accountName: 'ada' });
    for (const part of ['8', 'Acme', 'ada']) {
      expect(description).toContain(part);
    }
  });

  it('A wrong recovery code has its own text.', () => {
    const { error } = messages.twoFactorChallenge;
    for (const type of ['invalid-code', 'code-reused', 'repeated-code'] as const) {
      expect(error({ type }, 'code')).toEqual(messages.twoFactorSetup.error({ type }));
      expect(error({ type }, 'recovery-code').description).not.toBe(
        error({ type }, 'code').description,
      );
    }
  });

  it('The text about too many tries does not ask for a code.', () => {
    // Starting, recovery codes and turning off can be rate-limited, too.
    expect(messages.twoFactorSetup.error({ type: 'rate-limited' }).description).toBe(
      messages.twoFactorSetup.error({ type: 'locked', retryAt: 0 }).description,
    );
  });

  it('Only the text after a replacement says that the codes of the old app no longer work.', () => {
    for (const issuer of ISSUERS) {
      const [enroll, add, replace] = INTENTS.map((intent) =>
        messages.twoFactorSetup.doneDescription({ issuer, intent }),
      );
      expect(add).toBe(enroll);
      expect(replace).not.toBe(enroll);
    }
  });

  it('The diagnosis names the algorithm that the authenticator app used.', () => {
    const { diagnosis } = messages.twoFactorSetup;
    expect(diagnosis({ cause: 'parameters', algorithm: 'SHA1' })).toContain('SHA1');
  });

  it.each([
    'Acme',
    'A/B: "C" <D>|E?*\\',
    'aux.app',
    'CON',
    'tab\tand\nline',
    'Acme Inc.',
    'שלום',
    undefined,
  ])('The file name for %j is valid on Windows.', (issuer) => {
    const name = messages.recoveryCodes.fileName({ issuer, createdAt: CREATED_AT });
    // Naming Files, Paths, and Namespaces: reserved characters, device names, no space or dot at
    // the end.
    // oxlint-disable-next-line no-control-regex
    expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u007f]/);
    expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
    expect(name).toMatch(/^\S.*[^\s.]\.txt$/s);
    expect(name).toContain(issuer?.match(/[a-z]{3,}/i)?.[0] ?? '');
  });
});

describe('Plurals', () => {
  const tries = (messages: TesseraMessages) =>
    COUNTS.map((attempts) => messages.twoFactorSetup.attemptsLeft({ attempts }));

  it('Plurals have six forms in Arabic.', () => {
    expect(tries(ar)).toEqual([
      'لم تتبقَّ أي محاولة.',
      'تبقّت محاولة واحدة.',
      'تبقّت محاولتان.',
      'تبقّت 3 محاولات.',
      'تبقّت 11 محاولة.',
      'تبقّت 100 محاولة.',
    ]);
    const digits = COUNTS.map((count) => ar.codeInput.length(count).replaceAll(/[\d\s]/g, ''));
    expect(new Set(digits)).toEqual(new Set(['رقم', 'رقمواحد', 'رقمان', 'أرقام', 'رقمًا']));
  });

  it('Zero is singular in French and Portuguese, and plural in German and Spanish.', () => {
    expect([fr, ptBR, de, es].map((messages) => messages.codeInput.ignored(0))).toEqual([
      '0 caractère ignoré.',
      '0 caractere ignorado.',
      '0 Zeichen ignoriert.',
      '0 caracteres omitidos.',
    ]);
  });

  it('Plurals have two forms in European languages.', () => {
    expect([en, de, fr, es, ptBR].map((messages) => tries(messages).slice(1, 3))).toEqual([
      ['1 try left.', '2 tries left.'],
      ['Noch 1 Versuch.', 'Noch 2 Versuche.'],
      ['Il vous reste 1 tentative.', 'Il vous reste 2 tentatives.'],
      ['Te queda 1 intento.', 'Te quedan 2 intentos.'],
      ['Resta 1 tentativa.', 'Restam 2 tentativas.'],
    ]);
  });

  it('Plurals have one form in Japanese and Chinese.', () => {
    for (const messages of [ja, zhHans]) {
      expect(
        new Set(
          tries(messages)
            .slice(1)
            .map((text) => text.replace(/\d+/, '')),
        ).size,
      ).toBe(1);
    }
  });

  it.each(ALL)('The text for no tries left has no digit in %s.', (_file, _locale, messages) => {
    expect(tries(messages)[0]).not.toMatch(/\d/);
  });
});

describe('Typography', () => {
  const all = (messages: TesseraMessages) => [...listTexts(messages).values()];

  it('French has a no-break space before : and inside « », and a narrow one before ; ! and ?.', () => {
    for (const text of all(fr)) {
      const words = text.replaceAll(/\d(?::\d\d)+/g, '');
      expect(words).not.toMatch(/(?<!\u00A0)[:»]|«(?!\u00A0)|(?<!\u202F)[;!?]/);
    }
    expect(all(fr).join('')).toMatch(/\u202F\?/);
    expect(all(fr).join('')).toMatch(/\u00A0:/);
  });

  it('Spanish questions open with an inverted question mark.', () => {
    for (const text of all(es)) {
      expect(text.includes('?')).toBe(text.includes('¿'));
    }
  });

  it('A German ellipsis stays with its word.', () => {
    for (const text of all(de)) {
      expect(text).not.toMatch(/(?<!\u00A0)…/);
    }
  });

  it('Arabic is written in Arabic letters, with the digits of the code field.', () => {
    for (const text of all(ar)) {
      expect(text).toMatch(/\p{Script=Arabic}/u);
      expect(text).not.toMatch(/[٠-٩۰-۹?;,]/);
    }
  });

  it('Arabic isolates names of another direction.', () => {
    const { recoveryCodes, twoFactorSetup } = ar;
    const name = 'Acme (Inc.)';
    for (const intent of INTENTS) {
      expect(twoFactorSetup.doneDescription({ issuer: name, intent })).toContain(
        `\u2068${name}\u2069`,
      );
    }
    expect(twoFactorSetup.qrLabel({ issuer: name })).toContain(`\u2068${name}\u2069`);
    const heading = recoveryCodes.heading({
      issuer: name,
      accountName: 'ada@example.org',
      createdAt: CREATED_AT,
    });
    expect(heading[0]).toContain(`\u2068${name}\u2069`);
    expect(heading[1]).toContain('\u2068ada@example.org\u2069');
  });

  it('Japanese has kana or kanji, Chinese has no kana, and both have full-width punctuation.', () => {
    for (const text of all(ja)) {
      expect(text).toMatch(/\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u);
    }
    for (const text of all(zhHans)) {
      expect(text).toMatch(/\p{Script=Han}/u);
      expect(text).not.toMatch(/\p{Script=Hiragana}|\p{Script=Katakana}/u);
    }
    for (const text of [...all(ja), ...all(zhHans)]) {
      expect(text.replaceAll(/\d(?::\d\d)+|ada@example\.org|\.txt$/g, '')).not.toMatch(
        /[.,;:?!()]/,
      );
    }
  });
});

describe('The package', () => {
  const manifest = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { exports: object; publishConfig: { exports: object } };

  it.each(ALL)('The package exports %s by a path of its own.', (file) => {
    expect(manifest.exports).toHaveProperty([`./messages/${file}`], `./src/messages/${file}.ts`);
    expect(manifest.publishConfig.exports).toHaveProperty([`./messages/${file}`], {
      types: `./dist/messages/${file}.d.ts`,
      default: `./dist/messages/${file}.js`,
    });
  });

  it('The package exports what a language needs as ./messages.', () => {
    expect(manifest.exports).toHaveProperty(['./messages'], './src/messages/index.ts');
    expect(manifest.publishConfig.exports).toHaveProperty(['./messages'], {
      types: './dist/messages/index.d.ts',
      default: './dist/messages/index.js',
    });
  });

  it('The root of the package exports no language, so that a page only loads its own.', () => {
    const root = readFileSync(new URL('../index.ts', import.meta.url), 'utf8');
    const values = root.match(/^export (?!type)[^;]*'\.\/messages\/[^;]*;/gm);
    expect(values).toEqual([expect.stringContaining("'./messages/MessagesProvider.tsx'")]);
  });
});
