import { type AdapterCall, type CallOutcome, beginCall, throwIfRejected } from './adapter-calls.ts';
import { request } from './request.ts';
import { type SetupSession, notify, reportEvent } from './session.ts';

/** Turns two-factor off at the request of the user. */
export async function disableTwoFactor(session: SetupSession): Promise<void> {
  const { dispatch } = session;
  const outcome = await requestDisable(beginCall(session));
  switch (outcome.type) {
    case 'done':
      if (dispatch({ type: 'disabled' })) {
        notifyDisabled(session);
      }
      break;
    case 'declined':
    case 'failed':
      dispatch(outcome);
  }
}

/**
 * Turns two-factor off before a replacement, for a backend that cannot replace an authenticator in
 * one step. The state changes even if the user has canceled in the meantime.
 */
export function turnOffForReplacement(
  session: SetupSession,
  call: AdapterCall,
): Promise<CallOutcome<void>> {
  return requestDisable(call, () => {
    session.dispatch({ type: 'turned-off' });
    notifyDisabled(session);
  });
}

function requestDisable(call: AdapterCall, onDone?: () => void): Promise<CallOutcome<void>> {
  return request(call, 'disable', async (input) => {
    throwIfRejected(call, await call.adapter.disable?.(input));
    onDone?.();
  });
}

/** Tells your app that two-factor is off. */
export function notifyDisabled(session: SetupSession): void {
  reportEvent(session, { type: 'disabled' });
  notify(session, 'onDisabled');
}
