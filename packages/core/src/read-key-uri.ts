/** Splits key URIs from any source into their parts, without judging the values. */
import { KNOWN_PARAMETERS } from './key-uri-format.ts';
import { type Label, readLabel } from './key-uri-label.ts';
import { unescapeHtml } from './unescape-html.ts';

/**
 * A problem that `parseKeyUri` repaired. `lintKeyUri` reports what it causes in authenticator apps.
 *
 * - `surrounding-space`: spaces or line breaks around the URI.
 * - `html-escape`: character references such as `&amp;`, left by a template.
 * - `letter-case`: the scheme, the type or a parameter name in the wrong case.
 * - `apple-scheme`: `apple-otpauth:` instead of `otpauth:`.
 * - `steam-type`: `otpauth://steam/`, read as a time-based key with `encoder=steam`.
 * - `steam-scheme`: `steam://` and the secret, as Bitwarden writes it.
 * - `missing-label`: no account name. The issuer stands in, or “Account” if there is none.
 * - `encoded-separator`: `%3A` between issuer and account name.
 * - `separator-space`: spaces between issuer and account name.
 * - `issuer-mismatch`: different issuers before the account name and in the parameter; the
 *   parameter is used.
 * - `malformed-escape`: a `%` without two hexadecimal digits, or bytes that are not text, left
 *   unchanged; or half of a character, replaced by U+FFFD.
 * - `plus-as-space`: `+` for a space.
 * - `bare-parameter`: a parameter without a value, such as `&issuer&`.
 * - `empty-parameter`: `&&`, an `&` at the end, or a value without a name; ignored.
 * - `duplicate-parameter`: a parameter that occurs more than once; the last one is used.
 * - `secret-format`: a secret in lower case, or with spaces, hyphens or padding.
 * - `secret-length`: a secret whose last character, or the last bits of it, belong to no byte;
 *   ignored, as authenticator apps do.
 * - `algorithm-name`: an algorithm such as `sha-1` or `HmacSHA256`.
 * - `number-format`: a number such as `06` or `+6`.
 * - `missing-counter`: a counter-based key without its counter; 0 is used.
 * - `image-dropped`: an `image` that is not an `https:` address.
 */
export type KeyUriRepair =
  | 'surrounding-space'
  | 'html-escape'
  | 'letter-case'
  | 'apple-scheme'
  | 'steam-type'
  | 'steam-scheme'
  | 'missing-label'
  | 'encoded-separator'
  | 'separator-space'
  | 'issuer-mismatch'
  | 'malformed-escape'
  | 'plus-as-space'
  | 'bare-parameter'
  | 'empty-parameter'
  | 'duplicate-parameter'
  | 'secret-format'
  | 'secret-length'
  | 'algorithm-name'
  | 'number-format'
  | 'missing-counter'
  | 'image-dropped';

/** The repairs so far. The functions that read a part add to it. */
export type Repairs = Set<KeyUriRepair>;

/** The parts of a key URI. */
export interface RawKeyUri {
  type: 'totp' | 'hotp' | 'steam';
  /** The label, which stands before the query. */
  label: Label;
  /** The parameters of the format by lower-case name, decoded. */
  known: Map<string, string>;
  /** All other parameters, decoded. */
  parameters: Map<string, string>;
  /** The names of the parameters, in order and as often as they occur. */
  names: string[];
  /** The repairs so far. */
  repairs: Repairs;
}

