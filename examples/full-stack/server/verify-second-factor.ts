import { redeemRecoveryCode, verifyAuthenticator } from '@tessera/core';
import { ApiError } from './api-error.ts';
import type { Attempts } from './attempts.ts';
import type { Encryption } from './encryption.ts';
import type { Active, TwoFactorStore } from './two-factor-store.ts';

/** The limit on attempts lets too few requests in for this many conflicts. */
const MAX_CONFLICTS = 10;

/**
 * Returns a function that accepts a code of any of the user's authenticators or a recovery code,
 * each of them once. They differ in length, so one field takes both.
 *
 * The function resolves to the id of the second factor, of which the code is a proof until the next
 * change. It throws an `ApiError`: `invalid-code`, `code-reused`, `not-enrolled`, `rate-limited` or
 * `locked`.
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
    const rejections = new Set<string>();
    for (const { id, record, secret } of active.authenticators) {
      const result = verifyAuthenticator({
        record,
        secret: encryption.decrypt(secret, userId),
        code,
        timestamp: clock(),
      });
      if (result.ok) {
        return (await store.consumeCode(id, result)) ? 'consumed' : 'conflict';
      }
      rejections.add(result.reason);
    }
    // `malformed` means that these are not six digits: it can only be a recovery code.
    if (!rejections.has('malformed')) {
      throw new ApiError(rejections.has('replayed') ? 'code-reused' : 'invalid-code');
    }
    const recoveryCode = await redeemRecoveryCode({ record: active.recoveryCodes, code });
    if (recoveryCode.ok) {
      return (await store.consumeRecoveryCode(userId, recoveryCode)) ? 'consumed' : 'conflict';
    }
    throw new ApiError(recoveryCode.reason === 'replayed' ? 'code-reused' : 'invalid-code');
  }
}

/** Codes and recovery codes share one limit, because an attacker may guess either. */
export function toSecondFactorKey(userId: string): string {
  return `second-factor:${userId}`;
}
