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
