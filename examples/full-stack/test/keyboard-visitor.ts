import type { Key, Tab } from './engines.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/** Where the focus is, as the page sees it. */
export interface Stop {
  /** The accessible name: of the label, or what stands on it. */
  name: string;
  /** Something that is about to be operated, or read, rather than the page as a whole. */
  isPlaced: boolean;
  /** Whether all of it is in sight. */
  isInView: boolean;
  /** Whether it looks otherwise than without the focus. */
  isMarked: boolean;
  isInDialog: boolean;
  /** Pixels from the top left of the page. */
  left: number;
  top: number;
  bottom: number;
}

type Direction = 'forwards' | 'backwards';

/**
 * A visitor who has nothing but a keyboard, and stays on the page: past its last stop Firefox goes
 * on to controls of its own.
 */
export interface KeyboardVisitor extends Pick<Visitor, 'see' | 'sees' | 'listItems' | 'until'> {
  tab: Pick<Tab, 'goto' | 'reload'>;
  /** Where the visitor has been by Tab, in this order. */
  stops: Stop[];
  key: (key: Key) => Promise<void>;
  /**
   * Goes on by Tab, or back by Shift and Tab, until something of this name has the focus. Resolves
   * to all stops on the way.
   */
  reach: (name: string, direction?: Direction) => Promise<Stop[]>;
  press: (name: string, direction?: Direction) => Promise<void>;
  tick: (name: string, direction?: Direction) => Promise<void>;
  fill: (label: string, text: string) => Promise<void>;
  /** Types where the focus is. */
  type: (text: string) => Promise<void>;
  focused: () => Promise<Stop>;
  /** One stop further, or back. */
  step: (direction?: Direction) => Promise<Stop>;
}

/** More than there are stops on any page. */
const patience = 40;

export function createKeyboardVisitor(tab: Tab): KeyboardVisitor {
  const { see, sees, listItems, until } = createVisitor(tab);
  const stops: Stop[] = [];

  async function focused(): Promise<Stop> {
    return (await tab.evaluate(`(${inPage.toString()})()`)) as Stop;
  }

  /**
   * A page without the keyboard gets keys all the same from Firefox, and then does only half of
   * what belongs to them.
   */
  async function activate(): Promise<void> {
    if (await tab.evaluate('document.hasFocus()')) {
      return;
    }
    await tab.activate();
    await until('document.hasFocus()');
  }

  async function press(key: Key): Promise<void> {
    await activate();
    await tab.key(key);
  }

  async function step(direction: Direction = 'forwards'): Promise<Stop> {
    await activate();
    // Firefox says that a key was pressed before the page has seen it.
    await tab.evaluate(`void (window.sawTab = false, addEventListener(
      'keydown', () => setTimeout(() => { window.sawTab = true; }), { capture: true, once: true }))`);
    await tab.key('Tab', { shift: direction === 'backwards' });
    await until('window.sawTab');
    const stop = await focused();
    if (stop.isPlaced) {
      stops.push(stop);
    }
    return stop;
  }

  async function reach(name: string, direction?: Direction): Promise<Stop[]> {
    const passed: Stop[] = [];
    for (let steps = 0; steps < patience; steps++) {
      const stop = await step(direction);
      passed.push(stop);
      if (stop.name === name) {
        return passed;
      }
    }
    throw new Error(`Tab did not come to “${name}”, but to: ${namesOf(passed)}`);
  }

  return {
    tab,
    stops,
    see,
    sees,
    listItems,
    until,
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
    focused,
    step,
  };
}

/** Whether each is below the one before it, or beside it. */
export function isInVisualOrder(stops: readonly Stop[]): boolean {
  return stops.every((stop, i) => {
    const last = stops[i - 1];
    return !last || stop.top >= last.bottom || (stop.bottom > last.top && stop.left > last.left);
  });
}

function namesOf(stops: readonly Stop[]): string {
  return stops.map(({ name }) => name).join(' · ');
}

/** Runs in the page, so it knows nothing from out here. */
function inPage(): Stop {
  const element = document.activeElement ?? document.body;
  const textOf = (id: string) => document.getElementById(id)?.textContent ?? '';
  const name =
    element.getAttribute('aria-label') ??
    element.getAttribute('aria-labelledby')?.split(' ').map(textOf).join(' ') ??
    (element as Partial<HTMLInputElement>).labels?.[0]?.textContent ??
    element.textContent;
  const { left, top, bottom, right, width, height } = element.getBoundingClientRect();
  const { boxShadow, outlineStyle } = getComputedStyle(element);
  // The field of a code lies over its slots; they show where the next digit goes.
  const slot = element.closest('.tessera-code-input')?.querySelector('[data-active]');
  return {
    name: name.replace(/\s+/g, ' ').trim().slice(0, 60),
    // Between its last stop and its first, WebKit has one on the dialog as a whole.
    isPlaced: !element.matches('html, body, dialog'),
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
    isInDialog: element.closest('dialog[open]') !== null,
    left: left + scrollX,
    top: top + scrollY,
    bottom: bottom + scrollY,
  };
}
