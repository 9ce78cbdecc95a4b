import type { ChangeEvent, SyntheticEvent } from 'react';
import { getFormHandlers } from '../internals/get-form-handlers.ts';
import { mergeProps } from '../internals/merge-props.ts';
import { PRIVATE } from '../internals/private-attributes.ts';
import type { CopyStatus } from '../internals/use-copy.ts';
import { isCodeError } from '../verification/shown-error.ts';
import { asksForNames, getChange, isAboutTheName } from './machine/selectors.ts';
import type { SetupController } from './machine/setup-controller.ts';
import type { SetupElementIds, SetupElementRefs, SetupPropGetters } from './setup-prop-getters.ts';
import { createReauthenticationPropGetters } from './get-reauthentication-props.ts';
import { createAuthenticatorPropGetters } from './get-authenticator-props.ts';
import { createButtonProps, getSubmitText, pending } from './get-button-props.ts';
import type { SetupView } from './setup-view.ts';
import type { UseTwoFactorSetupOptions } from './use-two-factor-setup-options.ts';

/** Returns the prop getters of the wizard for its current view. Pure. */
export function createSetupPropGetters(given: {
  view: SetupView;
  controller: SetupController;
  options: UseTwoFactorSetupOptions;
  ids: SetupElementIds;
  refs: SetupElementRefs;
  link: { status: CopyStatus; copy: () => Promise<void> };
}): SetupPropGetters {
  const { controller, ids, link, options, refs, view } = given;
  const { busy, details, error, locked, messages, screen, state, waiting } = view;
  const button = createButtonProps(view);
  const { autoSubmit = true } = options;
  const isSentAtOnce = autoSubmit && !locked;
  const question = state.reauthentication;
  const isChecking = question ? busy : ['verifying', 'updating'].includes(state.status);

  function describeCode(): string | undefined {
    const described = [
      question && ids.description,
      isSentAtOnce && ids.codeDescription,
      error && ids.error,
      waiting && ids.countdown,
    ].filter(Boolean);
    return described.join(' ') || undefined;
  }
  function submit(): void {
    if (question) {
      controller.submitProof({ [question.kind]: refs.proofInput.current?.value });
      return;
    }
    if (getChange(state)) {
      controller.updateAuthenticator();
      return;
    }
    controller.submit();
    if (locked) {
      // Nothing was sent. The field is described by the reason.
      refs.codeInput.current?.focus();
    }
  }
  return {
    ...createReauthenticationPropGetters(given),
    ...createAuthenticatorPropGetters(given),
    getRegionProps: (props) => mergeProps({ 'aria-labelledby': ids.heading }, props),
    getHeadingProps: (props) =>
      mergeProps(
        {
          id: ids.heading,
          ref: refs.heading,
          tabIndex: -1,
          children: view.title,
          // The heading takes the focus, and the text says what is true now.
          'aria-describedby':
            view.description === undefined && view.outcome.length === 0
              ? undefined
              : ids.description,
        },
        props,
      ),
    getDescriptionProps: (props) =>
      mergeProps({ id: ids.description, children: view.description }, props),
    // VoiceOver drops lists without markers, unless they have the role.
    getOutcomeProps: (props) => mergeProps({ id: ids.description, role: 'list' }, props),
    getFormProps: (props) => mergeProps({ noValidate: true, ...getFormHandlers(submit) }, props),
    getCodeInputProps: (props) =>
      mergeProps(
        mergeProps(
          {
            ...(question
              ? { ref: refs.proofInput }
              : {
                  ref: refs.codeInput,
                  value: view.code,
                  onValueChange: (value: string) => controller.setCode(value),
                }),
            onValueComplete: (value: string) => {
              if (autoSubmit && question) {
                controller.submitProof({ code: value });
              } else if (autoSubmit) {
                controller.submit(value);
              }
            },
            length: (question ?? details)?.digits ?? 6,
            status: getCodeStatus(view, isChecking),
            readOnly: busy || locked,
            // The error has a message of its own.
            messages: { ...options.messages?.codeInput, error: '' },
            'aria-describedby': describeCode(),
          },
          options.codeInput,
        ),
        props,
      ),
    getCodeDescriptionProps: (props) =>
      mergeProps(
        {
          id: ids.codeDescription,
          children: isSentAtOnce ? messages.sentWhenComplete : undefined,
        },
        props,
      ),
    getNameInputProps: (props) =>
      mergeProps(
        {
          ref: refs.nameInput,
          type: 'text',
          value: view.name,
          autoComplete: 'off',
          readOnly: busy,
          onChange: (event: ChangeEvent<HTMLInputElement>) =>
            controller.setName(event.currentTarget.value),
          ...(error !== undefined &&
            isAboutTheName(error) && { 'aria-invalid': true, 'aria-describedby': ids.error }),
        },
        props,
      ),
    getErrorProps: (props) => mergeProps({ id: ids.error, role: 'alert' }, props),
    getCountdownProps: (props) => mergeProps({ id: ids.countdown }, props),
    getQrCodeProps: (props) => {
      const { conceal: _, ...style } = options.qrCode ?? {};
      const value = details?.keyUri;
      const label = details && messages.qrLabel({ issuer: details.issuer });
      return mergeProps(mergeProps({ ...PRIVATE, value, label, boxSize: 5 }, style), props);
    },
    getSecretKeyProps: () =>
      mergeProps(
        {
          secret: details?.secret ?? '',
          messages: options.messages?.secretKey,
          onCopied: () => controller.reportEvent({ type: 'copied', what: 'key' }),
        },
        options.secretKey,
      ),
    getOpenAppLinkProps: (props) =>
      mergeProps({ ...PRIVATE, href: details?.keyUri, children: messages.openApp }, props),
    getCopyLinkButtonProps: (props) =>
      mergeProps(
        button(
          link.status === 'copied' ? messages.linkCopied : messages.copyLink,
          () => void link.copy(),
          false,
        ),
        props,
      ),
    getDisclosureProps: (props, reveals) =>
      mergeProps(
        {
          onToggle: (event: SyntheticEvent<HTMLDetailsElement>) => {
            if (event.currentTarget.open) {
              controller.reportEvent({ type: 'shown', what: reveals });
            }
          },
        },
        props,
      ),
    getRecoveryCodesOptions: () =>
      mergeProps(
        {
          codes: view.recoveryCodes ?? [],
          issuer: options.issuer,
          accountName: options.accountName,
          confirmation: options.recoveryCodesConfirmation,
          onSaved: controller.markCodesSaved,
          messages: options.messages?.recoveryCodes,
        },
        { ...options.recoveryCodes, ...(state.viewing && { confirmation: 'none' as const }) },
      ),
    getLeaveQuestionProps: (props) =>
      mergeProps({ ref: refs.leaveQuestion, role: 'alertdialog', tabIndex: -1 }, props),
    getStartButtonProps: (props, intent = 'replace') =>
      mergeProps(
        {
          ...button(getStartText(view, intent), () =>
            screen === 'enrolled' && asksForNames(options) && view.choice !== intent
              ? controller.choose(intent)
              : controller.start(intent),
          ),
          ...pending(isStarting(view, intent)),
        },
        props,
      ),
    getBackButtonProps: (props) =>
      mergeProps(
        button(messages.cancel, () => controller.choose(undefined), busy),
        props,
      ),
    getSubmitButtonProps: (props) =>
      mergeProps(
        {
          type: 'submit' as const,
          children: getSubmitText(view, isChecking),
          ...((busy || waiting || locked) && { 'aria-disabled': true as const }),
          ...pending(isChecking),
        },
        props,
      ),
    getCancelButtonProps: (props) =>
      mergeProps(
        question
          ? button(messages.cancel, controller.declineProof)
          : button(getCancelText(view), controller.cancel, false),
        props,
      ),
    getSupportLinkProps: (props) =>
      mergeProps({ href: options.supportUrl, children: messages.contactSupport }, props),
    getNewKeyButtonProps: (props) =>
      mergeProps(button(messages.newKeyAction, controller.requestNewKey, false), props),
    getRecoveryCodesButtonProps: (props) =>
      mergeProps(button(getRecoveryCodesText(view), controller.generateRecoveryCodes), props),
    getViewRecoveryCodesButtonProps: (props) =>
      mergeProps(button(messages.viewCodes, controller.viewRecoveryCodes), props),
    getDisableButtonProps: (props) =>
      mergeProps(
        {
          ...button(
            state.status === 'disabling' ? messages.disabling : messages.disableAction,
            controller.disable,
          ),
          ...pending(state.status === 'disabling'),
        },
        props,
      ),
    getFinishButtonProps: (props) =>
      mergeProps(
        {
          type: 'submit' as const,
          children: state.viewing ? messages.done : messages.finish,
          ...((busy || waiting) && { 'aria-disabled': true as const }),
          ...pending(state.status === 'confirming-codes'),
        },
        props,
      ),
    getSkipButtonProps: (props) =>
      mergeProps(button(getSkipText(view), controller.skipRecoveryCodes, false), props),
    getStayButtonProps: (props) => mergeProps(button(messages.stay, controller.stay, false), props),
    getLeaveButtonProps: (props) =>
      mergeProps(button(messages.leave, controller.confirmLeave, false), props),
    getCloseButtonProps: (props) =>
      mergeProps(button(messages.done, controller.close, false), props),
  };
}

