import type { TwoFactorProof } from '@tessera/react';
import {
  type ProviderAnswer,
  type ProviderRequest,
  readCookie,
  sendRequest,
} from './send-request.ts';

/** A server whose session is in a cookie. */
export interface CookieServer {
  /** The address before the path of a request. */
  baseUrl: string;
  /** Default: the `fetch` of the browser. */
  fetch?: typeof globalThis.fetch | undefined;
  /** The cookie with the token against forged requests. */
  csrfCookie: string;
  /** The header that repeats this token. */
  csrfHeader: string;
}

/** Sends a request to a {@link CookieServer}. */
export type SendWithCookie = (
  method: ProviderRequest['method'],
  path: string,
  signal: AbortSignal,
  body?: object,
) => Promise<ProviderAnswer>;

/** Returns a function that sends requests with the cookies of the page. */
export function createSendWithCookie({
  baseUrl,
  csrfCookie,
  csrfHeader,
  fetch,
}: CookieServer): SendWithCookie {
  return (method, path, signal, body) =>
    sendRequest({
      method,
      url: baseUrl + path,
      body,
      fetch,
      signal,
      // A new session has a new cookie.
      headers: method === 'GET' ? {} : { [csrfHeader]: readCookie(csrfCookie) },
    });
}

/** The input of a request that can want a proof of who the user is. */
interface ProtectedInput {
  body?: object;
  proof: TwoFactorProof | undefined;
  signal: AbortSignal;
}

/**
 * Returns a function that sends a request, and sends it again if the server wanted a proof first.
 *
 * @param prove Sends the proof that an answer asks for. Resolves to `false` if it asks for none, or
 *   if the user has not typed it.
 */
export function createProtectedSend(
  send: SendWithCookie,
  prove: (answer: ProviderAnswer, proof: TwoFactorProof, signal: AbortSignal) => Promise<boolean>,
) {
  return async (
    method: ProviderRequest['method'],
    path: string,
    { body, proof, signal }: ProtectedInput,
  ): Promise<ProviderAnswer> => {
    const answer = await send(method, path, signal, body);
    const isProved = proof !== undefined && (await prove(answer, proof, signal));
    return isProved ? send(method, path, signal, body) : answer;
  };
}
