import { warnOnce } from '../../internals/warn-once.ts';
import { readRecoveryCodes } from './read-recovery-codes.ts';
import { isObject } from '../../internals/is-object.ts';
import { readRejection } from '../../verification/read-rejection.ts';
import type { TwoFactorError } from '../../verification/two-factor-error.ts';

declare const process: { env: { NODE_ENV?: string } };

/** What `verify` answered, of one shape. */
export interface VerifyOutcome {
  /** Why the code was not taken; absent when it was. */
  error?: TwoFactorError | undefined;
  /** The recovery codes that came with the answer; absent when none did. */
  recoveryCodes?: readonly string[] | undefined;
}

/** What an answer that is understood has; the last ones are a yes in the words of other ones. */
const KNOWN = ['error', 'recoveryCodes', 'recoveryCodesId', 'valid', 'verified', 'ok', 'success'];

/**
 * Reads what an adapter’s `verify` answered, which may be the raw answer of an SDK, as one shape.
 * Every known way to say no is one, see {@link readRejection}; `null` is nothing, as JSON has it. Never
 * throws: recovery codes that cannot be read don’t undo that two-factor is on; the developer is
 * told.
 *
 * @param asError makes an error of what the back end said, as {@link toTwoFactorError} does with the
 * adapter’s `mapError`.
 * @example
 * const { error, recoveryCodes } = readVerifyResult(await adapter.verify(input), asError);
 */
export function readVerifyResult(
  result: unknown,
  asError: (thrown: unknown) => TwoFactorError,
): VerifyOutcome {
  const error = readRejection(result, asError);
  if (error) {
    return { error };
  }
  if (!isObject(result)) {
    return {};
  }
  if (process.env.NODE_ENV !== 'production') {
    warnOfShape(result);
  }
  try {
    return { recoveryCodes: readRecoveryCodes(result['recoveryCodes']) };
  } catch (mistake) {
    if (mistake instanceof TypeError) {
      warnOnce(mistake.message);
    }
    return {};
  }
}

function warnOfShape(result: object): void {
  const isKnown = KNOWN.some((name) => name in result);
  if (isKnown || (!Array.isArray(result) && Object.keys(result).length === 0)) {
    return;
  }
  warnOnce(
    '`adapter.verify` returned an object or a list that the wizard does not know. It was taken for a yes, and what it holds was not read; a no of that shape would be taken for a yes too. Return nothing, true, false, `{ recoveryCodes }` or `{ error }`.',
  );
}
