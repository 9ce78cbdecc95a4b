// @vitest-environment happy-dom
/**
 * Compares `CodeInput` with input-otp. Each has six slots. The benchmarks mount and unmount the
 * field, and type a code into it key by key.
 *
 * `CodeInput` must not be slower than input-otp at mounting, nor at typing with all the work that a
 * key causes. input-otp defers most of that work by 0, 10 and 50 ms. The work that either one does
 * before the event of the key is over is measured separately, and is not a limit.
 *
 * Run it with the production build of React: `NODE_ENV=production pnpm bench CodeInput`.
 */
import { OTPInput } from 'input-otp';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe } from 'vitest';
import { benchByTurns } from '../../../../test/by-turns.ts';
import { CodeInput } from './CodeInput.tsx';

/** Renders as few elements as ours, without the timers that look for password managers. */
function Peer(): ReactNode {
  return (
    <OTPInput
      aria-label="Code"
      maxLength={6}
      pushPasswordManagerStrategy="none"
      render={({ slots }) =>
        slots.map((slot, index) => (
          <div key={index} data-active={slot.isActive}>
            {slot.char}
            {slot.hasFakeCaret && '|'}
          </div>
        ))
      }
    />
  );
}

function Ours(): ReactNode {
  return <CodeInput aria-label="Code" />;
}

function mount(element: ReactNode): { input: HTMLInputElement; unmount: () => void } {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  flushSync(() => root.render(element));
  return {
    input: container.querySelector('input') as HTMLInputElement,
    unmount() {
      flushSync(() => root.unmount());
      container.remove();
    },
  };
}

const accessor = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

/**
 * Changes the input as a browser does for a key, and lets the field react: immediately and, if
 * `isLaterCounted`, in the timers that it starts.
 */
function change(
  input: HTMLInputElement,
  text: string,
  inputType: string,
  isLaterCounted: boolean,
): void {
  const later: (() => void)[] = [];
  const { setTimeout } = globalThis;
  globalThis.setTimeout = ((callback: () => void) => later.push(callback)) as never;
  accessor?.set?.call(input, text);
  input.setSelectionRange(text.length, text.length);
  flushSync(() => input.dispatchEvent(new InputEvent('input', { inputType, bubbles: true })));
  if (isLaterCounted) {
    for (const callback of later) {
      flushSync(callback);
    }
  }
  globalThis.setTimeout = setTimeout;
}

/** Returns a function that types six digits and deletes each with Backspace. */
function typing(element: ReactNode, isLaterCounted: boolean): () => void {
  const { input } = mount(element);
  return () => {
    input.focus();
    for (let length = 1; length <= 6; length++) {
      change(input, '123456'.slice(0, length), 'insertText', isLaterCounted);
    }
    expectValue(input, '123456');
    for (let length = 5; length >= 0; length--) {
      change(input, '123456'.slice(0, length), 'deleteContentBackward', isLaterCounted);
    }
    expectValue(input, '');
  };
}

/** Throws if the field holds another value. A field that ignores keys would seem fast. */
function expectValue(input: HTMLInputElement, value: string): void {
  if (input.value !== value) {
    throw new Error(`The field holds “${input.value}”, not “${value}”.`);
  }
}

describe('mount and unmount', () => {
  benchByTurns({
    CodeInput: () => mount(<Ours />).unmount(),
    'OTPInput of input-otp': () => mount(<Peer />).unmount(),
  });
});

describe.each([
  ['with all their effects', true],
  ['until the event of each key is over', false],
] as const)('type six digits and delete them, twelve keys, %s', (_, isLaterCounted) => {
  benchByTurns({
    CodeInput: typing(<Ours />, isLaterCounted),
    'OTPInput of input-otp': typing(<Peer />, isLaterCounted),
  });
});
