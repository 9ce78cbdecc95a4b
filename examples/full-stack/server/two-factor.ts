import {
  beginEnrollment,
  confirmEnrollment,
  generateRecoveryCodes,
  hashRecoveryCodes,
  redeemRecoveryCode,
  verifyAuthenticator,
  type AuthenticatorRecord,
  type RecoveryCodeRecord,
} from '@tessera/core';
import { ApiError } from './api-error.ts';
import type { Attempts } from './attempts.ts';
import type { Database, Queryable } from './database.ts';
import type { Encryption } from './encryption.ts';

interface Authenticator {
  /** Encrypted. */
  secret: Uint8Array;
  /** What @tessera/core remembers of it: pending or active, until when, which codes are spent. */
  record: AuthenticatorRecord;
  /** Hashes. `null` while pending. */
  recoveryCodes: RecoveryCodeRecord | null;
}

export interface TwoFactor {
  status: (userId: string) => Promise<{ enrolled: boolean; recoveryCodesLeft: number }>;
  /** Makes a secret that waits to be confirmed. It replaces one that was waiting, never one that is in use. */
  begin: (user: {
    userId: string;
    email: string;
  }) => Promise<{ keyUri: string; expiresAt: number }>;
  /** Turns two-factor on and resolves to the recovery codes, which no one can show a second time. */
  confirm: (
    userId: string,
    code: string,
    alongside: (transaction: Queryable) => Promise<void>,
  ) => Promise<string[]>;
  /** Throws away a secret that waits to be confirmed. */
  cancel: (userId: string) => Promise<void>;
  /** Takes a code from the app or a recovery code: they differ in length, so one field will do. Either works once. */
  prove: (userId: string, code: string) => Promise<void>;
  renewRecoveryCodes: (userId: string) => Promise<string[]>;
  disable: (userId: string) => Promise<void>;
}

