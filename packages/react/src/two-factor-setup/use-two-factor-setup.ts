'use client';

import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import type { ChangeEvent, ComponentPropsWithRef, FormEvent, RefObject } from 'react';
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { mergeProps } from '../internals/merge-props.ts';
import { getActiveElement } from '../internals/get-active-element.ts';
import { useEvent } from '../internals/use-event.ts';
import { useFocusOnReturn } from '../internals/use-focus-on-return.ts';
import { useIsomorphicLayoutEffect } from '../internals/use-isomorphic-layout-effect.ts';
import { useMessages } from '../internals/use-messages.ts';
import { useMountLifecycle } from '../internals/use-mount-lifecycle.ts';
import { warnOnce } from '../internals/warn-once.ts';
import type { RecoveryCodesConfirmationKind } from '../recovery-codes/use-recovery-codes.ts';
import { createSetupController } from './machine/controller.ts';
import {
  getRecoveryCodes,
  getScreen,
  hasUnsavedCodes,
  isAboutTheName,
} from './machine/selectors.ts';
import type { SetupController } from './machine/setup-controller.ts';
import type { TwoFactorSetupEvent } from './machine/setup-events.ts';
import type { SetupOptions } from './machine/setup-options.ts';
import type { SetupScreen, SetupState } from './machine/state.ts';
import { isCancelable } from './machine/transitions.ts';
import type { EnrollmentDetails } from './adapter/enrollment-details.ts';
import {
  type TwoFactorSetupMessages,
  type TwoFactorSetupTexts,
  twoFactorSetupMessages,
} from './messages.ts';
import { type ShownError, isCodeError, toShownError } from '../verification/shown-error.ts';
import type { TwoFactorInputError, TwoFactorError } from '../verification/two-factor-error.ts';
import { useWait } from '../verification/use-wait.ts';
import { useIsPhone } from './use-is-phone.ts';
import { useSecondsUntil } from '../internals/use-seconds-until.ts';

declare const process: { env: { NODE_ENV?: string } };

/** What {@link useTwoFactorSetup} takes. */
export interface UseTwoFactorSetupOptions extends SetupOptions {
  /** What it takes to leave the recovery codes. Default `'checkbox'`. */
  recoveryCodesConfirmation?: RecoveryCodesConfirmationKind | undefined;
  /** Whether a complete code is sent at once. Default true. */
  autoSubmit?: boolean | undefined;
  /**
   * Whether the authenticator app is expected to be on this very device: then the link that opens
   * it and the key come first, and the QR code behind “Use another device”. Default: on a phone.
   */
  sameDevice?: boolean | undefined;
  /** Texts other than the English ones. */
  messages?: TwoFactorSetupTexts | undefined;
}

/** An error as it is shown. */
export type ShownSetupError = ShownError<(TwoFactorError | TwoFactorInputError)['type']>;

/** What {@link useTwoFactorSetup} returns. */
export interface UseTwoFactorSetupReturn extends Pick<
  SetupController,
  | 'start'
  | 'requestNewKey'
  | 'setName'
  | 'setCode'
  | 'submit'
  | 'generateRecoveryCodes'
  | 'disable'
  | 'confirmRecoveryCodes'
  | 'skipConfirmation'
  | 'requestLeave'
  | 'stay'
  | 'confirmLeave'
  | 'cancel'
  | 'close'
  | 'markCodesSaved'
