/** Key URIs from any source, read as authenticator apps read them. */
import { checkCounter, checkDigits, checkPeriod } from './checks.ts';
import { STEAM_DIGITS, isImageAddress } from './key-uri-format.ts';
import { canonicalizeSecret, dropUnusedBits } from './normalize-secret.ts';
import { type Algorithm, DEFAULT_ALGORITHM, DEFAULT_PERIOD } from './options.ts';
import { type KeyUriRepair, type Repairs, readKeyUri } from './read-key-uri.ts';
import { redactInLogs } from './redact-in-logs.ts';
import { TesseraError } from './tessera-error.ts';

interface ParsedAccount {
  /**
   * The secret in its canonical form. `JSON.stringify` and `console.log` of the result show
   * `[redacted]` instead.
   */
  secret: string;
  /**
   * The name of the account. If the key URI has none, it is the issuer, or `Account` without one.
   */
  accountName: string;
  /** The name of the service, if the key URI has one. */
  issuer?: string;
  algorithm: Algorithm;
  /** The length of the codes: 6 to 10, or 5 if `parameters.encoder` is `steam`. */
  digits: number;
  /** The `https:` address of a logo. */
  image?: string;
  /** The parameters that the format does not define, unchanged. */
  parameters: Record<string, string>;
  /** The problems that were repaired, each once. */
  repairs: KeyUriRepair[];
}

/**
 * The account that a key URI describes. You can pass it to `createKeyUri`, `generateTotp` or
 * `generateHotp`.
 */
export type ParsedKeyUri = ParsedAccount &
  (
    | { type: 'totp'; /** The length of a time step in seconds. */ period: number }
    | { type: 'hotp'; /** The counter of the next code. */ counter: number }
  );

/**
 * The name of an account that has neither a name nor an issuer. A key URI needs one, because some
 * authenticator apps reject it otherwise.
 */
const UNNAMED_ACCOUNT = 'Account';

/** Secrets that are no keys: values of programming languages that became text. */
const PLACEHOLDER = /^(?:undefined|null|nan|none|nil)$/i;

/**
 * Parses a key URI.
 *
 * Accepts what authenticator apps accept, and lists in `repairs` what deviates from the format.
 * Throws where authenticator apps would guess or differ: for a missing or invalid secret, an
 * unknown algorithm, and digits or a period out of range.
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
        ? 'this is a Google Authenticator export, which contains several accounts. Read it with parseMigrationUri.'
        : 'this is not a key URI, which must begin with otpauth://totp/ or otpauth://hotp/. Check what was scanned or pasted.',
    );
  }
  const { known, label, parameters, repairs } = raw;
  const issuer = known.get('issuer') || label.issuer;
  // Steam codes always have five characters and use SHA1, whatever the key URI says.
  const steam = raw.type !== 'hotp' && parameters.get('encoder') === 'steam';
  const image = known.get('image');
  if (image && !isImageAddress(image)) {
    repairs.add('image-dropped');
  }

  const account: Omit<ParsedAccount, 'repairs'> = {
    secret: requireSecret(known.get('secret'), repairs),
    accountName: label.accountName || issuer || UNNAMED_ACCOUNT,
    ...(issuer && { issuer }),
    algorithm: steam ? DEFAULT_ALGORITHM : requireAlgorithm(known.get('algorithm'), repairs),
    digits: steam ? STEAM_DIGITS : checkDigits(readNumber(known.get('digits'), repairs)),
    ...(image && isImageAddress(image) && { image }),
    parameters: Object.fromEntries(parameters),
  };
  if (raw.type === 'hotp') {
    const counter = readNumber(known.get('counter'), repairs);
    if (counter === undefined) {
      repairs.add('missing-counter');
    }
    return redactInLogs(['secret'], {
      type: 'hotp',
      ...account,
      counter: checkCounter(counter ?? 0),
      repairs: [...repairs],
    });
  }
  return redactInLogs(['secret'], {
    type: 'totp',
    ...account,
    period: steam ? DEFAULT_PERIOD : checkPeriod(readNumber(known.get('period'), repairs)),
    repairs: [...repairs],
  });
}

function requireSecret(text: string | undefined, repairs: Repairs): string {
  if (!text) {
    throw new TesseraError(
      'invalid-key-uri',
      'the key URI has no secret, so it cannot produce codes. Request a new key URI from the service.',
    );
  }
  const secret = readSecret(text, repairs);
  if (secret === undefined) {
    throw new TesseraError(
      'invalid-secret',
      'the secret of the key URI is shorter than a byte or has a character that is not Base32 (A–Z and 2–7). Request a new key URI from the service.',
    );
  }
  return secret;
}

/** Returns the secret in its canonical form; `undefined` if it holds no key. */
export function readSecret(text: string, repairs: Repairs): string | undefined {
  const secret = canonicalizeSecret(text);
  if (secret === undefined || secret.length === 1 || PLACEHOLDER.test(secret)) {
    return undefined;
  }
  if (secret !== text) {
    repairs.add('secret-format');
  }
  // Like authenticator apps.
  const canonical = dropUnusedBits(secret);
  if (canonical !== secret) {
    repairs.add('secret-length');
  }
  return canonical;
}

function requireAlgorithm(text: string | undefined, repairs: Repairs): Algorithm {
  const algorithm = text ? readAlgorithm(text, repairs) : DEFAULT_ALGORITHM;
  if (algorithm === undefined) {
    throw new TesseraError(
      'invalid-algorithm',
      'the algorithm of the key URI is not SHA1, SHA256 or SHA512. Request a new key URI from the service.',
    );
  }
  return algorithm;
}

/** Returns the algorithm by any name that is in use; `undefined` if it is not supported. */
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

/** Returns a decimal number; `undefined` if the text is empty, `NaN` if it is something else. */
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
