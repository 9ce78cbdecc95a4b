import { normalizeCode } from '@tessera/core';
import { isLocked } from '../../verification/two-factor-error.ts';
import { cancelSetup } from './cancel-setup.ts';
import { disableTwoFactor } from './disable-two-factor.ts';
import { openSetup, runPendingStep } from './open-setup.ts';
import { confirmRecoveryCodes, finishWithoutCodes, loadRecoveryCodes } from './recovery-codes.ts';
import {
  createSession,
  isNameMissing,
  mustWait,
  notify,
  reportEvent,
  retireEnrollment,
} from './session.ts';
import { canSkipRecoveryCodes, getChange, hasUnsavedCodes } from './selectors.ts';
import type { SetupController } from './setup-controller.ts';
import type { SetupControllerOptions } from './setup-options.ts';
import { startEnrollment } from './start-enrollment.ts';
import { submitProof } from './submit-proof.ts';
import { updateAuthenticator } from './update-authenticator.ts';
import { verifyCode } from './verify-code.ts';

/**
 * Creates the controller of one wizard.
 *
 * @param onEarlyTry Called when the user tries something again that has to wait.
 * @example
 * const controller = createSetupController({ adapter, issuer: 'Acme' });
 * controller.start();
 */
export function createSetupController(
  initial: SetupControllerOptions,
  onEarlyTry?: (secondsLeft: number) => void,
): SetupController {
  const session = createSession(initial, onEarlyTry);
  const { dispatch, getState, subscribe } = session;
  /** Continues what the user was doing when the wizard asked about unsaved codes. */
  let onLeave: (() => void) | undefined;
  let isMounted = false;

  return {
    update: (options) => {
      session.options = options;
    },
    getState,
    subscribe,
    reportEvent: (event) => reportEvent(session, event),
    mount: () => {
      const isFirst = ['intro', 'starting', 'loading-codes'].includes(getState().status);
      if (isMounted || !isFirst) {
        return;
      }
      isMounted = true;
      void openSetup(session);
    },
    unmount: () => {
      const { status } = getState();
      if (!session.isOpening && status !== 'intro' && status !== 'starting') {
        return;
      }
      isMounted = false;
      session.isOpening = false;
      session.abortController.abort();
    },
    leavePage: () => {
      session.proof = undefined;
      const state = getState();
      if (state.status === 'codes') {
        if (hasUnsavedCodes(state, session.options.adapter)) {
          dispatch({ type: 'leaving' });
          reportEvent(session, { type: 'abandoned', screen: 'codes' });
        }
        finishWithoutCodes(session);
      } else if (dispatch({ type: 'withdrawn' }) || session.isOpening) {
        isMounted = false;
        session.isOpening = false;
        session.abortController.abort();
      }
    },
    start: (intent = 'replace', authenticator) => {
      if (mustWait(session) || !dispatch({ type: 'start', intent, authenticator })) {
        return;
      }
      isMounted = true;
      // Only after the backend has answered is it known whether there is anything to start.
      if (!session.isOpening) {
        runPendingStep(session);
      }
    },
    choose: (choice, authenticator) => void dispatch({ type: 'chosen', choice, authenticator }),
    updateAuthenticator: () => {
      const change = getChange(getState());
      const canUpdate = change && session.options.adapter[change] && !mustWait(session);
      if (canUpdate && dispatch({ type: 'updating' }) && getState().status === 'updating') {
        void updateAuthenticator(session);
      }
    },
    submitProof: (proof) => submitProof(session, proof),
    switchProof: () => void dispatch({ type: 'reauthentication-switched' }),
    declineProof: () => {
      if (getState().reauthentication) {
        session.answer?.(false);
      }
    },
    requestNewKey: () => {
      const state = getState();
      if (state.status === 'scan') {
        retireEnrollment(session, state);
      }
      if (dispatch({ type: 'new-key-requested' })) {
        void startEnrollment(session);
      }
    },
    setName: (name) => void dispatch({ type: 'name-changed', name }),
    setCode: (code) => void dispatch({ type: 'code-changed', code, timestamp: Date.now() }),
    submit: (given) => {
      const state = getState();
      if (state.status !== 'scan' || mustWait(session) || isLocked(state.error)) {
        return;
      }
      const { details, enrollment, rejected } = state;
      const { digits } = details;
      const code = normalizeCode(given ?? state.code);
      if (code.length !== digits) {
        dispatch({ type: 'input-rejected', error: { type: 'incomplete-code', digits } });
      } else if (rejected.includes(code)) {
        dispatch({ type: 'input-rejected', error: { type: 'repeated-code' } });
      } else if (isNameMissing(session)) {
        dispatch({ type: 'input-rejected', error: { type: 'name-required' } });
      } else {
        dispatch({ type: 'submitted', code });
        void verifyCode(session, code, enrollment);
      }
    },
    expire: () => {
      const state = getState();
      if (state.status === 'scan') {
        retireEnrollment(session, state);
        dispatch({ type: 'expired' });
      }
    },
    generateRecoveryCodes: () => {
      const method = getState().viewing ? 'viewRecoveryCodes' : 'recoveryCodes';
      const canGenerate = session.options.adapter[method] && !mustWait(session);
      if (canGenerate && dispatch({ type: 'codes-requested' })) {
        void loadRecoveryCodes(session);
      }
    },
    viewRecoveryCodes: () => {
      const canView = session.options.adapter.viewRecoveryCodes && !mustWait(session);
      if (canView && dispatch({ type: 'codes-view-requested' })) {
        void loadRecoveryCodes(session);
      }
    },
    markCodesSaved: (via) => {
      dispatch({ type: 'codes-saved' });
      reportEvent(session, { type: 'codes-saved', via });
    },
    confirmRecoveryCodes: () => {
      const state = getState();
      if (state.status !== 'codes' || mustWait(session)) {
        return;
      }
      dispatch({ type: 'stayed' });
      if (session.options.adapter.confirmRecoveryCodes && !state.viewing) {
        dispatch({ type: 'confirming' });
        void confirmRecoveryCodes(session, state.codes);
      } else {
        dispatch({ type: 'finished' });
      }
    },
    skipRecoveryCodes: () => {
      if (canSkipRecoveryCodes(getState())) {
        dispatch({ type: 'stayed' });
        finishWithoutCodes(session);
      }
    },
    requestLeave: (proceed) => {
      onLeave = proceed;
      dispatch({ type: 'leaving' });
    },
    stay: () => void dispatch({ type: 'stayed' }),
    confirmLeave: () => {
      const state = getState();
      if (state.status === 'codes' && state.leaving) {
        reportEvent(session, { type: 'abandoned', screen: 'codes' });
        finishWithoutCodes(session);
        onLeave?.();
      }
    },
    disable: () => {
      const canDisable = session.options.adapter.disable && !mustWait(session);
      if (canDisable && dispatch({ type: 'disabling' })) {
        void disableTwoFactor(session);
      }
    },
    cancel: () => cancelSetup(session),
    close: () => {
      const { status } = getState();
      if (status === 'done' || status === 'disabled') {
        reportEvent(session, { type: 'done' });
        notify(session, 'onDone');
      }
    },
  };
}
