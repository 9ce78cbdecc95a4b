'use client';

import { type RefObject, useEffect, useId } from 'react';
import { closestComposed } from '../../internals/closest-composed.ts';
import { useEvent } from '../../internals/use-event.ts';
import { interceptBackNavigation } from './intercept-back-navigation.ts';
import type { UseTwoFactorSetupReturn } from '../use-two-factor-setup.ts';

/**
 * Has the person asked before Escape closes the dialog around unsaved recovery codes, or Back
 * leaves their page: `setup.state.leaving` is then true, and the app shows the question with a way
 * to `stay` and one to `leaveUnsaved`. `RecoveryCodesForm` calls it; that the browser asks before
 * the page is unloaded, `useTwoFactorSetup` sees to.
 *
 * @param setup - what `useTwoFactorSetup` returned.
 * @param elementRef - the element that holds the codes.
 * @example
 * const formRef = useRef<HTMLFormElement>(null);
 * useLeaveGuard(setup, formRef);
 */
export function useLeaveGuard(
  setup: UseTwoFactorSetupReturn,
  elementRef: RefObject<HTMLElement | null>,
): void {
  const { codesUnsaved, headingRef, recoveryCodes, state } = setup;
  const id = useId();
  /** Whether the person is asked. */
  const ask = useEvent((goOn?: () => void): boolean => {
    // There is nothing to ask while the back end is told that the codes are saved.
    if (!codesUnsaved || !('leaving' in state)) {
      return false;
    }
    // Escape takes back the question that it brought up.
    if (state.leaving && !goOn) {
      setup.stay();
    } else {
      setup.requestLeave(goOn);
    }
    return true;
  });

  useEffect(() => {
    const element = elementRef.current;
    const view = element?.ownerDocument.defaultView;
    if (!codesUnsaved || !view) {
      return undefined;
    }
    const dialog = closestComposed(element, 'dialog, [role="dialog"], [role="alertdialog"]');
    const around = dialog ?? closestComposed(element, '[data-screen]') ?? element;
    const { host } = element.getRootNode() as Partial<ShadowRoot>;

    function holdEscape(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.isComposing) {
        return;
      }
      const path = event.composedPath();
      const [target] = path;
      // From within a closed shadow root, the event comes from its host.
      const isOurs =
        path.includes(around) ||
        [headingRef.current, host, view?.document.body].includes(target as HTMLElement);
      if (!isOurs || !ask()) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    }
    /** How a `<dialog>` hears of Android’s Back and of an Escape that nobody held. */
    function holdClose(event: Event): void {
      if (event.target === dialog && ask()) {
        event.preventDefault();
      }
    }
    // Dialogs of libraries listen on the document, some of them while the event comes down.
    view.addEventListener('keydown', holdEscape, true);
    dialog?.addEventListener('cancel', holdClose);
    return () => {
      view.removeEventListener('keydown', holdEscape, true);
      dialog?.removeEventListener('cancel', holdClose);
    };
  }, [codesUnsaved, elementRef, headingRef, ask]);

  const areShown = recoveryCodes !== undefined;
  useEffect(
    () => (areShown ? interceptBackNavigation(id, (goOn) => ask(goOn) === true) : undefined),
    [areShown, ask, id],
  );
}
