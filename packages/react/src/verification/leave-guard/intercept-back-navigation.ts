/**
 * Intercepts Back. Uses the Navigation API in the top window, if the browser has it. Elsewhere it
 * adds an entry to the history: Back removes that entry first, and releasing removes it otherwise.
 *
 * @param id Identifies the caller, and must be the same on each call.
 * @param hold Called when the user goes back. Returns whether to hold them on this page; its
 *   argument, `leave`, continues the navigation later.
 * @returns A function that stops intercepting.
 */
export function interceptBackNavigation(
  id: string,
  hold: (leave: () => void) => boolean,
): () => void {
  // In a frame, the Navigation API cannot cancel a traversal.
  const canHold = 'navigation' in window && window.parent === window;
  return canHold ? holdTraversal(window.navigation, hold) : holdEntry(id, hold);
}

function holdTraversal(navigation: Navigation, hold: (leave: () => void) => boolean): () => void {
  let isLeaving = false;
  function onNavigate(event: NavigateEvent): void {
    if (event.navigationType !== 'traverse' || !event.cancelable || isLeaving) {
      return;
    }
    const { key } = event.destination;
    const isHeld = hold(() => {
      isLeaving = true;
      navigation.traverseTo(key);
    });
    if (isHeld) {
      event.preventDefault();
    }
  }
  navigation.addEventListener('navigate', onNavigate);
  return () => navigation.removeEventListener('navigate', onNavigate);
}

/** Which caller an entry belongs to. */
const ENTRY = 'tesseraEntry';
/** Tells the entries of one caller apart. */
const NUMBER = 'tesseraEntryNumber';

/** The number of the latest entry. Entries from before a page load have other numbers. */
let lastNumber = Date.now();

/** The ids of the callers that intercept Back now. */
const holders = new Set<string>();

/** After that time, a browser does not remove an entry any more. */
const LONGEST_REMOVAL_MS = 1000;

/**
 * The numbers of the entries that are being removed, the first one first. Browsers go back in a
 * later task.
 */
let removals: unknown[] = [];

/** Returns what we store in the current entry. */
function readEntry(): { owner: unknown; number: unknown } {
  const state = window.history.state as Record<string, unknown> | null;
  return { owner: state?.[ENTRY], number: state?.[NUMBER] };
}

/**
 * Removes the current entry, unless that is under way, and marks that it is not the user who goes
 * back.
 */
function removeEntry(): void {
  const { number: removal } = readEntry();
  if (removals.includes(removal)) {
    return;
  }
  removals.push(removal);
  // A signal removes the listener also where the window is gone by then, as at the end of a test.
  const listening = new AbortController();
  function end(): void {
    listening.abort();
    removals = removals.filter((other) => other !== removal);
  }
  function onPop(): void {
    // Each event is of one removal. After the other listeners of the same event.
    if (removals[0] === removal) {
      setTimeout(end);
    }
  }
  window.addEventListener('popstate', onPop, { signal: listening.signal });
  // In Firefox there is no event if an entry is added first.
  setTimeout(end, LONGEST_REMOVAL_MS);
  window.history.back();
}

function holdEntry(id: string, hold: (leave: () => void) => boolean): () => void {
  const { history } = window;
  let isLeaving = false;
  /** Whether the user has left the page. Going back would then take them off the next one. */
  let isPageLeft = false;
  const isOnEntry = (): boolean => readEntry().owner === id;
  function push(): void {
    // The copy keeps the state that a router stored in the entry.
    history.pushState({ ...history.state, [ENTRY]: id, [NUMBER]: ++lastNumber }, '');
  }
  function leave(entries: number): void {
    isLeaving = true;
    history.go(-entries);
  }
  function onPop(): void {
    if (isOnEntry() || isLeaving) {
      return;
    }
    if (removals.length > 0) {
      // A caller before this one has removed its entry, which came after ours was added.
      push();
      return;
    }
    if (hold(() => leave(2))) {
      push();
    }
    // Back has only removed our entry; the user still has to leave the page itself.
    else {
      leave(1);
    }
  }
  if (!isOnEntry()) {
    try {
      push();
    } catch {
      // A sandboxed frame can have a page that does not own its URL and cannot add to the history.
      return () => undefined;
    }
  }
  function onPage({ type }: Event): void {
    isPageLeft = type === 'pagehide';
  }
  /** Removes our entry, once the page has come back if the user has left it. */
  function remove(): void {
    if (isPageLeft) {
      window.addEventListener('pageshow', remove, { once: true });
      return;
    }
    window.removeEventListener('pagehide', onPage, true);
    window.removeEventListener('pageshow', onPage, true);
    if (!holders.has(id) && isOnEntry() && !isLeaving) {
      removeEntry();
    }
  }
  holders.add(id);
  window.addEventListener('popstate', onPop);
  // Before the listeners that take the codes off the page, which releases us.
  window.addEventListener('pagehide', onPage, true);
  window.addEventListener('pageshow', onPage, true);
  return () => {
    window.removeEventListener('popstate', onPop);
    holders.delete(id);
    // StrictMode mounts twice in the same task, and both mounts share one entry.
    queueMicrotask(remove);
  };
}
