import { toBase64 } from './base64.ts';
import { checkCounter, checkInteger, checkList, checkOptions } from './checks.ts';
import type { KeyUriAccount } from './key-uri-format.ts';
import {
  ACCOUNT_FIELDS,
  ALGORITHMS,
  DIGITS,
  type MigrationError,
  type MigrationErrorReason,
  PAYLOAD_FIELDS,
  PERIOD,
  TYPES,
} from './migration-message.ts';
import { DEFAULT_ALGORITHM, DEFAULT_DIGITS } from './options.ts';
import { writeMessage } from './protobuf.ts';
import { redactInLogs } from './redact-in-logs.ts';
import { secretToBytes } from './secret-encoding.ts';

/** The result of `createMigrationUris`. */
export interface CreatedMigration {
  /**
   * One URI for each QR code, in order. They contain the secrets; `JSON.stringify` and
   * `console.log` of the result show `[redacted]` instead.
   */
  uris: string[];
  /** The accounts that an export cannot hold. Move each of them by its key URI. */
  errors: MigrationError[];
}

/**
 * Creates a Google Authenticator export, which many authenticator apps can import, with ten
 * accounts in each QR code.
 *
 * An export has no field for the period and supports only six and eight digits. Accounts that it
 * cannot hold are in `errors` with the reason, because changing them to fit would give wrong codes.
 * So are accounts with an invalid secret, algorithm or name: one of them does not keep the others
 * from moving. Images and the parameters of single apps are omitted. The URIs contain the secrets:
 * never log them.
 *
 * @param accounts The accounts, as `createKeyUri` accepts and `parseKeyUri` returns them.
 * @param options.batchSize The number of accounts in each URI, 1 to 100. @default 10
 * @throws {TesseraError} `invalid-options`, `invalid-length`
 *
 * @example
 * const { uris } = createMigrationUris([{ secret: 'JBSWY3DPEHPK3PXP', issuer: 'Example', accountName: 'alice@google.com' }]);
 */
export function createMigrationUris(
  accounts: readonly KeyUriAccount[],
  options: { batchSize?: number | undefined } = {},
): CreatedMigration {
  checkOptions(options);
  const batchSize = checkInteger(
    'invalid-length',
    'batchSize',
    options.batchSize ?? 10,
    [1, 100],
    'Omit it for 10.',
  );
  checkList('accounts', accounts);
  const errors: MigrationError[] = [];
  const messages: Uint8Array[] = [];
  for (const [index, entry] of accounts.entries()) {
    const account = entry ?? { secret: '', accountName: '' };
    const message = writeAccount(account);
    if (typeof message === 'string') {
      errors.push(toMigrationError(index, account, message));
    } else {
      messages.push(message);
    }
  }
  const batchId = BigInt(crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1);
  const batches = Math.ceil(messages.length / batchSize);
  const uris = Array.from({ length: batches }, (_, index) => {
    const batch = messages.slice(index * batchSize, (index + 1) * batchSize);
    const payload = writeMessage([
      ...batch.map((value) => ({ number: PAYLOAD_FIELDS.account, value })),
      { number: PAYLOAD_FIELDS.version, value: 1n },
      { number: PAYLOAD_FIELDS.batchSize, value: BigInt(batches) },
      { number: PAYLOAD_FIELDS.batchIndex, value: BigInt(index) },
      { number: PAYLOAD_FIELDS.batchId, value: batchId },
    ]);
    return `otpauth-migration://offline?data=${encodeURIComponent(toBase64(payload))}`;
  });
  return redactInLogs(['uris'], { uris, errors });
}

/** The longest name, in bytes. No QR code holds a third of it. */
const LONGEST_NAME = 10_000;

/** Returns the message of an account, or the reason why an export cannot hold it. */
function writeAccount(account: KeyUriAccount): Uint8Array | MigrationErrorReason {
  const { accountName, issuer = '', parameters } = account;
  const secret = tryCheck(() => secretToBytes(account.secret));
  if (secret === undefined) {
    return 'secret';
  }
  const type = TYPES.lastIndexOf(account.type ?? 'totp');
  if (type < 0) {
    return 'type';
  }
  if (parameters?.['encoder'] !== undefined) {
    return 'encoder';
  }
  const algorithm = ALGORITHMS.lastIndexOf(account.algorithm ?? DEFAULT_ALGORITHM);
  if (algorithm < 0) {
    return 'algorithm';
  }
  const digits = DIGITS.lastIndexOf(account.digits ?? DEFAULT_DIGITS);
  if (digits < 0) {
    return 'digits';
  }
  const isCounterBased = account.type === 'hotp';
  if (!isCounterBased && (account.period ?? PERIOD) !== PERIOD) {
    return 'period';
  }
  const counter = tryCheck(() => checkCounter(account.counter ?? 0));
  if (isCounterBased && counter === undefined) {
    return 'counter';
  }
  const name = writeName(issuer, accountName);
  if (name === undefined) {
    return 'name';
  }
  const text = new TextEncoder();
  return writeMessage([
    { number: ACCOUNT_FIELDS.secret, value: secret },
    { number: ACCOUNT_FIELDS.name, value: text.encode(name) },
    // An empty issuer says that a colon in the name separates nothing.
    ...(issuer || accountName.includes(':')
      ? [{ number: ACCOUNT_FIELDS.issuer, value: text.encode(issuer) }]
      : []),
    { number: ACCOUNT_FIELDS.algorithm, value: BigInt(algorithm) },
    { number: ACCOUNT_FIELDS.digits, value: BigInt(digits) },
    { number: ACCOUNT_FIELDS.type, value: BigInt(type) },
    ...(isCounterBased ? [{ number: ACCOUNT_FIELDS.counter, value: BigInt(counter!) }] : []),
  ]);
}

/**
 * Returns the name of an account with the issuer before it, as Google Authenticator writes it;
 * `undefined` if they are no names.
 */
function writeName(issuer: string, accountName: string): string | undefined {
  const isText = [issuer, accountName].every(
    (name) => typeof name === 'string' && !/\p{Surrogate}/u.test(name),
  );
  if (!isText) {
    return undefined;
  }
  // Readers drop spaces after the colon, so an account name that begins with one stands alone.
  const standsAlone = accountName.startsWith(' ') && !issuer.startsWith(' ');
  const name = issuer && !standsAlone ? `${issuer}:${accountName}` : accountName;
  return new TextEncoder().encode(name).length > LONGEST_NAME ? undefined : name;
}

/** Returns the result of a check; `undefined` if it throws. */
function tryCheck<Value>(check: () => Value): Value | undefined {
  try {
    return check();
  } catch {
    return undefined;
  }
}

function toMigrationError(
  index: number,
  { accountName, issuer }: KeyUriAccount,
  reason: MigrationErrorReason,
): MigrationError {
  return { index, accountName, ...(issuer && { issuer }), reason };
}
