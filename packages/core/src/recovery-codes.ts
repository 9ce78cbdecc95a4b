/** Recovery codes: look-up secrets of NIST SP 800-63B §3.1.2 and §4.2, OWASP ASVS 5.0 §6.5. */
import { fromBase64, toBase64 } from './base64.ts';
import { checkInteger, checkOptions } from './checks.ts';
import { equalCodes } from './equal-codes.ts';
import { createFirstRevision } from './first-revision.ts';
import {
  RECOVERY_CODE_ALPHABET,
  isRecoveryCode,
  normalizeRecoveryCode,
} from './normalize-recovery-code.ts';
import { isTooLong } from './strip-formatting.ts';
import { TesseraError } from './tessera-error.ts';

/**
 * A character of Crockford's Base32 has five bits, so 13 characters exceed the 64 bits that NIST SP
 * 800-63B §4.2 requires of a saved recovery code.
 */
const MINIMUM_LENGTH = 13;
const MAXIMUM_LENGTH = 64;
const MAXIMUM_COUNT = 100;

/**
 * Below 112 bits, ASVS §6.5.2 requires "an approved password storage hashing algorithm that
 * incorporates a 32-bit random salt". The codes are random, so their 80 bits protect them and the
 * iterations only add to that. Cloudflare Workers allow no more than 100,000.
 */
const DEFAULT_ITERATIONS = 100_000;
/** NIST SP 800-132 §5.2. */
const MINIMUM_ITERATIONS = 1000;
const MAXIMUM_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;
const HASH_BITS = 256;

/** A set of recovery codes as you store it: only hashes, plain data that survives JSON. */
export interface RecoveryCodeRecord {
  /** The algorithm of the hashes. */
  algorithm: 'PBKDF2-SHA-256';
  /** The number of PBKDF2 iterations, stored so that the default can change. */
  iterations: number;
  /** The random salt of the whole set, in Base64. */
  salt: string;
  /** The number of characters of each code, without hyphens. */
  length: number;
  /** The hashes of the codes that can still be redeemed, in Base64. */
  unused: readonly string[];
  /** The hashes of the codes that were redeemed, which tell a used code from a wrong one. */
  used: readonly string[];
  /** The number to compare in a compare-and-set; every redemption adds one. */
  revision: number;
}

/** Options of `redeemRecoveryCode`. */
export interface RedeemRecoveryCodeOptions {
  /** The stored record. */
  record: RecoveryCodeRecord;
  /**
   * The recovery code as the user typed it: in any case, with or without hyphens and spaces, with O
   * for 0 and I or L for 1.
   */
  code: string;
}

/** The result of `redeemRecoveryCode`. */
export type RecoveryCodeRedemption =
  | {
      ok: true;
      /**
       * The record to store, provided that the stored revision is still `expectedRevision`. The
       * code is redeemed only after that.
       */
      record: RecoveryCodeRecord;
      /** The revision that the stored record must still have. */
      expectedRevision: number;
      /** The number of codes that can still be redeemed. */
      remaining: number;
    }
  | {
      ok: false;
      /**
       * `malformed`: the input does not have the length or the characters of these codes.
       * `mismatch`: the code is not in the set. `replayed`: the code was redeemed before.
       */
      reason: 'malformed' | 'mismatch' | 'replayed';
      /** The number of codes that can still be redeemed. */
      remaining: number;
    };

/**
 * Returns a set of distinct recovery codes from the platform's cryptographic random numbers (ASVS
 * §6.5.3).
 *
 * The codes are Crockford's Base32 in groups of four. Its letters cannot be mistaken for digits,
 * and `normalizeRecoveryCode` reads I, L and O as 1, 1 and 0.
 *
 * @param options.count The number of codes, 1 to 100. @default 10
 * @param options.length The number of characters of each code, without hyphens, 13 to 64. The
 *   default has 80 bits. @default 16
 * @throws {TesseraError} `invalid-options`, `invalid-count`, `invalid-length`
 *
 * @example
 * generateRecoveryCodes({ count: 2 }); // ['7Q2K-M4ZT-0XEW-9RBD', 'H3NV-P8AG-51CJ-YF6S']
 */
export function generateRecoveryCodes(
  options: { count?: number | undefined; length?: number | undefined } = {},
): string[] {
  checkOptions(options);
  const count = checkInteger(
    'invalid-count',
    'count',
    options.count ?? 10,
    [1, MAXIMUM_COUNT],
    'Omit it for 10.',
  );
  const length = checkInteger(
    'invalid-length',
    'length',
    options.length ?? 16,
    [MINIMUM_LENGTH, MAXIMUM_LENGTH, 'characters'],
    'NIST SP 800-63B requires 64 bits, which shorter codes do not have. Omit it for 16.',
  );
  const codes = new Set<string>();
  while (codes.size < count) {
    // 256 is a multiple of 32, so five bits of each byte select every character equally often.
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    const code = Array.from(bytes, (byte) => RECOVERY_CODE_ALPHABET[byte & 31]).join('');
    codes.add(code.replaceAll(/.{4}(?=.)/g, '$&-'));
  }
  return [...codes];
}

