import { loadRequirements } from './load-requirements.ts';
import { type AdapterCall, type CallOutcome, attempt, beginCall } from './adapter-calls.ts';
import { request } from './request.ts';
import { getReplaced } from './selectors.ts';
import { cancelSetup } from './cancel-setup.ts';
import { turnOffForReplacement } from './disable-two-factor.ts';
import { type PendingEnrollment, describePending } from './pending-enrollment.ts';
import { type SetupSession, discardEnrollment, getSubmittedName, reportEvent } from './session.ts';

/** Starts an enrollment, or uses the one that your app already has, and shows it. */
export async function startEnrollment(session: SetupSession): Promise<void> {
  const { dispatch } = session;
  const outcome = await requestEnrollment(session, beginCall(session));
  switch (outcome.type) {
    case 'done':
      session.existing = undefined;
      session.fresh = false;
      if (dispatch({ type: 'started', ...outcome.value })) {
        reportEvent(session, { type: 'started' });
      } else {
        await discardEnrollment(session, outcome.value.enrollment);
      }
      break;
    case 'declined':
      if (session.options.intent !== undefined) {
        cancelSetup(session);
      }
      // Without effect once the setup is canceled, which a deadline can forbid.
      dispatch(outcome);
      break;
    case 'failed':
      dispatch(outcome);
  }
}

/**
 * Requests an enrollment. Before that, discards the enrollment that it replaces, and turns
 * two-factor off if the backend cannot keep the old authenticator until the new one is confirmed.
 */
async function requestEnrollment(
  session: SetupSession,
  call: AdapterCall,
): Promise<CallOutcome<PendingEnrollment>> {
  // Loaded first, so that the backend creates nothing that the wizard could not show.
  const loaded = await attempt(call, loadRequirements);
  if (loaded.type !== 'done') {
    return loaded;
  }
  // Your app may have passed another adapter in the meantime.
  const adapter = (call.adapter = session.options.adapter);
  const { account, intent } = session.getState();
  const { superseded } = session;
  session.superseded = undefined;
  if (superseded) {
    await discardEnrollment(session, superseded);
  }
  if (intent === 'replace' && account?.enrolled && !account.canReplace && adapter.disable) {
    const turnedOff = await turnOffForReplacement(session, call);
    if (turnedOff.type !== 'done') {
      return turnedOff;
    }
  }
  return request(call, 'start', async (input) => {
    const enrollment =
      session.existing ??
      (await adapter.start({
        intent,
        name: getSubmittedName(session),
        fresh: session.fresh,
        replaces: getReplaced(session.getState()),
        ...input,
      }));
    if (session.getState().status === 'canceled') {
      await discardEnrollment(session, enrollment);
    }
    return describePending(loaded.value, enrollment, session.options);
  });
}
