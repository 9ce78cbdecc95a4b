import { screen } from '@testing-library/react';

/** Returns the one real input of the code field with this name. */
export function codeField(name = 'Code'): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('textbox', { name });
}

/** Returns the selection of the input, as the browser reports it. */
export function selection(input: HTMLInputElement = codeField()): [number | null, number | null] {
  return [input.selectionStart, input.selectionEnd];
}

/** Returns the elements that draw the slots, in order. */
export function slotElements(root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-index]')];
}

/** Returns the texts of the slots. */
export function slotTexts(root?: ParentNode): string[] {
  return slotElements(root).map((slot) => slot.textContent);
}

/** Returns the positions of the active slots. */
export function activeSlots(root?: ParentNode): number[] {
  return slotElements(root)
    .filter((slot) => slot.dataset.active !== undefined)
    .map((slot) => Number(slot.dataset.index));
}

/** Focuses the field and selects a range. */
export function focusField(start?: number, end = start): void {
  window.focus();
  codeField().focus();
  if (start !== undefined && end !== undefined) {
    codeField().setSelectionRange(start, end);
  }
}
