/** Recovery codes: look-up secrets of NIST SP 800-63B §3.1.2 and §4.2, OWASP ASVS 5.0 §6.5. */
import { TesseraError } from './error.ts';
import { checkInteger } from './parameters.ts';
import { firstRevision } from './revision.ts';
import { equalCodes } from './equal-codes.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { isShort } from './fold-text.ts';
import {
  normalizeRecoveryCode,
  isRecoveryCode,
  RECOVERY_CODE_ALPHABET,
} from './normalize-recovery-code.ts';

/**
 * Every 32 characters of Crockford's Base32 are five bits: 13 are the 64 bits that NIST SP 800-63B
 * §4.2 asks of a saved recovery code.
 */
const SHORTEST_CODE = 13;
const LONGEST_CODE = 64;
const LARGEST_COUNT = 100;

/**
 * Below 112 bits, ASVS §6.5.2 wants "an approved password storage hashing algorithm that
 * incorporates a 32-bit random salt". The codes are random, so that their 80 bits carry the weight
 * and the iterations only add to it; Cloudflare's workers refuse more than these.
 */
const DEFAULT_ITERATIONS = 100_000;
/** NIST SP 800-132 §5.2. */
const FEWEST_ITERATIONS = 1000;
const MOST_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;
const HASH_BITS = 256;

/**
 * A set of recovery codes as a server stores it: hashes only, plain data that survives JSON.
 */
export interface RecoveryCodeRecord {
  /** How the hashes were made; there is one way. */
  algorithm: 'PBKDF2-SHA-256';
  /** How many iterations they were made with, so that the default may change. */
  iterations: number;
  /** One random salt for the whole set, Base64. */
  salt: string;
  /** How many characters each code has. */
  length: number;
  /** The hashes of the codes that can still be redeemed, Base64. */
  unused: readonly string[];
  /** The hashes of the codes that were redeemed: what tells a used code from a wrong one. */
  used: readonly string[];
  /** Goes up by one with every redemption; what a compare-and-set compares. */
  revision: number;
}

/** Options of `redeemRecoveryCode`. */
export interface RedeemRecoveryCodeOptions {
  /** The stored record. */
  record: RecoveryCodeRecord;
  /**
   * What the user typed, in any case, with or without hyphens and spaces, O for 0 and I or L for 1.
   */
  code: string;
}

/** The answer of `redeemRecoveryCode`. */
export type RecoveryCodeRedemption =
  | {
      ok: true;
      /**
       * What to store, if the stored revision is still `expectedRevision`. The code counts as
       * redeemed only when that has happened.
       */
      record: RecoveryCodeRecord;
      /** The revision that the stored record must still have. */
      expectedRevision: number;
      /** How many codes are left. */
      remaining: number;
    }
  | {
      ok: false;
      /**
       * `malformed`: not the length or the characters of these codes. `mismatch`: none of them.
       * `replayed`: one that was redeemed before.
       */
      reason: 'malformed' | 'mismatch' | 'replayed';
      /** How many codes are left. */
      remaining: number;
    };

/**
 * Makes a set of recovery codes from the platform's cryptographic random numbers (ASVS §6.5.3), no
 * two alike.
 *
 * Crockford's Base32, in groups of four: no letter in it can be taken for a digit, and
 * `normalizeRecoveryCode` reads I, L and O as the digits they were.
 *
 * @param options.count How many, 1 to 100. @default 10
 * @param options.length Characters of each, without the hyphens, 13 to 64. The default is 80 bits.
 * @default 16
 * @throws {TesseraError} `invalid-count`, `invalid-length`
 *
 * @example
 * generateRecoveryCodes({ count: 2 }); // ['7Q2K-M4ZT-0XEW-9RBD', 'H3NV-P8AG-51CJ-YF6S']
 */
export function generateRecoveryCodes(
  options: { count?: number | undefined; length?: number | undefined } = {},
): string[] {
  const count = checkInteger(
    'invalid-count',
    'count',
    options.count ?? 10,
    1,
    LARGEST_COUNT,
    'Nobody keeps more. Leave it out for 10.',
  );
  const length = checkInteger(
    'invalid-length',
    'length, in characters,',
    options.length ?? 16,
    SHORTEST_CODE,
    LONGEST_CODE,
    'Shorter codes have less than the 64 bits that NIST SP 800-63B asks for. Leave it out for 16.',
  );
  const codes = new Set<string>();
  while (codes.size < count) {
    // 32 characters divide 256 evenly, so that taking five bits of each byte favours none.
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    const code = Array.from(bytes, (byte) => RECOVERY_CODE_ALPHABET[byte & 31]).join('');
    codes.add(code.replaceAll(/.{4}(?=.)/g, '$&-'));
  }
  return [...codes];
}

