import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** OWASP Password Storage Cheat Sheet: N = 2^15, r = 8, p = 3. Needs 32 MiB of memory. */
const RECOMMENDED_COST = 2 ** 15;

export interface PasswordHasher {
  /** Resolves to a text with the hash, the salt and the parameters. */
  hash: (password: string) => Promise<string>;
  /**
   * Resolves to whether the password matches. Does the same work without a hash, so that the time
   * does not reveal who has an account.
   */
  verify: (password: string, hash: string | undefined) => Promise<boolean>;
}

/** @param cost scrypt's N, a power of two. Set it only in tests. */
export function createPasswordHasher(cost: number = RECOMMENDED_COST): PasswordHasher {
  async function hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    const key = await derive(password, salt, { N: cost, r: 8, p: 3 });
    return ['scrypt', cost, 8, 3, salt.toString('base64url'), key.toString('base64url')].join('$');
  }

  let decoy: Promise<string> | undefined;

  return {
    hash,
    async verify(password, stored) {
      decoy ??= hash(randomBytes(16).toString('base64url'));
      const [, N, r, p, salt = '', key = ''] = (stored ?? (await decoy)).split('$');
      const expected = Buffer.from(key, 'base64url');
      const actual = await derive(password, Buffer.from(salt, 'base64url'), {
        N: Number(N),
        r: Number(r),
        p: Number(p),
      });
      return timingSafeEqual(actual, expected) && stored !== undefined;
    },
  };
}

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // NFKC, because another keyboard may produce other code points for the same password (NIST SP
    // 800-63B §3.1.1.2).
    scrypt(password.normalize('NFKC'), salt, 32, { ...options, maxmem: 2 ** 26 }, (error, key) => {
      if (error) {
        reject(error);
      } else {
        resolve(key);
      }
    });
  });
}
