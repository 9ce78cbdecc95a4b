'use client';

import { useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type CopyStatus, useCopy } from '../internals/use-copy.ts';
import { useEvent } from '../internals/use-event.ts';
import { useIsomorphicLayoutEffect } from '../internals/use-isomorphic-layout-effect.ts';
import { useLiveText } from '../internals/use-live-text.ts';
import { useMessages } from '../internals/use-messages.ts';
import { useMountLifecycle } from '../internals/use-mount-lifecycle.ts';
import { useSecondsUntil } from '../internals/use-seconds-until.ts';
import { useUnloadGuard } from '../internals/use-unload-guard.ts';
import { warnOnce } from '../internals/warn-once.ts';
import { toTimestamp } from '../verification/to-timestamp.ts';
import { useWait } from '../verification/use-wait.ts';
import { createSetupPropGetters } from './get-setup-props.ts';
import { createSetupController } from './machine/controller.ts';
import { getDeferred } from './machine/load-deferred.ts';
import { hasUnsavedCodes } from './machine/selectors.ts';
import type { SetupController } from './machine/setup-controller.ts';
import { firstSetupMessages } from './first-messages.ts';
import type { TwoFactorSetupMessages } from './message-types.ts';
import type { SetupQrCodeOptions } from './qr-code-options.ts';
import type { SetupElementRefs, SetupPropGetters } from './setup-prop-getters.ts';
import { type SetupView, getSetupView } from './setup-view.ts';
import { useAnnouncement } from './use-announcement.ts';
import { useIsPhone } from './use-is-phone.ts';
import { useSetupFocus } from './use-setup-focus.ts';
import type { UseTwoFactorSetupOptions } from './use-two-factor-setup-options.ts';

declare const process: { env: { NODE_ENV?: string } };

const DAY_MS = 24 * 60 * 60 * 1000;

/** The actions of the wizard. An action that does not fit the state does nothing. */
export type SetupActions = Pick<
  SetupController,
  | 'start'
  | 'choose'
  | 'updateAuthenticator'
  | 'requestNewKey'
  | 'submitProof'
  | 'switchProof'
  | 'declineProof'
  | 'setName'
  | 'setCode'
  | 'submit'
  | 'generateRecoveryCodes'
  | 'viewRecoveryCodes'
  | 'markCodesSaved'
  | 'confirmRecoveryCodes'
  | 'skipRecoveryCodes'
  | 'requestLeave'
  | 'stay'
  | 'confirmLeave'
  | 'disable'
  | 'cancel'
  | 'close'
>;

/** Result of {@link useTwoFactorSetup}: what to show, the actions and the prop getters. */
export interface UseTwoFactorSetupReturn extends SetupView, SetupActions, SetupPropGetters {
  /** Whether the authenticator app is expected on this device. */
  sameDevice: boolean;
  /**
   * The `accountName` option. Put it into a hidden field with `autoComplete="username"` beside the
   * password, so that password managers know which password to offer.
   */
  accountName: string | undefined;
  /** The `qrCode` option. `getQrCodeProps` applies it. */
  qrCode: SetupQrCodeOptions | undefined;
  /** Whole seconds until the pending enrollment expires; `undefined` if it does not. */
  expiresIn: number | undefined;
  /** Announces the time left of a wait. Actions that have to wait do so by themselves. */
  announceWait: () => Promise<void>;
  /**
   * The text of a live region: that the key or the recovery codes are being loaded, that the key is
   * there, and once that it expires within a minute. May be empty. Keep the region on the page.
   */
  announcement: string;
  /** The outcome of the last copy of the key URI. */
  linkCopyStatus: CopyStatus;
}

/**
 * Returns everything for a setup wizard with your own markup: what to show, the actions of the
 * user, and the attributes that make the markup accessible.
 *
 * @example
 * const setup = useTwoFactorSetup({ adapter, issuer: 'Acme', accountName: user.email });
 * if (setup.screen === 'intro') return <button {...setup.getStartButtonProps()} />;
 */
