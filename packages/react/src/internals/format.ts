/**
 * What the texts of every language share: numbers, plurals, lists, dates and durations, all by
 * `Intl`, so that a language brings words and no rules.
 */

/**
 * A text in the plural forms of its language: the categories of CLDR, of which English has two and
 * Arabic six. Categories left out read `other`. `#` stands for the number, as in ICU messages.
 */
export type PluralForms = { other: string } & {
  [Category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/**
 * The form that belongs to a number, with the number in it.
 *
 * @example
 * formatPlural('de', 3, { one: '# Versuch', other: '# Versuche' }); // '3 Versuche'
 */
export function formatPlural(locale: string, count: number, forms: PluralForms): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(locale).format(count));
}

/**
 * Things in a row with an “and” before the last one; those that are `undefined` are left out.
 *
 * @example
 * formatList('es', ['8 dígitos', undefined, 'algoritmo SHA256']); // '8 dígitos y algoritmo SHA256'
 */
export function formatList(locale: string, items: ReadonlyArray<string | undefined>): string {
  return new Intl.ListFormat(locale).format(items.filter((item) => item !== undefined));
}

/**
 * A day with its month in words, in the time zone of the device.
 *
 * @example
 * formatDate('fr', new Date(2026, 7, 21)); // '21 août 2026'
 */
export function formatDate(locale: string, date: Date): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
}

/**
 * How {@link formatDuration} writes in a language; by default units in full with an “and” before
 * the last one.
 */
export interface DurationStyle {
  /** How the units are put together. */
  list?: Intl.ListFormatOptions | undefined;
  /** How long the units are. Default `'long'`. */
  unitDisplay?: 'long' | 'short' | undefined;
}

/**
 * Milliseconds to the nearest half minute, since a clock that is off by less is nobody’s concern;
 * at least half a minute.
 *
 * @example
 * formatDuration('de', 150_000); // '2 Minuten und 30 Sekunden'
 */
export function formatDuration(
  locale: string,
  milliseconds: number,
  style: DurationStyle = {},
): string {
  const seconds = Math.max(Math.round(milliseconds / 30_000), 1) * 30;
  const parts: Array<[number, string]> = [
    [Math.floor(seconds / 3600), 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ];
  // `Intl.DurationFormat` would do all of this; browsers have had it only since 2025.
  const words = parts
    .filter(([value]) => value > 0)
    .map(([value, unit]) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: style.unitDisplay ?? 'long',
      }).format(value),
    );
  return new Intl.ListFormat(locale, style.list).format(words);
}

/**
 * A running countdown as clocks show it, with hours once there are any, the same in every language
 * that is here.
 *
 * @example
 * formatCountdown(90); // '1:30'
 * formatCountdown(86_400); // '24:00:00'
 */
export function formatCountdown(seconds: number): string {
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  if (seconds >= 3600) {
    parts.unshift(Math.floor(seconds / 3600));
  }
  return parts.map((part, index) => String(part).padStart(index === 0 ? 1 : 2, '0')).join(':');
}

/** Names that Windows keeps for devices, with whatever extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.)/i;

/**
 * The name of a text file that every system takes: `-` stands for the characters that Windows does
 * not allow in one, and there is one dot before the ending.
 *
 * @example
 * formatFileName('A/B recovery codes'); // 'A-B recovery codes.txt'
 */
export function formatFileName(name: string): string {
  return `${name.replace(/[\s.]+$/, '')}.txt`
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .replace(DEVICE, '$&-');
}