> {
  /** Calls `onEvent`, for what happens on your own screens. */
  report: (event: TwoFactorSetupEvent) => void;
  /** Where the wizard is, with all its data. */
  state: SetupState;
  /** The screen that state is shown on. */
  screen: SetupScreen;
  /** The pending enrollment, while there is one to scan. */
  details: EnrollmentDetails | undefined;
  /** What stands in the code field. */
  code: string;
  /** What the authenticator is called, or would be if the person typed nothing. */
  name: string;
  /** Whether the person is asked for that name on this screen. */
  showsNameField: boolean;
  /** Whether the authenticator app is expected to be on this very device. */
  sameDevice: boolean;
  /**
   * Whole seconds until the pending enrollment runs out; `undefined` where it does not, or where
   * there is none.
   */
  expiresIn: number | undefined;
  /** The recovery codes, once the code was right and there are any. */
  recoveryCodes: readonly string[] | undefined;
  /**
   * Whether they are on the screen and would be lost with it: until they are copied, downloaded or
   * printed, or the person has finished. Where the back end has to be told that they are saved
   * (`confirmRecoveryCodes`), until it knows. For a router that asks before it leaves a page.
   */
  codesUnsaved: boolean;
  /** What went wrong, in words; gone as soon as the person does something about it. */
  error: ShownSetupError | undefined;
  /** Whether the back end is being waited for. */
  busy: boolean;
  /**
   * Whole seconds until the moment the server named for the next try; 0 once it has come and as
   * long as nothing else was done, `undefined` when there is nothing to wait for.
   */
  retryIn: number | undefined;
  /** Whether a try has to wait for that moment; opens by itself. */
  waiting: boolean;
  /** Whether it can still be called off. */
  cancelable: boolean;
  /** The texts of the wizard in use. */
  messages: TwoFactorSetupMessages;
  /** The options it was made with. */
  options: UseTwoFactorSetupOptions;
  /** Goes on the heading of the screen: focus moves there when the screen changes. */
  headingRef: RefObject<HTMLHeadingElement | null>;
  /** Goes on the code field: focus comes back to it after a rejection. */
  codeInputRef: RefObject<HTMLInputElement | null>;
  headingId: string;
  errorId: string;
  getHeadingProps: (props?: ComponentPropsWithRef<'h2'>) => ComponentPropsWithRef<'h2'>;
  /** Attributes of the form around the code field; submitting it sends the code. */
  getFormProps: (props?: ComponentPropsWithRef<'form'>) => ComponentPropsWithRef<'form'>;
  /**
   * Attributes of the code field. It fits `<CodeInput>` as well as an `<input>` of one’s own with
   * `onValueChange` mapped to `onChange`.
   */
  getCodeInputProps: () => {
    value: string;
    onValueChange: (value: string) => void;
    onValueComplete: (value: string) => void;
    length: number;
    invalid: boolean;
    readOnly: boolean;
    'aria-describedby': string | undefined;
  };
  /**
   * Attributes of the element that says that a complete code is sent at once; it describes the
   * field, and is empty where none is.
   */
  getCodeDescriptionProps: (props?: ComponentPropsWithRef<'p'>) => ComponentPropsWithRef<'p'>;
  /** Attributes of the field for the authenticator’s name; give it a label. */
  getNameInputProps: (props?: ComponentPropsWithRef<'input'>) => ComponentPropsWithRef<'input'>;
  /** Attributes of the element that shows {@link error}. */
  getErrorProps: (props?: ComponentPropsWithRef<'div'>) => ComponentPropsWithRef<'div'>;
  /** Where two-factor is on already, `intent` says what the button is for; default `'replace'`. */
  getStartButtonProps: (
    props?: ComponentPropsWithRef<'button'>,
    intent?: 'add' | 'replace',
  ) => ComponentPropsWithRef<'button'>;
  getSubmitButtonProps: (
    props?: ComponentPropsWithRef<'button'>,
  ) => ComponentPropsWithRef<'button'>;
  getCancelButtonProps: (
    props?: ComponentPropsWithRef<'button'>,
  ) => ComponentPropsWithRef<'button'>;
  getCloseButtonProps: (props?: ComponentPropsWithRef<'button'>) => ComponentPropsWithRef<'button'>;
}

const BUSY: ReadonlyArray<SetupState['status']> = [
  'starting',
  'verifying',
  'loading-codes',
  'confirming-codes',
  'disabling',
];

/**
 * Two-factor set-up without looks: the state, what can be done in it, and the attributes that make
 * an app’s own markup accessible.
 *
 * @example
 * const setup = useTwoFactorSetup({ adapter, issuer: 'Acme', accountName: user.email });
 * if (setup.screen === 'intro') return <button {...setup.getStartButtonProps()} />;
 */
