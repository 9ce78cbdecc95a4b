/** Key URIs as they are met in the wild, taken apart without judging the values. */
import { KNOWN_PARAMETERS } from './key-uri.ts';
import { type Label, readLabel } from './label.ts';

/**
 * What `parseKeyUri` had to put right. `lintKeyUri` says what each does to authenticator apps.
 *
 * - `surrounding-space`: spaces or line ends around the URI.
 * - `letter-case`: scheme, type or a parameter's name in other letters than the format's.
 * - `apple-scheme`: `apple-otpauth:` for `otpauth:`.
 * - `steam-type`: `otpauth://steam/`, read as a time-based key with `encoder=steam`.
 * - `missing-label`: no account name.
 * - `encoded-separator`: `%3A` between issuer and account name.
 * - `separator-space`: spaces between issuer and account name.
 * - `issuer-mismatch`: another issuer before the account name than in the parameter, which is the
 *   one taken.
 * - `malformed-escape`: a `%` that no two hexadecimal digits follow, or that no text is encoded by;
 *   left as it was.
 * - `plus-as-space`: `+` for a space.
 * - `bare-parameter`: a parameter without a value, such as `&issuer&`.
 * - `empty-parameter`: `&&`, an `&` at the end, or a value without a name; left out.
 * - `duplicate-parameter`: a parameter more than once; the last is taken.
 * - `secret-format`: a secret in lower case, or with spaces, hyphens or padding.
 * - `secret-length`: a secret with a last character, or the last bits of one, that belong to no
 *   byte; left out, as apps do.
 * - `algorithm-name`: an algorithm such as `sha-1` or `HmacSHA256`.
 * - `number-format`: a number such as `06` or `+6`.
 * - `missing-counter`: a counter-based key without its counter, which starts at 0.
 * - `image-dropped`: an `image` that is no `https:` address.
 */
export type KeyUriRepair =
  | 'surrounding-space'
  | 'letter-case'
  | 'apple-scheme'
  | 'steam-type'
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

type Repairs = Set<KeyUriRepair>;

/** A key URI, taken apart. */
export interface RawKeyUri {
  type: 'totp' | 'hotp' | 'steam';
  /** What stands before the query. */
  label: Label;
  /** The parameters of the format by lower-case name, decoded. */
  known: Map<string, string>;
  /** All other parameters, decoded. */
  parameters: Map<string, string>;
  /** The names of the parameters, in their order and as often as they occur. */
  names: string[];
  /** What had to be put right so far. */
  repairs: Repairs;
}

/** Takes a key URI apart. Never throws; `undefined` if it is none. */
export function readKeyUri(uri: string): RawKeyUri | undefined {
  const repairs: Repairs = new Set();
  const text = typeof uri === 'string' ? uri.trim() : '';
  // Not by URL: it would normalise what must be read as it is.
  const match = /^(apple-otpauth|otpauth):\/\/(totp|hotp|steam)(?:\/([^?]*))?(?:\?(.*))?$/is.exec(
    text,
  );
  if (!match) {
    return undefined;
  }
  const [, scheme = '', written = '', path = '', query = ''] = match;
  const type = written.toLowerCase() as RawKeyUri['type'];
  if (text !== uri) {
    repairs.add('surrounding-space');
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
  const label = readLabel(path, issuer, (part) => decode(part, repairs));
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
    // A `+` after the colon is most often part of an address; before it, it is what the parameter
    // tells.
    const same = label.issuer.replaceAll('+', ' ') === issuer;
    repairs.add(same ? 'plus-as-space' : 'issuer-mismatch');
  }
  return { type, label, known, parameters, names, repairs };
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
    const written = decode(equals < 0 ? part : part.slice(0, equals), repairs);
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
    // A parameter of the format that has no value says nothing.
    if (equals < 0 && isKnown) {
      continue;
    }
    // The query of a form writes a space as `+` (URL standard, application/x-www-form-urlencoded);
    // a `+` that is meant is `%2B`.
    const value = equals < 0 ? '' : part.slice(equals + 1);
    if (value.includes('+') && name !== 'secret' && !/^\+\d+$/.test(value)) {
      repairs.add('plus-as-space');
    }
    target.set(name, decode(value.replaceAll('+', ' '), repairs));
  }
  return { known, parameters, names };
}

/** Percent-decoding (RFC 3986 §2.1) that leaves what it cannot decode. */
function decode(text: string, repairs: Repairs): string {
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
