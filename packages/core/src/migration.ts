/**
 * Exports of Google Authenticator: `otpauth-migration://offline?data=…`, several accounts in one QR
 * code. There is no specification; the message is the one that Aegis and others have worked out.
 */
import { fromBase64, toBase64 } from './base64.ts';
import { concealing } from './concealing.ts';
import { TesseraError } from './error.ts';
import type { KeyUriAccount } from './key-uri.ts';
import {
  type Algorithm,
  checkAlgorithm,
  checkCounter,
  checkDigits,
  checkInteger,
  checkPeriod,
  checkType,
} from './parameters.ts';
import { type ProtobufField, readMessage, writeMessage } from './protobuf.ts';
import { secretFromBytes, secretToBytes } from './secret-encoding.ts';

/** The fields of the message MigrationPayload. */
const PAYLOAD = { account: 1, version: 2, batchSize: 3, batchIndex: 4, batchId: 5 } as const;
/** The fields of its accounts, the message OtpParameters. */
const ACCOUNT = {
  secret: 1,
  name: 2,
  issuer: 3,
  algorithm: 4,
  digits: 5,
  type: 6,
  counter: 7,
} as const;

/** By the numbers of their enumerations; 0 is what is not written. */
const ALGORITHMS: readonly (Algorithm | undefined)[] = ['SHA1', 'SHA1', 'SHA256', 'SHA512'];
const DIGITS: readonly (number | undefined)[] = [6, 6, 8];
const TYPES: readonly ('totp' | 'hotp' | undefined)[] = ['totp', 'hotp', 'totp'];
const PERIOD = 30;

/**
 * An account that an export holds. It can be handed to `createKeyUri`, `generateTotp` or
 * `generateHotp`.
 */
export type MigrationAccount = {
  /**
   * The secret in canonical form. `JSON.stringify` and `console.log` of the whole show it as
   * `[concealed]`.
   */
  secret: string;
  /** Whose account it is; empty if the export doesn't say. */
  accountName: string;
  /** Whose service it is, if the export says. */
  issuer?: string;
  /** The hash under the HMAC. */
  algorithm: Algorithm;
  /** The length of the codes, 6 or 8. */
  digits: number;
} & (
  | { type: 'totp'; /** Seconds, always 30. */ period: number }
  | { type: 'hotp'; /** The counter of the next code. */ counter: number }
);

/**
 * Why an account is left out: the parameter that an export cannot hold, or that this package does
 * not know.
 */
export type MigrationErrorReason =
  | 'secret'
  | 'algorithm'
  | 'digits'
  | 'type'
  | 'period'
  | 'counter'
  | 'encoder';

/** An account that is left out. */
export interface MigrationError {
  /** Which of the accounts, from 0 on. */
  index: number;
  /** Whose account it is, to name it to the user. */
  accountName: string;
  /** Whose service it is, if that is known. */
  issuer?: string;
  /** The parameter that stands in the way. */
  reason: MigrationErrorReason;
}

/** What `createMigrationUris` returns. */
export interface CreatedMigration {
  /**
   * One key-bearing URI for each QR code, in their order. `JSON.stringify` and `console.log` of the
   * whole show them as `[concealed]`.
   */
  uris: string[];
  /** The accounts that an export cannot hold. Move them by key URIs of their own. */
  refused: MigrationError[];
}

/** What `parseMigrationUri` returns. */
export interface ParsedMigration {
  /** The accounts of this QR code, in their order. */
  accounts: MigrationAccount[];
  /** The accounts that could not be read. */
  refused: MigrationError[];
  /** Which QR code (from 0 on) of how many this is; all of one export have the same `id`. */
  batch: { id: number; index: number; size: number };
}

/**
 * Writes accounts as an export of Google Authenticator, which many apps import: ten to a QR code.
 *
 * An export has no field for the period and knows six and eight digits only. Accounts that it
 * cannot hold are in `refused` with the reason; codes of an account that was silently bent to fit
 * would be wrong. Images and parameters of single apps are left out. The URIs hold the secrets:
 * never log them.
 *
 * @param accounts What `createKeyUri` takes and `parseKeyUri` returns.
 * @param options.batchSize How many accounts one URI holds, 1 to 100. @default 10
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
    1,
    100,
    'A QR code holds no more accounts. Leave it out for 10.',
  );
  const refused: MigrationError[] = [];
  const messages: Uint8Array[] = [];
  for (const [index, account] of accounts.entries()) {
    const message = writeAccount(account);
    if (typeof message === 'string') {
      refused.push(refusal(index, account, message));
    } else {
      messages.push(message);
    }
  }
  const batchId = BigInt(crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1);
  const batches = Math.ceil(messages.length / batchSize);
  const uris = Array.from({ length: batches }, (_, index) => {
    const batch = messages.slice(index * batchSize, (index + 1) * batchSize);
    const payload = writeMessage([
      ...batch.map((value) => ({ number: PAYLOAD.account, value })),
      { number: PAYLOAD.version, value: 1n },
      { number: PAYLOAD.batchSize, value: BigInt(batches) },
      { number: PAYLOAD.batchIndex, value: BigInt(index) },
      { number: PAYLOAD.batchId, value: batchId },
    ]);
    return `otpauth-migration://offline?data=${encodeURIComponent(toBase64(payload))}`;
  });
  return concealing(['uris'], { uris, refused });
}

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
  return writeMessage([
    { number: ACCOUNT.secret, value: secretToBytes(account.secret) },
    // As Google Authenticator itself: the issuer twice.
    { number: ACCOUNT.name, value: text.encode(issuer ? `${issuer}:${accountName}` : accountName) },
    ...(issuer ? [{ number: ACCOUNT.issuer, value: text.encode(issuer) }] : []),
    { number: ACCOUNT.algorithm, value: BigInt(algorithm) },
    { number: ACCOUNT.digits, value: BigInt(digits) },
    { number: ACCOUNT.type, value: BigInt(TYPES.lastIndexOf(type)) },
    ...(type === 'hotp'
      ? [{ number: ACCOUNT.counter, value: BigInt(checkCounter(account.counter ?? 0)) }]
      : []),
  ]);
}

/**
 * Reads one QR code of an export of Google Authenticator.
 *
 * Accounts that it holds and this package cannot compute codes for, such as those with MD5, are in
 * `refused` with the reason.
 *
 * @throws {TesseraError} `invalid-migration-uri`
 *
 * @example
 * const { accounts } = parseMigrationUri('otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZTAC');
 * accounts[0].accountName; // 'alice@google.com'
 */
