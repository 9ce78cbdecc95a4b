import { ApiError } from './api-error.ts';

/** The name of an authenticator for which the user chose none. */
export const DEFAULT_NAME = 'Authenticator app';

/** In UTF-16 code units. */
export const MAX_NAME_LENGTH = 100;

/**
 * Returns the name as it is stored: without spaces around it, and in the composed form of Unicode,
 * so that names that look the same are the same.
 *
 * @throws ApiError `invalid-request` if nothing is left.
 */
export function normalizeName(name: string): string {
  const normalized = name.normalize('NFC').trim();
  if (normalized === '') {
    throw new ApiError('invalid-request', { field: 'name' });
  }
  return normalized;
}

/**
 * Returns a name that none of the authenticators has: the default one, with a number if it is
 * taken.
 */
export function createDefaultName(authenticators: readonly { name: string }[]): string {
  const taken = new Set(authenticators.map(({ name }) => name.toLowerCase()));
  let name = DEFAULT_NAME;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    name = `${DEFAULT_NAME} ${number}`;
  }
  return name;
}
