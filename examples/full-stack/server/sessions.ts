import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { ApiError } from './api-error.ts';
import type { Queryable } from './database.ts';

const cookieName = 'session';
const minute = 60_000;
/**
 * ASVS §7.5.1: "full re-authentication before allowing modifications to sensitive account
 * attributes which may affect authentication".
 */
const recent = 5 * minute;
/**
 * A week for someone who signed in; ten minutes to find the phone for someone whose code is still
 * asked for.
 */
const lifetimes = { signedIn: 7 * 24 * 60 * minute, halfway: 10 * minute };

export interface Session {
  /** Stays the same when the token changes. */
  id: string;
  userId: string;
  email: string;
  /** When the password, and the code where there is one, was last given. */
  authenticatedAt: Date;
  /**
   * Whether sign-in is complete. While it is `false` the session is good for the second step and
   * nothing else.
   */
  signedIn: boolean;
}

export interface Sessions {
  find: (context: Context) => Promise<Session | undefined>;
  /**
   * @throws ApiError `session-expired`, or `second-step-required` when only the password was given.
   */
  requireSignedIn: (context: Context) => Promise<Session>;
  /** @throws ApiError also `reauthentication-required` when the password was given too long ago. */
  requireRecent: (context: Context) => Promise<Session>;
  /** @throws ApiError `session-expired` when no sign-in is waiting for its second step. */
  requireHalfway: (context: Context) => Promise<Session>;
  /** Ends the session the browser has, and gives it a new one under a new token. */
  start: (context: Context, userId: string, options: { signedIn: boolean }) => Promise<void>;
  /** Remembers that the person has proved anew who they are, and gives the session a new token. */
  refresh: (context: Context, session: Session) => Promise<void>;
  end: (context: Context) => Promise<void>;
  /** Ends all sessions of the user but this one. */
  endOthers: (session: Session, database: Queryable) => Promise<void>;
}

export function createSessions(database: Queryable, clock: () => number): Sessions {
  async function find(context: Context): Promise<Session | undefined> {
    const [session] = await database.query<Session>(
      `SELECT sessions.id, user_id AS "userId", email, signed_in AS "signedIn", authenticated_at AS "authenticatedAt"
       FROM sessions JOIN users ON users.id = user_id WHERE token_hash = $1 AND expires_at > $2`,
      [tokenHash(context), new Date(clock())],
    );
    return session;
  }

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

  async function remove(context: Context): Promise<void> {
    await database.query('DELETE FROM sessions WHERE token_hash = $1', [tokenHash(context)]);
  }

  function giveToken(context: Context, token: string, lifetime: number): void {
    setCookie(context, cookieName, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: isHttps(context),
      maxAge: Math.floor(lifetime / 1000),
    });
  }

  return {
    find,
    requireSignedIn,
    async requireRecent(context) {
      const session = await requireSignedIn(context);
      if (clock() - session.authenticatedAt.getTime() > recent) {
        throw new ApiError('reauthentication-required');
      }
      return session;
    },
    async requireHalfway(context) {
      const session = await find(context);
      if (!session || session.signedIn) {
        throw new ApiError('session-expired');
      }
      return session;
    },
    async start(context, userId, { signedIn }) {
      // A token that someone planted before the sign-in is worth nothing after it (session
      // fixation).
      await remove(context);
      const token = newToken();
      const lifetime = signedIn ? lifetimes.signedIn : lifetimes.halfway;
      await database.query(
        `INSERT INTO sessions (id, token_hash, user_id, signed_in, authenticated_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          randomUUID(),
          hash(token),
          userId,
          signedIn,
          new Date(clock()),
          new Date(clock() + lifetime),
        ],
      );
      await database.query('DELETE FROM sessions WHERE expires_at <= $1', [new Date(clock())]);
      giveToken(context, token, lifetime);
    },
    async refresh(context, { id }) {
      const token = newToken();
      const expiresAt = new Date(clock() + lifetimes.signedIn);
      const refreshed = await database.query(
        `UPDATE sessions SET token_hash = $2, authenticated_at = $3, expires_at = $4
         WHERE id = $1 RETURNING id`,
        [id, hash(token), new Date(clock()), expiresAt],
      );
      if (refreshed.length === 0) {
        throw new ApiError('session-expired');
      }
      giveToken(context, token, lifetimes.signedIn);
    },
    async end(context) {
      await remove(context);
      deleteCookie(context, cookieName, { path: '/' });
    },
    async endOthers({ id, userId }, transaction) {
      await transaction.query('DELETE FROM sessions WHERE user_id = $1 AND id <> $2', [userId, id]);
    },
  };
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function tokenHash(context: Context): string {
  return hash(getCookie(context, cookieName) ?? '');
}

/** The token is 256 random bits, so a plain hash is enough: there is nothing to guess. */
function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Browsers but Chromium and Firefox refuse `Secure` cookies from http://localhost. */
function isHttps(context: Context): boolean {
  return (
    new URL(context.req.url).protocol === 'https:' ||
    context.req.header('x-forwarded-proto') === 'https'
  );
}
