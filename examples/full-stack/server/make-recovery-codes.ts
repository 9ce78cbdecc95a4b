import { generateRecoveryCodes, hashRecoveryCodes } from '@tessera/core';

/** A set of recovery codes: to be shown once, and as JSON of hashes to be stored. */
export async function makeRecoveryCodes(
  iterations: number | undefined,
): Promise<{ codes: string[]; hashed: string }> {
  const codes = generateRecoveryCodes();
  return { codes, hashed: JSON.stringify(await hashRecoveryCodes(codes, { iterations })) };
}