/** Splits a key URI into its parts; `undefined` if the text is not a key URI. Never throws. */
export function readKeyUri(uri: string): RawKeyUri | undefined {
  const repairs: Repairs = new Set();
  const trimmed = typeof uri === 'string' ? uri.trim() : '';
  const unescaped = unescapeHtml(trimmed);
  // Half of a character is not text, and no key URI could be written with it (RFC 3986 §2.5).
  const text = unescaped.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  const bare = /^(steam):\/\/([^/?#&]*)$/i.exec(text);
  if (bare) {
    return readSteamUri(bare[1]!, bare[2]!, trimmed !== uri);
  }
  // The URL class would normalize what has to be read unchanged.
  const match = /^(apple-otpauth|otpauth):\/\/(totp|hotp|steam)(?:\/([^?]*))?(?:\?(.*))?$/is.exec(
    text,
  );
  if (!match) {
    return undefined;
  }
  const [, scheme = '', written = '', path = '', query = ''] = match;
  const type = written.toLowerCase() as RawKeyUri['type'];
  if (trimmed !== uri) {
    repairs.add('surrounding-space');
  }
  if (unescaped !== trimmed) {
    repairs.add('html-escape');
  }
  if (text !== unescaped) {
    repairs.add('malformed-escape');
  }
  if (scheme !== scheme.toLowerCase() || written !== type) {
    repairs.add('letter-case');
  }
  if (scheme.toLowerCase() !== 'otpauth') {
    repairs.add('apple-scheme');
  }
  if (type === 'steam') {
    repairs.add('steam-type');
  }

  const { known, parameters, names } = readQuery(query, repairs);
  if (type === 'steam') {
    parameters.set('encoder', 'steam');
  }
  const issuer = known.get('issuer');
  const label = readLabel(path, issuer, (part) => decodePercent(part, repairs));
  if (label.accountName === '') {
    repairs.add('missing-label');
  }
  if (label.encoded) {
    repairs.add('encoded-separator');
  }
  if (label.spaced) {
    repairs.add('separator-space');
  }
  if (label.issuer && issuer && label.issuer !== issuer) {
    // A `+` in the issuer stands for a space if the parameter says so. A `+` in the account name is
    // usually part of an e-mail address.
    const same = label.issuer.replaceAll('+', ' ') === issuer;
    repairs.add(same ? 'plus-as-space' : 'issuer-mismatch');
  }
  return { type, label, known, parameters, names, repairs };
}

/** Reads `steam://` and the secret, which has neither a label nor parameters. */
function readSteamUri(scheme: string, secret: string, isSpaced: boolean): RawKeyUri {
  const repairs: Repairs = new Set(['steam-scheme', 'missing-label']);
  if (isSpaced) {
    repairs.add('surrounding-space');
  }
  if (scheme !== 'steam') {
    repairs.add('letter-case');
  }
  return {
    type: 'steam',
    label: { issuer: 'Steam', accountName: '', encoded: false, spaced: false },
    known: new Map([['secret', decodePercent(secret, repairs)]]),
    parameters: new Map([['encoder', 'steam']]),
    names: ['secret'],
    repairs,
  };
}

function readQuery(
  query: string,
  repairs: Repairs,
): Pick<RawKeyUri, 'known' | 'parameters' | 'names'> {
  const known = new Map<string, string>();
  const parameters = new Map<string, string>();
  const names: string[] = [];
  const seen = new Set<string>();
  for (const part of query === '' ? [] : query.split('&')) {
    const equals = part.indexOf('=');
    const written = decodePercent(equals < 0 ? part : part.slice(0, equals), repairs);
    if (written === '') {
      repairs.add('empty-parameter');
      continue;
    }
    if (equals < 0) {
      repairs.add('bare-parameter');
    }
    const isKnown = KNOWN_PARAMETERS.includes(written.toLowerCase());
    const name = isKnown ? written.toLowerCase() : written;
    const target = isKnown ? known : parameters;
    if (name !== written) {
      repairs.add('letter-case');
    }
    if (seen.has(name)) {
      repairs.add('duplicate-parameter');
    }
    seen.add(name);
    names.push(name);
    // A known parameter without a value is ignored.
    if (equals < 0 && isKnown) {
      continue;
    }
    // Form encoding writes a space as `+` and a plus sign as `%2B` (URL standard,
    // application/x-www-form-urlencoded).
    const value = equals < 0 ? '' : part.slice(equals + 1);
    if (value.includes('+') && name !== 'secret' && !/^\+\d+$/.test(value)) {
      repairs.add('plus-as-space');
    }
    target.set(name, decodePercent(value.replaceAll('+', ' '), repairs));
  }
  return { known, parameters, names };
}

/** Decodes percent-encoding (RFC 3986 §2.1) and leaves unchanged what it cannot decode. */
function decodePercent(text: string, repairs: Repairs): string {
  try {
    return decodeURIComponent(text);
  } catch {
    repairs.add('malformed-escape');
    return text.replaceAll(/(?:%[\dA-F]{2})+/gi, (escapes) => {
      try {
        return decodeURIComponent(escapes);
      } catch {
        return escapes;
      }
    });
  }
}
