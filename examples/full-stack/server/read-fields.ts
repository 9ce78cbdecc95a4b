import type { Context } from 'hono';
import { ApiError } from './api-error.ts';

/** Control characters, which no field needs and Postgres refuses in part, and lone surrogates. */
const UNFIT = /[\p{Cc}\p{Cs}]/u;

/**
 * Reads the named fields of a JSON body, which must be non-empty strings without control
 * characters. Ignores other fields.
 *
 * @param limits The maximum length of each field, in UTF-16 code units.
 * @throws ApiError `unsupported-media-type` or `invalid-request`.
 */
export async function readFields<Name extends string>(
  context: Context,
  limits: Record<Name, number>,
): Promise<Record<Name, string>> {
  // Only JSON: another site's form cannot send it without a CORS preflight, which we never allow.
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
    throw new ApiError('unsupported-media-type');
  }

  const body: unknown = await context.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null) {
    throw new ApiError('invalid-request');
  }

  const fields = new Map<string, unknown>(Object.entries(body));
  const result: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(limits) as Name[]) {
    const value = fields.get(name);
    if (
      typeof value !== 'string' ||
      value === '' ||
      value.length > limits[name] ||
      UNFIT.test(value)
    ) {
      throw new ApiError('invalid-request', { field: name });
    }
    result[name] = value;
  }
  return result as Record<Name, string>;
}
