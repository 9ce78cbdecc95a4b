import type { TwoFactorError } from '@tessera/react';
import { toError } from './to-error.ts';

/** Why a provider refused a request. */
export interface Refusal {
  /** The code or the name of the error, for logs. It must hold no password, code or key. */
  code: string;
  error: TwoFactorError;
}

/** Returns the error of a refused request, with what logs need to know of it. */
export function toRefusalError(provider: string, { code, error }: Refusal): Error {
  return toError(`${provider} refused the request: ${code}`, error);
}

/** What {@link callProvider} needs to know. */
export interface ProviderCall {
  /** The name of the provider, for logs. */
  provider: string;
  /** Nothing is sent if it is aborted already. */
  signal?: AbortSignal | undefined;
  /** Returns why the provider refused the request, or `undefined` for errors of other origin. */
  readRefusal: (thrown: unknown) => Refusal | undefined | Promise<Refusal | undefined>;
}

/**
 * Sends a request with an SDK that throws, and returns its answer. The error that is thrown has
 * neither the texts nor the fields of the SDK’s error, because some of those hold a key.
 */
export async function callProvider<Answer>(
  send: () => Promise<Answer>,
  { provider, signal, readRefusal }: ProviderCall,
): Promise<Answer> {
  signal?.throwIfAborted();
  try {
    return await send();
  } catch (thrown) {
    // SDKs wrap the error of an aborted request.
    signal?.throwIfAborted();
    const refusal = await readRefusal(thrown);
    if (refusal) {
      throw toRefusalError(provider, refusal);
    }
    // `fetch` got no answer: the components know this error.
    if (thrown instanceof TypeError) {
      throw thrown;
    }
    throw toError(`The request to ${provider} failed`, { type: 'unknown' });
  }
}

/**
 * Removes something. It succeeds if that is gone already: another tab was faster, or the answer to
 * an earlier request was lost.
 */
export async function removeOnce(remove: () => Promise<unknown>): Promise<void> {
  try {
    await remove();
  } catch (error) {
    if (readText(error, 'type') !== 'enrollment-expired') {
      throw error;
    }
  }
}

/** Returns recovery codes that are a list of texts. Others would be shown as nothing, and lost. */
export function readCodes(provider: string, codes: unknown): string[] {
  if (!Array.isArray(codes) || !codes.every((code) => typeof code === 'string')) {
    throw toError(`${provider} answered without recovery codes`, { type: 'unknown' });
  }
  return codes;
}

/** Returns a field of an error if it is text. */
export function readText(value: unknown, field: string): string | undefined {
  const found: unknown = readField(value, field);
  return typeof found === 'string' ? found : undefined;
}

/** Returns a field of an error if it is a number. */
export function readNumber(value: unknown, field: string): number | undefined {
  const found: unknown = readField(value, field);
  return typeof found === 'number' ? found : undefined;
}

/** Returns a field of a value that may be anything. */
export function readField(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[field]
    : undefined;
}
