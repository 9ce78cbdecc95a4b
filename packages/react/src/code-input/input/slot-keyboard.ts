import type { KeyboardEvent } from 'react';
import type { CodeState } from '../editing/edit.ts';

/**
 * Handles a key of the code field. Arrow keys, Home and End select a slot. With Control or Command,
 * the left and right arrow keys select the first or the last one. With Shift, the browser extends
 * the selection.
 *
 * @param isComposing Whether an input method is composing, to which the selection then belongs.
 * @returns What the key says about a deletion: `Forward` or nothing. Browsers do not report it when
 *   a selection is deleted, and WebKit reports Delete as Backspace.
 */
export function handleSlotKey(
  event: KeyboardEvent<HTMLInputElement>,
  { start, end }: CodeState,
  select: (start: number, end: number) => void,
  isComposing: boolean,
): string {
  const { key, shiftKey, altKey } = event;
  const reach = event.ctrlKey || event.metaKey ? Infinity : 0;
  // Slots lie from left to right. Browsers differ in what they do with a selection, and some do
  // nothing in a read-only field.
  const position = {
    ArrowLeft: start - 1 - reach,
    ArrowRight: end + reach,
    Home: 0,
    ArrowUp: 0,
    End: Infinity,
    ArrowDown: Infinity,
  }[key];
  if (position !== undefined && !shiftKey && !altKey) {
    event.preventDefault();
    // A carousel or a slider around the field would move with the same key.
    event.stopPropagation();
    select(position, position);
  }
  // From a selected slot, Shift extends to either side.
  if (shiftKey && !isComposing && end - start === 1 && /Right|Down|End/.test(key)) {
    event.currentTarget.setSelectionRange(start, end);
  }
  return key === 'Delete' ? 'Forward' : '';
}
