/** Key URIs as they are met in the wild, read as authenticator apps read them. */
import { BASE32_ALPHABET, unusedBits } from './base32.ts';
import { TesseraError } from './error.ts';
import { KNOWN_PARAMETERS, STEAM_DIGITS, isImageAddress } from './key-uri.ts';
import { readLabel } from './label.ts';
import { canonicalize } from './normalize-secret.ts';
import { type Algorithm, checkCounter, checkDigits, checkPeriod } from './parameters.ts';
import { concealing } from './concealing.ts';

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
 * - `empty-parameter`: `&&`, or an `&` at the end.
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

interface ParsedAccount {
  /**
   * The secret in canonical form. `JSON.stringify` and `console.log` of the whole show it as
   * `[concealed]`.
   */
  secret: string;
  /** Whose account it is; empty if the URI doesn't say. */
  accountName: string;
  /** Whose service it is, if the URI says. */
  issuer?: string;
  algorithm: Algorithm;
  /** The length of the codes: 6 to 10, or 5 where `parameters.encoder` is `steam`. */
  digits: number;
  /** The `https:` address of a logo. */
  image?: string;
  /** Every parameter that the format doesn't know, as it was. */
  parameters: Record<string, string>;
  /** What had to be put right, each once; empty if nothing was. */
  repairs: KeyUriRepair[];
}

/**
 * What a key URI says. It can be handed to `createKeyUri`, `generateTotp` or `generateHotp` as it
 * is.
 */
export type ParsedKeyUri = ParsedAccount &
  (
    | { type: 'totp'; /** The length of a time step in seconds. */ period: number }
    | { type: 'hotp'; /** The counter of the next code. */ counter: number }
  );

/**
 * Reads a key URI.
 *
 * It takes what authenticator apps take, and says in `repairs` what was not as the format has it.
 * It refuses what apps would read in different ways, or guess: a missing or impossible secret, an
 * unknown algorithm, digits or a period out of range.
 *
 * @throws {TesseraError} `invalid-key-uri`, `invalid-secret`, `invalid-algorithm`,
 *   `invalid-digits`, `invalid-period`, `invalid-counter`
 *
 * @example
 * parseKeyUri('otpauth://totp/Example:alice?secret=jbswy3dpehpk3pxp&issuer=Example');
 * // { type: 'totp', secret: 'JBSWY3DPEHPK3PXP', accountName: 'alice', issuer: 'Example', algorithm: 'SHA1', digits: 6, period: 30, parameters: {}, repairs: ['secret-format'] }
 */
export function parseKeyUri(uri: string): ParsedKeyUri {
  const repairs = new Set<KeyUriRepair>();
  const { type, label, query } = splitUri(uri, repairs);
  const { known, parameters } = readQuery(query, repairs);
  if (type === 'steam') {
    repairs.add('steam-type');
    parameters.set('encoder', 'steam');
  }
  const steam = type !== 'hotp' && parameters.get('encoder') === 'steam';

  const secret = readSecret(known.get('secret'), repairs);
  const { issuer, accountName } = readNames(label, known.get('issuer'), repairs);
  // Steam has its own alphabet, always five characters, and SHA1; its URIs say so in different ways
  // or not at all.
  const algorithm = steam ? 'SHA1' : readAlgorithm(known.get('algorithm'), repairs);
  const digits = steam ? STEAM_DIGITS : checkDigits(readNumber(known.get('digits'), repairs));
  const image = known.get('image');
  if (image && !isImageAddress(image)) repairs.add('image-dropped');

  const account: Omit<ParsedAccount, 'repairs'> = {
    secret,
    accountName,
    ...(issuer && { issuer }),
    algorithm,
    digits,
    ...(image && isImageAddress(image) && { image }),
    parameters: Object.fromEntries(parameters),
  };
  if (type === 'hotp') {
    const counter = readNumber(known.get('counter'), repairs);
    if (counter === undefined) repairs.add('missing-counter');
    return concealing(['secret'], {
      type,
      ...account,
      counter: checkCounter(counter ?? 0),
      repairs: [...repairs],
    });
  }
  const period = steam ? 30 : checkPeriod(readNumber(known.get('period'), repairs));
  return concealing(['secret'], { type: 'totp', ...account, period, repairs: [...repairs] });
}

type Repairs = Set<KeyUriRepair>;

/**
 * Scheme, type, label and query, the last two as they were. Not by URL: it would normalise what
 * must be read as it is.
 */
function splitUri(
  uri: string,
  repairs: Repairs,
): { type: 'totp' | 'hotp' | 'steam'; label: string; query: string } {
  const text = typeof uri === 'string' ? uri.trim() : '';
  const match = /^(apple-otpauth|otpauth):\/\/(totp|hotp|steam)(?:\/([^?]*))?(?:\?(.*))?$/is.exec(
    text,
  );
  if (!match) {
    throw new TesseraError(
      'invalid-key-uri',
      /^otpauth-migration:/i.test(text)
        ? 'this is the export of Google Authenticator, which holds several accounts. Read it with parseMigrationUri.'
        : 'this is not a key URI: it must begin with otpauth://totp/ or otpauth://hotp/. No authenticator app would read it. Check what was scanned or pasted.',
    );
  }
  const [, scheme = '', written = '', label = '', query = ''] = match;
  const type = written.toLowerCase() as 'totp' | 'hotp' | 'steam';
  if (text !== uri) repairs.add('surrounding-space');
  if (scheme !== scheme.toLowerCase() || written !== type) repairs.add('letter-case');
  if (scheme.toLowerCase() !== 'otpauth') repairs.add('apple-scheme');
  return { type, label, query };
}

