import { isLocked } from '../../verification/two-factor-error.ts';
import { isAboutTheName, isOnEnrolledScreen, getWait } from './selectors.ts';
import { REAUTHENTICATION_TRANSITIONS, withoutReauthentication } from './reauthentication-steps.ts';
import type { SetupEvent, SetupEventWith, SetupState, SetupStateIn, SetupStep } from './state.ts';
import {
  toAccount,
  toCanceled,
  toChoices,
  toChosen,
  toCodes,
  toCodesDeclined,
  toDisabled,
  toDisabling,
  toDoneUnsaved,
  toFactsOfStart,
  toFailedStart,
  toFailedUpdate,
  toKnownAccount,
  toLoadedCodes,
  toLoadingCodes,
  toRejected,
  toRenamed,
  toRenewal,
  toResumedScan,
  toScan,
  toStartFromEnrolled,
  toStartFromScan,
  toStep,
  toUnasked,
  toUnconfirmedCodes,
  toUpdated,
  toUpdating,
  toViewed,
  toViewing,
  toWithdrawn,
} from './steps.ts';

type Status = SetupStep['status'];
type EventType = SetupEvent['type'];

/** Returns the next state, or `undefined` to stay in the current one. */
type Transition<From extends Status, On extends EventType> = (
  state: SetupStateIn<From>,
  event: SetupEventWith<On>,
) => SetupState | undefined;

type Transitions<From extends Status> = { readonly [On in EventType]?: Transition<From, On> };

