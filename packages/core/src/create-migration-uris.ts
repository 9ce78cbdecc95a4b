import { toBase64 } from './base64.ts';
import {
  checkAlgorithm,
  checkCounter,
  checkDigits,
  checkInteger,
  checkPeriod,
  checkType,
} from './checks.ts';
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
 * Images and the parameters of single apps are omitted. The URIs contain the secrets: never log
 * them.
 *
 * @param accounts The accounts, as `createKeyUri` accepts and `parseKeyUri` returns them.
 * @param options.batchSize The number of accounts in each URI, 1 to 100. @default 10
 * @throws {TesseraError} `invalid-type`, `invalid-secret`, `invalid-algorithm`, `invalid-digits`,
 * `invalid-period`, `invalid-counter`, `invalid-length`
 *
 * @example
 * const { uris } = createMigrationUris([{ secret: 'JBSWY3DPEHPK3PXP', issuer: 'Example', accountName: 'alice@google.com' }]);
 */
export function createMigrationUris(
  accounts: readonly KeyUriAccount[],
  options: { batchSize?: number | undefined } = {},
): CreatedMigration {
  const batchSize = checkInteger(
    'invalid-length',
    'batchSize',
    options.batchSize ?? 10,
    [1, 100],
    'Omit it for 10.',
  );
  const errors: MigrationError[] = [];
  const messages: Uint8Array[] = [];
  for (const [index, account] of accounts.entries()) {
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

/** Returns the message of an account, or the reason why an export cannot hold it. */
function writeAccount(account: KeyUriAccount): Uint8Array | MigrationErrorReason {
  const { accountName, issuer, parameters } = account;
  const type = checkType(account.type);
  const algorithm = ALGORITHMS.lastIndexOf(checkAlgorithm(account.algorithm));
  if (parameters?.['encoder'] !== undefined) {
    return 'encoder';
  }
  const digits = DIGITS.lastIndexOf(checkDigits(account.digits));
  if (digits < 0) {
    return 'digits';
  }
  if (type === 'totp' && checkPeriod(account.period) !== PERIOD) {
    return 'period';
  }
  const text = new TextEncoder();
  // Google Authenticator writes the issuer twice, too.
  const name = issuer ? `${issuer}:${accountName}` : accountName;
  return writeMessage([
    { number: ACCOUNT_FIELDS.secret, value: secretToBytes(account.secret) },
    { number: ACCOUNT_FIELDS.name, value: text.encode(name) },
    ...(issuer ? [{ number: ACCOUNT_FIELDS.issuer, value: text.encode(issuer) }] : []),
    { number: ACCOUNT_FIELDS.algorithm, value: BigInt(algorithm) },
    { number: ACCOUNT_FIELDS.digits, value: BigInt(digits) },
    { number: ACCOUNT_FIELDS.type, value: BigInt(TYPES.lastIndexOf(type)) },
    ...(type === 'hotp'
      ? [{ number: ACCOUNT_FIELDS.counter, value: BigInt(checkCounter(account.counter ?? 0)) }]
      : []),
  ]);
}

function toMigrationError(
  index: number,
  { accountName, issuer }: KeyUriAccount,
  reason: MigrationErrorReason,
): MigrationError {
  return { index, accountName, ...(issuer && { issuer }), reason };
}
