import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** OWASP Password Storage Cheat Sheet: N = 2^15, r = 8, p = 3, which takes 32 MiB. */
const recommendedCost = 2 ** 15;

export interface PasswordHasher {
  /** Resolves to a text that holds everything `verify` needs. */
  hash: (password: string) => Promise<string>;
  /**
   * Does the same work whether there is a hash or not, so that the time says nothing about who has
   * an account.
   */
  verify: (password: string, hash: string | undefined) => Promise<boolean>;
}

/** @param cost scrypt's N: a power of two. Lower only in tests. */
export function createPasswordHasher(cost: number = recommendedCost): PasswordHasher {
  async function hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    const key = await derive(password, salt, { N: cost, r: 8, p: 3 });
    return ['scrypt', cost, 8, 3, salt.toString('base64url'), key.toString('base64url')].join('$');
  }

  let nobody: Promise<string> | undefined;

  return {
    hash,
    async verify(password, stored) {
      nobody ??= hash(randomBytes(16).toString('base64url'));
      const [, N, r, p, salt = '', key = ''] = (stored ?? (await nobody)).split('$');
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
    // NFKC: the same password typed on another keyboard can be other code points (NIST SP 800-63B
    // §3.1.1.2).
    scrypt(password.normalize('NFKC'), salt, 32, { ...options, maxmem: 2 ** 26 }, (error, key) => {
      if (error) {
        reject(error);
      } else {
        resolve(key);
      }
    });
  });
}
