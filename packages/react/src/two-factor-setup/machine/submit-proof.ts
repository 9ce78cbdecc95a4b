import { normalizeCode } from '@tessera/core';
import type { TwoFactorProof } from '../adapter/adapter.ts';
import type { SetupSession } from './session.ts';

/** Sends a proof to the request that waits for it, unless it is empty or incomplete. */
export function submitProof(session: SetupSession, proof: TwoFactorProof): void {
  const { dispatch } = session;
  const { reauthentication } = session.getState();
  if (!reauthentication || reauthentication.sent) {
    return;
  }
  const { digits, kind } = reauthentication;
  if (kind === 'password' && !proof.password) {
    dispatch({ type: 'proof-rejected', error: { type: 'password-required' } });
    return;
  }
  const code = kind === 'code' ? normalizeCode(proof.code ?? '') : undefined;
  if (code !== undefined && code.length !== digits) {
    dispatch({ type: 'proof-rejected', error: { type: 'incomplete-code', digits } });
    return;
  }
  dispatch({ type: 'proof-submitted' });
  session.answer?.(code === undefined ? proof : { ...proof, code });
}
