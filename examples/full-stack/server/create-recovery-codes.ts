import { generateRecoveryCodes, hashRecoveryCodes, type RecoveryCodeRecord } from '@tessera/core';

/** A set of recovery codes to show. It can be shown only once, because only hashes are stored. */
export interface NewRecoveryCodes {
  recoveryCodes: string[];
  /** The salt of the hashes. It differs from set to set. */
  recoveryCodesId: string;
}

/**
 * Creates a set of recovery codes, and the record of their hashes to store.
 *
 * @param iterations PBKDF2 iterations. Default: that of `@tessera/core`.
 */
export async function createRecoveryCodes(
  iterations: number | undefined,
): Promise<{ codes: NewRecoveryCodes; record: RecoveryCodeRecord }> {
  const recoveryCodes = generateRecoveryCodes();
  const record = await hashRecoveryCodes(recoveryCodes, { iterations });
  return { codes: { recoveryCodes, recoveryCodesId: record.salt }, record };
}
