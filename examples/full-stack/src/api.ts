import type { ErrorBody } from '../server/api-error.ts';
import type { TwoFactorStatus } from '../server/two-factor.ts';

/** What the server answers on `GET /api/session`. */
export type Session =
  | { state: 'signed-out' }
  | { state: 'second-step' }
  | { state: 'signed-in'; email: string; twoFactor: TwoFactorStatus };

/** What the server refused, and why, as data. */
export class RequestError extends Error {
  readonly body: ErrorBody;
  /** When to try again, in milliseconds since the epoch by the clock of this device. */
  readonly retryAt: number | undefined;

  constructor(body: ErrorBody, retryAt: number | undefined) {
    super(body.type);
    this.name = 'RequestError';
    this.body = body;
    this.retryAt = retryAt;
  }
}

/** Gets from the server. @throws RequestError, or a TypeError when there is no answer. */
export async function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return receive(await fetch(`/api${path}`, { signal: signal ?? null }));
}

/** Posts JSON to the server. @throws RequestError, or a TypeError when there is no answer. */
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
  // A proxy's error page isn't JSON.
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
