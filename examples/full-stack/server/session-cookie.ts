import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const NAME = 'session';

/** Reads the token of the session. Empty without one. */
export function readToken(context: Context, origin: string | undefined): string {
  const prefix = isHttps(context, origin) ? 'host' : undefined;
  return getCookie(context, NAME, prefix) ?? '';
}

/** @param lifetime In milliseconds. */
export function writeToken(
  context: Context,
  token: string,
  lifetime: number,
  origin: string | undefined,
): void {
  setCookie(context, NAME, token, {
    ...getAttributes(context, origin),
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: lifetime / 1000,
  });
}

export function clearToken(context: Context, origin: string | undefined): void {
  deleteCookie(context, NAME, getAttributes(context, origin));
}

/**
 * With HTTPS the name is `__Host-session`: browsers then accept the cookie from this host only, not
 * from a sibling such as blog.example.org. From http://localhost, only Chromium and Firefox accept
 * `Secure` cookies at all.
 */
function getAttributes(context: Context, origin: string | undefined) {
  return isHttps(context, origin)
    ? ({ path: '/', secure: true, prefix: 'host' } as const)
    : ({ path: '/' } as const);
}

/** Headers such as `X-Forwarded-Proto` do not count: anybody can send them. */
function isHttps({ req }: Context, origin: string | undefined): boolean {
  return new URL(origin ?? req.url).protocol === 'https:';
}
