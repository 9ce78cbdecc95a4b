import type { ErrorBody, ErrorType } from '../server/api-error.ts';
import type { TwoFactorStatus } from '../server/two-factor.ts';

/** The answer to `GET /api/session`. */
export type Session =
  | { state: 'signed-out' }
  | { state: 'second-step' }
  | { state: 'signed-in'; email: string; twoFactor: TwoFactorStatus };

/**
 * An error that the server answered with. Tessera understands its `type`, `kind` and `retryAt`, so
 * the adapters need not convert it.
 */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly type: ErrorType;
  /** With `invalid-request` and `common-password`: the name of the field. */
  readonly field: string | undefined;
  /** With `reauthentication-required`: the proof that is missing or wrong. */
  readonly kind: ErrorBody['kind'];
  /** When to try again, in milliseconds since the epoch by the clock of this device. */
  readonly retryAt: number | undefined;

  constructor({ type, field, kind }: ErrorBody, retryAt: number | undefined) {
    super(type);
    this.type = type;
    this.field = field;
    this.kind = kind;
    this.retryAt = retryAt;
  }
}

/** Gets JSON from the server. @throws RequestError, or a TypeError if there is no answer. */
export async function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return receive(await fetch(`/api${path}`, { signal: signal ?? null }));
}

/** Posts JSON to the server. @throws RequestError, or a TypeError if there is no answer. */
export async function post<Answer = void>(
  path: string,
  body: object = {},
  signal?: AbortSignal,
): Promise<Answer> {
  return receive(
    await fetch(`/api${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: signal ?? null,
    }),
  );
}

async function receive<Answer>(response: Response): Promise<Answer> {
  if (response.status === 204) {
    return undefined as Answer;
  }
  // The error page of a proxy is not JSON.
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) {
    return answer as Answer;
  }
  const failure = answer as { error?: ErrorBody } | undefined;
  const seconds = response.headers.get('Retry-After');
  throw new RequestError(
    failure?.error ?? { type: 'internal-error' },
    seconds === null ? undefined : Date.now() + Number(seconds) * 1000,
  );
}
