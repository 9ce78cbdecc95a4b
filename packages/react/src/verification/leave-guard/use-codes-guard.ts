'use client';

import { type RefObject, useEffect, useId } from 'react';
import { closestComposed } from '../../internals/closest-composed.ts';
import { useEvent } from '../../internals/use-event.ts';
import { useIsomorphicLayoutEffect } from '../../internals/use-isomorphic-layout-effect.ts';
import { interceptBackNavigation } from './intercept-back-navigation.ts';

/** Recovery codes on the screen, and what to do when the user is about to leave them. */
export interface GuardedCodes {
  /** Whether there are codes on the screen. */
  shown: boolean;
  /** Whether they are unsaved. */
  unsaved: boolean;
  /** The id of the heading that names the component around the codes. */
  headingId: string | undefined;
  /**
   * Asks the user, and returns whether there was something to ask. `proceed` goes back later; for
   * Escape there is none.
   */
  ask: (proceed?: () => void) => boolean;
}

/**
 * Intercepts Escape in the dialog around unsaved recovery codes, and Back on their page.
 *
 * @param elementRef The element that holds the codes.
 */
export function useCodesGuard(
  { shown, unsaved, headingId, ask: onLeave }: GuardedCodes,
  elementRef: RefObject<HTMLElement | null>,
): void {
  const id = useId();
  const ask = useEvent(onLeave);

  // Before the page is painted: an Escape of the moment in which the codes appear must not close
  // the dialog around them.
  useIsomorphicLayoutEffect(() => {
    const element = elementRef.current;
    const view = element?.ownerDocument.defaultView;
    if (!unsaved || !view) {
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
  }, [unsaved, elementRef, headingId, ask]);

  useEffect(
    () => (shown ? interceptBackNavigation(id, (proceed) => ask(proceed) === true) : undefined),
    [shown, ask, id],
  );
}
