import { diagnose } from './diagnose-rejection.ts';
import type { SetupSession } from './session.ts';
import type { SetupScan } from './state.ts';

/**
 * Returns whether a code is so certainly wrong that the backend need not be asked. That is a code
 * of an earlier key and one with swapped digits. A code without any explanation is held back once
 * for each key: if the clock of this device is far off, the next right code has none either.
 */
export async function isHeldBack(
  session: SetupSession,
  code: string,
  { details }: SetupScan,
): Promise<boolean> {
  const diagnosis = await diagnose(code, details, session.previousSecrets);
  if (diagnosis?.cause !== 'unknown') {
    return diagnosis?.cause === 'previous-secret' || diagnosis?.cause === 'swapped-digits';
  }
  const isFirst = session.heldBackSecret !== details.secret;
  session.heldBackSecret = details.secret;
  return isFirst;
}
