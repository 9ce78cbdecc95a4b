import { setTimeout as delay } from 'node:timers/promises';
import type { Key, Tab } from './engine.ts';
import { simulateUser, type User } from './user.ts';

/** The element that has the focus. */
export interface Stop {
  /** The accessible name. */
  name: string;
  /** Whether it is an element to operate or read, and not the page as a whole. */
  isPlaced: boolean;
  /** Whether all of it is in the viewport. */
  isInView: boolean;
  /** Whether it shows that it has the focus. */
  isMarked: boolean;
  /** In CSS pixels from the top left corner of the page. */
  left: number;
  top: number;
  bottom: number;
}

type Direction = 'forwards' | 'backwards';

/** A user with nothing but a keyboard. */
export interface KeyboardUser extends Pick<
  User,
  'waitForText' | 'seesText' | 'readListItems' | 'waitUntil'
> {
  tab: Pick<Tab, 'goto' | 'reload'>;
  /** All stops that Tab has reached, in this order. */
  stops: Stop[];
  key: (key: Key) => Promise<void>;
  /**
   * Presses Tab, or Shift and Tab, until an element with this name has the focus. Resolves to all
   * stops on the way.
   */
  reach: (name: string, direction?: Direction) => Promise<Stop[]>;
  press: (name: string, direction?: Direction) => Promise<void>;
  tick: (name: string, direction?: Direction) => Promise<void>;
  fill: (label: string, text: string) => Promise<void>;
  /** Types into the focused element. */
  type: (text: string) => Promise<void>;
  getFocus: () => Promise<Stop>;
  /** Presses Tab, or Shift and Tab, once. */
  step: (direction?: Direction) => Promise<Stop>;
}

/** More than any page has. */
const MAX_STOPS = 40;

/** How often the page is brought to the front until it has the focus. */
const MAX_ACTIVATIONS = 100;

export function simulateKeyboardUser(tab: Tab): KeyboardUser {
  const { waitForText, seesText, readListItems, waitUntil } = simulateUser(tab);
  const stops: Stop[] = [];

  async function getFocus(): Promise<Stop> {
    return (await tab.evaluate(`(${readFocusInPage.toString()})()`)) as Stop;
  }

  /**
   * Past the last stop of the page, Tab moves the focus to Firefox's own controls. The page still
   * gets key events then, but not all of their default actions.
   */
  async function activate(): Promise<void> {
    for (let tries = 0; tries < MAX_ACTIVATIONS; tries++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      if (await tab.evaluate('document.hasFocus()')) {
        return;
      }
      // A browser can ignore this while it still moves the focus itself.
      // oxlint-disable-next-line no-await-in-loop
      await tab.activate();
      // oxlint-disable-next-line no-await-in-loop
      await delay(100);
    }
    throw new Error(`The page did not get the focus back in ${MAX_ACTIVATIONS} tries.`);
  }

  async function press(key: Key): Promise<void> {
    await activate();
    await tab.key(key);
  }

  async function step(direction: Direction = 'forwards'): Promise<Stop> {
    await activate();
    // Firefox reports that a key was pressed before the page has received the event.
    await tab.evaluate(`void (window.sawTab = false, addEventListener(
      'keydown', () => setTimeout(() => { window.sawTab = true; }), { capture: true, once: true }))`);
    await tab.key('Tab', { shift: direction === 'backwards' });
    await waitUntil('window.sawTab');
    const stop = await getFocus();
    if (stop.isPlaced) {
      stops.push(stop);
    }
    return stop;
  }

  async function reach(name: string, direction?: Direction): Promise<Stop[]> {
    const passed: Stop[] = [];
    for (let steps = 0; steps < MAX_STOPS; steps++) {
      const stop = await step(direction);
      passed.push(stop);
      if (stop.name === name) {
        return passed;
      }
    }
    const names = passed.map((stop) => stop.name).join(' · ');
    throw new Error(`Tab did not reach “${name}” in ${MAX_STOPS} steps, only: ${names}`);
  }

  return {
    tab,
    stops,
    waitForText,
    seesText,
    readListItems,
    waitUntil,
    key: press,
    reach,
    async press(name, direction) {
      await reach(name, direction);
      await press('Enter');
    },
    async tick(name, direction) {
      await reach(name, direction);
      await press('Space');
    },
    async fill(label, text) {
      await reach(label);
      await tab.type(text);
    },
    type: (text) => tab.type(text),
    getFocus,
    step,
  };
}

/** Whether each stop is below the one before it, or to the right of it. */
export function isInVisualOrder(stops: readonly Stop[]): boolean {
  return stops.every((stop, i) => {
    const last = stops[i - 1];
    return !last || stop.top >= last.bottom || (stop.bottom > last.top && stop.left > last.left);
  });
}

/** Runs in the page, so it cannot use anything outside of it. */
function readFocusInPage(): Stop {
  const element = document.activeElement ?? document.body;
  const getText = (id: string) => document.getElementById(id)?.textContent ?? '';
  const name =
    element.getAttribute('aria-label') ??
    element.getAttribute('aria-labelledby')?.split(' ').map(getText).join(' ') ??
    (element as Partial<HTMLInputElement>).labels?.[0]?.textContent ??
    element.textContent;
  const { left, top, bottom, right, width, height } = element.getBoundingClientRect();
  const { boxShadow, outlineStyle } = getComputedStyle(element);
  // The input of a code is transparent. Its slots show where the next digit goes.
  const slot = element.closest('.tessera-code-input')?.querySelector('[data-active]');
  return {
    name: name.replace(/\s+/g, ' ').trim().slice(0, 60),
    isPlaced: !element.matches('html, body'),
    isInView:
      width > 0 &&
      height > 0 &&
      top >= 0 &&
      left >= 0 &&
      bottom <= innerHeight &&
      right <= innerWidth,
    isMarked:
      element.matches(':focus-visible') &&
      (outlineStyle !== 'none' || boxShadow !== 'none' || slot != null),
    left: left + scrollX,
    top: top + scrollY,
    bottom: bottom + scrollY,
  };
}
