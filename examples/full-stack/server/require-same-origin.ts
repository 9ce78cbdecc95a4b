import type { Context, MiddlewareHandler } from 'hono';
import { ApiError } from './api-error.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Rejects every request that could change something unless a page of this site sent it, whatever
 * its content type. Browsers say where a request comes from in headers that pages cannot set.
 *
 * @param origin The origin that browsers see, such as `https://example.org`. Default: that of the
 * request, which behind a proxy is another one.
 */
export function requireSameOrigin(origin: string | undefined): MiddlewareHandler {
  return async (context, next) => {
    if (!SAFE_METHODS.has(context.req.method) && !isSameOrigin(context, origin)) {
      throw new ApiError('cross-origin');
    }
    await next();
  };
}

function isSameOrigin({ req }: Context, origin: string | undefined): boolean {
  const site = req.header('Sec-Fetch-Site');
  if (site !== undefined) {
    return site === 'same-origin';
  }
  // Safari before 16.4. A program that is no browser sends an `Origin`, too.
  return req.header('Origin') === (origin ?? new URL(req.url).origin);
}
