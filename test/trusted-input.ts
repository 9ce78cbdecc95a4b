import { commands } from 'vitest/browser';
import type { InputStep } from './input-steps.ts';

/**
 * A place to point at: the middle of an element, or a point in the coordinates of the tested
 * document.
 */
export type Target = Element | { x: number; y: number };

/**
 * Presses keys one after another. Names are those of `KeyboardEvent.key`, after modifiers and a
 * plus sign.
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

/** Types a text, one key per character. */
export function type(text: string): Promise<void> {
  return press(...Array.from(text));
}

/** Clicks `count` times, holding Shift down if `shift` is set. */
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
 * Presses the mouse button on the first target and moves over the others. Releases the button
 * unless `hold` is set.
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

/**
 * Touches the first target for `hold` milliseconds, moves over the others, and lifts the finger.
 */
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
 * Composes text through an input method. Each text replaces the one before, as while typing. In
 * WebKit a text can only be one character, and the field shows `u` and its number instead.
 */
export function compose(...texts: string[]): Promise<void> {
  return perform(texts.map((text) => ({ type: 'compose', text })));
}

/** Ends a composition with a text. In WebKit, the text is always the composed character. */
export function commit(text: string): Promise<void> {
  return perform([{ type: 'commit', text }]);
}

/** Cancels a composition. */
export function cancel(): Promise<void> {
  return perform([{ type: 'cancel' }]);
}

/** Presses Backspace on a keyboard that reports no key names, as on Android. In Chromium only. */
export function pressNamelessBackspace(): Promise<void> {
  return perform([{ type: 'namelessBackspace' }]);
}

/** Performs steps and waits until the page has received the events. */
async function perform(steps: InputStep[]): Promise<void> {
  if (!steps.every((step) => 'x' in step || 'count' in step || step.type === 'pause')) {
    await waitForFocus();
  }
  await commands.performInput(steps);
  // Every engine dispatches `selectionchange` in a later task.
  await new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
}

/** Waits for the focus. A new window gets it with a delay, and keys pressed before are lost. */
async function waitForFocus(): Promise<void> {
  for (let tries = 0; tries < 50 && !document.hasFocus(); tries++) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}

/** Converts to coordinates of the page around the frame in which tests run. */
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
