/**
 * The message in a Google Authenticator export: `otpauth-migration://offline?data=…`, several
 * accounts in one QR code. There is no specification; Aegis and others have worked out the message.
 */
import type { Algorithm } from './options.ts';

/** The fields of the message MigrationPayload. */
export const PAYLOAD_FIELDS = {
  account: 1,
  version: 2,
  batchSize: 3,
  batchIndex: 4,
  batchId: 5,
} as const;

/** The fields of the message OtpParameters, which describes an account. */
export const ACCOUNT_FIELDS = {
  secret: 1,
  name: 2,
  issuer: 3,
  algorithm: 4,
  digits: 5,
  type: 6,
  counter: 7,
} as const;

/** The algorithms by their number in the message. A missing field is 0. */
export const ALGORITHMS: readonly (Algorithm | undefined)[] = ['SHA1', 'SHA1', 'SHA256', 'SHA512'];
/** The lengths of codes by their number in the message. A missing field is 0. */
export const DIGITS: readonly (number | undefined)[] = [6, 6, 8];
/** The types by their number in the message. A missing field is 0. */
export const TYPES: readonly ('totp' | 'hotp' | undefined)[] = ['totp', 'hotp', 'totp'];
/** The only period that an export supports, in seconds. It has no field for it. */
export const PERIOD = 30;

/**
 * The parameter that keeps an account out of an export: one that the export cannot hold, or that
 * this package does not support. `name`: the names are not text, or too long for a QR code.
 * `message`: the account itself cannot be read.
 */
export type MigrationErrorReason =
  | 'secret'
  | 'algorithm'
  | 'digits'
  | 'type'
  | 'period'
  | 'counter'
  | 'encoder'
  | 'name'
  | 'message';

/** An account that could not be written or read. */
export interface MigrationError {
  /** The index of the account, from 0. */
  index: number;
  /** The name of the account, so that you can tell the user which one it is. */
  accountName: string;
  /** The name of the service, if it is known. */
  issuer?: string;
  /** The parameter that is not supported. */
  reason: MigrationErrorReason;
}
