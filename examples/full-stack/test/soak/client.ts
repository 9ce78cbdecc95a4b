import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import type { Ledger, RequestKind } from './ledger.ts';

/** Longer than a server waits for its database. */
const ANSWER_TIMEOUT_MS = 20_000;
const RETRY_AFTER_MS = 200;

/** The answer to a request. */
export interface Answer {
  /** `0` if there was no answer. */
  status: number;
  body: Record<string, unknown>;
  /** The session of the browser after the answer. */
  token: string | undefined;
  /** When to try again, in milliseconds from now. */
  retryAfter: number;
}

export interface Request {
  kind: RequestKind;
  path: string;
  /** Left out to read. */
  body?: object | undefined;
  token?: string | undefined;
}

/** Sends the requests of one user. Each goes to another process than the one before. */
export interface Client {
  /** Sends a request once. */
  send: (request: Request) => Promise<Answer>;
  /**
   * Sends a request until a server has decided, as users do.
   *
   * @returns The last answer, and whether an earlier one is unknown: that request may have
   *   succeeded.
   */
  ask: (request: Request) => Promise<Answer & { isRepeated: boolean }>;
}

/** Whether nobody knows what became of a request. */
export function isUnknown({ status }: Answer): boolean {
  return status === 0 || status >= 500;
}

export function createClient(cluster: Cluster, ledger: Ledger, address: string): Client {
  async function send({ kind, path, body, token }: Request): Promise<Answer> {
    const start = Date.now();
    const answer = await exchange(`${cluster.getUrl()}/api${path}`, address, body, token);
    const end = Date.now();
    const isDisturbed = cluster.wasDown(start, end);
    const isAnswered = !isUnknown(answer);
    ledger.addRequest({ kind, duration: end - start, isAnswered, isDisturbed });
    if (!isAnswered && !isDisturbed) {
      const error = JSON.stringify(answer.body);
      ledger.reportFault(`${path} failed while everything ran: ${answer.status} ${error}.`);
    }
    return answer;
  }

  return {
    send,
    async ask(request) {
      let isRepeated = false;
      for (;;) {
        const answer = await send(request);
        if (isUnknown(answer)) {
          isRepeated = true;
          await delay(RETRY_AFTER_MS);
        } else if (answer.status === 429) {
          await delay(answer.retryAfter);
        } else {
          return { ...answer, isRepeated };
        }
      }
    },
  };
}

async function exchange(
  url: string,
  address: string,
  body: object | undefined,
  token: string | undefined,
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        'Sec-Fetch-Site': 'same-origin',
        'X-Forwarded-For': address,
        Cookie: token === undefined ? '' : `session=${token}`,
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
    const text = await response.text();
    const [, next] = /^session=([^;]+)/.exec(response.headers.getSetCookie()[0] ?? '') ?? [];
    return {
      status: response.status,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
      token: next ?? token,
      retryAfter: Number(response.headers.get('Retry-After') ?? 1) * 1000,
    };
  } catch (error) {
    return { status: 0, body: { error: String(error) }, token, retryAfter: 0 };
  }
}
