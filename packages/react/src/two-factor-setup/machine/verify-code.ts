import { withTimeout } from '../../internals/with-timeout.ts';
import type { TwoFactorError } from '../../verification/two-factor-error.ts';
import type { Enrollment, TwoFactorAdapter, TwoFactorStatus } from '../adapter/adapter.ts';
import { readRecoveryCodes } from '../../verification/read-recovery-codes.ts';
import { type VerifyOutcome, readVerifyResult } from '../adapter/read-verify-result.ts';
import { type CallOutcome, ask, beginCall } from './adapter-calls.ts';
import { request } from './request.ts';
import { finishCanceling } from './cancel-setup.ts';
import { diagnoseRejection } from './diagnose-rejection.ts';
import { loadDeferred } from './load-deferred.ts';
import { loadRecoveryCodes } from './recovery-codes.ts';
import { getReplaced } from './selectors.ts';
import {
  type SetupSession,
  getSubmittedName,
  notify,
  reportEvent,
  retireEnrollment,
} from './session.ts';
import type { SetupFacts, VerifiedCodes } from './state.ts';

/**
 * Errors after which the backend may have accepted the code anyway: the answer was lost, or the
 * browser sent the request twice and the second one found the enrollment confirmed.
 */
const AMBIGUOUS_ERRORS: ReadonlyArray<TwoFactorError['type']> = [
  'network',
  'unknown',
  'enrollment-expired',
  'already-enrolled',
];

/** How long a rejection waits for its diagnosis, so that screen readers announce both as one. */
const DIAGNOSIS_TIMEOUT_MS = 300;

/** What is known after the right code. */
interface Verified {
  codes: VerifiedCodes;
  /** Whether the backend turns two-factor on only when it knows that the codes are saved. */
  awaitsCodes?: boolean | undefined;
}

/** Sends a code to the backend and shows the result. */
export async function verifyCode(
  session: SetupSession,
  code: string,
  enrollment: Enrollment,
): Promise<void> {
  if (session.options.checkBeforeSending && !(await isWorthSending(session, code))) {
    await reject(session, { type: 'invalid-code' }, code, enrollment);
    return;
  }
  reportEvent(session, { type: 'submitted' });
  const outcome = await requestVerification(session, code, enrollment);
  switch (outcome.type) {
    case 'done':
      accept(session, enrollment, outcome.value);
      break;
    case 'declined':
      if (session.dispatch(outcome)) {
        finishCanceling(session, enrollment);
      }
      break;
    case 'failed':
      await reject(session, outcome.error, code, enrollment);
  }
}

/** Whether to send a code: it may be right, and the user has not canceled in the meantime. */
async function isWorthSending(session: SetupSession, code: string): Promise<boolean> {
  const before = session.getState();
  try {
    const { isHeldBack } = await loadDeferred();
    if (before.status === 'verifying' && (await isHeldBack(session, code, before))) {
      return false;
    }
  } catch {
    // Without the check, the backend decides.
  }
  const state = session.getState();
  return state.status === 'verifying' && !state.canceling;
}

function accept(session: SetupSession, enrollment: Enrollment, verified: Verified): void {
  session.confirmed = { handle: enrollment.handle };
  if (!session.dispatch({ type: 'verified', ...verified })) {
    return;
  }
  session.previousSecrets = [];
  reportEvent(session, { type: 'verified' });
  if (!session.getState().awaitsCodes) {
    notify(session, 'onEnrolled');
  }
  if (session.getState().status === 'loading-codes') {
    void loadRecoveryCodes(session);
  }
}

