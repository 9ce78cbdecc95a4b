/** A request as a double of a server sees it. */
export interface WireRequest {
  /** What tests call the request, for example `POST /two-factor/enable`. */
  name: string;
  method: string;
  /** The path, without the base. */
  path: string;
  url: URL;
  headers: Headers;
  /** The fields of the body, which is JSON or a form. */
  body: ReturnType<typeof JSON.parse>;
}

/** An error that a double of a server answers with. */
export class WireError extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;
  constructor(status: number, body: unknown = {}, headers: Record<string, string> = {}) {
    super(`HTTP ${status}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** The connection between an SDK and a double of its server, and its faults. */
export interface Wire {
  fetch: typeof globalThis.fetch;
  /** The names of the requests that were answered. */
  requests: string[];
  /** The HTTP status of each answer. */
  statuses: number[];
  isOffline: boolean;
  /** The request whose answers get lost after the server has done what it asks. */
  lostAnswer?: string | undefined;
  /** Returns the error of a request that the server refuses, or nothing. */
  refuse?: ((name: string) => WireError | undefined) | undefined;
  /** Called when a request arrives, before it is answered. */
  onRequest?: (() => void) | undefined;
}

/**
 * Creates a wire.
 *
 * @param answer Returns the JSON of an answer, or a `Response`. Throws a {@link WireError}.
 * @param options.base What is removed from paths.
 * @param options.name Returns what tests call a request. Default: its method and path.
 */
export function createWire(
  answer: (request: WireRequest, original: Request) => unknown,
  {
    base = '',
    name = ({ method, path }) => `${method} ${path}`,
  }: { base?: string; name?: (request: Omit<WireRequest, 'name'>) => string } = {},
): Wire {
  const wire: Wire = {
    requests: [],
    statuses: [],
    isOffline: false,
    async fetch(input, init) {
      init?.signal?.throwIfAborted();
      const original = new Request(
        typeof input === 'string' ? new URL(input, 'http://127.0.0.1') : input,
        init,
      );
      if (wire.isOffline) {
        throw new TypeError('Failed to fetch');
      }
      const url = new URL(original.url);
      const text = await original.clone().text();
      const request = {
        method: original.method,
        path: url.pathname.replace(base, ''),
        url,
        headers: original.headers,
        body: text.startsWith('{')
          ? JSON.parse(text)
          : Object.fromEntries(new URLSearchParams(text)),
      };
      const named = { ...request, name: name(request) };
      wire.requests.push(named.name);
      wire.onRequest?.();
      const response = await respond(named, original);
      wire.statuses.push(response.status);
      init?.signal?.throwIfAborted();
      if (wire.lostAnswer === named.name) {
        throw new TypeError('Failed to fetch');
      }
      return response;
    },
  };

  async function respond(request: WireRequest, original: Request): Promise<Response> {
    try {
      const refusal = wire.refuse?.(request.name);
      if (refusal) {
        throw refusal;
      }
      const body = await answer(request, original);
      return body instanceof Response ? body : Response.json(body ?? {});
    } catch (error) {
      if (error instanceof WireError) {
        return Response.json(error.body, { status: error.status, headers: error.headers });
      }
      throw error;
    }
  }

  return wire;
}
