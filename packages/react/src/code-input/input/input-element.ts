import type { CodeState } from '../editing/edit.ts';

/**
 * Makes an input hold a value and, if it has the focus, a selection. Leaves alone what it holds
 * already, because an assignment clears the browser’s undo history.
 */
export function writeToInput(
  input: HTMLInputElement,
  { value, start, end }: CodeState,
  isFocused: boolean | undefined,
): void {
  if (input.value !== value) {
    input.value = value;
  }
  // In Safari, selecting in an input gives it the focus.
  if (isFocused && (input.selectionStart !== start || input.selectionEnd !== end)) {
    // Shift and the left arrow key then extend a selected slot to the left.
    input.setSelectionRange(start, end, 'backward');
  }
}

/**
 * Calls back when another script assigns a new text to `input.value`, as form libraries do with
 * uncontrolled fields. Browsers send no event for it.
 */
export function observeAssignments(input: HTMLInputElement, callback: () => void): void {
  // React defines an accessor on the element, to know the text it last saw.
  const accessor = Object.getOwnPropertyDescriptor(input, 'value');
  if (accessor) {
    Object.defineProperty(input, 'value', {
      ...accessor,
      set(value: string) {
        accessor.set!.call(input, value);
        callback();
      },
    });
  }
}
