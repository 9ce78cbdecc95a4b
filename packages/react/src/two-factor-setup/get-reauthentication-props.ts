import { getFormHandlers } from '../internals/get-form-handlers.ts';
import { mergeProps } from '../internals/merge-props.ts';
import { createButtonProps, pending } from './get-button-props.ts';
import type { SetupController } from './machine/setup-controller.ts';
import type {
  ReauthenticationPropGetters,
  SetupElementIds,
  SetupElementRefs,
} from './setup-prop-getters.ts';
import type { SetupView } from './setup-view.ts';
import type { UseTwoFactorSetupOptions } from './use-two-factor-setup-options.ts';

/** Returns the prop getters of the screen that asks who the user is. Pure. */
export function createReauthenticationPropGetters(given: {
  view: SetupView;
  controller: SetupController;
  options: UseTwoFactorSetupOptions;
  ids: SetupElementIds;
  refs: SetupElementRefs;
}): ReauthenticationPropGetters {
  const { controller, ids, options, refs, view } = given;
  const { busy, error, messages, state } = view;
  const { autoSubmit = true } = options;
  const { digits = 6, kind = 'password', url } = state.reauthentication ?? {};
  const button = createButtonProps(view);
  // The field takes the focus, so that its description says what it is for.
  const describedBy = [ids.description, error && ids.error].filter(Boolean).join(' ');

  return {
    getReauthenticationFormProps: (props) =>
      mergeProps(
        {
          noValidate: true,
          ...getFormHandlers(() =>
            controller.submitProof({ [kind]: refs.proofInput.current?.value ?? '' }),
          ),
        },
        props,
      ),
    getPasswordInputProps: (props) =>
      mergeProps(
        {
          ref: refs.proofInput,
          type: 'password',
          name: 'password',
          autoComplete: 'current-password',
          readOnly: busy,
          'aria-required': true,
          'aria-describedby': describedBy,
          ...(error && { 'aria-invalid': true }),
        },
        props,
      ),
    getReauthenticationCodeInputProps: (props) =>
      mergeProps(
        mergeProps(
          {
            ref: refs.proofInput,
            onValueComplete: (code: string) => {
              if (autoSubmit) {
                controller.submitProof({ code });
              }
            },
            status: getCodeStatus(view),
            readOnly: busy,
            // The error has a message of its own.
            messages: { ...options.messages?.codeInput, error: '' },
            'aria-describedby': describedBy,
          },
          options.codeInput,
        ),
        // After the options of the app, which are about the codes of the new app.
        { length: digits, ...props },
      ),
    getReauthenticationSubmitButtonProps: (props) =>
      mergeProps(
        {
          type: 'submit' as const,
          children: busy ? messages.confirming : messages.submit,
          ...(busy && { 'aria-disabled': true as const }),
          ...pending(busy),
        },
        props,
      ),
    getReauthenticationLinkProps: (props) =>
      mergeProps({ href: url, children: messages.signInAgain }, props),
    getReauthenticationSwitchButtonProps: (props) =>
      mergeProps(
        button(
          kind === 'password' ? messages.useCode : messages.usePassword,
          controller.switchProof,
        ),
        props,
      ),
    getReauthenticationCancelButtonProps: (props) =>
      mergeProps(button(messages.cancel, controller.declineProof), props),
  };
}

function getCodeStatus({ busy, error }: SetupView): 'idle' | 'verifying' | 'error' {
  if (busy) {
    return 'verifying';
  }
  return error ? 'error' : 'idle';
}
