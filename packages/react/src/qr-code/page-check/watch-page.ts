/** How long a page must be quiet before a code is checked. */
const QUIET_MS = 250;
/** The longest wait for a stylesheet and for animations. */
const MAX_WAIT_MS = 3000;

/**
 * Calls `onSettled` when a page has loaded its stylesheets and fonts and its animations have ended,
 * and again after the page changed: a late stylesheet, another theme, another size of the code. Not
 * while the code has no layout.
 *
 * @returns A function that stops watching.
 */
export function watchPage(element: Element, onSettled: () => void): () => void {
  const { documentElement, head, body } = element.ownerDocument;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;

  async function settle(): Promise<void> {
    await waitForStyles(element.ownerDocument);
    await waitForAnimations(element);
    if (!isGone && element.isConnected && element.getBoundingClientRect().width > 0) {
      onSettled();
    }
  }
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void settle().catch(() => undefined), QUIET_MS);
  };

  const resizes = new ResizeObserver(schedule);
  // Not at once: this is called within the notification of another observer, and browsers report a
  // loop if that one leads to a new notification.
  const start = setTimeout(() => resizes.observe(element));
  const mutations = new MutationObserver(schedule);
  mutations.observe(documentElement, { attributes: true });
  mutations.observe(body, { attributes: true });
  mutations.observe(head, { childList: true, subtree: true });
  documentElement.addEventListener('transitionend', schedule);
  documentElement.addEventListener('animationend', schedule);
  schedule();
  return () => {
    isGone = true;
    clearTimeout(timer);
    clearTimeout(start);
    resizes.disconnect();
    mutations.disconnect();
    documentElement.removeEventListener('transitionend', schedule);
    documentElement.removeEventListener('animationend', schedule);
  };
}

/** Waits for the page, for the stylesheets it has asked for, and for its fonts. */
async function waitForStyles(page: Document): Promise<void> {
  if (page.readyState !== 'complete') {
    await listen(page.defaultView ?? window, 'load');
  }
  const links = page.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"]:not([disabled])');
  // A link has no sheet until it is loaded, and never one if that fails.
  const loading = [...links].filter(({ sheet }) => sheet === null);
  await Promise.all(
    loading.map((link) =>
      Promise.race([listen(link, 'load'), listen(link, 'error'), wait(MAX_WAIT_MS)]),
    ),
  );
  await page.fonts?.ready;
}

/** Waits for the animations that move or fade the code in, but not for endless ones. */
async function waitForAnimations(element: Element): Promise<void> {
  const running = element.ownerDocument.getAnimations().filter(({ effect }) => {
    const { target } = effect as KeyframeEffect;
    return target?.contains(element) && effect?.getComputedTiming().endTime !== Infinity;
  });
  await Promise.race([
    Promise.allSettled(running.map(({ finished }) => finished)),
    wait(MAX_WAIT_MS),
  ]);
}

function listen(target: EventTarget, type: string): Promise<unknown> {
  return new Promise((resolve) => {
    target.addEventListener(type, resolve, { once: true });
  });
}

function wait(duration: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, duration);
  });
}
