import { warnOnce } from '../internals/warn-once.ts';
import { readRecoveryCodes } from '../verification/read-recovery-codes.ts';
import { readRejection } from '../verification/read-rejection.ts';
import type { ChallengeResult, TwoFactorChallengeAdapter } from './adapter.ts';
import { type ChallengeError, toChallengeError } from './challenge-error.ts';
import { removeListMarker } from './find-recovery-codes.ts';
import type { ChallengeFacts } from './machine/challenge-state.ts';

/** The code that an adapter is asked to verify. */
export type SentCode = Parameters<TwoFactorChallengeAdapter['verify']>[0];

/** What became of a code: an error, or the facts about a code that was accepted. */
export type ChallengeAnswer = ChallengeFacts & { error?: ChallengeError | undefined };

/**
 * Sends a code and reads the answer, whatever form it has. Never throws.
 *
 * @param getAdapter Returns the adapter in use. Your app may replace it while the code is checked.
 */
export async function sendCode(
  input: SentCode,
  getAdapter: () => TwoFactorChallengeAdapter,
): Promise<ChallengeAnswer> {
  let error: ChallengeError | undefined;
  const toError = (thrown: unknown): ChallengeError =>
    toChallengeError(thrown, (one) => getAdapter().mapError?.(one));
  try {
    const code = input.kind === 'code' ? input.code : removeListMarker(input.code);
    const result = await getAdapter().verify({ ...input, code });
    error = readRejection(result, toError);
    if (error === undefined) {
      return readSuccess(result);
    }
  } catch (thrown) {
    error = toError(thrown);
  }
  return error.type === 'network' && (await hasPassed(input.signal, getAdapter())) ? {} : { error };
}

/** Whether the code was accepted although the answer was lost. */
async function hasPassed(
  signal: AbortSignal,
  adapter: TwoFactorChallengeAdapter,
): Promise<boolean> {
  // Canceling ends in the same error, and then the result does not matter.
  if (signal.aborted) {
    return false;
  }
  try {
    return (await adapter.status?.({ signal }))?.passed ?? false;
  } catch {
    return false;
  }
}

/** Reads the extra data of a successful answer. `null` counts as absent. */
function readSuccess(result: ChallengeResult): ChallengeFacts {
  if (!result || result === true) {
    return {};
  }
  return {
    recoveryCodesLeft: result.recoveryCodesLeft ?? undefined,
    drift: result.drift ?? undefined,
    recoveryCodes: readNewCodes(result.recoveryCodes),
  };
}

/** Reads new recovery codes. The user is signed in, so a mistake of the adapter is no error. */
function readNewCodes(value: unknown): readonly string[] | undefined {
  try {
    return readRecoveryCodes(value);
  } catch (mistake) {
    warnOnce((mistake as TypeError).message);
    return undefined;
  }
}
