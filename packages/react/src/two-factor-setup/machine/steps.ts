import type { TwoFactorError, TwoFactorNameError } from '../../verification/two-factor-error.ts';
import type { Enrollment, SetupIntent, TwoFactorStatus } from '../adapter/adapter.ts';
import { canChooseReplaced, getChange, isAboutTheName } from './selectors.ts';
import type {
  SetupChoice,
  SetupEventWith,
  SetupFacts,
  SetupScan,
  SetupState,
  SetupStateIn,
  SetupStep,
} from './state.ts';

/** Returns a state with another step and with changed facts. */
export function toStep(
  state: SetupFacts,
  step: SetupStep,
  changed?: Partial<SetupFacts>,
): SetupState {
  const { intent, name, account, authenticator, renewing, viewing, awaitsCodes } = {
    ...state,
    ...changed,
  };
  return {
    ...step,
    intent,
    name,
    account,
    renewing,
    ...(authenticator && { authenticator }),
    ...(viewing && { viewing }),
    ...(awaitsCodes && { awaitsCodes }),
  };
}

export function toCanceled(state: SetupFacts): SetupState {
  return toStep(state, { status: 'canceled' });
}

/** Returns the first step, as it is before the backend has said anything. */
export function toWithdrawn(state: SetupFacts): SetupState {
  return toStep(
    state,
    { status: 'intro' },
    { intent: 'enroll', renewing: false, viewing: undefined, awaitsCodes: undefined },
  );
}

export function toRenamed(state: SetupState, { name }: { name: string }): SetupState | undefined {
  return state.name === name ? undefined : { ...state, name };
}

export function toAccount(
  state: SetupState,
  { account }: { account: TwoFactorStatus },
): SetupState {
  return { ...state, account, intent: account.enrolled ? state.intent : 'enroll' };
}

export function toKnownAccount(state: SetupState, event: { account: TwoFactorStatus }): SetupState {
  const known = toAccount(state, event);
  // With several apps, somebody has to say which one is replaced.
  if (state.intent === 'replace' && canChooseReplaced(event.account)) {
    return toStep(known, { status: 'enrolled' });
  }
  // A user who already chose what to do is not asked again.
  return event.account.enrolled && state.intent === 'enroll'
    ? toStep(known, getManageStep(event.account))
    : known;
}

/** Returns the first step on an account that already has two-factor authentication. */
function getManageStep(account: TwoFactorStatus): SetupStep {
  return { status: account.recoveryCodesSaved === false ? 'codes-unseen' : 'enrolled' };
}

export function toChosen(
  state: SetupFacts & SetupChoice,
  { authenticator, choice }: SetupEventWith<'chosen'>,
): SetupState | undefined {
  if (state.choice === choice && state.authenticator === authenticator) {
    return undefined;
  }
  // The name of one app is not that of another.
  const name = (state.authenticator ?? authenticator) ? undefined : state.name;
  return toStep(state, { status: 'enrolled', choice }, { authenticator, name });
}

export function toStartFromEnrolled(
  state: SetupFacts & SetupChoice,
  { authenticator, intent = state.intent }: Omit<SetupEventWith<'start'>, 'type'>,
): SetupState {
  const isChosen = state.choice === intent;
  return toStep(
    state,
    {
      status: 'starting',
      returnScreen: 'enrolled',
      choice: isChosen ? state.choice : undefined,
    },
    {
      intent,
      authenticator: authenticator ?? (isChosen ? state.authenticator : undefined),
      name: getChange(state) ? undefined : state.name,
    },
  );
}

/** Starts to rename or remove an authenticator, if the user has chosen one and typed a name. */
export function toUpdating(state: SetupState): SetupState | undefined {
  const choice = getChange(state);
  if (!choice || !state.authenticator) {
    return undefined;
  }
  return choice === 'rename' && state.name?.trim() === ''
    ? toFailedUpdate({ ...state, choice }, { type: 'name-required' })
    : toStep(state, { status: 'updating', choice });
}

export function toUpdated(
  state: SetupStateIn<'updating'>,
  { account }: SetupEventWith<'updated'>,
): SetupState {
  const { authenticator: chosen } = state;
  const choice = getChange(state);
  if (!account.enrolled) {
    return toDisabled({ ...state, name: undefined });
  }
  const authenticator = account.authenticators?.find(({ id }) => id === chosen?.id) ?? chosen;
  const changed = choice && authenticator && { choice, authenticator };
  return toStep(
    state,
    { status: 'enrolled', changed },
    { account, authenticator: undefined, name: undefined },
  );
}

export function toFailedUpdate(
  state: SetupFacts & SetupChoice,
  error: TwoFactorError | TwoFactorNameError,
): SetupState {
  return toStep(state, {
    status: 'failed',
    returnScreen: 'enrolled',
    error,
    choice: state.choice,
  });
}

export function toFailedStart(
  state: SetupStateIn<'starting'>,
  error: TwoFactorError | TwoFactorNameError,
): SetupState {
  const { intent, returnScreen } = state;
  // The screen then asks for another name.
  const asksAgain = returnScreen === 'enrolled' && intent !== 'enroll' && isAboutTheName(error);
  const choice = state.choice ?? (asksAgain ? intent : undefined);
  return toStep(state, { status: 'failed', returnScreen, error, choice });
}