export function useTwoFactorSetup(options: UseTwoFactorSetupOptions): UseTwoFactorSetupReturn {
  const [controller] = useState(() => createSetupController(options));
  const state = useSyncExternalStore(
    controller.subscribe,
    controller.getState,
    controller.getState,
  );
  const messages = useMessages(
    'twoFactorSetup',
    twoFactorSetupMessages,
    options.messages?.twoFactorSetup,
  );
  const number = (state.account?.authenticators?.length ?? 0) + 1;
  const suggestedName = messages.suggestedName({ number });
  useIsomorphicLayoutEffect(
    () => controller.update({ ...options, suggestedName }),
    [controller, options, suggestedName],
  );
  const recoveryCodes = getRecoveryCodes(state);
  const codesUnsaved = hasUnsavedCodes(state, options.adapter);
  const abandon = useEvent(() => {
    controller.unmount();
    // Perhaps newer than what was rendered.
    const last = controller.getState();
    const isLost = last.status === 'loading-codes' || hasUnsavedCodes(last, options.adapter);
    if (process.env.NODE_ENV !== 'production' && isLost) {
      warnOfLoss();
    }
  });
  const [lifetime] = useState(() => ({ mount: controller.mount, unmount: abandon }));
  useMountLifecycle(lifetime);
  const isPhone = useIsPhone();

  const screen = getScreen(state);
  const scan = state.status === 'scan' || state.status === 'verifying' ? state : undefined;
  const found = errorOf(state);
  const { retryIn, waiting } = useWait(found);
  const busy = BUSY.includes(state.status);
  // A wait that is over is no error any more.
  const error = found && retryIn !== 0 ? shownError(found, scan?.diagnosis, messages) : undefined;

  const isScanning = state.status === 'scan';
  const expiresIn = useSecondsUntil(scan?.details.expiresAt);
  useEffect(() => {
    // Not while a code is being checked: its answer comes first.
    if (expiresIn === 0 && isScanning) {
      controller.expire();
    }
  }, [controller, isScanning, expiresIn]);

  const headingRef = useRef<HTMLHeadingElement>(null);
  useUnloadGuard(codesUnsaved, headingRef);
  const codeInputRef = useRef<HTMLInputElement>(null);
  useFocusOnReturn(codeInputRef, scan !== undefined);
  const nameInputRef = useRef<HTMLInputElement>(null);
  useFocus({ controller, state, headingRef, codeInputRef, nameInputRef });
  const headingId = useId();
  const errorId = useId();
  const codeDescriptionId = useId();
  const { autoSubmit = true } = options;
  const busyButton = busy || waiting ? { 'aria-disabled': true as const } : {};
  const {
    unmount: _abandon,
    expire: _expire,
    getState: _getState,
    mount: _mount,
    reportEvent,
    subscribe: _subscribe,
    update: _update,
    ...actions
  } = controller;

  return {
    ...actions,
    state,
    screen,
    details: scan?.details,
    code: scan?.code ?? '',
    name: state.name ?? suggestedName,
    showsNameField: showsNameField(state, options),
    sameDevice: options.sameDevice ?? isPhone,
    expiresIn,
    recoveryCodes,
    codesUnsaved,
    report: reportEvent,
    error,
    busy,
    retryIn,
    waiting,
    cancelable: isCancelable(state),
    messages,
    options,
    headingRef,
    codeInputRef,
    headingId,
    errorId,
    getHeadingProps: (props) => mergeProps({ id: headingId, tabIndex: -1 }, props),
    getFormProps: (props) =>
      mergeProps(
        {
          noValidate: true,
          onSubmit: (event: FormEvent) => {
            event.preventDefault();
            controller.submit();
          },
        },
        props,
      ),
    getCodeInputProps: () => ({
      value: scan?.code ?? '',
      onValueChange: (value) => controller.setCode(value),
      onValueComplete: (value) => {
        if (autoSubmit) {
          controller.submit(value);
        }
      },
      length: scan?.details.digits ?? 6,
      invalid: error !== undefined && isCodeError(error.type),
      readOnly: busy,
      'aria-describedby':
        [autoSubmit && codeDescriptionId, error && errorId].filter(Boolean).join(' ') || undefined,
    }),
    getCodeDescriptionProps: (props) =>
      mergeProps(
        { id: codeDescriptionId, children: autoSubmit ? messages.sentWhenComplete : undefined },
        props,
      ),
    getNameInputProps: (props) =>
      mergeProps(
        {
          ref: nameInputRef,
          type: 'text',
          value: state.name ?? suggestedName,
          autoComplete: 'off',
          readOnly: busy,
          onChange: (event: ChangeEvent<HTMLInputElement>) =>
            controller.setName(event.currentTarget.value),
          ...(error !== undefined &&
            isAboutTheName(error) && { 'aria-invalid': true, 'aria-describedby': errorId }),
        },
        props,
      ),
    getErrorProps: (props) => mergeProps({ id: errorId, role: 'alert' }, props),
    getStartButtonProps: (props, intent = 'replace') =>
      mergeProps(
        {
          type: 'button' as const,
          children: startText(state, messages, intent),
          onClick: () => controller.start(intent),
          ...busyButton,
        },
        props,
      ),
    getSubmitButtonProps: (props) =>
      mergeProps(
        {
          type: 'submit' as const,
          children: state.status === 'verifying' ? messages.verifying : messages.submit,
          ...busyButton,
        },
        props,
      ),
    getCancelButtonProps: (props) =>
      mergeProps(
        {
          type: 'button' as const,
          children: screen === 'enrolled' ? messages.keep : messages.cancel,
          onClick: () => controller.cancel(),
        },
        props,
      ),
    getCloseButtonProps: (props) =>
      mergeProps(
        { type: 'button' as const, children: messages.done, onClick: () => controller.close() },
        props,
      ),
  };
}

