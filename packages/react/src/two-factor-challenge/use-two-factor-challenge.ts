'use client';

import type { ClipboardEvent, ComponentPropsWithRef, FormEvent, RefObject } from 'react';
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import type { CodeInputStatus } from '../code-input/use-code-input-options.ts';
import { mergeProps } from '../internals/merge-props.ts';
import { PRIVATE } from '../internals/private-attributes.ts';
import { useFocusOnReturn } from '../internals/use-focus-on-return.ts';
import { useIsomorphicLayoutEffect } from '../internals/use-isomorphic-layout-effect.ts';
import { useMessages } from '../internals/use-messages.ts';
import { useMountLifecycle } from '../internals/use-mount-lifecycle.ts';
import { type ShownError, isCodeError, toShownError } from '../verification/shown-error.ts';
import { useWait } from '../verification/use-wait.ts';
import type { ChallengeKind } from './adapter.ts';
import type { ChallengeCodeError, ChallengeError } from './challenge-error.ts';
import {
  type ChallengeController,
  type ChallengeOptions,
  createChallengeController,
} from './machine/controller.ts';
import { isRecoveryCodeLike } from './is-recovery-code-like.ts';
import {
  type TwoFactorChallengeMessages,
  type TwoFactorChallengeTexts,
  twoFactorChallengeMessages,
} from './messages.ts';
import {
  type ChallengeAdvice,
  type ChallengeScreen,
  type ChallengeState,
  getScreen,
} from './machine/reducer.ts';

/** What {@link useTwoFactorChallenge} takes. */
export interface UseTwoFactorChallengeOptions extends ChallengeOptions {
  /** Who asks for the code, as the authenticator app lists it. */
  issuer?: string | undefined;
  /** Whose account it is, as the authenticator app lists it. */
  accountName?: string | undefined;
  /** Seconds a code is good for; tells how far `drift` is. Default 30. */
  period?: number | undefined;
  /** Whether a complete code is sent at once. Recovery codes never are. Default true. */
  autoSubmit?: boolean | undefined;
  /**
   * Whether the field takes the focus when it comes on the page. Default true: it takes the place
   * of the password that was just sent, and there is nothing else to do. Set it to false where the
   * challenge stands among other things.
   */
  autoFocus?: boolean | undefined;
  /**
   * Offers not to ask again on this device for so many days. Not offered by default; `verify` is
   * told whether it was chosen.
   */
  trustedDeviceDays?: number | undefined;
  /** Texts other than the English ones. */
  messages?: TwoFactorChallengeTexts | undefined;
}

/** An error as it is shown. */
export type ShownChallengeError = ShownError<(ChallengeError | ChallengeCodeError)['type']>;

type ButtonProps = ComponentPropsWithRef<'button'>;

/** What {@link useTwoFactorChallenge} returns. */
export interface UseTwoFactorChallengeReturn extends Pick<
  ChallengeController,
  'setCode' | 'setTrustDevice' | 'switchKind' | 'submit' | 'proceed' | 'cancel'
