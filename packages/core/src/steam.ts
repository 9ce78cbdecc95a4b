/**
 * Steam Guard codes: TOTP with its own alphabet instead of decimal digits. No specification; as
 * pyotp and the apps.
 */
import { equalCodes } from './equal-codes.ts';
import { hotp } from './hotp.ts';
import { foldText, isShort } from './fold-text.ts';
import { decodeSecret } from './secret-encoding.ts';
import { timeStepAt } from './time-step.ts';
import {
  type TimeWindowOptions,
  type TotpVerification,
  checkTimeWindow,
  searchTimeWindow,
} from './totp.ts';

const ALPHABET = '23456789BCDFGHJKMNPQRTVWXY';
const LENGTH = 5;

/** What `generateSteamCode` needs. Algorithm, length and period are always the same. */
export interface GenerateSteamCodeOptions {
  /** The secret in Base32. Steam itself gives it in Base64: convert it with `secretFromBytes`. */
  secret: string;
  /** The time in milliseconds since 1970, or a `Date`. @default Date.now() */
  timestamp?: number | Date | undefined;
}

/** What `verifySteamCode` needs. */
export interface VerifySteamCodeOptions
  extends GenerateSteamCodeOptions, Pick<TimeWindowOptions, 'window' | 'lastTimeStep' | 'drift'> {
  /** What the user typed. */
  code: string;
}

/**
 * Computes the Steam Guard code of a moment.
 *
 * @returns Five letters and digits.
 * @throws {TesseraError} `invalid-secret`, `invalid-timestamp`
 *
 * @example
 * generateSteamCode({ secret: 'BASE32SECRET3232', timestamp: 30_000 }); // 'YKKK4'
 */
export function generateSteamCode({ secret, timestamp }: GenerateSteamCodeOptions): string {
  return steamCode(decodeSecret(secret), timeStepAt({ timestamp }));
}

/**
 * Checks a Steam Guard code, in any case, with or without spaces, as `verifyTotp` checks a numeric
 * one.
 *
 * @throws {TesseraError} `invalid-secret`, `invalid-timestamp`, `invalid-window`,
 *   `invalid-time-step`, `invalid-drift`
 *
 * @example
 * verifySteamCode({ code: 'ykkk4', secret: 'BASE32SECRET3232', timestamp: 30_000 });
 * // { ok: true, timeStep: 1, drift: 0 }
 */
export function verifySteamCode(options: VerifySteamCodeOptions): TotpVerification {
  const { timestamp, window, lastTimeStep, drift } = options;
  const search = checkTimeWindow({ timestamp, window, lastTimeStep, drift });
  const secret = decodeSecret(options.secret);
  const code = isShort(options.code) ? foldText(options.code).toUpperCase() : '';
  if (!/^[2-9BCDFGHJKMNPQRTVWXY]{5}$/.test(code)) {
    return { ok: false, reason: 'malformed' };
  }
  return searchTimeWindow(search, (timeStep) => equalCodes(steamCode(secret, timeStep), code));
}

function steamCode(secret: Parameters<typeof hotp>[0], timeStep: number): string {
  // Ten digits hold the whole of a truncated HMAC (RFC 4226 §5.3).
  let value = Number(hotp(secret, timeStep, 'SHA1', 10));
  let code = '';
  for (let i = 0; i < LENGTH; i++) {
    code += ALPHABET[value % ALPHABET.length];
    value = Math.floor(value / ALPHABET.length);
  }
  return code;
}
