/**
 * The policy of enrollment: how an authenticator comes into use, as the first one, beside others or
 * in the place of one.
 */

import { beginEnrollment, confirmEnrollment, createKeyUri } from '@tessera/core';
import { ApiError } from './api-error.ts';
import type { Attempts } from './attempts.ts';
import { normalizeName } from './authenticator-name.ts';
import { createRecoveryCodes, type NewRecoveryCodes } from './create-recovery-codes.ts';
import type { Database, Queryable } from './database.ts';
import type { Encryption } from './encryption.ts';
import { addNotice, type NoticeType } from './notices.ts';
import {
  insertAnother,
  insertFirst,
  replaceOne,
  requireFreeName,
  requireRoom,
} from './put-in-use.ts';
import { createSessionStore, type Session } from './session-store.ts';
import { createTwoFactorStore, type Active, type Pending } from './two-factor-store.ts';
import { toSecondFactorKey } from './verify-second-factor.ts';

export interface TwoFactorDependencies {
  database: Database;
  /** The time in milliseconds since the epoch. Never the browser's. */
  clock: () => number;
  issuer: string;
  attempts: Attempts;
  encryption: Encryption;
  recoveryCodeIterations: number | undefined;
}

/** The wish of the user to enroll an authenticator. */
export interface EnrollmentRequest {
  intent: Pending['intent'];
  /** The id of the authenticator to replace. Not needed if there is only one. */
  replaces?: string | undefined;
  /** Can also come with the first code. Without one, the authenticator gets a name. */
  name?: string | undefined;
}

/** The data for an authenticator app. Shown only until the enrollment is confirmed. */
export interface EnrollmentKey {
  keyUri: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  /** The purpose, which a page that was loaded again does not know. */
  intent: Pending['intent'];
}

/** The error of each reason for which `@tessera/core` rejects a first code. */
const CONFIRMATION_ERRORS = {
  malformed: 'invalid-code',
  mismatch: 'invalid-code',
  expired: 'enrollment-expired',
  'already-active': 'already-enrolled',
} as const;

const NOTICES: Record<Pending['intent'], NoticeType> = {
  enroll: 'two-factor-on',
  add: 'authenticator-added',
  replace: 'authenticator-replaced',
};

