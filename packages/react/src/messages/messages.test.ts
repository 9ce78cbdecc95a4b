import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { TesseraMessages } from './messages.ts';
import { ptBR } from './pt-br.ts';
import {
  ALL,
  COUNTS,
  CREATED_AT,
  INTENTS,
  ISSUERS,
  RESULTS,
  TRANSLATIONS,
  listLeaves,
  listTexts,
} from './test/list-texts.ts';
import { zhHans } from './zh-hans.ts';

it('This test calls every text that is a function.', () => {
  const functions = listLeaves(en).filter(([, leaf]) => typeof leaf === 'function');
  expect(Object.keys(RESULTS).toSorted()).toEqual(functions.map(([path]) => path).toSorted());
});

describe.each(TRANSLATIONS)('%s', (_file, _locale, messages) => {
  it('The language has every text that English has.', () => {
    const kinds = (all: TesseraMessages) =>
      Object.fromEntries(listLeaves(all).map(([path, leaf]) => [path, typeof leaf]));
    expect(kinds(messages)).toEqual(kinds(en));
    expect(new Set(listTexts(messages).keys())).toEqual(new Set(listTexts(en).keys()));
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
    const lines = messages.recoveryCodes.heading({
      issuer: 'Acme',
      accountName: 'ada@example.org',
      createdAt: CREATED_AT,
      count: 10,
    });
    const heading = lines.join('\n');
    for (const part of ['Acme', 'ada@example.org', '2026', '21']) {
      expect(heading).toContain(part);
    }
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).formatToParts(CREATED_AT);
    expect(heading).toContain(date.find(({ type }) => type === 'month')?.value);
    expect(lines).toHaveLength(4);
  });

  it('The texts for a single recovery code differ from those for several.', () => {
    const { copy, typeOne } = messages.recoveryCodes;
    for (const write of [copy, typeOne]) {
      expect(write({ count: 1, position: 1 })).not.toBe(write({ count: 2, position: 1 }));
    }
  });

  it('The texts contain the numbers of codes, tries, digits and seconds.', () => {
    const { codeInput, recoveryCodes, twoFactorSetup } = messages;
    expect(codeInput.length(6)).toContain('6');
    expect(codeInput.complete(8, 'alphanumeric')).toContain('8');
    expect(codeInput.ignored(11)).toContain('11');
    expect(recoveryCodes.typeOne({ count: 10, position: 7 })).toContain('7');
    expect(twoFactorSetup.attemptsLeft({ attempts: 100 })).toContain('100');
    expect(twoFactorSetup.codeLabel({ digits: 8 })).toContain('8');
    expect(twoFactorSetup.instructions({ digits: 8 }).join('')).toContain('8');
    expect(twoFactorSetup.countdown({ seconds: 90 })).toContain('1:30');
    expect(twoFactorSetup.expiry({ seconds: 90 })).toContain('1:30');
    expect(twoFactorSetup.wait({ seconds: 4 })).toContain('4');
    expect(twoFactorSetup.wait({ seconds: 90 })).toContain('30');
    expect(twoFactorSetup.expiresSoon({ seconds: 58 })).toContain('58');
    expect(twoFactorSetup.suggestedName({ number: 2 })).toContain('2');
    expect(twoFactorSetup.step({ step: 1, steps: 2 })).toMatch(/1.*2/);
    expect(twoFactorSetup.error({ type: 'incomplete-code', digits: 7 }).title).toContain('7');
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

  it('The diagnosis of a right code gives the advice about the clock, because that of the page may be wrong, too.', () => {
    const { diagnosis } = messages.twoFactorSetup;
    const text = diagnosis({ cause: 'valid' })!;
    const [advice] = Array.from(
      new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(
        diagnosis({ cause: 'clock', offset: 300_000 })!,
      ),
      ({ segment }) => segment,
    ).slice(-1);
    // Languages begin the sentence differently after a condition.
    expect(text).toContain(advice!.slice(advice!.length * 0.2));
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

  it('The texts about the next sign-in and about the app say when the app is a new one.', () => {
    const { doneApp, doneDescription } = messages.twoFactorSetup;
    for (const issuer of ISSUERS) {
      const [enroll, add, replace] = INTENTS.map((intent) => doneDescription({ issuer, intent }));
      expect(add).toBe(enroll);
      expect(replace).not.toBe(enroll);
    }
    const [enroll, add, replace] = INTENTS.map((intent) => doneApp({ name: undefined, intent }));
    expect(add).not.toBe(enroll);
    expect(replace).toBe(add);
  });

  it('The text about recovery codes tells saved ones from others, and new ones from the first.', () => {
    const { doneCodes } = messages.twoFactorSetup;
    const sentences = [true, false].flatMap((confirmed) =>
      [true, false].map((renewed) => doneCodes({ confirmed, renewed })),
    );
    expect(new Set(sentences).size).toBe(4);
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
    const name = messages.recoveryCodes.fileName({ issuer, createdAt: CREATED_AT, count: 10 });
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
      'لم تتبقَّ لديك أي محاولة.',
      'تبقّت لديك محاولة واحدة.',
      'تبقّت لديك محاولتان.',
      'تبقّت لديك 3 محاولات.',
      'تبقّت لديك 11 محاولة.',
      'تبقّت لديك 100 محاولة.',
    ]);
    const digits = COUNTS.map((count) => ar.codeInput.length(count).replaceAll(/[\d\s]/g, ''));
    expect(new Set(digits)).toEqual(new Set(['رقم', 'رقمواحد', 'رقمان', 'أرقام', 'رقمًا']));
  });

  it('Zero is singular in French and Portuguese, and plural in German and Spanish.', () => {
    expect([fr, ptBR, de, es].map((messages) => messages.codeInput.ignored(0))).toEqual([
      '0 caractère ignoré.',
      '0 caractere ignorado.',
      '0 Zeichen ausgelassen.',
      '0 caracteres omitidos.',
    ]);
  });

  it('Plurals have two forms in European languages.', () => {
    expect([en, de, fr, es, ptBR].map((messages) => tries(messages).slice(1, 3))).toEqual([
      ['You have 1 try left.', 'You have 2 tries left.'],
      ['Sie haben noch 1 Versuch.', 'Sie haben noch 2 Versuche.'],
      ['Il vous reste 1 tentative.', 'Il vous reste 2 tentatives.'],
      ['Te queda 1 intento.', 'Te quedan 2 intentos.'],
      ['Você ainda tem 1 tentativa.', 'Você ainda tem 2 tentativas.'],
    ]);
  });

  it('Arabic counts days, recovery codes and the time of a slow clock as its grammar asks.', () => {
    const { clockOff, recoveryCodesLeft, trustDevice } = ar.twoFactorChallenge;
    const days = [1, 2, 3, 10, 11, 30, 100].map((count) => trustDevice({ days: count }));
    expect(days.map((text) => /لمدة ([^.]+)\./.exec(text)?.[1])).toEqual([
      'يوم واحد',
      'يومين',
      '3 أيام',
      '10 أيام',
      '11 يومًا',
      '30 يومًا',
      '100 يوم',
    ]);
    const left = [1, 2, 3, 11, 100].map((count) => recoveryCodesLeft({ left: count }));
    expect(left.map((text) => /لديك ([^.]+)\./.exec(text)?.[1])).toEqual([
      'رمز استرداد واحد',
      'رمزا استرداد',
      '3 رموز استرداد',
      '11 رمز استرداد',
      '100 رمز استرداد',
    ]);
    const clocks = [1, 2, 3.5, 11, 60, 120].map((minutes) =>
      clockOff({ offset: -minutes * 60_000 }),
    );
    expect(clocks.map((text) => /والفارق: ([^.]+)\./.exec(text)?.[1])).toEqual([
      'دقيقة',
      'دقيقتان',
      '3 دقائق و30 ثانية',
      '11 دقيقة',
      'ساعة',
      'ساعتان',
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

  it('A German countdown names its unit, because 9:58 can be a time of day.', () => {
    const { countdown, expiry } = de.twoFactorSetup;
    expect(expiry({ seconds: 598 })).toBe('Dieser Schlüssel läuft in 9:58 Minuten ab.');
    expect(expiry({ seconds: 3600 })).toBe('Dieser Schlüssel läuft in 1:00:00 Stunden ab.');
    expect(countdown({ seconds: 90 })).toContain('in 1:30 Minuten');
  });

  it('The name of the QR code says that the key is on the page, wherever it is there.', () => {
    const pages =
      /on this page|auf dieser Seite|sur cette page|en esta página|nesta página|このページ|本页上|في هذه الصفحة/;
    const places = /below|darunter|unten|ci-dessous|debajo|abaixo|下の|下方|下面|أدناه/;
    for (const [, , { twoFactorSetup }] of ALL) {
      for (const issuer of ISSUERS) {
        expect(twoFactorSetup.qrLabel({ issuer })).toMatch(pages);
        expect(twoFactorSetup.qrLabel({ issuer })).not.toMatch(places);
      }
    }
  });

  it.each([
    ['Arabic', [ar], 'Acme (Inc.)', 'ada@example.org'],
    ['Every language', ALL.map(([, , messages]) => messages), 'עברית (בע״מ)', 'דנה'],
    ['Every language', ALL.map(([, , messages]) => messages), 'شركة (ش.م.م)', 'دانة'],
  ])('%s isolates names of another direction: %j.', (_language, languages, issuer, accountName) => {
    for (const { recoveryCodes, twoFactorChallenge, twoFactorSetup } of languages) {
      const isolatedIssuer = `\u2068${issuer}\u2069`;
      const isolatedAccount = `\u2068${accountName}\u2069`;
      for (const intent of INTENTS) {
        expect(twoFactorSetup.doneDescription({ issuer, intent })).toContain(isolatedIssuer);
        expect(twoFactorSetup.doneApp({ name: issuer, intent })).toContain(isolatedIssuer);
      }
      expect(twoFactorSetup.qrLabel({ issuer })).toContain(isolatedIssuer);
      const description = twoFactorChallenge.codeDescription({ digits: 6, issuer, accountName });
      expect(description).toContain(isolatedIssuer);
      expect(description).toContain(isolatedAccount);
      const heading = recoveryCodes.heading({
        issuer,
        accountName,
        createdAt: CREATED_AT,
        count: 10,
      });
      expect(heading[0]).toContain(isolatedIssuer);
      expect(heading[1]).toContain(isolatedAccount);
    }
  });

  it.each(ALL.filter(([file]) => file !== 'ar'))(
    'Names of the same direction stay as they are: %s.',
    (_file, _locale, { twoFactorChallenge, twoFactorSetup }) => {
      const issuer = 'Müller & Søn 東京 🔒';
      const texts = [
        twoFactorSetup.qrLabel({ issuer }),
        twoFactorChallenge.codeDescription({ digits: 6, issuer, accountName: 'ada' }),
      ];
      expect(texts.join('')).not.toMatch(/[\u2068\u2069]/);
      expect(texts.every((text) => text.includes(issuer))).toBe(true);
    },
  );

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
