import { describe, expect, it } from 'vitest';
import { formatCountdown, formatDuration, formatList, formatPlural } from './format.ts';
import { formatFileName } from './format-file-name.ts';

describe('formatDuration', () => {
  const english = (milliseconds: number) =>
    formatDuration('en', milliseconds, { list: { type: 'unit', style: 'narrow' } });

  it.each([
    [150_000, '2 minutes 30 seconds'],
    [60_000, '1 minute'],
    [30_000, '30 seconds'],
    [100_000, '1 minute 30 seconds'],
    [3_600_000, '1 hour'],
    [5_430_000, '1 hour 30 minutes 30 seconds'],
  ])('A duration of %i ms is “%s” in English.', (milliseconds, words) => {
    expect(english(milliseconds)).toBe(words);
  });

  it('A duration is at least half a minute.', () => {
    expect(english(0)).toBe('30 seconds');
    expect(english(14_999)).toBe('30 seconds');
  });

  it.each([
    ['de', '2 Minuten und 30 Sekunden'],
    ['fr', '2 minutes et 30 secondes'],
    ['es', '2 minutos y 30 segundos'],
    ['pt-BR', '2 minutos e 30 segundos'],
    ['ar-u-nu-latn', 'دقيقتان و30 ثانية'],
  ])('A duration joins its units with an “and” in %s.', (locale, words) => {
    // Versions of `Intl` differ in which of the spaces may break a line.
    expect(formatDuration(locale, 150_000).replaceAll(/\s/g, ' ')).toBe(words);
  });

  it('A duration has no “and” in Japanese and Chinese.', () => {
    const ja = formatDuration('ja', 150_000, { list: { type: 'unit', style: 'long' } });
    expect(ja).toBe('2 分 30 秒');
    expect(
      formatDuration('zh-Hans', 150_000, {
        list: { type: 'unit', style: 'narrow' },
        unitDisplay: 'short',
      }),
    ).toBe('2分钟30秒');
  });
});

it('A countdown looks like a clock.', () => {
  expect([0, 5, 59, 60, 90, 3599, 3600, 3661, 86_400].map(formatCountdown)).toEqual([
    '0:00',
    '0:05',
    '0:59',
    '1:00',
    '1:30',
    '59:59',
    '1:00:00',
    '1:01:01',
    '24:00:00',
  ]);
});

it('A plural uses the form of the number’s category, or `other`.', () => {
  const forms = { one: '# Versuch', other: '# Versuche' };
  expect([1, 2, 1000].map((count) => formatPlural('de', count, forms))).toEqual([
    '1 Versuch',
    '2 Versuche',
    '1.000 Versuche',
  ]);
  expect(formatPlural('ar-u-nu-latn', 2, { other: '#' })).toBe('2');
});

it('A list leaves out items that are undefined.', () => {
  expect(formatList('es', ['a', undefined, 'b', 'c'])).toBe('a, b y c');
  expect(formatList('es', [undefined, 'a'])).toBe('a');
});

it('A file name is one that Windows accepts.', () => {
  expect(formatFileName('A/B: "C"')).toBe('A-B- -C-.txt');
  expect(formatFileName('aux.app codes')).toBe('aux-.app codes.txt');
  expect(formatFileName('con')).toBe('con-.txt');
  expect(formatFileName('contact')).toBe('contact.txt');
  expect(formatFileName('codes of Acme Inc. ')).toBe('codes of Acme Inc.txt');
});
