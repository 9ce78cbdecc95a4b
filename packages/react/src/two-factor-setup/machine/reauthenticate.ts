import type { TwoFactorError } from '../../verification/two-factor-error.ts';
import type {
  ReauthenticationReason,
  TwoFactorProof,
  TwoFactorReauthentication,
} from '../adapter/adapter.ts';
import type { SetupReauthentication } from './state.ts';

/** A request that waits for the user. */
export interface ProofRequest {
  reason: ReauthenticationReason;
  /** The error that requires the proof. */
  required: TwoFactorError;
  /** The proof that the user has typed for this request, which was not enough. */
  typed: TwoFactorProof | undefined;
}

/** Whether an error says that the backend needs a proof, or another one. */
export function isProofRequired(
  error: TwoFactorError,
  reason: ReauthenticationReason,
  proof: TwoFactorProof | undefined,
): boolean {
  const { type } = error;
  return (
    type === 'reauthentication-required' ||
    type === 'reauthentication-failed' ||
    // Some backends call every wrong code the same. In `verify`, it can be the one of the new app.
    (type === 'invalid-code' && reason !== 'verify' && proof?.code !== undefined)
  );
}

/** Whether the wizard asks before the first request, unless the account needs no proof. */
export function canAskFirst(
  options: TwoFactorReauthentication | undefined,
  reason: ReauthenticationReason,
): options is TwoFactorReauthentication {
  return !!options?.askFirst && reason !== 'verify' && reason !== 'confirm-recovery-codes';
}

/** Returns whether the account needs a proof. */
export async function isProofNeeded(
  { isNeeded }: TwoFactorReauthentication,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    return (await isNeeded?.({ signal })) ?? true;
  } catch {
    // The backend decides. A proof that it does not need does no harm.
    return true;
  }
}

/**
 * Returns the question for the user, or `undefined` if there is nothing to show: nobody says what
 * proves the user, or a redirect has no address.
 */
export function describeQuestion(
  options: TwoFactorReauthentication | undefined,
  { reason, required, typed }: ProofRequest,
): SetupReauthentication | undefined {
  const demand = required.type === 'reauthentication-required' ? required : undefined;
  const kind = demand?.kind ?? options?.kind;
  const url = kind === 'redirect' ? toSafeUrl(demand?.url) : undefined;
  if (kind === undefined || (kind === 'redirect' && url === undefined)) {
    return undefined;
  }
  const canSwitch = kind === 'password-or-code';
  const first = canSwitch ? (typed?.code === undefined ? 'password' : 'code') : kind;
  // A backend that wants a code after the password did not refuse the password.
  const isRefused = first !== 'redirect' && typed?.[first] !== undefined;
  return {
    reason,
    kind: first,
    canSwitch,
    url,
    digits: options?.digits ?? 6,
    error: isRefused ? { type: 'reauthentication-failed' } : undefined,
    sent: false,
  };
}

/** Returns an address that a link can open without running a script. */
function toSafeUrl(url: string | undefined): string | undefined {
  try {
    // The base matters for a relative address only, and only its scheme is read.
    const { protocol } = new URL(url ?? 'none:', 'https://relative.invalid');
    return /^https?:$/.test(protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
