import type { TwoFactorError } from '@tessera/react';
import { type Refusal, readCodes, readField, readText } from './call-provider.ts';

/** The part of a flow that the adapters read. */
export interface OryFlow {
  id: string;
  ui: { nodes: readonly { attributes: object }[] };
}

/** Returns the recovery codes of a flow that made or revealed some. Used ones are left out. */
export function readUnusedCodes(flow: OryFlow): string[] {
  const secrets = readContext(flow, 'lookup_secret_codes', 'secrets');
  const contexts = Array.isArray(secrets)
    ? secrets.map((secret) => readField(secret, 'context'))
    : undefined;
  const unused = contexts?.filter((context) => readField(context, 'used_at') === undefined);
  return readCodes(
    'Ory',
    unused?.map((context) => readText(context, 'secret')),
  );
}

/** Returns a field of the context of a text. */
export function readContext(flow: OryFlow, id: string, field: string): unknown {
  return readField(readField(readField(findNode(flow, id), 'text'), 'context'), field);
}

/** Whether a flow has a text, a field or a button. */
export function hasNode(flow: OryFlow, id: string): boolean {
  return findNode(flow, id) !== undefined;
}

/** Texts and images have an `id`, fields and buttons have a `name`. */
export function findNode(flow: OryFlow, id: string): object | undefined {
  return flow.ui.nodes
    .map(({ attributes }) => attributes)
    .find((attributes) => readText(attributes, 'id') === id || readText(attributes, 'name') === id);
}

const ERRORS: Readonly<Record<string, TwoFactorError['type']>> = {
  session_refresh_required: 'reauthentication-required',
  session_aal2_required: 'reauthentication-required',
  browser_location_change_required: 'reauthentication-required',
  self_service_flow_expired: 'enrollment-expired',
  security_csrf_violation: 'session-expired',
  session_inactive: 'session-expired',
};

const ERRORS_BY_STATUS: Readonly<Record<number, TwoFactorError['type']>> = {
  // The body is a flow whose texts say what is wrong with the code.
  400: 'invalid-code',
  401: 'session-expired',
  403: 'not-allowed',
  404: 'enrollment-expired',
  410: 'enrollment-expired',
  429: 'rate-limited',
};

/** The body of an error can be a whole flow with the key, so only these fields leave it. */
export async function readRefusal(thrown: unknown): Promise<Refusal | undefined> {
  const response = readField(thrown, 'response');
  if (!(response instanceof Response)) {
    return readText(thrown, 'name') === 'FetchError'
      ? { code: 'FetchError', error: { type: 'network' } }
      : undefined;
  }
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const code = readText(readField(body, 'error'), 'id') ?? String(response.status);
  const type = ERRORS[code] ?? ERRORS_BY_STATUS[response.status] ?? 'unknown';
  const url = readText(body, 'redirect_browser_to');
  return {
    code,
    error:
      type === 'reauthentication-required'
        ? { type, kind: 'redirect', ...(url !== undefined && { url }) }
        : { type },
  };
}
