import { commands } from 'vitest/browser';
import type { InputStep } from './input-steps.ts';

/**
 * A place to point at: the middle of an element, or a point in the coordinates of the document
 * under test.
 */
export type Target = Element | { x: number; y: number };

/**
 * Presses keys one after another: names as in `KeyboardEvent.key`, with modifiers before a plus.
 *
 * @example
 * await press('Shift+ArrowLeft', '7');
 */
export function press(...keys: string[]): Promise<void> {
  return perform(
    keys.flatMap((combination) => {
      // `+` alone is a key.
      const parts = combination.length > 1 ? combination.split('+') : [combination];
      return [
        ...parts.map((key): InputStep => ({ type: 'keyDown', key })),
        ...parts.toReversed().map((key): InputStep => ({ type: 'keyUp', key })),
      ];
    }),
  );
}

/** Types a text, a key a character. */
export function type(text: string): Promise<void> {
  return press(...Array.from(text));
}

/** Clicks, twice for `count: 2`, with Shift held down for `shift`. */
export function click(
  target: Target,
  { count = 1, shift = false }: { count?: number; shift?: boolean } = {},
): Promise<void> {
  const steps: InputStep[] = [{ type: 'mouseMove', ...locate(target) }];
  for (let nth = 1; nth <= count; nth++) {
    steps.push({ type: 'mouseDown', count: nth }, { type: 'mouseUp', count: nth });
  }
  return perform(
    shift ? [{ type: 'keyDown', key: 'Shift' }, ...steps, { type: 'keyUp', key: 'Shift' }] : steps,
  );
}

/** Moves the mouse over a target. */
export function hover(target: Target): Promise<void> {
  return perform([{ type: 'mouseMove', ...locate(target) }]);
}

/**
 * Presses the mouse button on the first target and moves over the others; releases it unless told
 * to hold.
 */
export function drag(targets: Target[], { hold = false } = {}): Promise<void> {
  const [first, ...others] = targets.map((target): InputStep => ({
    type: 'mouseMove',
    ...locate(target),
  }));
  return perform([
    first as InputStep,
    { type: 'mouseDown', count: 1 },
    ...others,
    ...(hold ? [] : [{ type: 'mouseUp', count: 1 } as const]),
  ]);
}

/** Releases the mouse button. */
export function release(): Promise<void> {
  return perform([{ type: 'mouseUp', count: 1 }]);
}

/** Puts a finger on the first target, moves it over the others, and takes it off. */
export function touch(targets: Target[], { hold = 0 } = {}): Promise<void> {
  const points = targets.map(locate);
  return perform([
    { type: 'touchStart', ...(points[0] as { x: number; y: number }) },
    ...(hold ? [{ type: 'pause', milliseconds: hold } as const] : []),
    ...points.slice(1).map((point): InputStep => ({ type: 'touchMove', ...point })),
    { type: 'touchEnd', ...(points.at(-1) as { x: number; y: number }) },
  ]);
}

/**
 * Lets an input method compose: each text takes the place of the one before, as the person goes on
 * typing. In WebKit it can only be one character, and `u` with its number stands in the field
 * instead.
 */
export function compose(...texts: string[]): Promise<void> {
  return perform(texts.map((text) => ({ type: 'compose', text })));
}

/** Ends a composition with a text; in WebKit, with the character that was composed. */
export function commit(text: string): Promise<void> {
  return perform([{ type: 'commit', text }]);
}

/** Takes back what an input method has composed. */
export function cancel(): Promise<void> {
  return perform([{ type: 'cancel' }]);
}

/** Presses Backspace on a keyboard that does not say so, as those of Android, in Chromium. */
export function pressNamelessBackspace(): Promise<void> {
  return perform([{ type: 'namelessBackspace' }]);
}

/** Carries out steps, and waits until the page has seen what came of them. */
async function perform(steps: InputStep[]): Promise<void> {
  if (!steps.every((step) => 'x' in step || 'count' in step || step.type === 'pause')) {
    await hearKeys();
  }
  await commands.performInput(steps);
  // `selectionchange` is a task of its own in every engine.
  await new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
}

/**
 * A window that is new gets the focus a moment after it was asked for, and keys pressed before are
 * lost.
 */
async function hearKeys(): Promise<void> {
  for (let tries = 0; tries < 50 && !document.hasFocus(); tries++) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}

/** Tests run in a frame; drivers count from the corner of the page around it. */
function locate(target: Target): { x: number; y: number } {
  const frame = window.frameElement?.getBoundingClientRect() ?? {
    left: 0,
    top: 0,
    width: innerWidth,
  };
  const scale = frame.width / innerWidth;
  let { x, y } = target as { x: number; y: number };
  if (target instanceof Element) {
    const box = target.getBoundingClientRect();
    x = box.left + box.width / 2;
    y = box.top + box.height / 2;
  }
  return { x: frame.left + x * scale, y: frame.top + y * scale };
}
