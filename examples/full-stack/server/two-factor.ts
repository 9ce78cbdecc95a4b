/**
 * The policy of two-factor authentication: what is checked, in which order, and what each step
 * protects from. Enrollment is in enrollment.ts, the check of codes in verify-second-factor.ts, and
 * the SQL in two-factor-store.ts.
 */

import { ApiError } from './api-error.ts';
import { normalizeName } from './authenticator-name.ts';
import { createRecoveryCodes, type NewRecoveryCodes } from './create-recovery-codes.ts';
import type { Queryable } from './database.ts';
import { createEnrollment, type TwoFactorDependencies } from './enrollment.ts';
import { addNotice } from './notices.ts';
import { MAX_AUTHENTICATORS, requireFreeName } from './put-in-use.ts';
import { createSessionStore, type Session } from './session-store.ts';
import { createTwoFactorStore, type Active, type TwoFactorStore } from './two-factor-store.ts';
import { createSecondFactorVerifier } from './verify-second-factor.ts';

/** How an account is protected: the wizard asks for it, and the settings page shows it. */
export interface TwoFactorStatus {
  enrolled: boolean;
  /** The oldest first. A replacement has another id. */
  authenticators: { id: string; name: string; createdAt: number }[];
  /** Whether the user can have another authenticator. */
  canAdd: boolean;
  canReplace: true;
  /** `false` until the user says so; `true` if there are no codes. */
  recoveryCodesSaved: boolean;
  recoveryCodesLeft: number;
  /** Whether this session has a secret that waits to be confirmed. */
  pending: boolean;
}

/**
 * Work to commit together with a change, or not at all. It gets the new id of the second factor,
 * which this session has proved, or `null` if two-factor is off now.
 */
type InTransaction = (transaction: Queryable, twoFactorId: string | null) => Promise<void>;

export type TwoFactor = ReturnType<typeof createTwoFactor>;

export function createTwoFactor(dependencies: TwoFactorDependencies) {
  const { database, clock, attempts, encryption, recoveryCodeIterations } = dependencies;
  const store = createTwoFactorStore(database);
  const enrollment = createEnrollment(dependencies);

  /**
   * Runs a change of the second factor in a transaction, in which no other change of this user
   * runs.
   *
   * Checks the session again: another change may have ended it, or taken its proof away, since the
   * request was checked.
   */
  async function change<Result>(
    session: Session,
    work: (
      transactionStore: TwoFactorStore,
      active: Active,
      transaction: Queryable,
    ) => Promise<Result>,
  ): Promise<Result> {
    return database.transaction(async (transaction) => {
      await createSessionStore(transaction).lockSessions(session.userId);
      const transactionStore = createTwoFactorStore(transaction);
      const active = await transactionStore.findActive(session.userId);
      if (!active) {
        throw new ApiError('not-enrolled');
      }
      if (!(await transactionStore.isProved(session))) {
        throw new ApiError('session-expired');
      }
      return work(transactionStore, active, transaction);
    });
  }

  /** Turns two-factor off, as part of a transaction. */
  async function turnOff(
    { userId }: Session,
    transactionStore: TwoFactorStore,
    transaction: Queryable,
  ): Promise<void> {
    // An enrollment that waits would go on with what is gone.
    await transactionStore.deletePendingOfUser(userId);
    await transactionStore.deleteActive(userId);
    await addNotice(transaction, userId, 'two-factor-off');
  }

  return {
    ...enrollment,

    async getStatus(session: Session): Promise<TwoFactorStatus> {
      const [active, pending] = await Promise.all([
        store.findActive(session.userId),
        enrollment.isPending(session),
      ]);
      const authenticators = active?.authenticators ?? [];
      return {
        enrolled: active !== undefined,
        authenticators: authenticators.map(({ id, name, record }) => ({
          id,
          name,
          createdAt: record.confirmedAt,
        })),
        canAdd: authenticators.length < MAX_AUTHENTICATORS,
        canReplace: true,
        recoveryCodesSaved: active?.recoveryCodesSaved ?? true,
        recoveryCodesLeft: active?.recoveryCodes.unused.length ?? 0,
        pending,
      };
    },

    /** Whether sign-in asks for a second factor. */
    async isEnrolled(userId: string): Promise<boolean> {
      return (await store.findActive(userId)) !== undefined;
    },

    /** Accepts a code or a recovery code, each once. See verify-second-factor.ts. */
    verifySecondFactor: createSecondFactorVerifier({ store, clock, attempts, encryption }),

    /** Creates new recovery codes. The old ones stop working, in case somebody else has them. */
    async renewRecoveryCodes(session: Session): Promise<NewRecoveryCodes> {
      const active = await store.findActive(session.userId);
      if (!active) {
        throw new ApiError('not-enrolled');
      }
      const { codes, record } = await createRecoveryCodes(recoveryCodeIterations);
      const expectedRevision = active.recoveryCodes.revision;
      await change(session, async (transactionStore, _, transaction) => {
        // Of two requests at once one wins: the codes of the other would not work.
        const userId = session.userId;
        if (!(await transactionStore.replaceRecoveryCodes(userId, { record, expectedRevision }))) {
          throw new ApiError('rate-limited', { retryAfter: 1 });
        }
        await addNotice(transaction, userId, 'recovery-codes-renewed');
      });
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

    /**
     * Gives an authenticator another name. The user tells authenticators apart by it, so a name
     * needs the same proof as a removal.
     */
    async renameAuthenticator(session: Session, id: string, name: string): Promise<void> {
      const normalized = normalizeName(name);
      await change(session, async (transactionStore, active) => {
        requireAuthenticator(active, id);
        await requireFreeName(transactionStore, session.userId, normalized, id);
        await transactionStore.renameAuthenticator(id, normalized);
      });
    },

    /**
     * Takes an authenticator out of use. Its codes stop working, and the recovery codes go on. The
     * removal of the last one turns two-factor off: nobody is left with recovery codes alone.
     */
    async removeAuthenticator(
      session: Session,
      id: string,
      inTransaction: InTransaction,
    ): Promise<void> {
      await change(session, async (transactionStore, active, transaction) => {
        requireAuthenticator(active, id);
        if (active.authenticators.length === 1) {
          await turnOff(session, transactionStore, transaction);
          return inTransaction(transaction, null);
        }
        await transactionStore.deleteReplacement(id);
        await transactionStore.deleteAuthenticator(id);
        await addNotice(transaction, session.userId, 'authenticator-removed');
        return inTransaction(transaction, await transactionStore.changeId(session.userId));
      });
    },

    /** Turns two-factor off. Sign-in asks for the password alone after that. */
    async disable(session: Session, inTransaction: InTransaction): Promise<void> {
      await change(session, async (transactionStore, _, transaction) => {
        await turnOff(session, transactionStore, transaction);
        await inTransaction(transaction, null);
      });
    },
  };
}

/** @throws ApiError `not-current` if the user has no such authenticator, or has it no more. */
function requireAuthenticator({ authenticators }: Active, id: string): void {
  if (!authenticators.some((one) => one.id === id)) {
    throw new ApiError('not-current');
  }
}