function getCodeStatus(
  { error, state }: SetupView,
  isChecking: boolean,
): 'idle' | 'verifying' | 'error' {
  if (isChecking) {
    return 'verifying';
  }
  return error && (state.reauthentication || isCodeError(error.type)) ? 'error' : 'idle';
}

/** Whether a start is under way. On the `enrolled` screen only for the button that was pressed. */
function isStarting({ screen, state }: SetupView, intent: 'add' | 'replace'): boolean {
  return state.status === 'starting' && (screen !== 'enrolled' || state.intent === intent);
}

function getStartText(view: SetupView, intent: 'add' | 'replace'): string {
  const { messages, screen, state } = view;
  if (isStarting(view, intent)) {
    return messages.starting;
  }
  if (screen === 'enrolled' && view.choice !== intent) {
    return messages[intent];
  }
  switch (state.status) {
    case 'failed':
      return isAboutTheName(state.error) ? messages.introAction : messages.retry;
    case 'expired':
      return messages.restart;
    default:
      return messages.introAction;
  }
}

function getSkipText({ messages, state }: SetupView): string {
  if (state.viewing) {
    return messages.cancel;
  }
  // Two-factor is not on without saved codes.
  if (state.awaitsCodes) {
    return messages.cancel;
  }
  return state.status === 'codes' ? messages.confirmFailedContinue : messages.continueWithoutCodes;
}

function getRecoveryCodesText({ messages, state }: SetupView): string {
  if (state.status === 'codes-failed') {
    return messages.retry;
  }
  return state.status === 'codes-unseen' ? messages.makeCodes : messages.regenerate;
}

function getCancelText({ messages, postponable, screen }: SetupView): string {
  if (screen === 'enrolled') {
    return messages.keep;
  }
  return postponable ? messages.postpone : messages.cancel;
}
