/**
 * The policy of sessions: what each is good for, how long, and when it gets a new token. The SQL is
 * in session-store.ts.
 */

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { ApiError } from './api-error.ts';
import type { Queryable } from './database.ts';
import { clearToken, readToken, writeToken } from './session-cookie.ts';
import { createSessionStore, type Session } from './session-store.ts';

const MINUTE = 60_000;

/**
 * How long a password counts. ASVS §7.5.1: "full re-authentication before allowing modifications to
 * sensitive account attributes which may affect authentication".
 */
const RECENT = 5 * MINUTE;

/** How long sign-in waits for the second factor: ten minutes leave time to find the phone. */
const SECOND_STEP = 10 * MINUTE;

/**
 * How long a session lasts at most, and without use. NIST SP 800-63B-4 §2.2.3 recommends at most 24
 * hours and at most one hour for AAL2, which a password and a code reach. Twelve hours are enough
 * for a working day.
 */
const LIFETIME = 12 * 60 * MINUTE;
const IDLE_LIFETIME = 60 * MINUTE;

/** Use is stored at most once in that time, because each write costs more than the read before. */
const USE_INTERVAL = MINUTE;

export type Sessions = ReturnType<typeof createSessions>;

/** @param origin See `AppOptions`. */
export function createSessions(database: Queryable, clock: () => number, origin?: string) {
  const store = createSessionStore(database);

  async function find(context: Context): Promise<Session | undefined> {
    const now = clock();
    const session = await store.find(hash(readToken(context, origin)), new Date(now));
    const isTooLate =
      session && !session.signedIn && now - session.authenticatedAt.getTime() >= SECOND_STEP;
    if (!session || isTooLate) {
      return undefined;
    }
    const idleExpiresAt = now + IDLE_LIFETIME;
    if (idleExpiresAt - session.idleExpiresAt.getTime() >= USE_INTERVAL) {
      await store.setIdleExpiry(session.id, new Date(idleExpiresAt));
    }
    return session;
  }

  /** @throws ApiError `session-expired`, or `second-step-required` after the password alone. */
  async function requireSignedIn(context: Context): Promise<Session> {
    const session = await find(context);
    if (!session) {
      throw new ApiError('session-expired');
    }
    if (!session.signedIn) {
      throw new ApiError('second-step-required');
    }
    return session;
  }

  /** A new token, and what the store keeps of it. */
  function createGrant(twoFactorId: string | null) {
    const token = randomBytes(32).toString('base64url');
    const authenticatedAt = new Date(clock());
    const expiresAt = new Date(clock() + LIFETIME);
    const idleExpiresAt = new Date(clock() + IDLE_LIFETIME);
    return {
      token,
      grant: { tokenHash: hash(token), twoFactorId, authenticatedAt, expiresAt, idleExpiresAt },
    };
  }

  return {
    find,
    requireSignedIn,

    /** Whether the user authenticated so recently that the password need not be given again. */
    isRecent({ authenticatedAt }: Session): boolean {
      return clock() - authenticatedAt.getTime() <= RECENT;
    },

    /** @throws ApiError `session-expired` if no sign-in waits for its second factor. */
    async requirePendingSecondFactor(context: Context): Promise<Session> {
      const session = await find(context);
      if (!session || session.signedIn) {
        throw new ApiError('session-expired');
      }
      return session;
    },

    /**
     * Ends the session that the browser has, and starts another one under a new token.
     *
     * @param twoFactorId The id of the second factor that the user gave a code of. `null` after the
     * password alone: that is enough as long as two-factor is off, which each request finds out.
     */
    async start(context: Context, userId: string, twoFactorId: string | null): Promise<void> {
      // A token that an attacker planted in the browser must not become the user's session (session
      // fixation).
      await store.delete(hash(readToken(context, origin)));
      const { token, grant } = createGrant(twoFactorId);
      await store.insert({ id: randomUUID(), userId }, grant);
      writeToken(context, token, LIFETIME, origin);
    },

    /**
     * Remembers that the user has authenticated again, from which both limits count again. The
     * session gets a new token, so that one that was stolen before does not gain from it.
     *
     * @param twoFactorId As for `start`.
     */
    async refresh(context: Context, { id }: Session, twoFactorId: string | null): Promise<void> {
      const { token, grant } = createGrant(twoFactorId);
      if (!(await store.update(id, grant))) {
        throw new ApiError('session-expired');
      }
      writeToken(context, token, LIFETIME, origin);
    },

    async end(context: Context): Promise<void> {
      await store.delete(hash(readToken(context, origin)));
      clearToken(context, origin);
    },

    /**
     * Keeps this session signed in after it has changed the second factor, as part of that
     * transaction, and ends all others of the user.
     *
     * @param twoFactorId The new id of the second factor, or `null` if it is turned off.
     */
    async adoptTwoFactor(
      session: Session,
      twoFactorId: string | null,
      transaction: Queryable,
    ): Promise<void> {
      const transactionStore = createSessionStore(transaction);
      await transactionStore.setTwoFactor(session, twoFactorId);
      await transactionStore.deleteOthers(session);
    },
  };
}

/** A plain hash is enough, because nobody can guess the 256 random bits of a token. */
function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
