/**
 * Compares `CodeInput` with input-otp. Each has six slots. input-otp defers most of the work of a
 * key by 0, 10 and 50 ms, so both are counted: what a key causes at all, and what it causes before
 * its event is over.
 */
import { OTPInput } from 'input-otp';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Benchmark } from '../../../../test/bench/measure.ts';
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

export const comparisons: Benchmark['comparisons'] = [
  {
    task: 'mount and unmount a code field',
    peer: 'input-otp',
    ours: () => mount(<Ours />).unmount(),
    theirs: () => mount(<Peer />).unmount(),
  },
  ...[false, true].map((isLaterCounted) => ({
    task: `type six digits and delete them, ${
      isLaterCounted ? 'with all that follows' : 'until the event of each key is over'
    }`,
    peer: 'input-otp',
    required: 1,
    ours: typing(<Ours />, isLaterCounted),
    theirs: typing(<Peer />, isLaterCounted),
  })),
];
