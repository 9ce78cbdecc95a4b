import { screen } from '@testing-library/react';

/** The one real input of the code field named “Code”. */
export function codeField(name = 'Code'): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('textbox', { name });
}

/** Its selection, as the browser has it. */
export function selection(input: HTMLInputElement = codeField()): [number | null, number | null] {
  return [input.selectionStart, input.selectionEnd];
}

/** The elements that draw the slots, in order. */
export function slotElements(root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-index]')];
}

/** What is drawn in the slots. */
export function slotTexts(root?: ParentNode): string[] {
  return slotElements(root).map((slot) => slot.textContent);
}

/** Positions of the slots drawn as active. */
export function activeSlots(root?: ParentNode): number[] {
  return slotElements(root)
    .filter((slot) => slot.dataset.active !== undefined)
    .map((slot) => Number(slot.dataset.index));
}

/** Gives the field the focus, and a selection. */
export function focusField(start?: number, end = start): void {
  window.focus();
  codeField().focus();
  if (start !== undefined && end !== undefined) {
    codeField().setSelectionRange(start, end);
  }
}
