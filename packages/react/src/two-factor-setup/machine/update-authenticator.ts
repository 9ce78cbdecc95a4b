import { attempt, beginCall } from './adapter-calls.ts';
import { notifyDisabled } from './disable-two-factor.ts';
import { loadDeferred } from './load-deferred.ts';
import { request } from './request.ts';
import { type SetupSession, reportEvent } from './session.ts';

/** Renames or removes the authenticator that the user has chosen, and shows the result. */
export async function updateAuthenticator(session: SetupSession): Promise<void> {
  const { dispatch } = session;
  const call = beginCall(session);
  const loaded = await attempt(call, loadDeferred);
  const outcome =
    loaded.type === 'done'
      ? await loaded.value.changeAuthenticator(call, session.getState(), request)
      : loaded;
  switch (outcome.type) {
    case 'done': {
      const { account, event } = outcome.value;
      if (dispatch({ type: 'updated', account }) && event) {
        reportEvent(session, event);
        if (!account.enrolled) {
          notifyDisabled(session);
        }
      }
      break;
    }
    case 'declined':
    case 'failed':
      dispatch(outcome);
  }
}
