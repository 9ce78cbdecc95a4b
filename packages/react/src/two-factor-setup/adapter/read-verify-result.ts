import { warnOnce } from '../../internals/warn-once.ts';
import { readRecoveryCodes } from '../../verification/read-recovery-codes.ts';
import { isObject } from '../../internals/is-object.ts';
import { readRejection } from '../../verification/read-rejection.ts';
import type { TwoFactorError } from '../../verification/two-factor-error.ts';

declare const process: { env: { NODE_ENV?: string } };

/** The result of `verify` in one shape. */
export interface VerifyOutcome {
  /** Why the code was rejected; absent when it was accepted. */
  error?: TwoFactorError | undefined;
  /** The recovery codes that came with the result; absent when there were none. */
  recoveryCodes?: readonly string[] | undefined;
  /** Whether the backend turns two-factor on only when it knows that the codes are saved. */
  awaitsCodes?: boolean | undefined;
}

/** Properties of a result that the wizard understands, or that SDKs use to report success. */
const KNOWN_RESULT_KEYS = [
  'error',
  'enrolled',
  'recoveryCodes',
  'recoveryCodesId',
  'valid',
  'verified',
  'ok',
  'success',
];

/**
 * Reads the result of an adapter’s `verify`, which may be the raw result of an SDK. Understands
 * every rejection that {@link readRejection} does, and treats `null` as absent. Never throws:
 * unreadable recovery codes do not change that two-factor is on, so it only warns the developer.
 *
 * @param asError turns an error of the backend into a `TwoFactorError`, as `toTwoFactorError` does.
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
    warnAboutUnknownResult(result);
  }
  const outcome = result['enrolled'] === false ? { awaitsCodes: true } : {};
  try {
    return { ...outcome, recoveryCodes: readRecoveryCodes(result['recoveryCodes']) };
  } catch (mistake) {
    if (mistake instanceof TypeError) {
      warnOnce(mistake.message);
    }
    return outcome;
  }
}

function warnAboutUnknownResult(result: object): void {
  const isKnown = KNOWN_RESULT_KEYS.some((name) => name in result);
  if (isKnown || (!Array.isArray(result) && Object.keys(result).length === 0)) {
    return;
  }
  warnOnce(
    '`adapter.verify` returned an object or a list in an unknown shape. It counts as success, and so would a rejection in that shape. Return nothing, true, false, `{ recoveryCodes }` or `{ error }`.',
  );
}