async function reject(
  session: SetupSession,
  error: TwoFactorError,
  code: string,
  enrollment: Enrollment,
): Promise<void> {
  const state = session.getState();
  if (state.status !== 'verifying') {
    return;
  }
  if (error.type === 'enrollment-expired') {
    retireEnrollment(session, state);
  }
  const search =
    error.type === 'invalid-code'
      ? diagnoseRejection(code, state.details, session.previousSecrets)
      : Promise.resolve(undefined);
  const diagnosis = await withTimeout(DIAGNOSIS_TIMEOUT_MS, search);
  if (!session.dispatch({ type: 'rejected', error, diagnosis })) {
    return;
  }
  reportEvent(session, { type: 'rejected', reason: error.type });
  finishCanceling(session, enrollment);
  const lateDiagnosis = diagnosis ? undefined : await search;
  if (lateDiagnosis) {
    session.dispatch({ type: 'diagnosed', code, diagnosis: lateDiagnosis });
  }
}

/**
 * Sends a code to the backend. `done` means that the backend accepted it; its value says what is
 * known about the recovery codes. `failed` means that the backend rejected it. After an ambiguous
 * error, the status of the account decides.
 */
async function requestVerification(
  session: SetupSession,
  code: string,
  enrollment: Enrollment,
): Promise<CallOutcome<Verified>> {
  const call = beginCall(session);
  const { account, intent } = session.getState();
  const replaces = getReplaced(session.getState());
  const answer = await request(call, 'verify', async (input) => {
    const result = readVerifyResult(
      await call.adapter.verify({
        code,
        enrollment,
        intent,
        name: getSubmittedName(session),
        replaces,
        ...input,
      }),
      call.readError,
    );
    if (result.error?.type.startsWith('reauthentication-')) {
      throw result.error;
    }
    return result;
  });
  if (answer.type === 'declined' || answer.type === 'superseded') {
    return answer;
  }
  const { awaitsCodes, error, recoveryCodes }: VerifyOutcome =
    answer.type === 'done' ? answer.value : answer;
  if (!error) {
    const codes = recoveryCodes ?? resolveCodes(session.getState(), call.adapter, enrollment);
    // Without `confirmRecoveryCodes`, the backend would wait in vain.
    return {
      type: 'done',
      value: { codes, awaitsCodes: awaitsCodes && !!call.adapter.confirmRecoveryCodes },
    };
  }
  const after = AMBIGUOUS_ERRORS.includes(error.type)
    ? await ask(call, (adapter, signal) => adapter.status?.({ signal }))
    : undefined;
  return after && hasNewAuthenticator(account, after)
    ? {
        type: 'done',
        value: { codes: resolveCodes(session.getState(), call.adapter, enrollment, after) },
      }
    : { type: 'failed', error };
}

/** Whether two-factor is on now and was not before, or an authenticator is new. */
function hasNewAuthenticator(before: TwoFactorStatus | undefined, after: TwoFactorStatus): boolean {
  if (!before || !after.enrolled) {
    return false;
  }
  if (!before.enrolled) {
    return true;
  }
  const known = before.authenticators?.map(({ id }) => id);
  return after.authenticators?.some(({ id }) => known?.includes(id) === false) ?? false;
}

/**
 * Returns what is known about the recovery codes if the answer had none.
 *
 * @param after The status of the account, if the answer was lost.
 */
function resolveCodes(
  { account, intent }: SetupFacts,
  adapter: TwoFactorAdapter,
  enrollment: Enrollment,
  after?: TwoFactorStatus,
): VerifiedCodes {
  const areLost = after?.recoveryCodesSaved === false;
  const early = readRecoveryCodes(enrollment.recoveryCodes);
  if (early) {
    return early;
  }
  const canGenerate = adapter.recoveryCodes !== undefined;
  // New codes would invalidate the ones the user has saved.
  const areKept =
    !areLost &&
    intent !== 'enroll' &&
    account?.enrolled === true &&
    account.recoveryCodesSaved !== false &&
    (account.recoveryCodesLeft ?? Number(canGenerate)) > 0;
  if (canGenerate && !areKept) {
    return 'to-load';
  }
  if (areLost) {
    return 'unsaved';
  }
  return areKept ? 'kept' : 'none';
}
