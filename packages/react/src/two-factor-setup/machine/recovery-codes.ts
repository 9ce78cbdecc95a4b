import { readRecoveryCodes } from '../../verification/read-recovery-codes.ts';
import {
  type AdapterCall,
  type CallOutcome,
  attempt,
  beginCall,
  throwIfRejected,
} from './adapter-calls.ts';
import { request } from './request.ts';
import { loadRequirements } from './load-requirements.ts';
import { type SetupSession, notify, reportEvent } from './session.ts';

/** Requests recovery codes, new ones or those that the user has, and shows them. */
export async function loadRecoveryCodes(session: SetupSession): Promise<void> {
  const { dispatch } = session;
  const { viewing } = session.getState();
  const outcome = await requestRecoveryCodes(session, beginCall(session));
  switch (outcome.type) {
    case 'done':
      if (
        dispatch({ type: 'codes-loaded', codes: outcome.value ?? [] }) &&
        session.getState().renewing
      ) {
        reportEvent(session, { type: 'regenerated' });
        notify(session, 'onRegenerated');
      }
      break;
    case 'declined': {
      const leave = session.options.intent === 'recovery-codes' && !viewing;
      if (dispatch({ type: 'declined', leave }) && leave) {
        notify(session, 'onCancel');
      }
      break;
    }
    case 'failed':
      dispatch(outcome);
  }
}

async function requestRecoveryCodes(
  { confirmed: enrollment, getState }: SetupSession,
  call: AdapterCall,
): Promise<CallOutcome<readonly string[] | undefined>> {
  const { viewing } = getState();
  // Loaded first, so that the backend generates no codes that the wizard could not show.
  const loaded = await attempt(call, loadRequirements);
  return loaded.type === 'done'
    ? request(call, viewing ? 'view-recovery-codes' : 'recovery-codes', async (input) =>
        readRecoveryCodes(
          await (viewing
            ? call.adapter.viewRecoveryCodes?.(input)
            : call.adapter.recoveryCodes?.({ enrollment, ...input })),
        ),
      )
    : loaded;
}

/** Tells the backend that the user saved the recovery codes, and ends the wizard. */
export async function confirmRecoveryCodes(
  session: SetupSession,
  codes: readonly string[],
): Promise<void> {
  const { confirmed: enrollment, dispatch } = session;
  const call = beginCall(session);
  const outcome = await request(call, 'confirm-recovery-codes', async (input) =>
    throwIfRejected(
      call,
      await call.adapter.confirmRecoveryCodes?.({ codes, enrollment, ...input }),
    ),
  );
  switch (outcome.type) {
    case 'done': {
      const { awaitsCodes } = session.getState();
      if (dispatch({ type: 'finished' }) && awaitsCodes) {
        notify(session, 'onEnrolled');
      }
      break;
    }
    case 'declined':
    case 'failed':
      dispatch(outcome);
  }
}

/** Ends the wizard without saved codes: a cancellation where the backend waits for them. */
export function finishWithoutCodes(session: SetupSession): void {
  if (session.dispatch({ type: 'finished' }) && session.getState().status === 'canceled') {
    notify(session, 'onCancel');
  }
}
