/** Key URIs as every authenticator app reads them. */
import {
  checkAlgorithm,
  checkCounter,
  checkDigits,
  checkOptions,
  checkPeriod,
  checkType,
} from './checks.ts';
import {
  KNOWN_PARAMETERS,
  type KeyUriAccount,
  STEAM_DIGITS,
  isImageAddress,
} from './key-uri-format.ts';
import { looksLikeIssuerAndAccount, writeLabel } from './key-uri-label.ts';
import { normalizeSecret } from './normalize-secret.ts';
import { DEFAULT_ALGORITHM, DEFAULT_DIGITS, DEFAULT_PERIOD } from './options.ts';
import { TesseraError } from './tessera-error.ts';

/** Options of `createKeyUri`. */
export interface CreateKeyUriOptions extends KeyUriAccount {
  /**
   * Whether to write algorithm, digits and period even if they are the defaults. This makes the QR
   * code about two versions larger. @default false
   */
  includeDefaults?: boolean | undefined;
}

/**
 * Creates the key URI for the QR code of an enrollment.
 *
 * Every authenticator app reads the result: the secret comes first, in upper case and without
 * padding; the issuer stands before the account name and as a parameter; a space is `%20`; default
 * values are omitted. `parseKeyUri` returns the same account, whatever characters the names
 * contain. The result contains the secret: never log it.
 *
 * @throws {TesseraError} `invalid-options`, `invalid-type`, `invalid-secret`,
 * `invalid-account-name`, `invalid-issuer`, `invalid-algorithm`, `invalid-digits`,
 * `invalid-period`, `invalid-counter`, `invalid-image`, `invalid-parameters`
 *
 * @example
 * createKeyUri({ secret: 'JBSWY3DPEHPK3PXP', issuer: 'Example', accountName: 'alice@example.com' });
 * // 'otpauth://totp/Example:alice%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example'
 */
export function createKeyUri(options: CreateKeyUriOptions): string {
  checkOptions(options);
  const { accountName, parameters = {}, image, includeDefaults = false } = options;
  const issuer = options.issuer ?? '';
  if (typeof parameters !== 'object' || parameters === null) {
    throw new TesseraError(
      'invalid-parameters',
      '`parameters` must be an object of names and texts. Omit it for none.',
    );
  }
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
  if (issuer || looksLikeIssuerAndAccount(accountName)) {
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
  // A lone surrogate is not text and cannot be encoded (RFC 3986 §2.5).
  if (
    typeof value !== 'string' ||
    /\p{Surrogate}/u.test(value) ||
    (value === '' && code === 'invalid-account-name')
  ) {
    throw new TesseraError(
      code,
      `\`${name}\` must be well-formed text, and an account name must not be empty. Check where it is read from.`,
    );
  }
}

function checkImage(image: string): string {
  if (typeof image !== 'string' || /\p{Surrogate}/u.test(image) || !isImageAddress(image)) {
    throw new TesseraError(
      'invalid-image',
      '`image` must be an absolute https: address, because apps load no other. Omit it for no logo.',
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
      '`parameters` must be strings and must not repeat a parameter that has an option, such as `issuer`. Use the option instead.',
    );
  }
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}
