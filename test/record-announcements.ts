import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';

/** Holds what a user of a screen reader hears, in order. */
export interface AnnouncementRecorder {
  /** The entries so far: `focus: …`, `polite: …` or `assertive: …`. */
  entries: string[];
  /** Returns what is new since the last call. */
  take(): string[];
  stop(): void;
}

const LIVE = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';

/**
 * Records the changes of live regions and the moves of the focus on a page.
 *
 * It hears what screen readers reliably announce. A polite region that enters the page together
 * with its text is silent; an alert is not. A text that does not change is not heard again.
 */
export function recordAnnouncements(root: Document = document): AnnouncementRecorder {
  const entries: string[] = [];
  const known = new Map<Element, string>();
  let taken = 0;

  function readRegion(region: Element): void {
    const text = region.textContent.replaceAll(/\s+/g, ' ').trim();
    const isAlert =
      region.getAttribute('role') === 'alert' || region.getAttribute('aria-live') === 'assertive';
    const before = known.get(region);
    known.set(region, text);
    if (text !== '' && text !== before && (isAlert || before !== undefined)) {
      entries.push(`${isAlert ? 'assertive' : 'polite'}: ${text}`);
    }
  }

  for (const region of root.querySelectorAll(LIVE)) {
    known.set(region, region.textContent);
  }

  function read(changes: readonly MutationRecord[]): void {
    const changed = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest(LIVE);
      if (region) {
        changed.add(region);
      }
      for (const node of addedNodes) {
        if (node instanceof Element) {
          for (const added of [node, ...node.querySelectorAll('*')]) {
            if (added.matches(LIVE)) {
              changed.add(added);
            }
          }
        }
      }
    }
    for (const region of changed) {
      if (region.isConnected) {
        readRegion(region);
      }
    }
  }

  const observer = new MutationObserver(read);
  observer.observe(root.body, { childList: true, characterData: true, subtree: true });

  function onFocus(event: FocusEvent): void {
    read(observer.takeRecords());
    const element = event.target as HTMLElement;
    const name = computeAccessibleName(element);
    const description = computeAccessibleDescription(element);
    const kind = element.getAttribute('role') ?? element.localName;
    entries.push(`focus: ${kind}, ${name}${description === '' ? '' : `. ${description}`}`);
  }
  root.addEventListener('focusin', onFocus);

  return {
    entries,
    take() {
      read(observer.takeRecords());
      const fresh = entries.slice(taken);
      taken = entries.length;
      return fresh;
    },
    stop() {
      observer.disconnect();
      root.removeEventListener('focusin', onFocus);
    },
  };
}