export function createTwoFactor(dependencies: {
  database: Database;
  clock: () => number;
  issuer: string;
  attempts: Attempts;
  encryption: Encryption;
  recoveryCodeIterations: number | undefined;
}): TwoFactor {
  const { database, clock, issuer, attempts, encryption } = dependencies;

  async function find(userId: string): Promise<Authenticator | undefined> {
    const [authenticator] = await database.query<Authenticator>(
      'SELECT secret, record, recovery_codes AS "recoveryCodes" FROM authenticators WHERE user_id = $1',
      [userId],
    );
    return authenticator;
  }

  async function makeRecoveryCodes(): Promise<{ codes: string[]; hashed: string }> {
    const codes = generateRecoveryCodes();
    const iterations = dependencies.recoveryCodeIterations;
    return { codes, hashed: JSON.stringify(await hashRecoveryCodes(codes, { iterations })) };
  }

  return {
    async status(userId) {
      const authenticator = await find(userId);
      return {
        enrolled: authenticator?.record.status === 'active',
        recoveryCodesLeft: authenticator?.recoveryCodes?.unused.length ?? 0,
      };
    },

    async begin({ userId, email }) {
      const { secret, keyUri, record } = beginEnrollment({
        issuer,
        accountName: email,
        timestamp: clock(),
      });
      const begun = await database.query(
        `INSERT INTO authenticators (user_id, secret, record) VALUES ($1, $2, $3)
         ON CONFLICT (user_id) DO UPDATE SET secret = $2, record = $3
         WHERE authenticators.record ->> 'status' = 'pending' RETURNING user_id`,
        [userId, encryption.encrypt(secret, userId), JSON.stringify(record)],
      );
      if (begun.length === 0) throw new ApiError('already-enrolled');
      return { keyUri, expiresAt: record.expiresAt };
    },

    async confirm(userId, code, alongside) {
      const pending = await find(userId);
      if (!pending) throw new ApiError('enrollment-expired');
      await attempts.spend(subject(userId));
      const result = confirmEnrollment({
        record: pending.record,
        secret: encryption.decrypt(pending.secret, userId),
        code,
        timestamp: clock(),
      });
      if (!result.confirmed) throw new ApiError(confirmationErrors[result.reason]);

      const { codes, hashed } = await makeRecoveryCodes();
      await database.transaction(async (transaction) => {
        const confirmed = await transaction.query(
          `UPDATE authenticators SET record = $2, recovery_codes = $3
           WHERE user_id = $1 AND (record ->> 'revision')::int = $4 RETURNING user_id`,
          [userId, JSON.stringify(result.record), hashed, result.expectedRevision],
        );
        // Of parallel requests the first one wins.
        if (confirmed.length === 0) throw new ApiError('already-enrolled');
        await alongside(transaction);
      });
      await attempts.forget(subject(userId));
      return codes;
    },

    async cancel(userId) {
      await database.query(
        `DELETE FROM authenticators WHERE user_id = $1 AND record ->> 'status' = 'pending'`,
        [userId],
      );
    },

    async prove(userId, code) {
      await attempts.spend(subject(userId));
      await spendCode(userId, code);
      await attempts.forget(subject(userId));
    },

    async renewRecoveryCodes(userId) {
      const { codes, hashed } = await makeRecoveryCodes();
      await database.query('UPDATE authenticators SET recovery_codes = $2 WHERE user_id = $1', [
        userId,
        hashed,
      ]);
      return codes;
    },

    async disable(userId) {
      await database.query('DELETE FROM authenticators WHERE user_id = $1', [userId]);
    },
  };

  async function spendCode(userId: string, code: string): Promise<void> {
    // Whoever loses a race reads again, and finds its code spent if it was the same. The throttle lets in too few to lose ten times.
    for (let race = 0; race < 10; race++) {
      const authenticator = await find(userId);
      if (authenticator?.record.status !== 'active') throw new ApiError('not-enrolled');
      const outcome =
        (await spendAppCode(userId, authenticator, code)) ??
        (await spendRecoveryCode(userId, authenticator, code));
      if (outcome === 'spent') return;
    }
    throw new ApiError('rate-limited');
  }

  /** Resolves to `undefined` when this doesn't look like a code of an app. */
  async function spendAppCode(
    userId: string,
    { secret, record }: Authenticator,
    code: string,
  ): Promise<Outcome | undefined> {
    const result = verifyAuthenticator({
      record,
      secret: encryption.decrypt(secret, userId),
      code,
      timestamp: clock(),
    });
    if (!result.verified) {
      if (result.reason === 'malformed') return undefined;
      throw new ApiError(result.reason === 'replayed' ? 'code-reused' : 'invalid-code');
    }
    const updated = await database.query(
      `UPDATE authenticators SET record = $2
       WHERE user_id = $1 AND (record ->> 'revision')::int = $3 RETURNING user_id`,
      [userId, JSON.stringify(result.record), result.expectedRevision],
    );
    return updated.length === 1 ? 'spent' : 'outrun';
  }

  async function spendRecoveryCode(
    userId: string,
    { recoveryCodes }: Authenticator,
    code: string,
  ): Promise<Outcome> {
    if (!recoveryCodes) throw new ApiError('invalid-code');
    const result = await redeemRecoveryCode(recoveryCodes, code);
    if (!result.redeemed)
      throw new ApiError(result.reason === 'replayed' ? 'code-reused' : 'invalid-code');
    const updated = await database.query(
      `UPDATE authenticators SET recovery_codes = $2
       WHERE user_id = $1 AND (recovery_codes ->> 'revision')::int = $3 RETURNING user_id`,
      [userId, JSON.stringify(result.record), result.expectedRevision],
    );
    return updated.length === 1 ? 'spent' : 'outrun';
  }
}

/** `outrun`: another request changed the row between reading and writing. */
type Outcome = 'spent' | 'outrun';

const confirmationErrors = {
  malformed: 'invalid-code',
  mismatch: 'invalid-code',
  expired: 'enrollment-expired',
  'already-active': 'already-enrolled',
} as const;

/** Codes from the app and recovery codes share one budget. */
function subject(userId: string): string {
  return `second-factor:${userId}`;
}
