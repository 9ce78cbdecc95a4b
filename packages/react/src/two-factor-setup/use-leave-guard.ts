'use client';

import { type RefObject, useEffect, useId } from 'react';
import { useEvent } from '../internals/use-event.ts';
import { holdBack } from './hold-back.ts';

/** What {@link useLeaveGuard} takes. */
export interface LeaveGuardOptions {
  /** Whether something on the page would be lost for good. */
  active: boolean;
  /** The element that holds it. */
  elementRef: RefObject<HTMLElement | null>;
  /** Called when the person is about to leave by Escape, or by Back; `leave` then goes on with that. */
  onLeave: (leave?: () => void) => void;
}

/**
 * Has the browser ask before the page is unloaded, and the app before Escape closes the dialog around the element or Back leaves the page.
 */
export function useLeaveGuard({ active, elementRef, onLeave }: LeaveGuardOptions): void {
  const ask = useEvent(onLeave);
  const id = useId();

  useEffect(() => {
    if (!active) return undefined;
    const element = elementRef.current;
    const dialog = element?.closest('dialog, [role="dialog"], [role="alertdialog"]');
    const around = dialog ?? element?.parentElement?.closest('[data-screen]') ?? element;

    function holdUnload(event: BeforeUnloadEvent): void {
      event.preventDefault();
    }
    function holdEscape(event: KeyboardEvent): void {
      const { target } = event;
      if (event.key !== 'Escape' || event.isComposing) return;
      const isOurs = target instanceof Node && around?.contains(target);
      if (!isOurs && target !== element?.ownerDocument.body) return;
      event.preventDefault();
      event.stopPropagation();
      ask();
    }
    /** How a `<dialog>` hears of Android’s Back and of an Escape that nobody held. */
    function holdClose(event: Event): void {
      if (event.target !== dialog) return;
      event.preventDefault();
      ask();
    }
    window.addEventListener('beforeunload', holdUnload);
    // Dialogs of libraries listen on the document, some of them while the event comes down.
    window.addEventListener('keydown', holdEscape, true);
    dialog?.addEventListener('cancel', holdClose);
    return () => {
      window.removeEventListener('beforeunload', holdUnload);
      window.removeEventListener('keydown', holdEscape, true);
      dialog?.removeEventListener('cancel', holdClose);
    };
  }, [active, elementRef, ask]);

  const hold = useEvent((leave: () => void): boolean => {
    if (active) ask(leave);
    return active;
  });
  useEffect(() => holdBack(id, (leave) => hold(leave) === true), [hold, id]);
}
