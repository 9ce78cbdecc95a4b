import type { Enrollment } from '../adapter/adapter.ts';
import { loadDeferred } from './load-deferred.ts';
import { loadRequirements } from './load-requirements.ts';
import { ask, beginCall, isSuperseded } from './adapter-calls.ts';
import { type PendingEnrollment, describePending } from './pending-enrollment.ts';
import { loadRecoveryCodes } from './recovery-codes.ts';
import { type SetupSession, isNameMissing } from './session.ts';
import { startEnrollment } from './start-enrollment.ts';

/**
 * Opens the wizard. Continues an enrollment of an earlier visit, shows the choices for an account
 * that already has two-factor authentication, or starts what the user or your app asked for.
 */
export async function openSetup(session: SetupSession): Promise<void> {
  const { dispatch, options } = session;
  void loadRequirements().catch(() => undefined);
  if (session.existing || !('resume' in options.adapter || 'status' in options.adapter)) {
    return runPendingStep(session);
  }
  session.isOpening = true;
  const call = beginCall(session);
  const [enrollment, account] = await Promise.all([
    ask(call, (adapter, signal) => adapter.resume?.({ signal })),
    ask(call, (adapter, signal) => adapter.status?.({ signal })),
    // Has the texts for what the user can do with each authenticator.
    ask(call, (adapter) => (adapter.rename || adapter.remove ? loadDeferred() : undefined)),
  ]);
  const resumed = await readResumed(session, enrollment);
  if (isSuperseded(call)) {
    return;
  }
  session.isOpening = false;
  if (resumed) {
    dispatch({ type: 'resumed', ...resumed, account });
  }
  if (account) {
    // Without `recoveryCodes`, the wizard cannot replace codes that were never saved.
    const { recoveryCodesSaved: _, ...known } = account;
    dispatch({
      type: 'account-known',
      account: session.options.adapter.recoveryCodes ? account : known,
    });
  }
  runPendingStep(session);
}

/** Returns `undefined` if the enrollment cannot be read. The wizard then starts another one. */
async function readResumed(
  session: SetupSession,
  enrollment: Enrollment | null | undefined,
): Promise<PendingEnrollment | undefined> {
  if (!enrollment || session.getState().renewing) {
    return undefined;
  }
  try {
    return describePending(await loadRequirements(), enrollment, session.options);
  } catch {
    return undefined;
  }
}

/** Starts the request that the state is waiting for. */
export function runPendingStep(session: SetupSession): void {
  const { status } = session.getState();
  if (status === 'loading-codes') {
    void loadRecoveryCodes(session);
  } else if (status === 'starting' && isNameMissing(session)) {
    session.dispatch({ type: 'name-missing' });
  } else if (status === 'starting') {
    void startEnrollment(session);
  }
}
