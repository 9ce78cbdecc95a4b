/**
 * Key URIs: the Google Key Uri Format, written in the profile that every authenticator app reads.
 */
import { TesseraError } from './error.ts';
import { looksSeparated, writeLabel } from './label.ts';
import { normalizeSecret } from './normalize-secret.ts';
import {
  type Algorithm,
  DEFAULT_ALGORITHM,
  DEFAULT_DIGITS,
  DEFAULT_PERIOD,
  checkAlgorithm,
  checkCounter,
  checkDigits,
  checkPeriod,
  checkType,
} from './parameters.ts';

/** What a key URI says about one account. */
export interface KeyUriAccount {
  /** Whether codes change with time or with use. @default 'totp' */
  type?: 'totp' | 'hotp' | undefined;
  /** The secret in Base32; it is written in canonical form. */
  secret: string;
  /** Whose account it is, most often an e-mail address. */
  accountName: string;
  /**
   * Whose service it is: what the user looks for in the app. Leave it out only if there is none.
   */
  issuer?: string | undefined;
  /**
   * The hash under the HMAC. Apps that ignore it show wrong codes; `lintKeyUri` names them.
   * @default 'SHA1'
   */
  algorithm?: Algorithm | undefined;
  /** The length of the codes, 6 to 10; 5 for Steam only. @default 6 */
  digits?: number | undefined;
  /** The length of a time step in seconds, 1 to 3600, for `totp`. @default 30 */
  period?: number | undefined;
  /** The counter of the first code, for `hotp`. @default 0 */
  counter?: number | undefined;
  /** The `https:` address of a logo, which a few apps show. */
  image?: string | undefined;
  /** Further parameters that single apps know, such as `lock` or `encoder`. */
  parameters?: Readonly<Record<string, string>> | undefined;
}

/** What `createKeyUri` needs. */
export interface CreateKeyUriOptions extends KeyUriAccount {
  /**
   * Whether to write algorithm, digits and period also where they are the defaults. That costs
   * about two versions of the QR code. @default false
   */
  includeDefaults?: boolean | undefined;
}

/** A Steam code has five characters, whatever the URI says. */
export const STEAM_DIGITS = 5;

/** The parameters that have a meaning of their own and so cannot be among `parameters`. */
export const KNOWN_PARAMETERS: readonly string[] = [
  'secret',
  'issuer',
  'algorithm',
  'digits',
  'period',
  'counter',
  'image',
];

/**
 * Writes the key URI that the QR code of an enrollment holds.
 *
 * The result is the profile that every authenticator app reads: the secret first, upper case and
 * without padding; the issuer both before the account name and as a parameter; `%20` for a space;
 * parameters with default values left out. `parseKeyUri` reads it back unchanged whatever the names
 * hold. The result holds the secret: never log it.
 *
 * @throws {TesseraError} `invalid-type`, `invalid-secret`, `invalid-account-name`,
 * `invalid-issuer`, `invalid-algorithm`, `invalid-digits`, `invalid-period`, `invalid-counter`,
 * `invalid-image`, `invalid-parameters`
 *
 * @example
 * createKeyUri({ secret: 'JBSWY3DPEHPK3PXP', issuer: 'Example', accountName: 'alice@example.com' });
 * // 'otpauth://totp/Example:alice%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example'
 */
export function createKeyUri(options: CreateKeyUriOptions): string {
  const { accountName, parameters = {}, image, includeDefaults = false } = options;
  const issuer = options.issuer ?? '';
  const type = checkType(options.type);
  const steam = type === 'totp' && parameters['encoder'] === 'steam';
  const algorithm = checkAlgorithm(options.algorithm);
  const defaultDigits = steam ? STEAM_DIGITS : DEFAULT_DIGITS;
  const digits = options.digits ?? defaultDigits;
  if (digits !== defaultDigits) {
    checkDigits(digits);
  }

  checkName('invalid-account-name', 'accountName', accountName);
  checkName('invalid-issuer', 'issuer', issuer);

  const query = [`secret=${normalizeSecret(options.secret)}`];
  if (issuer || looksSeparated(accountName)) {
    query.push(`issuer=${encodeURIComponent(issuer)}`);
  }
  if (type === 'hotp') {
    query.push(`counter=${checkCounter(options.counter ?? 0)}`);
  }
  if (includeDefaults || algorithm !== DEFAULT_ALGORITHM) {
    query.push(`algorithm=${algorithm}`);
  }
  if (includeDefaults || digits !== defaultDigits) {
    query.push(`digits=${digits}`);
  }
  if (type === 'totp') {
    const period = checkPeriod(options.period);
    if (includeDefaults || period !== DEFAULT_PERIOD) {
      query.push(`period=${period}`);
    }
  }
  if (image !== undefined) {
    query.push(`image=${encodeURIComponent(checkImage(image))}`);
  }
  for (const [name, value] of Object.entries(parameters)) {
    query.push(encodeParameter(name, value));
  }
  return `otpauth://${type}/${writeLabel(issuer, accountName)}?${query.join('&')}`;
}

function checkName(
  code: 'invalid-account-name' | 'invalid-issuer',
  name: string,
  value: string,
): void {
  // A lone surrogate is not text and has no encoding (RFC 3986 §2.5).
  if (
    typeof value !== 'string' ||
    /\p{Surrogate}/u.test(value) ||
    (value === '' && code === 'invalid-account-name')
  ) {
    throw new TesseraError(
      code,
      `${name} must be text, well-formed, and an account name not empty. Apps refuse what they cannot label. Check where it comes from.`,
    );
  }
}

/** Whether a logo may be loaded from there. */
export function isImageAddress(image: string): boolean {
  return URL.canParse(image) && new URL(image).protocol === 'https:';
}

function checkImage(image: string): string {
  if (typeof image !== 'string' || /\p{Surrogate}/u.test(image) || !isImageAddress(image)) {
    throw new TesseraError(
      'invalid-image',
      'image must be an absolute https: address. Apps load no other. Leave it out for none.',
    );
  }
  return image;
}

function encodeParameter(name: string, value: string): string {
  if (
    typeof value !== 'string' ||
    name === '' ||
    KNOWN_PARAMETERS.includes(name.toLowerCase()) ||
    /\p{Surrogate}/u.test(name + value)
  ) {
    throw new TesseraError(
      'invalid-parameters',
      'parameters must be strings, and none of those that have an option here. Of two values apps take different ones. Use the option.',
    );
  }
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}
