import { setTimeout as delay } from 'node:timers/promises';
import type { Tab } from './engines.ts';
import { readQrCodes } from './read-qr-code.ts';

/** Long enough for a machine that is busy; what comes sooner is not waited for. */
const patience = 20_000;

/** What people see on the page, and what they do there. Everything waits until it is there. */
export interface Visitor {
  tab: Tab;
  /** Presses the button, link, summary or checkbox of this name. */
  press: (name: string) => Promise<void>;
  /** Types into the field of this label, in place of what is in it. */
  fill: (label: string, text: string) => Promise<void>;
  /** Waits for a text. */
  see: (text: string) => Promise<void>;
  sees: (text: string) => Promise<boolean>;
  /** The texts of the list items. */
  listItems: () => Promise<string[]>;
  /** The key URI that a decoder reads off the screen. */
  scan: () => Promise<URL>;
  /** Waits until the expression isn't false. */
  until: <Value>(expression: string) => Promise<Value>;
}

export function createVisitor(tab: Tab): Visitor {
  async function until<Value>(expression: string): Promise<Value> {
    const end = Date.now() + patience;
    for (;;) {
      // While the page changes for another there is nothing to ask.
      const value = await tab.evaluate(expression).catch(() => false);
      if (value !== false) {
        return value as Value;
      }
      if (Date.now() > end) {
        const text = await tab.evaluate('document.body.innerText').catch(() => 'no page');
        throw new Error(`Waited in vain for ${expression}\n\nOn the page:\n${String(text)}`);
      }
      await delay(50);
    }
  }

  const call = (action: string, ...given: string[]) =>
    `(${inPage.toString()})(${[action, ...given].map((one) => JSON.stringify(one)).join(', ')})`;

  return {
    tab,
    until,
    async press(name) {
      const [x, y] = await until<[number, number]>(call('press', name));
      await tab.click(x, y);
    },
    async fill(label, text) {
      await until(call('fill', label));
      await tab.type(text);
    },
    see: (text) => until(call('see', text)),
    sees: async (text) => (await tab.evaluate(call('see', text))) !== false,
    listItems: () =>
      until(`[...document.querySelectorAll('li')].map((item) => item.innerText.trim())`),
    async scan() {
      for (let tries = 0; tries < 40; tries++) {
        const [text] = await readQrCodes(await tab.screenshot());
        if (text !== undefined) {
          return new URL(text);
        }
        await delay(100);
      }
      throw new Error('There is no QR code on the screen that could be read.');
    },
  };
}

/** Runs in the page, so it knows nothing from out here. */
function inPage(action: string, name: string): unknown {
  // A modal dialog makes the rest inert.
  const place = document.querySelector('dialog[open]') ?? document.body;
  const isNamed = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() === name;
  const isThere = (element: Element) => element.getClientRects().length > 0;
  if (action === 'see') {
    return place.textContent.replace(/\s+/g, ' ').includes(name);
  }
  if (action === 'fill') {
    const input = [...place.querySelectorAll('input')].find(
      (one) =>
        isThere(one) && [...(one.labels ?? [])].some(({ textContent }) => isNamed(textContent)),
    );
    if (!input) {
      return false;
    }
    input.focus();
    input.select();
    return document.activeElement === input;
  }
  const target = [...place.querySelectorAll<HTMLElement>('button, a, summary, label')].find(
    (one) => isThere(one) && isNamed(one.textContent),
  );
  if (!target) {
    return false;
  }
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = target.getBoundingClientRect();
  return [left + Math.min(width / 2, 60), top + height / 2];
}
