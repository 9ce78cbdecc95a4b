import type { CodeState } from '../editing/edit.ts';

/**
 * The text that came in at the selection of a field, now that its input holds `text`; `undefined`
 * if more than that has changed.
 */
export function insertedText({ value, start, end }: CodeState, text: string): string | undefined {
  const tail = value.slice(end);
  const inserted = text.slice(start, text.length - tail.length);
  return text === value.slice(0, start) + inserted + tail ? inserted : undefined;
}

/**
 * Calls back when a script assigns to `input.value`, as form libraries do with uncontrolled fields.
 * There is no event for it.
 */
export function onAssign(input: HTMLInputElement, callback: () => void): void {
  // React keeps an accessor of its own on the element, to know what it last saw.
  const own = Object.getOwnPropertyDescriptor(input, 'value');
  if (own) {
    Object.defineProperty(input, 'value', {
      ...own,
      set(value: string) {
        const before = input.value;
        own.set!.call(input, value);
        // Browsers, too, leave the caret where it is if nothing changes.
        if (input.value !== before) {
          callback();
        }
      },
    });
  }
}
