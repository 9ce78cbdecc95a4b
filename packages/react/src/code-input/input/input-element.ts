import type { CodeState } from '../editing/edit.ts';

// Tells our own assignments to an input from those of other scripts.
let isWriting = false;

/**
 * Makes an input hold a value and, if it has the focus, a selection. Leaves alone what it holds
 * already, because an assignment clears the browser’s undo history.
 */
export function writeToInput(
  input: HTMLInputElement,
  { value, start, end }: CodeState,
  isFocused: boolean | undefined,
): void {
  isWriting = true;
  if (input.value !== value) {
    input.value = value;
  }
  isWriting = false;
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
        const before = input.value;
        accessor.set!.call(input, value);
        // Browsers, too, leave the caret where it is if nothing changes.
        if (input.value !== before && !isWriting) {
          callback();
        }
      },
    });
  }
}
