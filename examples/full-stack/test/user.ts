import { setTimeout as delay } from 'node:timers/promises';
import type { Tab } from './engine.ts';
import { readQrCodes } from './read-qr-codes.ts';

/** In milliseconds. Long enough for a busy machine. */
const TIMEOUT = 20_000;

/** Sees texts on the page and operates what is there. Each action waits until it is possible. */
export interface User {
  tab: Tab;
  /** Presses the button, link, summary or checkbox with this name. */
  press: (name: string) => Promise<void>;
  /** Replaces the value of the field with this label. */
  fill: (label: string, text: string) => Promise<void>;
  /** Waits for a text. */
  waitForText: (text: string) => Promise<void>;
  /** Whether a text is on the page now. */
  seesText: (text: string) => Promise<boolean>;
  /** The texts of the list items. */
  readListItems: () => Promise<string[]>;
  /** The key URI that a decoder reads from a screenshot. */
  scan: () => Promise<URL>;
  /** Waits until the expression is not `false`, and resolves to its value. */
  waitUntil: <Value>(expression: string) => Promise<Value>;
}

export function simulateUser(tab: Tab): User {
  async function waitUntil<Value>(expression: string): Promise<Value> {
    const end = Date.now() + TIMEOUT;
    for (;;) {
      // While the browser loads another page, nothing can be evaluated.
      const value = await tab.evaluate(expression).catch(() => false);
      if (value !== false) {
        return value as Value;
      }
      if (Date.now() > end) {
        const text = await tab.evaluate('document.body.innerText').catch(() => 'nothing');
        throw new Error(
          `Not true within ${TIMEOUT} ms: ${expression}\n\nOn the page:\n${String(text)}`,
        );
      }
      await delay(50);
    }
  }

  const call = (action: Action, name: string) =>
    `(${runInPage.toString()})(${JSON.stringify(action)}, ${JSON.stringify(name)})`;

  return {
    tab,
    waitUntil,
    async press(name) {
      const [x, y] = await waitUntil<[number, number]>(call('press', name));
      await tab.click(x, y);
    },
    async fill(label, text) {
      await waitUntil(call('fill', label));
      await tab.type(text);
    },
    waitForText: (text) => waitUntil(call('see', text)),
    seesText: async (text) => (await tab.evaluate(call('see', text))) !== false,
    readListItems: () =>
      waitUntil(
        `[...document.querySelectorAll('li:not(.tessera-skeleton li)')].map((item) => item.innerText.trim())`,
      ),
    async scan() {
      for (let tries = 0; tries < 40; tries++) {
        const [text] = await readQrCodes(await tab.screenshot());
        if (text !== undefined) {
          return new URL(text);
        }
        await delay(100);
      }
      throw new Error('The decoder found no QR code in 40 screenshots.');
    },
  };
}

type Action = 'see' | 'fill' | 'press';

/**
 * Runs in the page, so it cannot use anything outside of it. Returns `false` if the action is not
 * possible yet.
 */
function runInPage(action: Action, name: string): unknown {
  const isNamed = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() === name;
  const getText = (id: string) => document.getElementById(id)?.textContent;
  // Buttons of several items have the same text, and names that say which item is meant.
  const getLabel = (element: Element) =>
    element.getAttribute('aria-labelledby')?.split(' ').map(getText).join(' ');
  // While something loads, a skeleton has the texts that come in its place.
  const isVisible = (element: Element) =>
    element.getClientRects().length > 0 && !element.closest('.tessera-skeleton');
  if (action === 'see') {
    const copy = document.body.cloneNode(true) as Element;
    copy.querySelectorAll('.tessera-skeleton').forEach((skeleton) => skeleton.remove());
    return copy.textContent.replace(/\s+/g, ' ').includes(name);
  }
  if (action === 'fill') {
    const input = [...document.body.querySelectorAll('input')].find(
      (one) =>
        isVisible(one) && [...(one.labels ?? [])].some(({ textContent }) => isNamed(textContent)),
    );
    if (!input) {
      return false;
    }
    input.focus();
    input.select();
    return document.activeElement === input;
  }
  const target = [...document.body.querySelectorAll<HTMLElement>('button, a, summary, label')].find(
    (one) => isVisible(one) && isNamed(getLabel(one) ?? one.textContent),
  );
  if (!target) {
    return false;
  }
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = target.getBoundingClientRect();
  return [left + Math.min(width / 2, 60), top + height / 2];
}
