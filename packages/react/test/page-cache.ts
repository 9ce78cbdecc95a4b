import { act } from '@testing-library/react';

/** Leaves the page, as far as its scripts know: the browser keeps it for the Back button. */
export function leavePage({ persisted = true } = {}): void {
  dispatch('pagehide', persisted);
}

/** Brings the page back from the back/forward cache. */
export function returnToPage(): void {
  dispatch('pageshow', true);
}

function dispatch(type: 'pagehide' | 'pageshow', persisted: boolean): void {
  // The PageTransitionEvent of jsdom has no `persisted`.
  act(() => void window.dispatchEvent(Object.assign(new Event(type), { persisted })));
}
