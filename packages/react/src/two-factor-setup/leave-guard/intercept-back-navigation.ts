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

const ENTRY = 'tesseraEntry';

/** The ids of the callers that intercept Back now. */
const holders = new Set<string>();

/** After that time, a browser does not remove an entry any more. */
const LONGEST_REMOVAL_MS = 1000;

/** Ends when the entry that is being removed is gone. Browsers go back in a later task. */
let removal: Promise<void> | undefined;

/** Removes the current entry. Until then, it is not the user who goes back. */
function removeEntry(): void {
  const removed = new Promise<void>((resolve) => {
    // After the other listeners of the same event.
    window.addEventListener('popstate', () => setTimeout(resolve), { once: true });
    // In Firefox there is no event if the app adds an entry first.
    setTimeout(resolve, LONGEST_REMOVAL_MS);
  }).then(() => {
    if (removal === removed) {
      removal = undefined;
    }
  });
  removal = removed;
  window.history.back();
}

function holdEntry(id: string, hold: (leave: () => void) => boolean): () => void {
  const { history } = window;
  let isLeaving = false;
  let isReleased = false;
  const isOnEntry = (): boolean =>
    (history.state as Record<string, unknown> | null)?.[ENTRY] === id;
  function push(): void {
    // The copy keeps the state that a router stored in the entry.
    history.pushState({ ...history.state, [ENTRY]: id }, '');
  }
  function leave(entries: number): void {
    isLeaving = true;
    history.go(-entries);
  }
  function onPop(): void {
    if (isOnEntry() || isLeaving) {
      return;
    }
    if (removal) {
      // The app has added an entry of its own since then, and that one is gone instead.
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
  /** Adds our entry, unless a page in a sandboxed frame that does not own its URL forbids it. */
  function add(): void {
    if (isReleased) {
      return;
    }
    // The browser removes whatever entry is the current one by then, and WebKit even goes back
    // several entries later on.
    if (removal) {
      void removal.then(add);
      return;
    }
    try {
      if (!isOnEntry()) {
        push();
      }
    } catch {
      return;
    }
    window.addEventListener('popstate', onPop);
  }
  holders.add(id);
  add();
  return () => {
    isReleased = true;
    window.removeEventListener('popstate', onPop);
    holders.delete(id);
    // StrictMode mounts twice in the same task, and both mounts share one entry.
    queueMicrotask(() => {
      if (!holders.has(id) && isOnEntry() && !isLeaving && !removal) {
        removeEntry();
      }
    });
  };
}
