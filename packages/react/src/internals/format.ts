/**
 * Helpers for the texts of every language: cases, plurals, lists, dates and durations. Numbers and
 * rules come from `Intl`, so a language only brings words.
 */

/** A text for each case of a union, or a function that writes it from the details of the case. */
export type TextByCase<
  Key extends string,
  Case extends { readonly [Name in Key]: string },
  Text,
> = {
  readonly [Name in Case[Key]]:
    | Text
    | ((details: Extract<Case, { readonly [K in Key]: Name }>) => Text);
};

/**
 * Returns a function that selects the text of a case. As ICU messages do with `select`, it keeps
 * the texts of a language apart from the rule; the compiler asks for every case.
 *
 * @param key The property that tells the cases apart.
 * @example
 * error: selectText('type', {
 *   network: { title: 'Der Server ist nicht erreichbar.', … },
 *   'incomplete-code': ({ digits }) => ({ title: `Geben Sie ${digits} Ziffern ein.`, … }),
 *   …
 * }),
 */
export function selectText<
  Key extends string,
  Case extends { readonly [Name in Key]: string },
  Text,
>(key: Key, texts: TextByCase<Key, Case, Text>): (details: Case) => Text {
  return (details) => {
    const text: unknown = texts[details[key]];
    return (typeof text === 'function' ? text(details) : text) as Text;
  };
}

/**
 * A text in the plural forms of its language: the categories of CLDR, of which English has two and
 * Arabic six. A category that is left out uses `other`. `#` stands for the number, as in ICU
 * messages.
 */
export type PluralForms = { other: string } & {
  [Category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/**
 * Returns the plural form for a number, with the number in it.
 *
 * @example
 * formatPlural('de', 3, { one: '# Versuch', other: '# Versuche' }); // '3 Versuche'
 */
export function formatPlural(locale: string, count: number, forms: PluralForms): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(locale).format(count));
}

/**
 * Returns a list with an “and” before its last item. Items that are `undefined` are left out.
 *
 * @example
 * formatList('es', ['8 dígitos', undefined, 'algoritmo SHA256']); // '8 dígitos y algoritmo SHA256'
 */
export function formatList(locale: string, items: ReadonlyArray<string | undefined>): string {
  return new Intl.ListFormat(locale).format(items.filter((item) => item !== undefined));
}

/** Letters of scripts that run from right to left: Hebrew, Arabic and their neighbors. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Returns a name for a sentence that runs from left to right. A name in Hebrew or Arabic gets
 * Unicode isolates, so that it cannot reorder the words around it.
 *
 * @example
 * `Code für ${isolateName(issuer)} (${accountName})`;
 */
export function isolateName(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

/**
 * Returns a day with its month in words, in the time zone of the device.
 *
 * @example
 * formatDate('fr', new Date(2026, 7, 21)); // '21 août 2026'
 */
export function formatDate(locale: string, date: Date): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
}

/**
 * How {@link formatDuration} writes a duration in a language. By default units are written in full,
 * with an “and” before the last one.
 */
export interface DurationStyle {
  /** How the units are joined. */
  list?: Intl.ListFormatOptions | undefined;
  /** How long the units are. Default `'long'`. */
  unitDisplay?: 'long' | 'short' | undefined;
  /** The step of rounding and the shortest duration, in seconds. Default 30. */
  roundTo?: number | undefined;
}

/**
 * Returns a duration in words. By default it is rounded to half minutes and at least half a minute:
 * a clock that is off by less does not matter.
 *
 * @example
 * formatDuration('de', 150_000); // '2 Minuten und 30 Sekunden'
 */
export function formatDuration(
  locale: string,
  milliseconds: number,
  style: DurationStyle = {},
): string {
  const { roundTo = 30 } = style;
  const seconds = Math.max(Math.round(milliseconds / 1000 / roundTo), 1) * roundTo;
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
 * Returns the time left of a countdown as clocks show it, with hours if there are any. It is the
 * same in every language of the package.
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
