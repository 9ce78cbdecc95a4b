import type { ChangeEvent, ClipboardEvent, ComponentPropsWithRef } from 'react';
import type { Loader } from '../internals/create-loader.ts';
import { getFormHandlers } from '../internals/get-form-handlers.ts';
import { mergeProps } from '../internals/merge-props.ts';
import { PRIVATE } from '../internals/private-attributes.ts';
import type { UseRecoveryCodesOptions } from '../recovery-codes/use-recovery-codes.ts';
import type {
  CodeFieldOptions,
  CodeFieldProps,
  GetCodeFieldProps,
} from '../verification/code-field-props.ts';
import type { ChallengeAnswerModule } from './answer.ts';
import { type ChallengeView, getDescription, isInvalid } from './challenge-view.ts';
import type { ChallengeController } from './machine/controller.ts';
import { getEntry } from './machine/challenge-state.ts';
import type { ChallengeRefs } from './use-challenge-focus.ts';
import type { UseTwoFactorChallengeOptions } from './use-two-factor-challenge-options.ts';

/** The actions of the user. */
export type ChallengeActions = Pick<
  ChallengeController,
  'setCode' | 'setTrustDevice' | 'switchKind' | 'submit' | 'proceed' | 'cancel'
>;

type GetProps<
  Tag extends 'a' | 'button' | 'div' | 'form' | 'h2' | 'input' | 'label' | 'p' | 'section',
> = (props?: ComponentPropsWithRef<Tag>) => ComponentPropsWithRef<Tag>;

/**
 * The prop getters of the challenge. Each takes your props, merges them with its own, and carries
 * the ref that the element needs.
 */
export interface ChallengePropGetters {
  /** Props of the element around everything. The heading names it. */
  getRegionProps: GetProps<'section'>;
  /** Props of the heading. It takes focus after a successful challenge. */
  getHeadingProps: GetProps<'h2'>;
  /** Props of the element that says what to type, which describes the field, or what to save. */
  getDescriptionProps: GetProps<'p'>;
  /** Props of the form around the field. Submitting it sends the code. */
  getFormProps: GetProps<'form'>;
  /** Props of the label of the field that is shown. */
  getLabelProps: GetProps<'label'>;
  /**
   * Props of the field for the authenticator app’s code: they fit `<CodeInput>`. A recovery code
   * that is pasted here moves to its own field.
   */
  getCodeInputProps: GetCodeFieldProps;
  /** Props of the field for a recovery code. */
  getRecoveryCodeInputProps: GetProps<'input'>;
  /** Props of the checkbox that trusts this device. */
  getTrustDeviceCheckboxProps: GetProps<'input'>;
  /** Props of the element that shows the error. */
  getErrorProps: GetProps<'div'>;
  /** Props of the element that counts down to the next try. It describes the field. */
  getCountdownProps: GetProps<'p'>;
  /** Props of the button that sends the code. */
  getSubmitButtonProps: GetProps<'button'>;
  /** Props of the button that asks for the other kind of code. */
  getSwitchButtonProps: GetProps<'button'>;
  /** Props of the button that cancels, or starts again once the sign-in has expired. */
  getCancelButtonProps: GetProps<'button'>;
  /** Props of the link to `supportUrl`, for where only support can help. */
  getSupportLinkProps: GetProps<'a'>;
  /** Options of `useRecoveryCodes` for the new recovery codes on the screen. */
  getRecoveryCodesOptions: () => UseRecoveryCodesOptions;
  /**
   * Props of the button that goes on after the advice. Below new recovery codes it submits the form
   * around them.
   */
  getProceedButtonProps: GetProps<'button'>;
}

/** A recovery code without spaces, to be recognized before `findRecoveryCodes` is loaded. */
const RECOVERY_CODE = /^(?=.*\d)(?=.*[a-z])[\w-]{8,}$/i;