> {
  /** Where the challenge is, with all its data. */
  state: ChallengeState;
  /** The screen that state is shown on. */
  screen: ChallengeScreen;
  /** Which kind of code is asked for. */
  kind: ChallengeKind;
  /** What stands in the field. */
  code: string;
  /** Whether this device is to be asked no more for a while. */
  trustDevice: boolean;
  /** What went wrong, in words; gone as soon as the person does something about it. */
  error: ShownChallengeError | undefined;
  /** What to tell a person who is through before going on. */
  advice: ChallengeAdvice | undefined;
  /** The same in words, one paragraph each. */
  adviceTexts: readonly string[];
  /** Whether the back end, or the app, is being waited for. */
  busy: boolean;
  /** Whether the sign-in is over and has to begin again. */
  expired: boolean;
  /**
   * Whole seconds until the moment the server named for the next try; 0 once it has come and as
   * long as nothing else was done, `undefined` when there is nothing to wait for.
   */
  retryIn: number | undefined;
  /** Whether a try has to wait for that moment; opens by itself. */
  waiting: boolean;
  /** Whether there is a way back: `onCancel` was given, and the code has not been taken. */
  cancelable: boolean;
  /** The texts in use. */
  messages: TwoFactorChallengeMessages;
  /** The options it was made with. */
  options: UseTwoFactorChallengeOptions;
  /** Goes on the heading: focus moves there when the code was taken. */
  headingRef: RefObject<HTMLHeadingElement | null>;
  /** Goes on the field, of either kind: focus comes back to it after a rejection. */
  inputRef: RefObject<HTMLInputElement | null>;
  headingId: string;
  getHeadingProps: (props?: ComponentPropsWithRef<'h2'>) => ComponentPropsWithRef<'h2'>;
  /** Attributes of the element that says what to type; it describes the field. */
  getDescriptionProps: (props?: ComponentPropsWithRef<'p'>) => ComponentPropsWithRef<'p'>;
  /** Attributes of the form around the field; submitting it sends the code. */
  getFormProps: (props?: ComponentPropsWithRef<'form'>) => ComponentPropsWithRef<'form'>;
  getLabelProps: (props?: ComponentPropsWithRef<'label'>) => ComponentPropsWithRef<'label'>;
  /**
   * Attributes of the field for the app’s code: they fit `<CodeInput>`. A recovery code that is
   * pasted into it is put where it belongs.
   */
  getCodeInputProps: () => {
    id: string;
    value: string;
    onValueChange: (value: string) => void;
    onValueComplete: () => void;
    onPaste: (event: ClipboardEvent) => void;
    length: number;
    status: CodeInputStatus;
    readOnly: boolean;
    'aria-describedby': string;
  };
  /** Attributes of the field for a recovery code: an `<input>`. */
  getRecoveryCodeInputProps: (
    props?: ComponentPropsWithRef<'input'>,
  ) => ComponentPropsWithRef<'input'>;
  /** Attributes of the checkbox that asks not to be asked again on this device. */
  getTrustDeviceCheckboxProps: (
    props?: ComponentPropsWithRef<'input'>,
  ) => ComponentPropsWithRef<'input'>;
  /** Attributes of the element that shows {@link error}. */
  getErrorProps: (props?: ComponentPropsWithRef<'div'>) => ComponentPropsWithRef<'div'>;
  getSubmitButtonProps: (props?: ButtonProps) => ButtonProps;
  /** Attributes of the button that asks for the other kind of code. */
  getSwitchButtonProps: (props?: ButtonProps) => ButtonProps;
  getCancelButtonProps: (props?: ButtonProps) => ButtonProps;
  getProceedButtonProps: (props?: ButtonProps) => ButtonProps;
}

/**
 * The challenge at sign-in without looks: the state, what can be done in it, and the attributes
 * that make an app’s own markup accessible.
 *
 * There is one field at a time, and a button that changes it, rather than one field for both kinds:
 * a field that takes letters gets the keyboard with letters on every phone, while nearly everybody
 * types six digits; slots drawn for a code that has more characters than a phone has room for help
 * nobody; and “6-digit code” is a name that tells a screen reader’s user what to type, which “code
 * or recovery code” is not. What stands in either field stays, and a recovery code that is pasted
 * where digits are asked for is taken for one.
 *
 * @example
 * const challenge = useTwoFactorChallenge({ adapter, issuer: 'Acme', onPassed: () => navigate('/') });
 * return (
 *   <form {...challenge.getFormProps()}>
 *     <label {...challenge.getLabelProps()} />
 *     <CodeInput {...challenge.getCodeInputProps()} ref={challenge.inputRef} />
 *     {challenge.error && <p {...challenge.getErrorProps({ children: challenge.error.title })} />}
 *   </form>
 * );
 */
