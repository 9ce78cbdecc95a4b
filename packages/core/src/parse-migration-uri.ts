import { fromBase64 } from './base64.ts';
import { splitName } from './key-uri-label.ts';
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
import type { Algorithm } from './options.ts';
import { type ProtobufField, readMessage } from './protobuf.ts';
import { redactInLogs } from './redact-in-logs.ts';
import { secretFromBytes } from './secret-encoding.ts';
import { TesseraError } from './tessera-error.ts';
import { unescapeHtml } from './unescape-html.ts';

/**
 * An account in an export. You can pass it to `createKeyUri`, `generateTotp` or `generateHotp`.
 */
export type MigrationAccount = {
  /**
   * The secret in its canonical form. `JSON.stringify` and `console.log` of the account show
   * `[redacted]` instead.
   */
  secret: string;
  /** The name of the account; empty if the export has none. `createKeyUri` then needs another. */
  accountName: string;
  /** The name of the service, if the export has one. */
  issuer?: string;
  /** The hash function of the HMAC. */
  algorithm: Algorithm;
  /** The length of the codes, 6 or 8. */
  digits: number;
} & (
  | { type: 'totp'; /** The length of a time step in seconds, always 30. */ period: number }
  | { type: 'hotp'; /** The counter of the next code. */ counter: number }
);

/** The result of `parseMigrationUri`. */
export interface ParsedMigration {
  /** The accounts of this QR code, in order. */
  accounts: MigrationAccount[];
  /** The accounts that could not be read. */
  errors: MigrationError[];
  /**
   * The position of this QR code in its export: its index, from 0, and the number of QR codes. All
   * QR codes of one export have the same `id`.
   */
  batch: { id: number; index: number; size: number };
}

/**
 * Parses one QR code of a Google Authenticator export.
 *
 * Reads what the way here does to a URI: spaces and line breaks, percent-encoding that was applied
 * twice, escapes of HTML. Accounts whose codes this package cannot compute, such as those with MD5,
 * and accounts that cannot be read are in `errors` with the reason.
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
      'this is not a complete Google Authenticator export, which must begin with otpauth-migration://offline and contain a message. Scan the QR code again.',
    );
  }
  const accounts: MigrationAccount[] = [];
  const errors: MigrationError[] = [];
  for (const [index, message] of payload.accounts.entries()) {
    const names = readNames(message ?? new Map());
    const account = message ? readAccount(message) : 'message';
    if (typeof account === 'string') {
      errors.push({ index, ...names, reason: account });
    } else {
      accounts.push(redactInLogs(['secret'], { ...names, ...account }));
    }
  }
  return { accounts, errors, batch: payload.batch };
}

/** `Omit` for each member of a union. */
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown
  ? Omit<Union, Key>
  : never;

/** The values of a message by field number. If a field occurs twice, the last one counts. */
type Message = ReadonlyMap<number, ProtobufField['value']>;

function readPayload(
  uri: string,
): { accounts: Array<Message | undefined>; batch: ParsedMigration['batch'] } | undefined {
  const match = /^\s*otpauth-migration:\/\/offline\/?\?(?:[^#]*&)?data=([^&#]*)/i.exec(
    typeof uri === 'string' ? removeLineBreaks(unescapeHtml(uri)) : '',
  );
  const payload = match && readData(match[1]!);
  if (!payload) {
    return undefined;
  }
  const batch = toMessage(payload);
  const accounts = payload
    .filter((field) => field.number === PAYLOAD_FIELDS.account)
    .map(readNestedMessage);
  // One bad account does not refuse the others. Bad ones alone are something else than an export.
  if (accounts.length > 0 && accounts.every((message) => message === undefined)) {
    return undefined;
  }
  return {
    accounts,
    batch: {
      id: readInteger(batch.get(PAYLOAD_FIELDS.batchId)) ?? 0,
      index: readInteger(batch.get(PAYLOAD_FIELDS.batchIndex)) ?? 0,
      size: readInteger(batch.get(PAYLOAD_FIELDS.batchSize)) ?? 1,
    },
  };
}

/** Reads Base64 that may have been damaged on its way; `undefined` if it is no message. */
function readData(data: string): ProtobufField[] | undefined {
  const text = removeLineBreaks(decodeData(data));
  // Form encoding turns a `+` into a space, which Base64 does not have. At the end, a space is
  // rather one that was copied along.
  for (const candidate of [text.trimEnd(), text]) {
    const bytes = fromBase64(candidate.replaceAll(' ', '+'));
    const payload = bytes && readMessage(bytes);
    if (payload?.length) {
      return payload;
    }
  }
  return undefined;
}

/** Removes the line breaks of a page or terminal, with the spaces that indent the next line. */
function removeLineBreaks(text: string): string {
  return text.replaceAll(/[\t\n\v\f\r]+ */g, '');
}

/** Decodes percent-encoding, once or several times over, as far as it can be decoded. */
function decodeData(data: string): string {
  let text = data;
  for (let round = 0; round < 3 && text.includes('%'); round++) {
    text = text.replaceAll(/%([0-7][\dA-F])/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
  }
  return text;
}

function readNestedMessage({ value }: ProtobufField): Message | undefined {
  const fields = typeof value === 'bigint' ? undefined : readMessage(value);
  return fields && toMessage(fields);
}

function toMessage(fields: readonly ProtobufField[]): Message {
  return new Map(fields.map(({ number, value }) => [number, value]));
}

function readNames(message: Message): { accountName: string; issuer?: string } {
  const beside = message.get(ACCOUNT_FIELDS.issuer);
  const { accountName, issuer } = splitName(
    readText(message.get(ACCOUNT_FIELDS.name)),
    beside === undefined ? undefined : readText(beside),
  );
  return { accountName, ...(issuer && { issuer }) };
}

/** Returns the account, or the parameter that this package does not support. */
function readAccount(
  message: Message,
): DistributiveOmit<MigrationAccount, 'accountName' | 'issuer'> | MigrationErrorReason {
  const algorithm = ALGORITHMS[readInteger(message.get(ACCOUNT_FIELDS.algorithm)) ?? 0];
  const digits = DIGITS[readInteger(message.get(ACCOUNT_FIELDS.digits)) ?? 0];
  const type = TYPES[readInteger(message.get(ACCOUNT_FIELDS.type)) ?? 0];
  const key = message.get(ACCOUNT_FIELDS.secret);
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
  const counter = readInteger(message.get(ACCOUNT_FIELDS.counter)) ?? 0;
  return Number.isSafeInteger(counter) && counter >= 0 ? { ...account, type, counter } : 'counter';
}

function readInteger(value: ProtobufField['value'] | undefined): number | undefined {
  return typeof value === 'bigint' ? Number(value) : undefined;
}

function readText(value: ProtobufField['value'] | undefined): string {
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : '';
}
