/**
 * The policy of two-factor authentication: what is checked, in which order, and what each step
 * protects from. The SQL is in two-factor-store.ts.
 */

import { beginEnrollment, confirmEnrollment, createKeyUri } from '@tessera/core';
import { ApiError } from './api-error.ts';
import type { Attempts } from './attempts.ts';
import type { Database, Queryable } from './database.ts';
import type { Encryption } from './encryption.ts';
import { createRecoveryCodes, type NewRecoveryCodes } from './create-recovery-codes.ts';
import { addNotice } from './notices.ts';
import { createSessionStore, type Session } from './session-store.ts';
import { createTwoFactorStore, type Pending } from './two-factor-store.ts';
import { createSecondFactorVerifier, toSecondFactorKey } from './verify-second-factor.ts';

/** How an account is protected: the wizard asks for it, and the settings page shows it. */
export interface TwoFactorStatus {
  enrolled: boolean;
  /** One at most. A replacement has another id. */
  authenticators: { id: string; createdAt: number }[];
  canReplace: true;
  /** `false` until the user says so; `true` if there are no codes. */
  recoveryCodesSaved: boolean;
  recoveryCodesLeft: number;
  /** Whether this session has a secret that waits to be confirmed. */
  pending: boolean;
}

/** The data for an authenticator app. Shown only until the enrollment is confirmed. */
interface EnrollmentKey {
  keyUri: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** Work to commit together with a change, or not at all. */
type InTransaction<Details extends unknown[] = []> = (
  transaction: Queryable,
  ...details: Details
) => Promise<void>;

/** The error of each reason for which `@tessera/core` rejects a first code. */
const CONFIRMATION_ERRORS = {
  malformed: 'invalid-code',
  mismatch: 'invalid-code',
  expired: 'enrollment-expired',
  'already-active': 'already-enrolled',
} as const;

export type TwoFactor = ReturnType<typeof createTwoFactor>;

export function createTwoFactor(dependencies: {
  database: Database;
  /** The time in milliseconds since the epoch. Never the browser's. */
  clock: () => number;
  issuer: string;
  attempts: Attempts;
  encryption: Encryption;
  recoveryCodeIterations: number | undefined;
}) {
  const { database, clock, issuer, attempts, encryption, recoveryCodeIterations } = dependencies;
  const store = createTwoFactorStore(database);

  return {
    async getStatus(session: Session): Promise<TwoFactorStatus> {
      const [active, pending] = await Promise.all([
        store.findActive(session.userId),
        findPending(session),
      ]);
      return {
        enrolled: active !== undefined,
        authenticators: active ? [{ id: active.id, createdAt: active.record.confirmedAt }] : [],
        canReplace: true,
        recoveryCodesSaved: active?.recoveryCodesSaved ?? true,
        recoveryCodesLeft: active?.recoveryCodes.unused.length ?? 0,
        pending: pending !== undefined,
      };
    },

    /** Whether sign-in asks for a second factor. */
    async isEnrolled(userId: string): Promise<boolean> {
      return (await store.findActive(userId)) !== undefined;
    },

    /**
     * Creates a secret that waits to be confirmed. It replaces another one that waits. The
     * authenticator in use stays in use, so a user who stops halfway is not locked out.
     */
    async startEnrollment(session: Session, intent: 'enroll' | 'replace'): Promise<EnrollmentKey> {
      const active = await store.findActive(session.userId);
      // A page that was opened before another tab turned two-factor on must not replace anything.
      if (active && intent === 'enroll') {
        throw new ApiError('already-enrolled');
      }
      const { secret, keyUri, record } = beginEnrollment({
        issuer,
        accountName: session.email,
        timestamp: clock(),
      });
      const encrypted = encryption.encrypt(secret, session.userId);
      if (!(await store.savePending(session, { secret: encrypted, record }, active?.id))) {
        throw new ApiError('session-expired');
      }
      return { keyUri, expiresAt: record.expiresAt };
    },

    /**
     * Returns the key again after a page load, so that the user need not scan twice. Only the
     * session that started gets it: another one may be an intruder's.
     */
    async resumeEnrollment(session: Session): Promise<EnrollmentKey | null> {
      const pending = await findPending(session);
      if (!pending) {
        return null;
      }
      const { algorithm, digits, expiresAt, period } = pending.record;
      const secret = encryption.decrypt(pending.secret, session.userId);
      const accountName = session.email;
      return {
        keyUri: createKeyUri({ secret, issuer, accountName, algorithm, digits, period }),
        expiresAt,
      };
    },

    /**
     * Puts the new authenticator in use, in place of the old one if there is one, and resolves to
     * its recovery codes. The code proves that the authenticator app has the secret; without it a
     * failed scan would lock the user out.
     *
     * @param inTransaction Gets the id of the new authenticator.
     */
    async completeEnrollment(
      session: Session,
      code: string,
      inTransaction: InTransaction<[authenticatorId: string]>,
    ): Promise<NewRecoveryCodes> {
      const pending = await findPending(session);
      if (!pending) {
        throw new ApiError('enrollment-expired');
      }
      return attempts.limit(toSecondFactorKey(session.userId), () =>
        confirmPending(session, pending, code, inTransaction),
      );
    },

    /** Deletes the secret that this session started, so that it can no longer be confirmed. */
    async cancelEnrollment(session: Session): Promise<void> {
      await store.deletePending(session);
    },

    /** Accepts a code or a recovery code, each once. See verify-second-factor.ts. */
    verifySecondFactor: createSecondFactorVerifier({ store, clock, attempts, encryption }),

    /** Creates new recovery codes. The old ones stop working, in case somebody else has them. */
    async renewRecoveryCodes(session: Session): Promise<NewRecoveryCodes> {
      const active = await store.findActive(session.userId);
      // Another authenticator may have come into use since the session was checked.
      if (!active || active.id !== session.authenticatorId) {
        throw new ApiError('not-enrolled');
      }
      const { codes, record } = await createRecoveryCodes(recoveryCodeIterations);
      const expectedRevision = active.recoveryCodes.revision;
      // Of two requests at once one wins: the codes of the other would not work.
      if (!(await store.replaceRecoveryCodes(active.id, { record, expectedRevision }))) {
        throw new ApiError('rate-limited', { retryAfter: 1 });
      }
      return codes;
    },

    /**
     * Remembers that the user saved these recovery codes. The id keeps a tab that still shows an
     * older set from marking the newer one, which the user may never have seen.
     */
    async confirmRecoveryCodes(userId: string, recoveryCodesId: string): Promise<void> {
      if (!(await store.markRecoveryCodesSaved(userId, recoveryCodesId))) {
        throw new ApiError((await store.findActive(userId)) ? 'not-current' : 'not-enrolled');
      }
    },

    /** Turns two-factor off. Sign-in asks for the password alone after that. */
    async disable(session: Session, inTransaction: InTransaction): Promise<void> {
      await database.transaction(async (transaction) => {
        await createSessionStore(transaction).lockSessions(session.userId);
        const transactionStore = createTwoFactorStore(transaction);
        // A replacement that waits would turn two-factor on again. It goes first, in the order of
        // `promotePending`, so that the two transactions cannot deadlock.
        await transactionStore.deletePendingOfUser(session.userId);
        // Checks the session again: another authenticator may have come into use in the meantime.
        if (!(await transactionStore.deleteActive(session))) {
          throw new ApiError('not-enrolled');
        }
        await addNotice(transaction, session.userId, 'two-factor-off');
        await inTransaction(transaction);
      });
    },
  };

  /** @throws ApiError if the code is wrong, or if another request was faster. */
  async function confirmPending(
    session: Session,
    pending: Pending,
    code: string,
    inTransaction: InTransaction<[authenticatorId: string]>,
  ): Promise<NewRecoveryCodes> {
    const result = confirmEnrollment({
      record: pending.record,
      secret: encryption.decrypt(pending.secret, session.userId),
      code,
      timestamp: clock(),
    });
    if (!result.ok) {
      throw new ApiError(CONFIRMATION_ERRORS[result.reason]);
    }

    const { codes, record } = await createRecoveryCodes(recoveryCodeIterations);
    await database.transaction(async (transaction) => {
      await createSessionStore(transaction).lockSessions(session.userId);
      // Of several requests with the same code one wins. The others find nothing to promote, and
      // hand out no recovery codes that would not work.
      const transactionStore = createTwoFactorStore(transaction);
      const replaced = await transactionStore.findActive(session.userId);
      const authenticatorId = await transactionStore.promotePending(session, result, record);
      if (authenticatorId === undefined) {
        throw new ApiError('already-enrolled');
      }
      const type = replaced ? 'authenticator-replaced' : 'two-factor-on';
      await addNotice(transaction, session.userId, type);
      await inTransaction(transaction, authenticatorId);
    });
    return codes;
  }

  /**
   * Ignores an enrollment that has expired: the longer a key waits, the more likely it was seen.
   */
  async function findPending(session: Session): Promise<Pending | undefined> {
    const pending = await store.findPending(session);
    return pending && pending.record.expiresAt > clock() ? pending : undefined;
  }
}