/**
 * The parameters of the format, by lower-case name and without empty ones, and all others as they
 * are.
 */
function readQuery(
  query: string,
  repairs: Repairs,
): { known: Map<string, string>; parameters: Map<string, string> } {
  const known = new Map<string, string>();
  const parameters = new Map<string, string>();
  for (const part of query === '' ? [] : query.split('&')) {
    if (part === '') {
      repairs.add('empty-parameter');
      continue;
    }
    const equals = part.indexOf('=');
    if (equals < 0) repairs.add('bare-parameter');
    const name = decode(equals < 0 ? part : part.slice(0, equals), repairs);
    const lowerCaseName = name.toLowerCase();
    const isKnown = KNOWN_PARAMETERS.includes(lowerCaseName);
    const target = isKnown ? known : parameters;
    const key = isKnown ? lowerCaseName : name;
    if (key !== name) repairs.add('letter-case');
    if (target.has(key)) repairs.add('duplicate-parameter');
    if (equals >= 0 || !isKnown) {
      // The query of a form writes a space as `+` (URL standard,
      // application/x-www-form-urlencoded); a `+` that is meant is `%2B`.
      const value = equals < 0 ? '' : part.slice(equals + 1);
      if (value.includes('+') && key !== 'secret' && !/^\+\d+$/.test(value))
        repairs.add('plus-as-space');
      target.set(key, decode(value.replaceAll('+', ' '), repairs));
    }
  }
  return { known, parameters };
}

/**
 * Issuer and account name, of the label and the issuer parameter. The parameter wins, as it does in
 * most apps.
 */
function readNames(
  label: string,
  issuerParameter: string | undefined,
  repairs: Repairs,
): { issuer: string; accountName: string } {
  const read = readLabel(label, issuerParameter, (text) => decode(text, repairs));
  if (read.accountName === '') repairs.add('missing-label');
  if (read.separator === 'encoded') repairs.add('encoded-separator');
  if (read.spaced) repairs.add('separator-space');
  if (read.issuer && issuerParameter && read.issuer !== issuerParameter) {
    // A `+` after the colon is most often part of an address; before it, it is what the parameter
    // tells.
    const same = read.issuer.replaceAll('+', ' ') === issuerParameter;
    repairs.add(same ? 'plus-as-space' : 'issuer-mismatch');
  }
  return { issuer: issuerParameter || read.issuer, accountName: read.accountName };
}

function readSecret(text: string | undefined, repairs: Repairs): string {
  if (!text) {
    throw new TesseraError(
      'invalid-key-uri',
      'the key URI has no secret, and without one there are no codes. Ask whoever made it for a new one.',
    );
  }
  const secret = canonicalize(text);
  if (secret === undefined) {
    throw new TesseraError(
      'invalid-secret',
      'the secret of the key URI holds a character that is not Base32 (A–Z and 2–7). Apps would refuse it, or each read another key. Ask whoever made it for a new one.',
    );
  }
  if (secret !== text) repairs.add('secret-format');

  // What apps do with a text that no encoder writes: bits beyond the last whole byte are not part
  // of the key.
  const whole = unusedBits(secret.length) === undefined ? secret.slice(0, -1) : secret;
  if (whole === '')
    throw new TesseraError(
      'invalid-secret',
      'the secret of the key URI is too short to be a key. Ask whoever made it for a new one.',
    );
  const last = BASE32_ALPHABET.indexOf(whole.at(-1)!);
  const canonical = whole.slice(0, -1) + BASE32_ALPHABET[last & ~unusedBits(whole.length)!];
  if (canonical !== secret) repairs.add('secret-length');
  return canonical;
}

function readAlgorithm(text: string | undefined, repairs: Repairs): Algorithm {
  if (!text) return 'SHA1';
  const match = /^\s*(?:hmac)?[-_ ]?sha[-_ ]?(1|256|512)\s*$/i.exec(text);
  if (!match) {
    throw new TesseraError(
      'invalid-algorithm',
      'the algorithm of the key URI is not SHA1, SHA256 or SHA512. Apps would refuse it or silently use SHA1. Ask whoever made it for a new one.',
    );
  }
  const algorithm = `SHA${match[1]}` as Algorithm;
  if (algorithm !== text) repairs.add('algorithm-name');
  return algorithm;
}

/** A decimal number, `NaN` if it is none, so that the check of its range refuses it. */
function readNumber(text: string | undefined, repairs: Repairs): number | undefined {
  if (!text) return undefined;
  if (!/^[ +]*\d+ *$/.test(text)) return Number.NaN;
  const number = Number(text.replace('+', ''));
  if (String(number) !== text) repairs.add('number-format');
  return number;
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
