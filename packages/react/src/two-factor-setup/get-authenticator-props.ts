import { mergeProps } from '../internals/merge-props.ts';
import { getAuthenticatorName } from './authenticator-name.ts';
import { createButtonProps, pending } from './get-button-props.ts';
import { asksForNames } from './machine/selectors.ts';
import type { SetupController } from './machine/setup-controller.ts';
import type { AuthenticatorPropGetters, SetupElementIds } from './setup-prop-getters.ts';
import type { SetupView } from './setup-view.ts';
import type { UseTwoFactorSetupOptions } from './use-two-factor-setup-options.ts';

/** Returns the prop getters of the list of authenticators in use. Pure. */
export function createAuthenticatorPropGetters({
  controller,
  ids,
  options,
  view,
}: {
  view: SetupView;
  controller: SetupController;
  options: UseTwoFactorSetupOptions;
  ids: SetupElementIds;
}): AuthenticatorPropGetters {
  const { messages, state } = view;
  const button = createButtonProps(view);
  return {
    getAuthenticatorNameProps: (props, authenticator) =>
      mergeProps(
        {
          id: getAuthenticatorId(ids, authenticator.id),
          children: getAuthenticatorName(state, messages, authenticator),
        },
        props,
      ),
    getAuthenticatorButtonProps: (props, choice, authenticator) => {
      const id = getAuthenticatorId(ids, authenticator.id, choice);
      return mergeProps(
        {
          ...button(choice === 'replace' ? messages.replaceOne : messages[choice], () => {
            if (choice === 'replace' && !asksForNames(options)) {
              controller.start(choice, authenticator);
            } else {
              controller.choose(choice, authenticator);
            }
          }),
          id,
          // The buttons of all authenticators have the same text.
          'aria-labelledby': `${id} ${getAuthenticatorId(ids, authenticator.id)}`,
          ...pending(state.status === 'starting' && state.authenticator?.id === authenticator.id),
        },
        props,
      );
    },
  };
}

/**
 * Returns the id of the element with the name of an authenticator, or of one of its buttons. A
 * space would end the id, where another element refers to it.
 */
export function getAuthenticatorId(
  { authenticator }: Pick<SetupElementIds, 'authenticator'>,
  id: string,
  choice: string = 'name',
): string {
  return `${authenticator}${choice}-${id.replaceAll(/\s/g, '_')}`;
}
