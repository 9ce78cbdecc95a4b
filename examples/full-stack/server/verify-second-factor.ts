import { redeemRecoveryCode, verifyAuthenticator } from '@tessera/core';
import { ApiError } from './api-error.ts';
import type { Attempts } from './attempts.ts';
import type { Encryption } from './encryption.ts';
import type { Active, TwoFactorStore } from './two-factor-store.ts';

/** The limit on attempts lets too few requests in for this many conflicts. */
const MAX_CONFLICTS = 10;

/**
 * Returns a function that accepts a code from the authenticator app or a recovery code, each of
 * them once. They differ in length, so one field takes both.
 *
 * The function resolves to the id of the authenticator that the code belongs to. It throws an
 * `ApiError`: `invalid-code`, `code-reused`, `not-enrolled`, `rate-limited` or `locked`.
 */
export function createSecondFactorVerifier(dependencies: {
  store: TwoFactorStore;
  clock: () => number;
  attempts: Attempts;
  encryption: Encryption;
}): (userId: string, code: string) => Promise<string> {
  const { store, clock, attempts, encryption } = dependencies;

  return async function verifySecondFactor(userId, code) {
    return attempts.limit(toSecondFactorKey(userId), () => consumeCode(userId, code));
  };

  /** Tries again after a conflict. A code that the other request used is then rejected as used. */
  async function consumeCode(userId: string, code: string): Promise<string> {
    for (let conflicts = 0; conflicts < MAX_CONFLICTS; conflicts++) {
      const active = await store.findActive(userId);
      if (!active) {
        throw new ApiError('not-enrolled');
      }
      if ((await tryToConsumeCode(userId, active, code)) === 'consumed') {
        return active.id;
      }
    }
    throw new ApiError('rate-limited', { retryAfter: 1 });
  }

  /**
   * Accepts a code only if the row still has the revision that was read. Otherwise two requests
   * with the same code could both succeed.
   */
  async function tryToConsumeCode(
    userId: string,
    active: Active,
    code: string,
  ): Promise<'consumed' | 'conflict'> {
    const appCode = verifyAuthenticator({
      record: active.record,
      secret: encryption.decrypt(active.secret, userId),
      code,
      timestamp: clock(),
    });
    if (appCode.ok) {
      return (await store.consumeCode(active.id, appCode)) ? 'consumed' : 'conflict';
    }
    // `malformed` means that these are not six digits: it can only be a recovery code.
    if (appCode.reason !== 'malformed') {
      throw toCodeError(appCode.reason);
    }
    const recoveryCode = await redeemRecoveryCode({ record: active.recoveryCodes, code });
    if (recoveryCode.ok) {
      return (await store.consumeRecoveryCode(active.id, recoveryCode)) ? 'consumed' : 'conflict';
    }
    throw toCodeError(recoveryCode.reason);
  }
}

/** Codes and recovery codes share one limit, because an attacker may guess either. */
export function toSecondFactorKey(userId: string): string {
  return `second-factor:${userId}`;
}

function toCodeError(reason: string): ApiError {
  return new ApiError(reason === 'replayed' ? 'code-reused' : 'invalid-code');
}
