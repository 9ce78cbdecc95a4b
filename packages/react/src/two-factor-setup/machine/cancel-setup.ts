import { callHandler } from '../../internals/call-handler.ts';
import type { Enrollment } from '../adapter/adapter.ts';
import { getDaysLeft, getScreen } from './selectors.ts';
import { type SetupSession, discardEnrollment, notify, reportEvent } from './session.ts';
import type { SetupScreen } from './state.ts';

/**
 * Cancels the setup. While a code is being verified, waits for the answer; a second call does not
 * wait.
 */
export function cancelSetup(session: SetupSession): void {
  const state = session.getState();
  if (getDaysLeft(state, session.options) === 0) {
    return;
  }
  if (!session.dispatch({ type: 'canceled' })) {
    return;
  }
  if (session.getState().status !== 'canceled') {
    // The code was not sent again yet, if the wizard asks who the user is.
    session.answer?.(false);
    return;
  }
  session.abortController.abort();
  session.isOpening = false;
  // Not while a code is being verified: the backend may be confirming this enrollment.
  endCanceled(session, getScreen(state), state.status === 'scan' ? state.enrollment : undefined);
}

/** Ends a setup that the user canceled while the code was being verified. */
export function finishCanceling(session: SetupSession, enrollment: Enrollment): void {
  if (session.getState().status === 'canceled') {
    endCanceled(session, 'scan', enrollment);
  }
}

function endCanceled(
  session: SetupSession,
  screen: SetupScreen,
  enrollment: Enrollment | undefined,
): void {
  session.previousSecrets = [];
  reportEvent(session, { type: 'abandoned', screen });
  if (enrollment) {
    void discardEnrollment(session, enrollment);
  }
  const { getState, options } = session;
  if (getDaysLeft(getState(), options) !== undefined) {
    void callHandler(() => options.requirement?.onPostpone?.());
  } else {
    notify(session, 'onCancel');
  }
}
