import { randomUUID } from 'node:crypto';
import { ApiError } from './api-error.ts';
import type { Attempts } from './attempts.ts';
import { checkNewPassword } from './check-new-password.ts';
import type { Queryable } from './database.ts';
import { createHashQueue, type Client } from './hash-queue.ts';
import { createPasswordHasher } from './password.ts';

/** What `<input type="email">` accepts (HTML §4.10.5.1.5), so that page and server agree. */
const EMAIL_PATTERN =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

export interface Accounts {
  /**
   * Resolves to the id of the new user.
   *
   * @throws ApiError `invalid-request`, `common-password`, `email-taken` or `busy`.
   */
  signUp: (credentials: Credentials, client: Client) => Promise<string>;
  /**
   * Resolves to the id of the user with this email and password.
   *
   * @throws ApiError `invalid-credentials`, without telling which of the two is wrong, `busy`, or
   * those of `Attempts`.
   */
  signIn: (credentials: Credentials, client: Client) => Promise<string>;
}

interface Credentials {
  email: string;
  password: string;
}

export function createAccounts(dependencies: {
  database: Queryable;
  attempts: Attempts;
  passwordCost: number | undefined;
  issuer: string;
}): Accounts {
  const { database, attempts, issuer } = dependencies;
  const passwords = createPasswordHasher(dependencies.passwordCost);
  const queue = createHashQueue();

  return {
    async signUp({ email, password }, client) {
      const normalized = normalizeEmail(email);
      checkNewPassword(password, { email: normalized, issuer });
      const hash = await queue.run(client, () => passwords.hash(password));
      const [user] = await database.query<{ id: string }>(
        `INSERT INTO users (id, email, password_hash) VALUES ($1, $2, $3)
         ON CONFLICT (email) DO NOTHING RETURNING id`,
        [randomUUID(), normalized, hash],
      );
      // This reveals who has an account. If you can send mail, give everybody the same answer and
      // write to the owner of the address.
      if (!user) {
        throw new ApiError('email-taken');
      }
      return user.id;
    },

    async signIn({ email, password }, client) {
      const normalized = normalizeEmail(email);
      return attempts.limit(toPasswordKey(normalized), async () => {
        const [user] = await database.query<{ id: string; passwordHash: string }>(
          'SELECT id, password_hash AS "passwordHash" FROM users WHERE email = $1',
          [normalized],
        );
        const matches = await queue.run(client, () =>
          passwords.verify(password, user?.passwordHash),
        );
        if (!user || !matches) {
          throw new ApiError('invalid-credentials');
        }
        return user.id;
      });
    },
  };
}

/** The key under which the guesses at the password of an account are counted. */
export function toPasswordKey(email: string): string {
  return `password:${email}`;
}

function normalizeEmail(email: string): string {
  const normalized = email.trim().toLowerCase();
  if (!EMAIL_PATTERN.test(normalized)) {
    throw new ApiError('invalid-request', { field: 'email' });
  }
  return normalized;
}
