import { mergeProps } from '../internals/merge-props.ts';
import { createButtonProps } from './get-button-props.ts';
import type { SetupController } from './machine/setup-controller.ts';
import type {
  ReauthenticationPropGetters,
  SetupElementIds,
  SetupElementRefs,
} from './setup-prop-getters.ts';
import type { SetupView } from './setup-view.ts';

/** Returns the prop getters that only the screen with the question who the user is has. Pure. */
export function createReauthenticationPropGetters({
  controller,
  ids,
  refs,
  view,
}: {
  view: SetupView;
  controller: SetupController;
  ids: SetupElementIds;
  refs: SetupElementRefs;
}): ReauthenticationPropGetters {
  const { busy, error, messages, state } = view;
  const { kind, url } = state.reauthentication ?? {};
  const button = createButtonProps(view);
  return {
    getPasswordInputProps: (props) =>
      mergeProps(
        {
          ref: refs.proofInput,
          type: 'password',
          name: 'password',
          autoComplete: 'current-password',
          readOnly: busy,
          'aria-required': true,
          // The field takes the focus, so that its description says what it is for.
          'aria-describedby': error ? `${ids.description} ${ids.error}` : ids.description,
          ...(error && { 'aria-invalid': true }),
        },
        props,
      ),
    getSignInLinkProps: (props) => mergeProps({ href: url, children: messages.signInAgain }, props),
    getSwitchButtonProps: (props) =>
      mergeProps(
        button(kind === 'code' ? messages.usePassword : messages.useCode, controller.switchProof),
        props,
      ),
  };
}