export function createEnrollment(dependencies: TwoFactorDependencies) {
  const { database, clock, issuer, attempts, encryption, recoveryCodeIterations } = dependencies;
  const store = createTwoFactorStore(database);

  /**
   * Ignores an enrollment that has expired: the longer a key waits, the more likely it was seen.
   */
  async function findPending(session: Session): Promise<Pending | undefined> {
    const pending = await store.findPending(session);
    return pending && pending.record.expiresAt > clock() ? pending : undefined;
  }

  return {
    /** Whether this session has a secret that waits to be confirmed. */
    async isPending(session: Session): Promise<boolean> {
      return (await findPending(session)) !== undefined;
    },

    /**
     * Creates a secret that waits to be confirmed. It replaces another one that waits. The
     * authenticators in use stay in use, so a user who stops halfway is not locked out.
     */
    async startEnrollment(session: Session, request: EnrollmentRequest): Promise<EnrollmentKey> {
      const { userId } = session;
      const name = request.name === undefined ? null : normalizeName(request.name);
      const purpose = findPurpose(await store.findActive(userId), request);
      if (name !== null) {
        await requireFreeName(store, userId, name, purpose.replaces);
      }
      const { secret, keyUri, record } = beginEnrollment({
        issuer,
        accountName: session.email,
        timestamp: clock(),
      });
      const encrypted = encryption.encrypt(secret, userId);
      if (!(await store.savePending(session, { secret: encrypted, record, name, ...purpose }))) {
        throw new ApiError('session-expired');
      }
      return { keyUri, expiresAt: record.expiresAt, intent: purpose.intent };
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
        intent: pending.intent,
      };
    },

    /**
     * Puts the new authenticator in use, and resolves to new recovery codes unless it was added:
     * that keeps those that the user has. The code proves that the authenticator app has the
     * secret; without it a failed scan would lock the user out.
     *
     * @param confirmation The code, and the name if the user chose one since the start.
     * @param inTransaction Gets the new id of the second factor. Its work is committed with the
     * change, or not at all.
     */
    async completeEnrollment(
      session: Session,
      confirmation: { code: string; name?: string | undefined },
      inTransaction: (transaction: Queryable, twoFactorId: string) => Promise<void>,
    ): Promise<NewRecoveryCodes | undefined> {
      const pending = await findPending(session);
      if (!pending) {
        throw new ApiError('enrollment-expired');
      }
      const name =
        confirmation.name === undefined ? pending.name : normalizeName(confirmation.name);
      // Before the code is counted as an attempt. The transaction asks again.
      if (name !== null) {
        await requireFreeName(store, session.userId, name, pending.replaces);
      }
      return attempts.limit(toSecondFactorKey(session.userId), () =>
        confirmPending(session, { ...pending, name }, confirmation.code, inTransaction),
      );
    },

    /** Deletes the secret that this session started, so that it can no longer be confirmed. */
    async cancelEnrollment(session: Session): Promise<void> {
      await store.deletePending(session);
    },
  };

  /** @throws ApiError if the code is wrong, or if another request was faster. */
  async function confirmPending(
    session: Session,
    pending: Pending,
    code: string,
    inTransaction: (transaction: Queryable, twoFactorId: string) => Promise<void>,
  ): Promise<NewRecoveryCodes | undefined> {
    const { userId } = session;
    const result = confirmEnrollment({
      record: pending.record,
      secret: encryption.decrypt(pending.secret, userId),
      code,
      timestamp: clock(),
    });
    if (!result.ok) {
      throw new ApiError(CONFIRMATION_ERRORS[result.reason]);
    }

    // Hashed before the transaction, which would hold its locks for that time.
    const renewed =
      pending.intent === 'add' ? undefined : await createRecoveryCodes(recoveryCodeIterations);
    await database.transaction(async (transaction) => {
      await createSessionStore(transaction).lockSessions(userId);
      const transactionStore = createTwoFactorStore(transaction);
      // Of several requests with the same code one wins. The others find nothing to put in use, and
      // hand out no recovery codes that would not work.
      if (!(await transactionStore.takePending(session, result.expectedRevision))) {
        throw new ApiError('enrollment-expired');
      }
      const confirmed = { ...pending, record: result.record };
      const twoFactorId = !renewed
        ? await insertAnother(transactionStore, userId, confirmed)
        : pending.intent === 'enroll'
          ? await insertFirst(transactionStore, userId, confirmed, renewed.record)
          : await replaceOne(transactionStore, userId, confirmed, renewed.record);
      await addNotice(transaction, userId, NOTICES[pending.intent]);
      await inTransaction(transaction, twoFactorId);
    });
    return renewed?.codes;
  }
}

/**
 * Returns what the new authenticator is for: the first one, beside others, or in the place of one.
 *
 * @throws ApiError if it cannot come into use in this way.
 */
function findPurpose(
  active: Active | undefined,
  { intent, replaces }: EnrollmentRequest,
): Pick<Pending, 'intent' | 'replaces'> {
  if (!active) {
    // Even if the page does not know yet that two-factor was turned off.
    return { intent: 'enroll', replaces: null };
  }
  const { authenticators } = active;
  switch (intent) {
    case 'enroll':
      // A page that was opened before another tab turned two-factor on must not replace anything.
      throw new ApiError('already-enrolled');
    case 'add':
      requireRoom(active);
      return { intent, replaces: null };
    case 'replace': {
      const [only, another] = authenticators;
      if (replaces === undefined && another) {
        throw new ApiError('invalid-request', { field: 'replaces' });
      }
      const id = replaces ?? only?.id;
      if (id === undefined || !authenticators.some((one) => one.id === id)) {
        throw new ApiError('not-current');
      }
      return { intent, replaces: id };
    }
  }
}
