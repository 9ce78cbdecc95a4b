import type { TwoFactorError } from '@tessera/react';

/**
 * Returns an error with a message for logs, and what the components need.
 *
 * @param message The reason, without a full stop. It must hold no password, code or key.
 */
export function toError(message: string, error: TwoFactorError): Error & TwoFactorError {
  return Object.assign(new Error(`Tessera: ${message}.`), error);
}
