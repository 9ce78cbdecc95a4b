import { type Refusal, readField, readText, toRefusalError } from './call-provider.ts';
import { toError } from './to-error.ts';

/** A request to a provider without an SDK. */
export interface ProviderRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  /** Sent as JSON. */
  body?: object | undefined;
  headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** Whether cookies are sent. Default `'include'`. */
  credentials?: RequestCredentials | undefined;
  /** Default: the `fetch` of the environment. */
  fetch?: typeof globalThis.fetch | undefined;
  signal?: AbortSignal | undefined;
}

/** The answer to a {@link ProviderRequest}, also if it is an error. */
export interface ProviderAnswer {
  status: number;
  /** The JSON of the body, or `undefined` if there is none. */
  body: unknown;
  /** When the next try is allowed, if the answer has the header `Retry-After`. */
  retryAt?: number | undefined;
}

/**
 * Sends a request. An answer that is no JSON is an error, because a
 * page that asks to sign in can have the status 200.
 */
export async function sendRequest({
  method,
  url,
  body,
  headers = {},
  credentials = 'include',
  fetch = globalThis.fetch,
  signal,
}: ProviderRequest): Promise<ProviderAnswer> {
  const known = Object.entries({
    Accept: 'application/json',
    'Content-Type': body && 'application/json',
    ...headers,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const response = await fetch(url, {
    method,
    headers: Object.fromEntries(known),
    credentials,
    ...(body && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : readJson(text, response),
    retryAt: readRetryAfter(response.headers.get('Retry-After')),
  };
}

/**
 * Returns the body of an answer. Throws the error of a refused request. If there were too many, it
 * has the time of the next try.
 *
 * @param readRefusal Returns why the provider refused the request. Called from the status 400 on.
 */
export function readBody(
  provider: string,
  answer: ProviderAnswer,
  readRefusal: (answer: ProviderAnswer) => Refusal,
): unknown {
  const { status, body, retryAt } = answer;
  if (status < 400) {
    return body;
  }
  const { code, error } = readRefusal(answer);
  throw toRefusalError(provider, {
    code,
    error: error.type === 'rate-limited' ? { ...error, retryAt } : error,
  });
}

function readJson(text: string, { ok, status }: Response): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (!ok) {
      return undefined;
    }
    throw toError(`The server answered with a page, with the status ${status}`, {
      type: 'session-expired',
    });
  }
}

/** Seconds or a date (RFC 9110 §10.2.3). */
function readRetryAfter(header: string | null): number | undefined {
  if (header === null || header === '') {
    return undefined;
  }
  const time = /^\d+$/.test(header) ? Date.now() + 1000 * Number(header) : Date.parse(header);
  return Number.isNaN(time) ? undefined : time;
}

/** Returns a cookie that scripts may read, decoded. `undefined` outside a browser. */
export function readCookie(name: string): string | undefined {
  const cookies = readText(readField(globalThis, 'document'), 'cookie') ?? '';
  const pair = cookies.split('; ').find((text) => text.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
}
