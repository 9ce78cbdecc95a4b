/** Key URIs as they are met in the wild, read as authenticator apps read them. */
import { BASE32_ALPHABET, unusedBits } from './base32.ts';
import { concealing } from './concealing.ts';
import { TesseraError } from './error.ts';
import { STEAM_DIGITS, isImageAddress } from './key-uri.ts';
import { canonicalize } from './normalize-secret.ts';
import {
  type Algorithm,
  DEFAULT_ALGORITHM,
  DEFAULT_PERIOD,
  checkCounter,
  checkDigits,
  checkPeriod,
} from './parameters.ts';
import { type KeyUriRepair, readKeyUri } from './read-key-uri.ts';

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
 * `invalid-digits`, `invalid-period`, `invalid-counter`
 *
 * @example
 * parseKeyUri('otpauth://totp/Example:alice?secret=jbswy3dpehpk3pxp&issuer=Example');
 * // { type: 'totp', secret: 'JBSWY3DPEHPK3PXP', accountName: 'alice', issuer: 'Example', algorithm: 'SHA1', digits: 6, period: 30, parameters: {}, repairs: ['secret-format'] }
 */
export function parseKeyUri(uri: string): ParsedKeyUri {
  const raw = readKeyUri(uri);
  if (!raw) {
    throw new TesseraError(
      'invalid-key-uri',
      typeof uri === 'string' && /^\s*otpauth-migration:/i.test(uri)
        ? 'this is an export of Google Authenticator, which holds several accounts. Read it with parseMigrationUri.'
        : 'this is not a key URI: it must begin with otpauth://totp/ or otpauth://hotp/. No authenticator app would read it. Check what was scanned or pasted.',
    );
  }
  const { known, label, parameters, repairs } = raw;
  const issuer = known.get('issuer') || label.issuer;
  // Steam has its own alphabet, always five characters, and SHA1; its URIs say so in different ways
  // or not at all.
  const steam = raw.type !== 'hotp' && parameters.get('encoder') === 'steam';
  const image = known.get('image');
  if (image && !isImageAddress(image)) {
    repairs.add('image-dropped');
  }

  const account: Omit<ParsedAccount, 'repairs'> = {
    secret: checkSecret(known.get('secret'), repairs),
    accountName: label.accountName,
    ...(issuer && { issuer }),
    algorithm: steam ? DEFAULT_ALGORITHM : checkAlgorithmName(known.get('algorithm'), repairs),
    digits: steam ? STEAM_DIGITS : checkDigits(readNumber(known.get('digits'), repairs)),
    ...(image && isImageAddress(image) && { image }),
    parameters: Object.fromEntries(parameters),
  };
  if (raw.type === 'hotp') {
    const counter = readNumber(known.get('counter'), repairs);
    if (counter === undefined) {
      repairs.add('missing-counter');
    }
    return concealing(['secret'], {
      type: 'hotp',
      ...account,
      counter: checkCounter(counter ?? 0),
      repairs: [...repairs],
    });
  }
  return concealing(['secret'], {
    type: 'totp',
    ...account,
    period: steam ? DEFAULT_PERIOD : checkPeriod(readNumber(known.get('period'), repairs)),
    repairs: [...repairs],
  });
}

type Repairs = Set<KeyUriRepair>;

function checkSecret(text: string | undefined, repairs: Repairs): string {
  if (!text) {
    throw new TesseraError(
      'invalid-key-uri',
      'the key URI has no secret, and without one there are no codes. Ask whoever made it for a new one.',
    );
  }
  const secret = readSecret(text, repairs);
  if (secret === undefined) {
    throw new TesseraError(
      'invalid-secret',
      'the secret of the key URI holds a character that is not Base32 (A–Z and 2–7), or less than a byte. Apps would refuse it, or each read another key. Ask whoever made it for a new one.',
    );
  }
  return secret;
}

/** The secret in canonical form; `undefined` if it holds no key. */
export function readSecret(text: string, repairs: Repairs): string | undefined {
  const secret = canonicalize(text);
  if (secret === undefined || secret.length === 1) {
    return undefined;
  }
  if (secret !== text) {
    repairs.add('secret-format');
  }
  // What apps do with a text that no encoder writes: bits beyond the last whole byte are not part
  // of the key.
  const whole = unusedBits(secret.length) === undefined ? secret.slice(0, -1) : secret;
  const last = BASE32_ALPHABET.indexOf(whole.at(-1)!);
  const canonical = whole.slice(0, -1) + BASE32_ALPHABET[last & ~unusedBits(whole.length)!];
  if (canonical !== secret) {
    repairs.add('secret-length');
  }
  return canonical;
}

function checkAlgorithmName(text: string | undefined, repairs: Repairs): Algorithm {
  const algorithm = text ? readAlgorithm(text, repairs) : DEFAULT_ALGORITHM;
  if (algorithm === undefined) {
    throw new TesseraError(
      'invalid-algorithm',
      'the algorithm of the key URI is not SHA1, SHA256 or SHA512. Apps would refuse it or silently use SHA1. Ask whoever made it for a new one.',
    );
  }
  return algorithm;
}

/** The algorithm by any of the names that are in use; `undefined` if it is another one. */
export function readAlgorithm(text: string, repairs: Repairs): Algorithm | undefined {
  const match = /^\s*(?:hmac)?[-_ ]?sha[-_ ]?(1|256|512)\s*$/i.exec(text);
  if (!match) {
    return undefined;
  }
  const algorithm = `SHA${match[1]}` as Algorithm;
  if (algorithm !== text) {
    repairs.add('algorithm-name');
  }
  return algorithm;
}

/** A decimal number; `undefined` if there is none, `NaN` if it is something else. */
export function readNumber(text: string | undefined, repairs: Repairs): number | undefined {
  if (!text) {
    return undefined;
  }
  if (!/^[ +]*\d+ *$/.test(text)) {
    return Number.NaN;
  }
  const number = Number(text);
  if (!Number.isSafeInteger(number)) {
    return Number.NaN;
  }
  if (String(number) !== text) {
    repairs.add('number-format');
  }
  return number;
}
