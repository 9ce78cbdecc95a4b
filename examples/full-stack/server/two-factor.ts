import {
  createKeyUri,
  generateRecoveryCodes,
  generateSecret,
  hashRecoveryCodes,
  redeemRecoveryCode,
  verifyTotp,
  type RecoveryCodeRecord,
} from '@tessera/core';
import { ApiError } from './api-error.ts';
import type { Attempts } from './attempts.ts';
import type { Database, Queryable } from './database.ts';
import type { Encryption } from './encryption.ts';

/** How long the person has from the QR code to the first code. */
const enrollmentLifetime = 10 * 60_000;

interface Authenticator {
  secret: Uint8Array;
  /** Until when the enrollment waits for its code; `null` once confirmed. */
  expiresAt: Date | null;
  /** Codes of this time step and of older ones are spent. */
  lastTimeStep: number | null;
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
    const [row] = await database.query<Authenticator>(
      `SELECT secret, expires_at AS "expiresAt", last_time_step AS "lastTimeStep", recovery_codes AS "recoveryCodes"
       FROM authenticators WHERE user_id = $1`,
      [userId],
    );
    return row;
  }

  async function makeRecoveryCodes(): Promise<{ codes: string[]; record: string }> {
    const codes = generateRecoveryCodes();
    const record = await hashRecoveryCodes(codes, {
      iterations: dependencies.recoveryCodeIterations,
    });
    return { codes, record: JSON.stringify(record) };
  }

  return {
    async status(userId) {
      const authenticator = await find(userId);
      return {
        enrolled: authenticator?.expiresAt === null,
        recoveryCodesLeft: authenticator?.recoveryCodes?.unused.length ?? 0,
      };
    },

    async begin({ userId, email }) {
      const secret = generateSecret();
      const expiresAt = clock() + enrollmentLifetime;
      const begun = await database.query(
        `INSERT INTO authenticators (user_id, secret, expires_at) VALUES ($1, $2, $3)
         ON CONFLICT (user_id) DO UPDATE SET secret = $2, expires_at = $3
         WHERE authenticators.expires_at IS NOT NULL RETURNING user_id`,
        [userId, encryption.encrypt(secret, userId), new Date(expiresAt)],
      );
      if (begun.length === 0) throw new ApiError('already-enrolled');
      return { keyUri: createKeyUri({ secret, issuer, accountName: email }), expiresAt };
    },

    async confirm(userId, code, alongside) {
      const pending = await find(userId);
      if (pending?.expiresAt === null) throw new ApiError('already-enrolled');
      if (!pending || pending.expiresAt.getTime() <= clock())
        throw new ApiError('enrollment-expired');

      await attempts.spend(subject(userId));
      const secret = encryption.decrypt(pending.secret, userId);
      const result = verifyTotp({ code, secret, timestamp: clock() });
      if (!result.valid) throw new ApiError('invalid-code');
      await attempts.clear(subject(userId));

      const { codes, record } = await makeRecoveryCodes();
      await database.transaction(async (transaction) => {
        // The code that confirmed is spent. Of parallel requests the first one wins.
        const confirmed = await transaction.query(
          `UPDATE authenticators SET expires_at = NULL, last_time_step = $3, recovery_codes = $4
           WHERE user_id = $1 AND secret = $2 AND expires_at IS NOT NULL RETURNING user_id`,
          [userId, pending.secret, result.timeStep, record],
        );
        if (confirmed.length === 0) throw new ApiError('already-enrolled');
        await alongside(transaction);
      });
      return codes;
    },

    async cancel(userId) {
      await database.query(
        'DELETE FROM authenticators WHERE user_id = $1 AND expires_at IS NOT NULL',
        [userId],
      );
    },

    async prove(userId, code) {
      const authenticator = await find(userId);
      if (authenticator?.expiresAt !== null) throw new ApiError('not-enrolled');
      await attempts.spend(subject(userId));
      const secret = encryption.decrypt(authenticator.secret, userId);
      const result = verifyTotp({
        code,
        secret,
        lastTimeStep: authenticator.lastTimeStep ?? undefined,
        timestamp: clock(),
      });
      if (result.valid) {
        const moved = await database.query(
          `UPDATE authenticators SET last_time_step = $3
           WHERE user_id = $1 AND secret = $2 AND last_time_step < $3 RETURNING user_id`,
          [userId, authenticator.secret, result.timeStep],
        );
        if (moved.length === 0) throw new ApiError('code-reused');
      } else if (result.reason === 'replayed') {
        throw new ApiError('code-reused');
      } else if (result.reason === 'malformed') {
        await redeem(userId, code);
      } else {
        throw new ApiError('invalid-code');
      }
      await attempts.clear(subject(userId));
    },

    async renewRecoveryCodes(userId) {
      const { codes, record } = await makeRecoveryCodes();
      await database.query(
        'UPDATE authenticators SET recovery_codes = $2 WHERE user_id = $1 AND expires_at IS NULL',
        [userId, record],
      );
      return codes;
    },

    async disable(userId) {
      await database.query('DELETE FROM authenticators WHERE user_id = $1', [userId]);
    },
  };

  async function redeem(userId: string, code: string): Promise<void> {
    // Whoever loses a race against another code of the set reads again. The throttle lets in too few to lose ten times.
    for (let race = 0; race < 10; race++) {
      const record = (await find(userId))?.recoveryCodes;
      if (!record) throw new ApiError('invalid-code');
      const result = await redeemRecoveryCode(record, code);
      if (!result.redeemed)
        throw new ApiError(result.reason === 'replayed' ? 'code-reused' : 'invalid-code');
      const updated = await database.query(
        `UPDATE authenticators SET recovery_codes = $3
         WHERE user_id = $1 AND recovery_codes = $2 RETURNING user_id`,
        [userId, JSON.stringify(record), JSON.stringify(result.record)],
      );
      if (updated.length === 1) return;
    }
    throw new ApiError('rate-limited');
  }
}

/** Codes from the app and recovery codes share one budget. */
function subject(userId: string): string {
  return `second-factor:${userId}`;
}
