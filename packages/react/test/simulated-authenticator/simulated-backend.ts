import {
  type ActiveAuthenticator,
  type Algorithm,
  type BegunEnrollment,
  type RecoveryCodeRecord,
  beginEnrollment,
  confirmEnrollment,
  generateRecoveryCodes,
  hashRecoveryCodes,
  redeemRecoveryCode,
  verifyAuthenticator,
} from '@tessera/core';
import { type CodeDiagnosis, diagnoseCode } from '@tessera/core/diagnose-code';
import type { TwoFactorChallengeAdapter } from '../../src/two-factor-challenge/adapter.ts';
import type { TwoFactorAdapter } from '../../src/two-factor-setup/adapter/adapter.ts';

/** The parameters of the codes that the backend asks for. */
export interface CodeParameters {
  algorithm: Algorithm;
  digits: number;
  period: number;
}

/** A backend in this page, with the adapters of both drop-ins. */
export interface SimulatedBackend {
  setup: TwoFactorAdapter;
  challenge: TwoFactorChallengeAdapter;
}

const WRONG = { error: { type: 'invalid-code' } } as const;

/**
 * Creates a backend that keeps one user in memory and checks codes with `@tessera/core`, as a
 * server does.
 *
 * @param onRejected - receives why a code was rejected, which a server would write to its log.
 */
export function createSimulatedBackend(
  parameters: CodeParameters,
  onRejected: (diagnosis: CodeDiagnosis) => void,
): SimulatedBackend {
  let pending: BegunEnrollment | undefined;
  let active: { secret: string; record: ActiveAuthenticator } | undefined;
  let recoveryCodes: RecoveryCodeRecord | undefined;

  function report(secret: string, code: string): void {
    const lastTimeStep = active?.record.lastTimeStep;
    onRejected(diagnoseCode({ ...parameters, secret, code, lastTimeStep }));
  }

  return {
    setup: {
      start: async () => {
        pending = beginEnrollment({
          issuer: 'Acme',
          accountName: 'ada@example.org',
          ...parameters,
        });
        return { keyUri: pending.keyUri };
      },
      verify: async ({ code }) => {
        if (pending === undefined) {
          return { error: { type: 'enrollment-expired' } };
        }
        const { record, secret } = pending;
        const result = confirmEnrollment({ record, secret, code });
        if (!result.ok) {
          report(secret, code);
          return result.reason === 'expired' ? { error: { type: 'enrollment-expired' } } : WRONG;
        }
        active = { secret, record: result.record };
        pending = undefined;
        const codes = generateRecoveryCodes();
        recoveryCodes = await hashRecoveryCodes(codes);
        return { recoveryCodes: codes };
      },
    },
    challenge: {
      verify: async ({ code, kind }) => {
        if (active === undefined || recoveryCodes === undefined) {
          return { error: { type: 'not-allowed' } };
        }
        if (kind === 'recovery-code') {
          const result = await redeemRecoveryCode({ record: recoveryCodes, code });
          if (!result.ok) {
            return WRONG;
          }
          recoveryCodes = result.record;
          return { recoveryCodesLeft: result.remaining };
        }
        const result = verifyAuthenticator({ ...active, code });
        if (result.ok) {
          active.record = result.record;
          return { drift: result.record.drift };
        }
        report(active.secret, code);
        return result.reason === 'replayed' ? { error: { type: 'code-reused' } } : WRONG;
      },
    },
  };
}