/** The transitions of each status, by event. Every other event leaves the state as it is. */
const TRANSITIONS: { readonly [From in Status]: Transitions<From> } = {
  intro: {
    start: (state) => toStep(state, { status: 'starting', returnScreen: 'intro' }),
    'account-known': toKnownAccount,
    resumed: toResumedScan,
    canceled: toCanceled,
  },
  enrolled: {
    chosen: toChosen,
    start: toStartFromEnrolled,
    'codes-requested': toRenewal,
    'codes-view-requested': toViewing,
    updating: toUpdating,
    disabling: toDisabling,
    canceled: toCanceled,
  },
  starting: {
    ...REAUTHENTICATION_TRANSITIONS,
    'account-known': toKnownAccount,
    started: (state, event) => toScan(state, event, toFactsOfStart(state)),
    resumed: toResumedScan,
    declined: (state) =>
      state.returnScreen === 'scan'
        ? toStep(state, {
            status: 'failed',
            returnScreen: 'scan',
            error: { type: 'reauthentication-required' },
          })
        : toStep(state, { status: state.returnScreen, choice: state.choice }),
    // The intent stays `replace`, because the old entry in the authenticator app no longer works.
    // There is no authenticator to keep any more, so a failure leads to the intro.
    'turned-off': (state) =>
      toStep(
        state,
        { status: 'starting', returnScreen: 'intro' },
        { account: { enrolled: false }, authenticator: undefined },
      ),
    'name-missing': (state) => toFailedStart(state, { type: 'name-required' }),
    failed: (state, { error }) =>
      error.type === 'already-enrolled' && state.intent === 'enroll'
        ? toStep(
            state,
            { status: 'enrolled' },
            { account: state.account?.enrolled ? state.account : { enrolled: true } },
          )
        : toFailedStart(state, error),
    withdrawn: toWithdrawn,
    canceled: toCanceled,
  },
  failed: {
    chosen: (state, event) =>
      state.returnScreen === 'enrolled' ? toChosen(state, event) : undefined,
    start: (state, event) =>
      state.returnScreen === 'enrolled'
        ? toStartFromEnrolled(state, event)
        : toStep(state, { status: 'starting', returnScreen: state.returnScreen }),
    'name-changed': (state, { name }) =>
      state.returnScreen !== 'scan' && isAboutTheName(state.error)
        ? toStep(state, { status: state.returnScreen, choice: state.choice }, { name })
        : toRenamed(state, { name }),
    'codes-requested': (state) => (isOnEnrolledScreen(state) ? toRenewal(state) : undefined),
    'codes-view-requested': (state) => (isOnEnrolledScreen(state) ? toViewing(state) : undefined),
    updating: toUpdating,
    disabling: (state) => (isOnEnrolledScreen(state) ? toDisabling(state) : undefined),
    canceled: toCanceled,
  },
  scan: {
    'name-changed': (state, { name }) =>
      state.error && isAboutTheName(state.error)
        ? { ...state, name, error: undefined }
        : toRenamed(state, { name }),
    'code-changed': (state, { code, timestamp }) =>
      state.code === code
        ? undefined
        : {
            ...state,
            code,
            error: getWait(state, timestamp) || isLocked(state.error) ? state.error : undefined,
            diagnosis: undefined,
          },
    'input-rejected': (state, { error }) => ({ ...state, error, diagnosis: undefined }),
    submitted: (state, { code }) => ({
      ...state,
      status: 'verifying',
      code,
      error: undefined,
      diagnosis: undefined,
      canceling: false,
    }),
    diagnosed: (state, { code, diagnosis }) =>
      state.error?.type === 'invalid-code' && state.code === code
        ? { ...state, diagnosis }
        : undefined,
    expired: (state) => toStep(state, { status: 'expired' }),
    'new-key-requested': toStartFromScan,
    withdrawn: toWithdrawn,
    canceled: toCanceled,
  },
  verifying: {
    ...REAUTHENTICATION_TRANSITIONS,
    withdrawn: toWithdrawn,
    rejected: toRejected,
    declined: ({ canceling, ...scan }) =>
      canceling ? toCanceled(scan) : { ...scan, status: 'scan' },
    verified: (state, { awaitsCodes, codes }) => {
      const facts = { ...state, awaitsCodes };
      if (codes === 'to-load') {
        return toLoadingCodes(facts);
      }
      return typeof codes === 'string'
        ? toStep(state, { status: 'done', codes })
        : toCodes(facts, { codes });
    },
    // A user who cancels a second time does not want to wait for the answer.
    canceled: (state) => (state.canceling ? toCanceled(state) : { ...state, canceling: true }),
  },
  expired: {
    start: toStartFromScan,
    'new-key-requested': toStartFromScan,
    canceled: toCanceled,
  },
  'codes-unseen': { 'codes-requested': toRenewal, finished: toDoneUnsaved },
  'loading-codes': {
    ...REAUTHENTICATION_TRANSITIONS,
    'account-known': toAccount,
    'codes-loaded': toLoadedCodes,
    failed: (state, { error }) => toStep(state, { status: 'codes-failed', error }),
    withdrawn: (state) => toStep(state, { status: 'codes-failed', error: { type: 'network' } }),
    declined: toCodesDeclined,
  },
  'codes-failed': {
    'codes-requested': toLoadingCodes,
    finished: (state) => (state.viewing ? toViewed(state) : toDoneUnsaved(state)),
  },
  codes: {
    'codes-saved': (state) => (state.saved ? undefined : { ...state, saved: true }),
    leaving: (state) => (state.leaving ? undefined : { ...state, leaving: true }),
    stayed: (state) => (state.leaving ? { ...state, leaving: false } : undefined),
    confirming: (state) =>
      toStep(state, { status: 'confirming-codes', codes: state.codes, saved: state.saved }),
    finished: (state) =>
      state.viewing
        ? toViewed(state)
        : state.leaving || state.awaitsCodes
          ? toDoneUnsaved(state)
          : toStep(state, { status: 'done', codes: 'saved' }),
  },
  'confirming-codes': {
    ...REAUTHENTICATION_TRANSITIONS,
    withdrawn: toWithdrawn,
    'codes-saved': (state) => (state.saved ? undefined : { ...state, saved: true }),
    declined: (state) => toUnconfirmedCodes(state, undefined),
    failed: (state, { error }) => toUnconfirmedCodes(state, error),
    finished: (state) =>
      toStep(state, { status: 'done', codes: 'saved' }, { awaitsCodes: undefined }),
  },
  updating: {
    ...REAUTHENTICATION_TRANSITIONS,
    updated: toUpdated,
    withdrawn: toUnasked,
    declined: toChoices,
    failed: (state, { error }) => toFailedUpdate(state, error),
  },
  disabling: {
    ...REAUTHENTICATION_TRANSITIONS,
    disabled: toDisabled,
    withdrawn: toUnasked,
    declined: toChoices,
    failed: (state, { error }) =>
      toStep(state, { status: 'failed', returnScreen: 'enrolled', error }),
  },
  disabled: {
    start: (state) => toStep(state, { status: 'starting', returnScreen: 'intro' }),
  },
  done: {},
  canceled: {},
};

/** The transitions of every status that has none of its own for the event. */
const COMMON_TRANSITIONS: Transitions<Status> = { 'name-changed': toRenamed };

/**
 * The wizard as a pure function. Returns the same object if the event does not belong to the state,
 * such as a late answer.
 *
 * @example
 * setupReducer(initialSetupState({ intro: true }), { type: 'start' }); // { status: 'starting', returnScreen: 'intro', … }
 */
export function setupReducer(state: SetupState, event: SetupEvent): SetupState {
  // TypeScript does not see that the state and the event belong to the transition they select.
  const transition = (TRANSITIONS[state.status][event.type] ?? COMMON_TRANSITIONS[event.type]) as
    | ((state: SetupState, event: SetupEvent) => SetupState | undefined)
    | undefined;
  const next = transition?.(state, event) ?? state;
  return next.reauthentication && next.status !== state.status
    ? withoutReauthentication(next)
    : next;
}

/** Whether the user can still cancel, because nothing has changed yet. */
export function isCancelable(step: SetupStep): boolean {
  return 'canceled' in TRANSITIONS[step.status];
}
