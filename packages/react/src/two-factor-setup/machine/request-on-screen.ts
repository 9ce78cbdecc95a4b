import type { TwoFactorError } from '../../verification/two-factor-error.ts';
import type {
  ReauthenticationReason,
  TwoFactorProof,
  TwoFactorReauthentication,
} from '../adapter/adapter.ts';
import { type AdapterCall, type CallOutcome, type RequestInput, attempt } from './adapter-calls.ts';
import type { SetupReauthentication } from './state.ts';

/**
 * Asks who the user is on a screen of the wizard, until the backend accepts the proof or the user
 * declines.
 *
 * @param first How the request ended without a question. `undefined` if the wizard asks first.
 */
export async function requestOnScreen<Value>(
  call: AdapterCall,
  reason: ReauthenticationReason,
  send: (input: RequestInput) => Promise<Value>,
  first: CallOutcome<Value> | undefined,
): Promise<CallOutcome<Value>> {
  const { owner, signal } = call;
  const options = call.adapter.reauthentication;
  let outcome = first ?? (await askFirst(call, send));
  // Beside the remembered password, which can be out of date without a mistake of the user.
  let typed: TwoFactorProof | undefined;
  while (outcome.type === 'failed' && isProofRequired(outcome.error, reason, typed)) {
    owner.proof = undefined;
    const question = describeQuestion(options, { reason, required: outcome.error, typed });
    if (!question) {
      return outcome;
    }
    // oxlint-disable-next-line no-await-in-loop -- The user answers one question at a time.
    const answer = await owner.ask(question);
    if (signal.aborted) {
      return { type: 'superseded' };
    }
    if (answer === false) {
      return { type: 'declined' };
    }
    const proof: TwoFactorProof = { ...withoutRefused(outcome.error, typed), ...answer };
    typed = proof;
    // A code works once.
    owner.proof = answer.password === undefined ? undefined : { password: answer.password };
    // oxlint-disable-next-line no-await-in-loop -- Needs the answer.
    outcome = await attempt(call, () => send({ proof, signal }));
  }
  return outcome;
}

/** Sends the request at once if the account needs no proof. */
async function askFirst<Value>(
  call: AdapterCall,
  send: (input: RequestInput) => Promise<Value>,
): Promise<CallOutcome<Value>> {
  const { adapter, signal } = call;
  const needed = await attempt(call, () => isProofNeeded(adapter.reauthentication, signal));
  if (needed.type !== 'done') {
    // A superseded call must not ask: the answer of the user belongs to the newer one.
    return needed;
  }
  return needed.value
    ? { type: 'failed', error: { type: 'reauthentication-required' } }
    : attempt(call, () => send({ proof: undefined, signal }));
}

/** A request that waits for the user. */
interface ProofRequest {
  reason: ReauthenticationReason;
  /** The error that requires the proof. */
  required: TwoFactorError;
  /** The proof that the user has typed for this request, which was not enough. */
  typed: TwoFactorProof | undefined;
}

/** Whether an error says that the backend needs a proof, or another one. */
function isProofRequired(
  error: TwoFactorError,
  reason: ReauthenticationReason,
  proof: TwoFactorProof | undefined,
): boolean {
  const { type } = error;
  return (
    type === 'reauthentication-required' ||
    type === 'reauthentication-failed' ||
    // Some backends call every wrong code the same. In `verify`, it can be the one of the new app.
    (isAboutCode(error) && reason !== 'verify' && proof?.code !== undefined)
  );
}

/** Whether the backend names the code as what is wrong. */
function isAboutCode({ type }: TwoFactorError): boolean {
  return type === 'invalid-code' || type === 'code-reused';
}

/** Returns the part of a proof that the backend did not refuse. */
function withoutRefused(
  error: TwoFactorError,
  typed: TwoFactorProof | undefined,
): TwoFactorProof | undefined {
  if (isAboutCode(error)) {
    const { code: _, ...others } = typed ?? {};
    return others;
  }
  return error.type === 'reauthentication-required' ? typed : undefined;
}

/** Returns whether the account needs a proof. */
async function isProofNeeded(
  options: TwoFactorReauthentication | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    return (await options?.isNeeded?.({ signal })) ?? true;
  } catch {
    // The backend decides. A proof that it does not need does no harm.
    return true;
  }
}

/**
 * Returns the question for the user, or `undefined` if there is nothing to show: nobody says what
 * proves the user, or a redirect has no address.
 */
function describeQuestion(
  options: TwoFactorReauthentication | undefined,
  { reason, required, typed }: ProofRequest,
): SetupReauthentication | undefined {
  const demand = required.type === 'reauthentication-required' ? required : undefined;
  const asked = demand?.kind ?? options?.kind;
  const kind = isAboutCode(required) && asked !== 'password-or-code' ? 'code' : asked;
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
    error: isRefused ? toRefusal(required) : undefined,
    sent: false,
  };
}

/** Returns what the user is told about a proof that was not enough. */
function toRefusal(error: TwoFactorError): TwoFactorError {
  // The code with which the user has just signed in is right, but it works once.
  return error.type === 'code-reused' ? error : { type: 'reauthentication-failed' };
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
