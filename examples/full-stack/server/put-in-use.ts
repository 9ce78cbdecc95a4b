/** How an authenticator comes into use, in a transaction that holds the sessions of its user. */

import type { ActiveAuthenticator, RecoveryCodeRecord } from '@tessera/core';
import { ApiError } from './api-error.ts';
import { createDefaultName, DEFAULT_NAME } from './authenticator-name.ts';
import type { Active, Pending, TwoFactorStore } from './two-factor-store.ts';

/**
 * How many authenticators a user can have. A guess is compared with the codes of each, so every
 * further one makes guessing easier.
 */
export const MAX_AUTHENTICATORS = 10;

/** A pending enrollment whose code was right. */
export interface Confirmed extends Pick<Pending, 'name' | 'replaces' | 'secret'> {
  record: ActiveAuthenticator;
}

/**
 * Turns two-factor on with its first authenticator. Resolves to the id of the second factor.
 *
 * @throws ApiError `already-enrolled` if another request was faster.
 */
export async function insertFirst(
  store: TwoFactorStore,
  userId: string,
  confirmed: Confirmed,
  recoveryCodes: RecoveryCodeRecord,
): Promise<string> {
  const twoFactorId = await store.insertActive(userId, recoveryCodes);
  if (twoFactorId === undefined) {
    throw new ApiError('already-enrolled');
  }
  await store.insertAuthenticator(userId, { ...confirmed, name: confirmed.name ?? DEFAULT_NAME });
  return twoFactorId;
}

/**
 * Adds an authenticator to those in use, and keeps the recovery codes. Resolves to the new id of
 * the second factor.
 *
 * @throws ApiError `enrollment-expired` if two-factor was turned off, `limit-reached` or
 * `name-conflict`.
 */
export async function insertAnother(
  store: TwoFactorStore,
  userId: string,
  confirmed: Confirmed,
): Promise<string> {
  const active = await changeActive(store, userId);
  requireRoom(active);
  const name = confirmed.name ?? createDefaultName(active.authenticators);
  await requireFreeName(store, userId, name, null);
  await store.insertAuthenticator(userId, { ...confirmed, name });
  return active.id;
}

/**
 * Puts an authenticator in the place of one in use, with new recovery codes: who replaces a lost
 * phone may have lost the old ones with it. Resolves to the new id of the second factor.
 *
 * @throws ApiError `enrollment-expired` if that one is not in use any more, or `name-conflict`.
 */
export async function replaceOne(
  store: TwoFactorStore,
  userId: string,
  confirmed: Confirmed,
  recoveryCodes: RecoveryCodeRecord,
): Promise<string> {
  const active = await changeActive(store, userId);
  const replaced = active.authenticators.find(({ id }) => id === confirmed.replaces);
  if (!replaced) {
    throw new ApiError('enrollment-expired');
  }
  const name = confirmed.name ?? replaced.name;
  await requireFreeName(store, userId, name, replaced.id);
  await store.replaceAuthenticator(replaced.id, { ...confirmed, name });
  const expectedRevision = active.recoveryCodes.revision;
  await store.replaceRecoveryCodes(userId, { record: recoveryCodes, expectedRevision });
  return active.id;
}

/** @throws ApiError `limit-reached` if the user cannot have another authenticator. */
export function requireRoom({ authenticators }: Active): void {
  if (authenticators.length >= MAX_AUTHENTICATORS) {
    throw new ApiError('limit-reached');
  }
}

/**
 * @param exceptId The authenticator that may have the name, or `null`.
 * @throws ApiError `name-conflict` if another authenticator of the user has the name.
 */
export async function requireFreeName(
  store: TwoFactorStore,
  userId: string,
  name: string,
  exceptId: string | null,
): Promise<void> {
  if (await store.isNameTaken(userId, name, exceptId)) {
    throw new ApiError('name-conflict');
  }
}

/**
 * Gives the second factor another id, and reads it after that: the row is then locked, so no
 * recovery code is used before the end of the transaction.
 */
async function changeActive(store: TwoFactorStore, userId: string): Promise<Active> {
  await store.changeId(userId);
  const active = await store.findActive(userId);
  if (!active) {
    throw new ApiError('enrollment-expired');
  }
  return active;
}