/**
 * Hashes a set of recovery codes for storage: PBKDF2-SHA-256 by Web Crypto, one random salt for the
 * set.
 *
 * @param codes What `generateRecoveryCodes` returned, or codes of your own: 1 to 100 of Crockford's
 *   Base32, all of one length, 13 to 64 characters.
 * @param options.iterations PBKDF2 iterations, 1000 to 10,000,000. @default 100000
 * @throws {TesseraError} `invalid-recovery-codes`, `invalid-iterations`
 *
 * @example
 * const codes = generateRecoveryCodes();
 * const record = await hashRecoveryCodes(codes);
 * // Store `record`, show `codes` once, keep them nowhere.
 */
export async function hashRecoveryCodes(
  codes: readonly string[],
  options: { iterations?: number | undefined } = {},
): Promise<RecoveryCodeRecord> {
  const iterations = checkInteger(
    'invalid-iterations',
    'iterations',
    options.iterations ?? DEFAULT_ITERATIONS,
    FEWEST_ITERATIONS,
    MOST_ITERATIONS,
    'Fewer do not protect the codes, more keep the server busy. Leave it out for 100000.',
  );
  const normalized = Array.isArray(codes) ? codes.map(normalizeRecoveryCode) : [];
  const length = normalized[0]?.length ?? 0;
  if (
    normalized.length > LARGEST_COUNT ||
    new Set(normalized).size !== normalized.length ||
    length < SHORTEST_CODE ||
    length > LONGEST_CODE ||
    !normalized.every((code) => isRecoveryCode(code, length))
  ) {
    throw new TesseraError(
      'invalid-recovery-codes',
      `codes must be 1 to ${LARGEST_COUNT} different recovery codes of one length, ${SHORTEST_CODE} to ${LONGEST_CODE} characters of Crockford's Base32. Shorter ones can be guessed, others could not be typed in again. Make them with generateRecoveryCodes.`,
    );
  }
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return {
    algorithm: 'PBKDF2-SHA-256',
    iterations,
    salt: toBase64(salt),
    length,
    unused: await Promise.all(normalized.map((code) => hash(code, salt, iterations))),
    used: [],
    revision: firstRevision(),
  };
}

/**
 * Checks a recovery code and marks it as used (ASVS §6.5.1: "only successfully usable once").
 *
 * Whatever was typed, the answer is a value. The code counts as redeemed only when the returned
 * record is stored, with a compare-and-set, so that of two parallel requests with the same code one
 * wins: `UPDATE … SET recovery_codes = :record WHERE (recovery_codes ->> 'revision')::int =
 * :expectedRevision`. If it changed no row, somebody else was faster: read again and redeem again.
 * A new set begins at a random revision, so that it is not overwritten by a request that read the
 * old one.
 *
 * @throws {TesseraError} `invalid-record`
 *
 * @example
 * const result = await redeemRecoveryCode({ record, code: '7q2k m4zt oxew 9rbd' });
 * if (result.ok) await store(result.record, { ifRevision: result.expectedRevision });
 */
export async function redeemRecoveryCode(
  options: RedeemRecoveryCodeOptions,
): Promise<RecoveryCodeRedemption> {
  const { record } = options;
  checkRecord(record);
  const remaining = record.unused.length;
  const code = isShort(options.code) ? normalizeRecoveryCode(options.code) : '';
  if (!isRecoveryCode(code, record.length)) {
    return { ok: false, reason: 'malformed', remaining };
  }

  const hashed = await hash(code, fromBase64(record.salt)!, record.iterations);
  // Every hash is compared, so that the time does not tell which code it was.
  const [match] = record.unused.filter((candidate) => equalCodes(candidate, hashed));
  const [spent] = record.used.filter((candidate) => equalCodes(candidate, hashed));
  if (match === undefined) {
    return { ok: false, reason: spent === undefined ? 'mismatch' : 'replayed', remaining };
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
    record.iterations < FEWEST_ITERATIONS ||
    record.iterations > MOST_ITERATIONS ||
    !isBase64(record.salt, SALT_BYTES) ||
    !Number.isInteger(record.length) ||
    !isHashes(record.unused) ||
    !isHashes(record.used) ||
    !Number.isSafeInteger(record.revision)
  ) {
    throw new TesseraError(
      'invalid-record',
      'the record of recovery codes is not one that hashRecoveryCodes returned. No code could be redeemed with it. Store the record whole, as JSON, and hand it back parsed.',
    );
  }
}

async function hash(code: string, salt: BufferSource, iterations: number): Promise<string> {
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
