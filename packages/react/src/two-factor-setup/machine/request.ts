import type { ReauthenticationReason } from '../adapter/adapter.ts';
import { type AdapterCall, type CallOutcome, type RequestInput, attempt } from './adapter-calls.ts';
import { loadDeferred } from './load-deferred.ts';

/**
 * Sends a request. If the backend needs to know who the user is, lets them re-authenticate, on a
 * screen of the wizard or in a dialog of the app, and sends it again with their proof. Never
 * rejects.
 *
 * @example
 * const outcome = await request(call, 'disable', (input) => call.adapter.disable(input));
 */
export async function request<Value>(
  call: AdapterCall,
  reason: ReauthenticationReason,
  send: (input: RequestInput) => Promise<Value>,
): Promise<CallOutcome<Value>> {
  const { adapter, owner, signal } = call;
  const { reauthentication } = adapter;
  const asksFirst =
    !adapter.reauthenticate &&
    reauthentication?.askFirst &&
    !owner.proof &&
    reason !== 'verify' &&
    reason !== 'confirm-recovery-codes';
  const first = asksFirst
    ? undefined
    : await attempt(call, () => send({ proof: owner.proof, signal }));
  if (first) {
    const type = first.type === 'failed' ? first.error.type : undefined;
    if (adapter.reauthenticate) {
      return type === 'reauthentication-required' ? requestAfterDialog(call, reason, send) : first;
    }
    if (!type?.startsWith('reauthentication-')) {
      return first;
    }
  }
  const loaded = await attempt(call, loadDeferred);
  return loaded.type === 'done' ? loaded.value.requestOnScreen(call, reason, send, first) : loaded;
}

/** Asks with the dialog of the app, once. */
async function requestAfterDialog<Value>(
  call: AdapterCall,
  reason: ReauthenticationReason,
  send: (input: RequestInput) => Promise<Value>,
): Promise<CallOutcome<Value>> {
  const { adapter, signal } = call;
  const answer = await attempt(call, async () => adapter.reauthenticate?.({ reason, signal }));
  if (answer.type !== 'done') {
    return answer;
  }
  const proof = typeof answer.value === 'object' && answer.value ? answer.value : undefined;
  return answer.value === false
    ? { type: 'declined' }
    : attempt(call, () => send({ proof, signal }));
}