/** Returns the prop getters for what the challenge shows at the moment. */
export function getChallengeProps(
  view: ChallengeView,
  actions: ChallengeActions,
  options: UseTwoFactorChallengeOptions,
  {
    answer,
    id,
    headingRef,
    inputRef,
    regionRef,
  }: ChallengeRefs & { answer: Loader<ChallengeAnswerModule>; id: string },
): ChallengePropGetters {
  const { busy, error, kind, locked, messages, recoveryCodes, screen, state } = view;
  const { expired } = view;
  const isClosed = expired || locked;
  const { digits = 6, autoSubmit = true } = options;
  const typed = getEntry(state)?.typed;
  const isVerifying = state.status === 'verifying';
  const invalid = isInvalid(view);
  const headingId = `${id}heading`;
  const descriptionId = `${id}description`;
  const inputId = `${id}input`;
  const errorId = `${id}error`;
  const countdownId = `${id}countdown`;
  const describedBy = [descriptionId, error && errorId, view.waiting && countdownId]
    .filter(Boolean)
    .join(' ');
  function submit(): void {
    actions.submit();
    if (locked) {
      // Nothing was sent. The field is described by the reason.
      inputRef.current?.focus();
    }
  }
  /** Puts pasted recovery codes into their field. For several of them, that shows an error. */
  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text').trim();
    const codes = answer.get()?.findRecoveryCodes(text) ?? text.match(RECOVERY_CODE) ?? [];
    const found = codes.join(', ');
    // The browser can paste a code alone, at the caret.
    if (found && (kind === 'code' || found !== text)) {
      event.preventDefault();
      actions.switchKind('recovery-code', found);
      actions.setCode(found, 'recovery-code');
      if (codes[1]) {
        actions.submit();
      }
    }
  }
  const button = { type: 'button' as const };
  const busyButton = { ...button, 'aria-disabled': busy || undefined };

  return {
    // Not `aria-busy`: screen readers may delay announcements until it ends.
    getRegionProps: (props) => mergeProps({ ref: regionRef, 'aria-labelledby': headingId }, props),
    getHeadingProps: (props) =>
      mergeProps(
        {
          ref: headingRef,
          id: headingId,
          tabIndex: -1,
          children: recoveryCodes
            ? messages.newCodesTitle({ count: recoveryCodes.length })
            : screen === 'entry'
              ? messages.title
              : messages.passedTitle,
        },
        props,
      ),
    getDescriptionProps: (props) =>
      mergeProps({ id: descriptionId, children: getDescription(view, options) }, props),
    getFormProps: (props) => mergeProps({ noValidate: true, ...getFormHandlers(submit) }, props),
    getLabelProps: (props) =>
      mergeProps(
        {
          htmlFor: inputId,
          children: kind === 'code' ? messages.codeLabel({ digits }) : messages.recoveryCodeLabel,
        },
        props,
      ),
    getCodeInputProps: (props) =>
      mergeProps<CodeFieldProps, NonNullable<typeof props>>(
        mergeProps<CodeFieldProps, CodeFieldOptions>(
          {
            ref: inputRef,
            id: inputId,
            value: typed?.code ?? '',
            onValueChange: (value) => actions.setCode(value, 'code'),
            onValueComplete: () => {
              if (autoSubmit) {
                actions.submit();
              }
            },
            onPaste: view.switchable ? paste : undefined,
            length: digits,
            status: isVerifying ? 'verifying' : invalid ? 'error' : 'idle',
            readOnly: isClosed,
            // The error has a message of its own.
            messages: { ...options.messages?.codeInput, error: '' },
            'aria-describedby': describedBy,
          },
          options.codeInput,
        ),
        props,
      ),
    getRecoveryCodeInputProps: (props) =>
      mergeProps(
        {
          ...PRIVATE,
          ref: inputRef,
          id: inputId,
          type: 'text',
          // Not `characters`: some backends tell case apart, the others read lower case as well.
          autoCapitalize: 'none',
          autoComplete: 'off',
          autoCorrect: 'off',
          spellCheck: false,
          enterKeyHint: 'go' as const,
          dir: 'ltr',
          translate: 'no' as const,
          maxLength: 256,
          value: typed?.['recovery-code'] ?? '',
          onPaste: isClosed ? undefined : paste,
          onChange: (event: ChangeEvent<HTMLInputElement>) =>
            actions.setCode(event.currentTarget.value, 'recovery-code'),
          readOnly: busy || isClosed,
          'aria-invalid': invalid || undefined,
          'aria-describedby': describedBy,
        },
        props,
      ),
    getTrustDeviceCheckboxProps: (props) =>
      mergeProps(
        {
          type: 'checkbox',
          checked: view.trustDevice,
          onChange: (event: ChangeEvent<HTMLInputElement>) =>
            actions.setTrustDevice(event.currentTarget.checked),
        },
        props,
      ),
    getErrorProps: (props) => mergeProps({ id: errorId, role: 'alert' }, props),
    getCountdownProps: (props) => mergeProps({ id: countdownId }, props),
    getSubmitButtonProps: (props) =>
      mergeProps(
        {
          type: 'submit' as const,
          children: isVerifying ? messages.verifying : messages.submit,
          'aria-disabled': view.waiting || isClosed || busy || undefined,
          'data-pending': isVerifying ? '' : undefined,
        },
        props,
      ),
    getSwitchButtonProps: (props) =>
      mergeProps(
        {
          ...busyButton,
          children: kind === 'code' ? messages.useRecoveryCode : messages.useCode,
          onClick: () => actions.switchKind(),
        },
        props,
      ),
    getCancelButtonProps: (props) =>
      mergeProps(
        {
          ...button,
          children: expired ? messages.restart : messages.cancel,
          onClick: () => actions.cancel(),
        },
        props,
      ),
    getSupportLinkProps: (props) =>
      mergeProps({ href: options.supportUrl, children: messages.contactSupport }, props),
    getRecoveryCodesOptions: () => ({
      codes: recoveryCodes ?? [],
      issuer: options.issuer,
      accountName: options.accountName,
      messages: options.messages?.recoveryCodes,
    }),
    getProceedButtonProps: (props) =>
      mergeProps(
        {
          ...busyButton,
          ...(recoveryCodes && { type: 'submit' as const }),
          children: state.status === 'done' ? messages.passing : messages.proceed,
          'data-pending': state.status === 'done' ? '' : undefined,
          onClick: recoveryCodes ? undefined : () => actions.proceed(),
        },
        props,
      ),
  };
}
