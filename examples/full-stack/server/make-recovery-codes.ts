import { generateRecoveryCodes, hashRecoveryCodes } from '@tessera/core';

/** A set of recovery codes as its owner gets it, which no one can show a second time. */
export interface NewRecoveryCodes {
  recoveryCodes: string[];
  /** What tells the set from others: the salt of its hashes. */
  recoveryCodesId: string;
}

/** Makes a set of recovery codes: to be shown once, and as JSON of hashes to be stored. */
export async function makeRecoveryCodes(
  iterations: number | undefined,
): Promise<{ codes: NewRecoveryCodes; hashed: string }> {
  const recoveryCodes = generateRecoveryCodes();
  const record = await hashRecoveryCodes(recoveryCodes, { iterations });
  return {
    codes: { recoveryCodes, recoveryCodesId: record.salt },
    hashed: JSON.stringify(record),
  };
}
