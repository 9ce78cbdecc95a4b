import type { ErrorBody } from '../server/api-error.ts';

/** What the server answers on `GET /api/session`. */
export type Session =
  | { state: 'signed-out' }
  | { state: 'second-step' }
  | {
      state: 'signed-in';
      email: string;
      twoFactor: { enrolled: boolean; recoveryCodesLeft: number };
    };

/** What the server refused, and why, as data. */
export class RequestError extends Error {
  readonly body: ErrorBody;

  constructor(body: ErrorBody) {
    super(body.code);
    this.name = 'RequestError';
    this.body = body;
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
  if (response.status === 204) return undefined as Answer;
  // A proxy's error page isn't JSON.
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as Answer;
  const failure = answer as { error?: ErrorBody } | undefined;
  throw new RequestError(failure?.error ?? { code: 'internal-error' });
}
