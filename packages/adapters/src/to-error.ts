import type { ProviderError } from './setup-adapter.ts';

/**
 * Returns an error with a message for logs, and what the components need.
 *
 * @param message The reason, without a full stop. It must hold no password, code or key.
 */
export function toError(message: string, error: ProviderError): Error & ProviderError {
  return Object.assign(new Error(`Tessera: ${message}.`), error);
}