/**
 * Hashes a set of recovery codes for storage: PBKDF2-SHA-256 by Web Crypto, with one random salt
 * for the set.
 *
 * @param codes The codes that `generateRecoveryCodes` returned, or codes of your own: 1 to 100
 *   distinct codes in Crockford's Base32, all of one length, 13 to 64 characters.
 * @param options.iterations The number of PBKDF2 iterations, 1000 to 10,000,000. @default 100000
 * @throws {TesseraError} `invalid-options`, `invalid-recovery-codes`, `invalid-iterations`
 *
 * @example
 * const codes = generateRecoveryCodes();
 * const record = await hashRecoveryCodes(codes);
 * // Store `record`. Show `codes` once and do not store them.
 */
export async function hashRecoveryCodes(
  codes: readonly string[],
  options: { iterations?: number | undefined } = {},
): Promise<RecoveryCodeRecord> {
  checkOptions(options);
  const iterations = checkInteger(
    'invalid-iterations',
    'iterations',
    options.iterations ?? DEFAULT_ITERATIONS,
    [MINIMUM_ITERATIONS, MAXIMUM_ITERATIONS],
    'Omit it for 100000.',
  );
  const normalized = Array.isArray(codes) ? codes.map(normalizeRecoveryCode) : [];
  const length = normalized[0]?.length ?? 0;
  if (
    normalized.length > MAXIMUM_COUNT ||
    new Set(normalized).size !== normalized.length ||
    length < MINIMUM_LENGTH ||
    length > MAXIMUM_LENGTH ||
    !normalized.every((code) => isRecoveryCode(code, length))
  ) {
    throw new TesseraError(
      'invalid-recovery-codes',
      `\`codes\` must be 1 to ${MAXIMUM_COUNT} distinct recovery codes of one length, ${MINIMUM_LENGTH} to ${MAXIMUM_LENGTH} characters of Crockford's Base32. Create them with generateRecoveryCodes.`,
    );
  }
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return {
    algorithm: 'PBKDF2-SHA-256',
    iterations,
    salt: toBase64(salt),
    length,
    unused: await Promise.all(normalized.map((code) => hashCode(code, salt, iterations))),
    used: [],
    revision: createFirstRevision(),
  };
}

/**
 * Verifies a recovery code and marks it as used (ASVS §6.5.1: "only successfully usable once").
 *
 * User input never throws.
 *
 * The code is redeemed only after you store the returned record with a compare-and-set, so that
 * only one of two parallel requests with the same code succeeds:
 * `UPDATE … SET recovery_codes = :record WHERE (recovery_codes ->> 'revision')::int =
 * :expectedRevision`. If that changes no row, another request was faster: read the record and
 * redeem again. A new set starts at a random revision, so a request that read the old set cannot
 * overwrite it.
 *
 * @throws {TesseraError} `invalid-options`, `invalid-record`
 *
 * @example
 * const result = await redeemRecoveryCode({ record, code: '7q2k m4zt oxew 9rbd' });
 * if (result.ok) await store(result.record, { ifRevision: result.expectedRevision });
 */
export async function redeemRecoveryCode(
  options: RedeemRecoveryCodeOptions,
): Promise<RecoveryCodeRedemption> {
  checkOptions(options);
  const { record } = options;
  checkRecord(record);
  const remaining = record.unused.length;
  const code = isTooLong(options.code) ? '' : normalizeRecoveryCode(options.code);
  if (!isRecoveryCode(code, record.length)) {
    return { ok: false, reason: 'malformed', remaining };
  }

  const hashed = await hashCode(code, fromBase64(record.salt)!, record.iterations);
  // Every hash is compared, so that the time does not reveal which code it was.
  const [match] = record.unused.filter((candidate) => equalCodes(candidate, hashed));
  const [used] = record.used.filter((candidate) => equalCodes(candidate, hashed));
  if (match === undefined) {
    return { ok: false, reason: used === undefined ? 'mismatch' : 'replayed', remaining };
  }
  return {
    ok: true,
    record: {
      ...record,
      unused: record.unused.filter((candidate) => candidate !== match),
      used: [...record.used, match],
      revision: record.revision + 1,
    },
    expectedRevision: record.revision,
    remaining: remaining - 1,
  };
}

function checkRecord(record: RecoveryCodeRecord): void {
  const isBase64 = (text: string, bytes: number) => fromBase64(text)?.length === bytes;
  const isHashes = (hashes: unknown) =>
    Array.isArray(hashes) && hashes.every((text) => isBase64(text, HASH_BITS / 8));
  if (
    record?.algorithm !== 'PBKDF2-SHA-256' ||
    !Number.isInteger(record.iterations) ||
    record.iterations < MINIMUM_ITERATIONS ||
    record.iterations > MAXIMUM_ITERATIONS ||
    !isBase64(record.salt, SALT_BYTES) ||
    !Number.isInteger(record.length) ||
    !isHashes(record.unused) ||
    !isHashes(record.used) ||
    !Number.isSafeInteger(record.revision)
  ) {
    throw new TesseraError(
      'invalid-record',
      '`record` was not returned by hashRecoveryCodes, so no code can be redeemed with it. Store the whole record as JSON and parse it before you pass it.',
    );
  }
}

async function hashCode(code: string, salt: BufferSource, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(code),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    HASH_BITS,
  );
  return toBase64(new Uint8Array(bits));
}
