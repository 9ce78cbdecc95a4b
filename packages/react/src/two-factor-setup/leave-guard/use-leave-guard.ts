'use client';

import { type RefObject, useEffect, useId } from 'react';
import { closestComposed } from '../../internals/closest-composed.ts';
import { useEvent } from '../../internals/use-event.ts';
import { useIsomorphicLayoutEffect } from '../../internals/use-isomorphic-layout-effect.ts';
import { interceptBackNavigation } from './intercept-back-navigation.ts';
import type { UseTwoFactorSetupReturn } from '../use-two-factor-setup.ts';

/**
 * Asks the user before Escape closes the dialog around unsaved recovery codes, or before Back
 * leaves their page. `setup.state.leaving` is then true, and your app shows the question with a way
 * to `stay` and one to `confirmLeave`. `RecoveryCodesForm` calls this hook. Unloading the page is
 * guarded by `useTwoFactorSetup`.
 *
 * @param setup The result of `useTwoFactorSetup`.
 * @param elementRef The element that holds the codes.
 * @example
 * const formRef = useRef<HTMLFormElement>(null);
 * useLeaveGuard(setup, formRef);
 */
export function useLeaveGuard(
  setup: UseTwoFactorSetupReturn,
  elementRef: RefObject<HTMLElement | null>,
): void {
  const { codesUnsaved, getHeadingProps, recoveryCodes, state } = setup;
  const { id: headingId } = getHeadingProps();
  const id = useId();
  /** Asks the user, and returns whether there was something to ask. */
  const ask = useEvent((proceed?: () => void): boolean => {
    // There is nothing to ask while the adapter tells the backend that the codes are saved.
    if (!codesUnsaved || !('leaving' in state)) {
      return false;
    }
    // A second Escape dismisses the question that the first one opened.
    if (state.leaving && !proceed) {
      setup.stay();
    } else {
      setup.requestLeave(proceed);
    }
    return true;
  });

  // Before the page is painted: an Escape of the moment in which the codes appear must not close
  // the dialog around them.
  useIsomorphicLayoutEffect(() => {
    const element = elementRef.current;
    const view = element?.ownerDocument.defaultView;
    if (!codesUnsaved || !view) {
      return undefined;
    }
    const dialog = closestComposed(element, 'dialog, [role="dialog"], [role="alertdialog"]');
    const region = closestComposed(element, `[aria-labelledby="${headingId}"]`);
    const around = dialog ?? region ?? element;
    const root = dialog?.getRootNode();
    const { host } = element.getRootNode() as Partial<ShadowRoot>;

    function interceptEscape(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.isComposing) {
        return;
      }
      const path = event.composedPath();
      const target = path[0] as HTMLElement | undefined;
      // Inside a closed shadow root, the event comes from its host.
      const isOurs =
        path.includes(around) ||
        target?.id === headingId ||
        target === host ||
        target === view?.document.body;
      if (!isOurs || !ask()) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    }
    /** A `<dialog>` cancels on Android’s Back and on an Escape that nobody intercepted. */
    function interceptCancel(event: Event): void {
      if (event.target === dialog && ask()) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
    // Dialog libraries listen on the document, some of them in the capture phase.
    view.addEventListener('keydown', interceptEscape, true);
    // Before the app’s own `onCancel`, which may close the dialog.
    root?.addEventListener('cancel', interceptCancel, true);
    return () => {
      view.removeEventListener('keydown', interceptEscape, true);
      root?.removeEventListener('cancel', interceptCancel, true);
    };
  }, [codesUnsaved, elementRef, headingId, ask]);

  const areShown = recoveryCodes !== undefined;
  useEffect(
    () => (areShown ? interceptBackNavigation(id, (proceed) => ask(proceed) === true) : undefined),
    [areShown, ask, id],
  );
}