export function useTwoFactorChallenge(
  options: UseTwoFactorChallengeOptions,
): UseTwoFactorChallengeReturn {
  const [controller] = useState(() => createChallengeController(options));
  useIsomorphicLayoutEffect(() => controller.update(options), [controller, options]);
  const state = useSyncExternalStore(
    controller.subscribe,
    controller.getState,
    controller.getState,
  );
  useMountLifecycle(controller);

  const { digits = 6, autoSubmit = true } = options;
  const messages = useMessages(
    'twoFactorChallenge',
    twoFactorChallengeMessages,
    options.messages?.twoFactorChallenge,
  );
  const screen = getScreen(state);
  const entry = state.status === 'entry' || state.status === 'verifying' ? state : undefined;
  const kind = entry?.kind ?? 'code';
  const found = entry?.error;
  const { retryIn, waiting } = useWait(found);
  const busy = state.status === 'verifying' || state.status === 'done';
  const expired = found?.type === 'session-expired';
  // A wait that is over is no error any more.
  const error =
    found && retryIn !== 0 ? toShownError(found, messages.error(found, kind), messages) : undefined;
  const invalid = error !== undefined && isAboutTheCode(error.type);
  const advice = 'advice' in state ? state.advice : undefined;

  const headingRef = useRef<HTMLHeadingElement>(null);
  const inputRef = useRef<HTMLInputElement>(null);
  useFocusOnReturn(inputRef, screen === 'entry');
  useFocus({
    screen,
    kind,
    error: found,
    autoFocus: options.autoFocus ?? true,
    headingRef,
    inputRef,
  });
  const headingId = useId();
  const descriptionId = useId();
  const inputId = useId();
  const errorId = useId();
  const describedBy = error === undefined ? descriptionId : `${descriptionId} ${errorId}`;
  const busyButton = busy ? { 'aria-disabled': true as const } : {};

  return {
    ...controller,
    state,
    screen,
    kind,
    code: entry?.typed[kind] ?? '',
    trustDevice: entry?.trustDevice ?? false,
    error,
    advice,
    adviceTexts: adviceTexts(advice, options.period, messages),
    busy,
    expired,
    retryIn,
    waiting,
    cancelable: entry !== undefined && options.onCancel !== undefined,
    messages,
    options,
    headingRef,
    inputRef,
    headingId,
    getHeadingProps: (props) =>
      mergeProps(
        {
          id: headingId,
          tabIndex: -1,
          children: screen === 'entry' ? messages.title : messages.passedTitle,
        },
        props,
      ),
    getDescriptionProps: (props) =>
      mergeProps(
        {
          id: descriptionId,
          children: description(kind, { ...options, digits, autoSubmit }, messages),
        },
        props,
      ),
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
    getLabelProps: (props) =>
      mergeProps(
        {
          htmlFor: inputId,
          children: kind === 'code' ? messages.codeLabel({ digits }) : messages.recoveryCodeLabel,
        },
        props,
      ),
    getCodeInputProps: () => ({
      id: inputId,
      value: entry?.typed.code ?? '',
      onValueChange: (value) => controller.setCode(value, 'code'),
      onValueComplete: () => {
        if (autoSubmit) {
          controller.submit();
        }
      },
      onPaste: (event) => {
        const text = event.clipboardData.getData('text');
        if (!isRecoveryCodeLike(text)) {
          return;
        }
        event.preventDefault();
        controller.switchKind('recovery-code', text.trim());
      },
      length: digits,
      status: state.status === 'verifying' ? 'verifying' : invalid ? 'error' : 'idle',
      readOnly: expired,
      'aria-describedby': describedBy,
    }),
    getRecoveryCodeInputProps: (props) =>
      mergeProps(
        {
          ...PRIVATE,
          id: inputId,
          type: 'text',
          // Not `characters`: some back ends tell case apart, and those that do not read lower case
          // just as well.
          autoCapitalize: 'none',
          autoComplete: 'off',
          autoCorrect: 'off',
          spellCheck: false,
          enterKeyHint: 'go' as const,
          dir: 'ltr',
          translate: 'no' as const,
          maxLength: 256,
          value: entry?.typed['recovery-code'] ?? '',
          onChange: (event: { currentTarget: HTMLInputElement }) =>
            controller.setCode(event.currentTarget.value, 'recovery-code'),
          readOnly: busy || expired,
          'aria-invalid': invalid || undefined,
          'aria-describedby': describedBy,
        },
        props,
      ),
    getTrustDeviceCheckboxProps: (props) =>
      mergeProps(
        {
          type: 'checkbox',
          checked: entry?.trustDevice ?? false,
          onChange: (event: { currentTarget: HTMLInputElement }) =>
            controller.setTrustDevice(event.currentTarget.checked),
        },
        props,
      ),
    getErrorProps: (props) => mergeProps({ id: errorId, role: 'alert' }, props),
    getSubmitButtonProps: (props) =>
      mergeProps(
        {
          type: 'submit' as const,
          children: state.status === 'verifying' ? messages.verifying : messages.submit,
          ...(waiting || expired ? { 'aria-disabled': true as const } : busyButton),
        },
        props,
      ),
    getSwitchButtonProps: (props) =>
      mergeProps(
        {
          type: 'button' as const,
          children: kind === 'code' ? messages.useRecoveryCode : messages.useCode,
          onClick: () => controller.switchKind(),
          ...busyButton,
        },
        props,
      ),
    getCancelButtonProps: (props) =>
      mergeProps(
        {
          type: 'button' as const,
          children: expired ? messages.restart : messages.cancel,
          onClick: () => controller.cancel(),
        },
        props,
      ),
    getProceedButtonProps: (props) =>
      mergeProps(
        {
          type: 'button' as const,
          children: state.status === 'done' ? messages.passing : messages.proceed,
          onClick: () => controller.proceed(),
          ...busyButton,
        },
        props,
      ),
  };
}