export function toStartFromScan(state: SetupFacts): SetupState {
  return toStep(state, { status: 'starting', returnScreen: 'scan' });
}

/** A backend that starts a first enrollment has no other authenticator. */
export function toFactsOfStart({ account, intent }: SetupFacts): Partial<SetupFacts> {
  return intent === 'enroll' && !account ? { account: { enrolled: false } } : {};
}

export function toResumedScan(state: SetupFacts, event: SetupEventWith<'resumed'>): SetupState {
  const { account, enrollment } = event;
  return toScan(state, event, { account, intent: getResumedIntent(enrollment, account) });
}

/** Returns what an enrollment from an earlier visit is for. */
function getResumedIntent(
  enrollment: Enrollment,
  account: TwoFactorStatus | undefined,
): SetupIntent {
  if (enrollment.intent) {
    return enrollment.intent;
  }
  if (!account?.enrolled) {
    return 'enroll';
  }
  return account.canAdd && !account.canReplace ? 'add' : 'replace';
}

export function toScan(
  state: SetupFacts,
  { details, enrollment }: Pick<SetupScan, 'details' | 'enrollment'>,
  changed: Partial<SetupFacts>,
): SetupState {
  const step: SetupStep = {
    status: 'scan',
    enrollment,
    details,
    code: '',
    error: undefined,
    diagnosis: undefined,
    renaming: false,
    rejected: [],
  };
  return toStep(state, step, changed);
}

export function toRejected(
  { canceling, ...scan }: SetupStateIn<'verifying'>,
  { diagnosis, error }: SetupEventWith<'rejected'>,
): SetupState {
  if (canceling) {
    return toCanceled(scan);
  }
  if (error.type === 'enrollment-expired') {
    return toStep(scan, { status: 'expired' });
  }
  const isWrongCode = error.type === 'invalid-code' || error.type === 'code-reused';
  const rejected = isWrongCode ? [...scan.rejected, scan.code] : scan.rejected;
  const renaming = scan.renaming || error.type === 'name-conflict';
  return { ...scan, status: 'scan', error, diagnosis, renaming, rejected };
}

export function toLoadingCodes(state: SetupFacts): SetupState {
  return toStep(state, { status: 'loading-codes' });
}

export function toRenewal(state: SetupFacts): SetupState {
  return toStep(state, { status: 'loading-codes' }, { renewing: true });
}

export function toViewing(state: SetupFacts): SetupState {
  return toStep(state, { status: 'loading-codes' }, { viewing: true });
}

/** Returns the screen from which the user asked to see the recovery codes. */
export function toViewed(state: SetupFacts): SetupState {
  return toStep(state, { status: 'enrolled' }, { viewing: undefined });
}

export function toLoadedCodes(state: SetupFacts, event: { codes: readonly string[] }): SetupState {
  const { account, viewing } = state;
  return viewing && account && event.codes.length === 0
    ? toViewed({ ...state, account: { ...account, recoveryCodesLeft: 0 } })
    : toCodes(state, event);
}

export function toCodes(state: SetupFacts, { codes }: { codes: readonly string[] }): SetupState {
  return toStep(
    state,
    codes.length === 0
      ? { status: 'done', codes: 'none' }
      : { status: 'codes', codes, saved: false, error: undefined, leaving: false },
  );
}

export function toCodesDeclined(
  state: SetupFacts,
  { leave }: SetupEventWith<'declined'>,
): SetupState {
  const settled = { ...state, renewing: false, viewing: undefined };
  if (leave) {
    return toCanceled(settled);
  }
  return toStep(
    settled,
    (state.renewing || state.viewing) && state.account
      ? getManageStep(state.account)
      : { status: 'codes-failed', error: { type: 'reauthentication-required' } },
  );
}

export function toUnconfirmedCodes(
  state: SetupStateIn<'confirming-codes'>,
  error: TwoFactorError | undefined,
): SetupState {
  return { ...state, status: 'codes', error, leaving: false };
}

/** Ends without saved codes: where the backend waits for them, two-factor is not on. */
export function toDoneUnsaved(state: SetupFacts): SetupState {
  return state.awaitsCodes
    ? toCanceled(state)
    : toStep(state, { status: 'done', codes: 'unsaved' });
}

export function toDisabling(state: SetupFacts): SetupState {
  return toStep(state, { status: 'disabling' });
}

export function toDisabled(state: SetupFacts): SetupState {
  return toStep(
    state,
    { status: 'disabled' },
    { intent: 'enroll', account: { enrolled: false }, authenticator: undefined },
  );
}

/** Returns to the choices of an account that already has two-factor authentication. */
export function toChoices(state: SetupFacts & SetupChoice): SetupState {
  return toStep(state, { status: 'enrolled', choice: state.choice });
}

/** A page that comes back must not show the password. */
export function toUnasked(state: SetupState): SetupState | undefined {
  return state.reauthentication ? toChoices(state) : undefined;
}