export function parseMigrationUri(uri: string): ParsedMigration {
  const payload = readPayload(uri);
  if (!payload) {
    throw new TesseraError(
      'invalid-migration-uri',
      'this is not an export of Google Authenticator, or not a whole one: it must begin with otpauth-migration://offline and hold a message. Nothing can be read from it. Scan the QR code again.',
    );
  }
  const accounts: MigrationAccount[] = [];
  const refused: MigrationError[] = [];
  for (const [index, message] of payload.accounts.entries()) {
    const names = readNames(message);
    const account = readAccount(message);
    if (typeof account === 'string') {
      refused.push({ index, ...names, reason: account });
    } else {
      accounts.push(concealing(['secret'], { ...names, ...account }));
    }
  }
  return { accounts, refused, batch: payload.batch };
}

/** Omit that keeps a union one. */
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown
  ? Omit<Union, Key>
  : never;

/** The message of an account, by field number. As the encoding has it, the last of several wins. */
type Message = ReadonlyMap<number, ProtobufField['value']>;

function readPayload(
  uri: string,
): { accounts: Message[]; batch: ParsedMigration['batch'] } | undefined {
  const match = /^\s*otpauth-migration:\/\/offline\/?\?(?:[^#]*&)?data=([^&#]*)/i.exec(
    typeof uri === 'string' ? uri : '',
  );
  const payload = match && readMessage(fromBase64(decodeData(match[1]!)) ?? new Uint8Array());
  if (!payload?.length) {
    return undefined;
  }
  const accounts = payload.filter((field) => field.number === PAYLOAD.account).map(toMessage);
  const batch = toMap(payload);
  if (!accounts.every((message) => message !== undefined)) {
    return undefined;
  }
  return {
    accounts,
    batch: {
      id: readInteger(batch.get(PAYLOAD.batchId)) ?? 0,
      index: readInteger(batch.get(PAYLOAD.batchIndex)) ?? 0,
      size: readInteger(batch.get(PAYLOAD.batchSize)) ?? 1,
    },
  };
}

/** Base64 in a query, percent-encoded or not; a `+` that is not is one and no space. */
function decodeData(data: string): string {
  return data.replaceAll(/%2B/gi, '+').replaceAll(/%2F/gi, '/').replaceAll(/%3D/gi, '=');
}

function toMessage({ value }: ProtobufField): Message | undefined {
  const fields = typeof value === 'bigint' ? undefined : readMessage(value);
  return fields && toMap(fields);
}

function toMap(fields: readonly ProtobufField[]): Message {
  return new Map(fields.map(({ number, value }) => [number, value]));
}

function readNames(message: Message): { accountName: string; issuer?: string } {
  const name = readText(message.get(ACCOUNT.name));
  const issuer = readText(message.get(ACCOUNT.issuer));
  if (issuer === '') {
    return { accountName: name };
  }
  return {
    accountName: name.startsWith(`${issuer}:`) ? name.slice(issuer.length + 1) : name,
    issuer,
  };
}

function readAccount(
  message: Message,
): DistributiveOmit<MigrationAccount, 'accountName' | 'issuer'> | MigrationErrorReason {
  const algorithm = ALGORITHMS[readInteger(message.get(ACCOUNT.algorithm)) ?? 0];
  const digits = DIGITS[readInteger(message.get(ACCOUNT.digits)) ?? 0];
  const type = TYPES[readInteger(message.get(ACCOUNT.type)) ?? 0];
  const key = message.get(ACCOUNT.secret);
  if (!(key instanceof Uint8Array) || key.length === 0) {
    return 'secret';
  }
  if (algorithm === undefined) {
    return 'algorithm';
  }
  if (digits === undefined) {
    return 'digits';
  }
  if (type === undefined) {
    return 'type';
  }
  const account = { secret: secretFromBytes(key), algorithm, digits };
  if (type === 'totp') {
    return { ...account, type, period: PERIOD };
  }
  const counter = readInteger(message.get(ACCOUNT.counter)) ?? 0;
  return Number.isSafeInteger(counter) && counter >= 0 ? { ...account, type, counter } : 'counter';
}

function readInteger(value: ProtobufField['value'] | undefined): number | undefined {
  return typeof value === 'bigint' ? Number(value) : undefined;
}

function readText(value: ProtobufField['value'] | undefined): string {
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : '';
}

function refusal(
  index: number,
  { accountName, issuer }: KeyUriAccount,
  reason: MigrationErrorReason,
): MigrationError {
  return { index, accountName, ...(issuer && { issuer }), reason };
}
