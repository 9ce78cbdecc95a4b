import { isLastAuthenticator } from './machine/selectors.ts';
import type { ButtonProps } from './setup-prop-getters.ts';
import type { SetupView } from './setup-view.ts';

/**
 * Returns the function that creates the props of a button. The button is disabled while the user
 * has to wait; pressed then, the controller announces the wait.
 */
export function createButtonProps({
  busy,
  waiting,
}: Pick<SetupView, 'busy' | 'waiting'>): (
  children: string,
  action: () => void,
  isBlocked?: boolean,
) => ButtonProps {
  return (children, action, isBlocked = busy || waiting) => ({
    type: 'button',
    children,
    onClick: () => action(),
    ...(isBlocked && { 'aria-disabled': true }),
  });
}

/** Marks the button whose request is under way. */
export function pending(isPending: boolean): object {
  return isPending ? { 'data-pending': '' } : {};
}

/** Returns the text of the button that submits a form. */
export function getSubmitText({ messages, screen, state }: SetupView, isChecking: boolean): string {
  switch (screen) {
    case 'reauthentication':
      return isChecking ? messages.confirming : messages.submit;
    case 'rename':
      return isChecking ? messages.saving : messages.save;
    case 'remove':
      if (isChecking) {
        return messages.removing;
      }
      return isLastAuthenticator(state) ? messages.removeLast : messages.remove;
    default:
      return isChecking ? messages.verifying : messages.submit;
  }
}
