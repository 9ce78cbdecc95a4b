/**
 * Steam Guard codes: TOTP with an alphabet of its own instead of decimal digits. There is no
 * specification; the codes are those of pyotp and of the authenticator apps.
 */
import { checkOptions } from './checks.ts';
import { equalCodes } from './equal-codes.ts';
import { computeHotp } from './hotp.ts';
import { decodeSecret } from './secret-encoding.ts';
import { isTooLong, stripFormatting } from './strip-formatting.ts';
import { timeStepAt } from './time-step.ts';
import {
  type TimeWindowOptions,
  type TotpVerification,
  checkTimeWindow,
  searchTimeWindow,
} from './totp.ts';

const ALPHABET = '23456789BCDFGHJKMNPQRTVWXY';
const LENGTH = 5;

/** Options of `generateSteamCode`. Algorithm, length and period are fixed. */
export interface GenerateSteamCodeOptions {
  /** The secret in Base32. Steam provides it in Base64: convert it with `secretFromBytes`. */
  secret: string;
  /** The time in milliseconds since 1970, or a `Date`. @default Date.now() */
  timestamp?: number | Date | undefined;
}

/** Options of `verifySteamCode`. */
export interface VerifySteamCodeOptions
  extends GenerateSteamCodeOptions, Pick<TimeWindowOptions, 'window' | 'lastTimeStep' | 'drift'> {
  /** The code as the user typed it. */
  code: string;
}

/**
 * Returns the Steam Guard code of a point in time.
 *
 * @returns Five letters and digits.
 * @throws {TesseraError} `invalid-options`, `invalid-secret`, `invalid-timestamp`
 *
 * @example
 * generateSteamCode({ secret: 'BASE32SECRET3232', timestamp: 30_000 }); // 'YKKK4'
 */
export function generateSteamCode(options: GenerateSteamCodeOptions): string {
  checkOptions(options);
  const { secret, timestamp } = options;
  return computeSteamCode(decodeSecret(secret), timeStepAt({ timestamp }));
}

/**
 * Verifies a Steam Guard code as `verifyTotp` verifies a numeric one. The code may be typed in any
 * case, with or without spaces.
 *
 * @throws {TesseraError} `invalid-options`, `invalid-secret`, `invalid-timestamp`,
 * `invalid-window`, `invalid-time-step`, `invalid-drift`
 *
 * @example
 * verifySteamCode({ code: 'ykkk4', secret: 'BASE32SECRET3232', timestamp: 30_000 });
 * // { ok: true, timeStep: 1, drift: 0 }
 */
export function verifySteamCode(options: VerifySteamCodeOptions): TotpVerification {
  checkOptions(options);
  const { timestamp, window, lastTimeStep, drift } = options;
  const search = checkTimeWindow({ timestamp, window, lastTimeStep, drift });
  const secret = decodeSecret(options.secret);
  const code = isTooLong(options.code) ? '' : stripFormatting(options.code).toUpperCase();
  if (!/^[2-9BCDFGHJKMNPQRTVWXY]{5}$/.test(code)) {
    return { ok: false, reason: 'malformed' };
  }
  return searchTimeWindow(search, (timeStep) =>
    equalCodes(computeSteamCode(secret, timeStep), code),
  );
}

function computeSteamCode(secret: Parameters<typeof computeHotp>[0], timeStep: number): string {
  // Ten digits hold the whole truncated HMAC (RFC 4226 §5.3).
  let value = Number(computeHotp(secret, timeStep, 'SHA1', 10));
  let code = '';
  for (let i = 0; i < LENGTH; i++) {
    code += ALPHABET[value % ALPHABET.length];
    value = Math.floor(value / ALPHABET.length);
  }
  return code;
}