function startText(
  state: SetupState,
  messages: TwoFactorSetupMessages,
  intent: 'add' | 'replace',
): string {
  if (getScreen(state) === 'enrolled') {
    // Of two buttons, only the one that was pressed has something to say.
    if (state.status === 'starting' && state.intent === intent) {
      return messages.starting;
    }
    return intent === 'add' ? messages.add : messages.replace;
  }
  switch (state.status) {
    case 'starting':
      return messages.starting;
    case 'failed':
      return isAboutTheName(state.error) ? messages.introAction : messages.retry;
    case 'expired':
      return messages.restart;
    default:
      return messages.introAction;
  }
}

/**
 * Before the start, because some back ends want the name there; without such a screen, or when the
 * name was not taken, beside the code.
 */
function showsNameField(state: SetupState, options: UseTwoFactorSetupOptions): boolean {
  if ((options.naming ?? 'none') === 'none') {
    return false;
  }
  if (getScreen(state) !== 'scan') {
    return true;
  }
  const isRenaming =
    ('renaming' in state && state.renaming) ||
    (state.status === 'failed' && isAboutTheName(state.error));
  const wasAskedBefore =
    options.intent === undefined && (options.intro !== false || state.intent !== 'enroll');
  return isRenaming || !wasAskedBefore;
}

function errorOf(state: SetupState): TwoFactorError | TwoFactorInputError | undefined {
  return 'error' in state ? state.error : undefined;
}

function shownError(
  error: TwoFactorError | TwoFactorInputError,
  diagnosis: CodeDiagnosis | undefined,
  messages: TwoFactorSetupMessages,
): ShownSetupError {
  const { title, description } = messages.error(error);
  const explanation = (diagnosis && messages.diagnosis(diagnosis)) ?? description;
  return toShownError(error, { title, description: explanation }, messages);
}

function warnOfLoss(): void {
  warnOnce(
    'The set-up wizard was taken off the page before its recovery codes were saved. They are shown once, so the person has lost them. Keep it on the page until `onDone` is called; `onEnrolled` comes before the codes.',
  );
}

/** Has the browser ask before the page is unloaded. */
function useUnloadGuard(active: boolean, elementRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!active) {
      return undefined;
    }
    // Of the page the wizard is in, which can be a frame or a window of its own.
    const view = elementRef.current?.ownerDocument.defaultView ?? window;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    view.addEventListener('beforeunload', hold);
    return () => view.removeEventListener('beforeunload', hold);
  }, [active, elementRef]);
}

/**
 * Focus goes to the heading of a new screen, or when what had it goes away, and back to the field
 * when what stands in it was not taken.
 */
function useFocus(options: {
  controller: SetupController;
  state: SetupState;
  headingRef: RefObject<HTMLHeadingElement | null>;
  codeInputRef: RefObject<HTMLInputElement | null>;
  nameInputRef: RefObject<HTMLInputElement | null>;
}): void {
  const { controller, state, headingRef, codeInputRef, nameInputRef } = options;
  const screen = getScreen(state);
  const { status } = state;
  const shown = useRef({ screen, status });
  /** What had the focus when the state was about to change. */
  const focused = useRef<HTMLElement>(undefined);
  useEffect(
    () =>
      controller.subscribe(() => {
        focused.current = headingRef.current
          ? getActiveElement(headingRef.current.getRootNode())
          : undefined;
      }),
    [controller, headingRef],
  );
  useEffect(() => {
    const before = shown.current;
    shown.current = { screen, status };
    // Not on the first screen, nor when that becomes another one by itself: a wizard in the middle
    // of a page must not take the focus by being there.
    const isByItself = before.status === 'intro' && status !== 'starting';
    const isNew = before.screen !== screen && !isByItself;
    const isLost = focused.current?.isConnected === false;
    if (isNew || isLost) {
      headingRef.current?.focus();
    }
    focused.current = undefined;
  }, [screen, status, headingRef]);

  const error = status === 'scan' || status === 'failed' ? state.error : undefined;
  const returnToField = useEvent(() => {
    const field = error && isAboutTheName(error) ? nameInputRef : codeInputRef;
    field.current?.focus();
    field.current?.select();
  });
  useEffect(() => {
    if (error !== undefined) {
      returnToField();
    }
  }, [error, returnToField]);
}
