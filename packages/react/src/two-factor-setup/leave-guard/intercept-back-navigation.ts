/**
 * Holds Back. `hold` is called when the person goes back and says whether they are held; `leave`
 * goes on.
 *
 * The Navigation API can do that where there is one. Elsewhere an entry is put into the history,
 * which Back takes away first and which is taken away in the end.
 *
 * @param id - a name of the caller, the same each time.
 * @returns what lets go.
 */
export function interceptBackNavigation(
  id: string,
  hold: (leave: () => void) => boolean,
): () => void {
  // In a frame it may only watch.
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

/** Who holds Back now. */
const holders = new Set<string>();

function holdEntry(id: string, hold: (leave: () => void) => boolean): () => void {
  const { history } = window;
  let isLeaving = false;
  const isOnEntry = (): boolean =>
    (history.state as Record<string, unknown> | null)?.[ENTRY] === id;
  function push(): void {
    // A router finds what it has put there also in the copy.
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
    if (hold(() => leave(2))) {
      push();
    }
    // The entry is gone; what the person wanted to leave is still there.
    else {
      leave(1);
    }
  }
  holders.add(id);
  if (!isOnEntry()) {
    push();
  }
  window.addEventListener('popstate', onPop);
  return () => {
    window.removeEventListener('popstate', onPop);
    holders.delete(id);
    // The two mounts of StrictMode follow each other at once, and keep one entry.
    queueMicrotask(() => {
      if (!holders.has(id) && isOnEntry() && !isLeaving) {
        history.back();
      }
    });
  };
}
