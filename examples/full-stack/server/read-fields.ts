import type { Context } from 'hono';
import { ApiError } from './api-error.ts';

/** Control characters, which no field needs and Postgres refuses in part, and lone surrogates. */
const UNFIT = /[\p{Cc}\p{Cs}]/u;

const PROOF_LIMITS = { password: 256, code: 64 };

/** The maximum length of each field, in UTF-16 code units. */
type Limits<Name extends string> = Record<Name, number>;

/**
 * Reads the named fields of a JSON body, which must be non-empty strings without control
 * characters. Ignores other fields.
 *
 * @throws ApiError `unsupported-media-type` or `invalid-request`.
 */
export async function readFields<Name extends string>(
  context: Context,
  limits: Limits<Name>,
): Promise<Record<Name, string>> {
  const fields = await readOptionalFields(context, limits);
  for (const name of Object.keys(limits) as Name[]) {
    if (fields[name] === undefined) {
      throw new ApiError('invalid-request', { field: name });
    }
  }
  return fields as Record<Name, string>;
}

/** Reads fields as `readFields` does, except that each can be absent, `null` or empty. */
export async function readOptionalFields<Name extends string>(
  context: Context,
  limits: Limits<Name>,
): Promise<Partial<Record<Name, string>>> {
  return pickFields(await readBody(context), limits);
}

/**
 * Reads what proves the user, as the wizard sends it: `{ "proof": { "password": …, "code": … } }`.
 * Each part can be absent, and so can the proof.
 *
 * @throws ApiError as `readFields`.
 */
export async function readProof(
  context: Context,
): Promise<Partial<Record<keyof typeof PROOF_LIMITS, string>>> {
  const { proof } = (await readBody(context)) as { proof?: unknown };
  return isObject(proof) ? pickFields(proof, PROOF_LIMITS) : {};
}

async function readBody(context: Context): Promise<object> {
  // Only JSON: another site's form cannot send it without a CORS preflight, which we never allow.
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
    throw new ApiError('unsupported-media-type');
  }
  const body: unknown = await context.req.json().catch(() => undefined);
  if (!isObject(body)) {
    throw new ApiError('invalid-request');
  }
  return body;
}

function pickFields<Name extends string>(
  body: object,
  limits: Limits<Name>,
): Partial<Record<Name, string>> {
  const values = new Map<string, unknown>(Object.entries(body));
  const fields: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(limits) as Name[]) {
    const value = values.get(name) ?? '';
    if (typeof value !== 'string' || value.length > limits[name] || UNFIT.test(value)) {
      throw new ApiError('invalid-request', { field: name });
    }
    if (value !== '') {
      fields[name] = value;
    }
  }
  return fields;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