function description(
  kind: ChallengeKind,
  options: {
    digits: number;
    autoSubmit: boolean;
    issuer?: string | undefined;
    accountName?: string | undefined;
  },
  messages: TwoFactorChallengeMessages,
): string {
  if (kind === 'recovery-code') {
    return messages.recoveryCodeDescription;
  }
  const { digits, issuer, accountName } = options;
  const what = messages.codeDescription({ digits, issuer, accountName });
  return options.autoSubmit ? messages.paragraph([what, messages.sentWhenComplete]) : what;
}

function adviceTexts(
  advice: ChallengeAdvice | undefined,
  period: number | undefined,
  messages: TwoFactorChallengeMessages,
): string[] {
  const { recoveryCodesLeft: left, drift } = advice ?? {};
  return [
    ...(left === undefined ? [] : [messages.recoveryCodesLeft({ left })]),
    ...(drift === undefined ? [] : [messages.clockOff({ offset: drift * (period ?? 30) * 1000 })]),
  ];
}

function isAboutTheCode(type: ShownChallengeError['type']): boolean {
  return type === 'missing-recovery-code' || isCodeError(type);
}

/**
 * Focus goes into the field, back to it when a code was not taken, along with it when it changes,
 * and to the heading when all is done.
 */
function useFocus(options: {
  screen: ChallengeScreen;
  kind: ChallengeKind;
  error: unknown;
  autoFocus: boolean;
  headingRef: RefObject<HTMLHeadingElement | null>;
  inputRef: RefObject<HTMLInputElement | null>;
}): void {
  const { screen, kind, error, autoFocus, headingRef, inputRef } = options;
  const before = useRef<{ screen: ChallengeScreen; kind: ChallengeKind } | undefined>(undefined);
  useEffect(() => {
    const last = before.current;
    before.current = { screen, kind };
    if (last === undefined ? autoFocus : last.kind !== kind && screen === 'entry') {
      inputRef.current?.focus();
    } else if (last !== undefined && last.screen !== screen) {
      headingRef.current?.focus();
    }
    // Only what has changed matters, not what the app says now of the time when it came on the
    // page.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [screen, kind, headingRef, inputRef]);
  useEffect(() => {
    if (error === undefined) {
      return;
    }
    inputRef.current?.focus();
    inputRef.current?.select();
  }, [error, inputRef]);
}