export function useTwoFactorSetup(options: UseTwoFactorSetupOptions): UseTwoFactorSetupReturn {
  const reminder = useLiveText<number>();
  const [controller] = useState(() => createSetupController(options, reminder.announce));
  const state = useSyncExternalStore(
    controller.subscribe,
    controller.getState,
    controller.getState,
  );
  const messages = useMessages(
    'twoFactorSetup',
    // English is the default only. A language pack has all texts at once.
    {
      ...firstSetupMessages,
      ...getDeferred()?.laterSetupMessages,
    } as TwoFactorSetupMessages,
    options.messages?.twoFactorSetup,
  );
  const number = (state.account?.authenticators?.length ?? 0) + 1;
  const suggestedName = messages.suggestedName({ number });
  const daysLeft = useDaysLeft(options);
  useIsomorphicLayoutEffect(
    () => controller.update({ ...options, suggestedName, daysLeft }),
    [controller, options, suggestedName, daysLeft],
  );
  useLifecycle(controller, options);
  const { announceWait, ...wait } = useWait('error' in state ? state.error : undefined, reminder);
  const view = getSetupView(state, { ...wait, options, messages, suggestedName, daysLeft });
  const { details } = view;
  const expiresIn = useExpiry(controller, view);
  const link = useCopy({
    text: () => details?.keyUri ?? '',
    onCopied: () => controller.reportEvent({ type: 'copied', what: 'link' }),
  });

  const refs = useElementRefs();
  useUnloadGuard(view.codesUnsaved, refs.heading);
  const ids = {
    heading: useId(),
    description: useId(),
    authenticator: useId(),
    error: useId(),
    codeDescription: useId(),
    countdown: useId(),
  };
  useSetupFocus(controller, state, { refs, ids, autoFocus: options.autoFocus });
  const isPhone = useIsPhone();
  const {
    update: _update,
    getState: _getState,
    subscribe: _subscribe,
    mount: _mount,
    unmount: _unmount,
    leavePage: _leavePage,
    expire: _expire,
    reportEvent: _reportEvent,
    ...actions
  } = controller;

  return {
    ...view,
    ...actions,
    sameDevice: options.sameDevice ?? isPhone,
    accountName: options.accountName,
    qrCode: options.qrCode,
    expiresIn,
    announceWait,
    announcement: useAnnouncement(view, expiresIn),
    linkCopyStatus: link.status,
    ...createSetupPropGetters({ view, controller, options, ids, refs, link }),
  };
}

/** Mounts and unmounts the controller with the component. Warns if that loses recovery codes. */
function useLifecycle(controller: SetupController, { adapter }: UseTwoFactorSetupOptions): void {
  const unmount = useEvent(() => {
    controller.unmount();
    // Read from the controller: the rendered state can be older.
    const last = controller.getState();
    const isLost = last.status === 'loading-codes' || hasUnsavedCodes(last, adapter);
    if (process.env.NODE_ENV !== 'production' && isLost) {
      warnOnce(
        'The setup wizard was removed from the page before its recovery codes were saved. They are shown once, so the user has lost them. Keep the wizard on the page until it calls `onDone`; it calls `onEnrolled` before the codes.',
      );
    }
  });
  const [lifecycle] = useState(() => ({ ...controller, unmount }));
  useMountLifecycle(lifecycle);
}

/** Returns the days until the deadline, counted when the wizard mounts; 0 once it has passed. */
function useDaysLeft({ requirement }: UseTwoFactorSetupOptions): number | undefined {
  const [now] = useState(Date.now);
  const deadline = toTimestamp(requirement?.deadline);
  return deadline === undefined ? undefined : Math.max(Math.ceil((deadline - now) / DAY_MS), 0);
}

/** Counts down to the end of the pending enrollment. */
function useExpiry(controller: SetupController, { details, state }: SetupView): number | undefined {
  const isScanning = state.status === 'scan';
  const expiresIn = useSecondsUntil(details?.expiresAt);
  useEffect(() => {
    // Not while a code is verified: the answer comes first.
    if (expiresIn === 0 && isScanning) {
      controller.expire();
    }
  }, [controller, isScanning, expiresIn]);
  return expiresIn;
}

function useElementRefs(): SetupElementRefs {
  const heading = useRef<HTMLHeadingElement>(null);
  const codeInput = useRef<HTMLInputElement>(null);
  const nameInput = useRef<HTMLInputElement>(null);
  const proofInput = useRef<HTMLInputElement>(null);
  const leaveQuestion = useRef<HTMLDivElement>(null);
  return useMemo(() => ({ heading, codeInput, nameInput, proofInput, leaveQuestion }), []);
}
